package uk.nhs.leadership.enrolment.funding;

import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.funding.Funded.CAPS;
import static uk.nhs.leadership.enrolment.funding.Funded.PUBLISHER;
import static uk.nhs.leadership.enrolment.funding.Funded.body;
import static uk.nhs.leadership.enrolment.funding.Funded.cap;
import static uk.nhs.leadership.enrolment.funding.Funded.cohort;
import static uk.nhs.leadership.enrolment.funding.Funded.open;
import static uk.nhs.leadership.enrolment.funding.Funded.places;
import static uk.nhs.leadership.enrolment.testing.Given.enrol;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** Funding caps for tests. Each is for a course of its own, so that no test sees another's money. */
public final class Funded {
    public static final String CAPS = "/v1/funding-caps";
    public static final String PUBLISHER = "publisher.one";

    private Funded() {}

    /** The body of one for a course, from today on. More says how many places, and what is beyond. */
    public static String body(Accreditation accreditation, String more) {
        return """
                {"payer": "NATIONAL_PROGRAMME", "courseId": "%s", "fundsFrom": "%s", "fundsUntil": "%s", %s}""".formatted(accreditation.courseId(), today(), today().plusMonths(3), more);
    }

    public static String places(int most, String beyond) {
        return "\"mostPlaces\": " + most + ", \"beyond\": \"" + beyond + "\"";
    }

    /** Opens one. */
    public static String cap(Accreditation accreditation, String more) {
        return open(body(accreditation, more)).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse open(String body) {
        return as(PUBLISHER).body(body).post(CAPS).then();
    }

    public static ValidatableResponse close(String id, String reason) {
        return Given.act(
                PUBLISHER, CAPS + "/" + id, "close", "{\"reason\": \"" + reason + "\", \"text\": \"No cover\"}");
    }

    /** A cohort of P0001 that starts in a month, takes enrolments, and costs 400 pounds. */
    public static String cohort(Accreditation accreditation, int capacity) {
        return cohort(accreditation, capacity, "");
    }

    /** As above. More is of the plan, each followed by a comma. */
    public static String cohort(Accreditation accreditation, int capacity, String more) {
        return Given.opened(
                LEAD_P0001,
                Given.plan(accreditation, Given.newCode(), capacity)
                        .replace("\"startsOn\": \"" + today(), "\"startsOn\": \"" + today().plusMonths(1))
                        .replace(
                                "\"delivery\"",
                                more + "\"pricePence\": 40000, \"payer\": \"NATIONAL_PROGRAMME\", \"delivery\""));
    }

    static ValidatableResponse listed(String person, Accreditation accreditation) {
        return as(person)
                .queryParam("course", accreditation.courseId())
                .get(CAPS)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse shown(String person, String cap) {
        return as(person).get(CAPS + "/" + cap).then().statusCode(200);
    }

    static ValidatableResponse use(String person, String cap) {
        return as(person).get(CAPS + "/" + cap + "/use").then().statusCode(200);
    }

    static ValidatableResponse used(String cap, int places, int pence) {
        return shown("analyst.one", cap).body("placesUsed", equalTo(places)).body("penceUsed", equalTo(pence));
    }

    static ValidatableResponse find(String person, String enrolment) {
        return as(person).get("/v1/enrolments/" + enrolment).then().statusCode(200);
    }

    static ValidatableResponse tried(String lead, String participant, String cohort) {
        return as(lead).body(enrol(participant, cohort)).post("/v1/enrolments").then();
    }

    static ValidatableResponse eligibility(String lead, String participant, String cohort) {
        return as(lead).queryParam("participant", participant)
                .queryParam("cohort", cohort)
                .get("/v1/enrolments/eligibility")
                .then()
                .statusCode(200);
    }
}
