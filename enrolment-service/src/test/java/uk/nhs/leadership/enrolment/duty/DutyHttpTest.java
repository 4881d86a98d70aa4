package uk.nhs.leadership.enrolment.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.duty.DutyApi.duties;
import static uk.nhs.leadership.enrolment.duty.DutyApi.eventually;
import static uk.nhs.leadership.enrolment.expectation.Expecting.BY_NOTHING;
import static uk.nhs.leadership.enrolment.expectation.Expecting.body;
import static uk.nhs.leadership.enrolment.expectation.Expecting.byCourse;
import static uk.nhs.leadership.enrolment.expectation.Expecting.exemption;
import static uk.nhs.leadership.enrolment.expectation.Expecting.imported;
import static uk.nhs.leadership.enrolment.expectation.Expecting.inForce;
import static uk.nhs.leadership.enrolment.expectation.Expecting.knownForLong;
import static uk.nhs.leadership.enrolment.expectation.Expecting.newJobTitle;
import static uk.nhs.leadership.enrolment.expectation.Expecting.staff;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class DutyHttpTest {
    @Test
    void whatIsExpectedOfSomebodyIsToldWithItsDaysAndWhy() {
        var title = newJobTitle();
        var appointed = today().minusMonths(3);
        var participant = staff(
                LEAD_RJ1,
                title,
                "site,employed_from,professional_register,professional_number",
                "Leeds," + appointed + ",GMC," + number().substring(1));

        var expectation = inForce(
                LEAD_RJ1,
                body("{\"jobTitles\": [\"%s\"], \"professions\": [\"GMC\"]}".formatted(title), BY_NOTHING, 6, 30));

        duties(expectation)
                .body("items", hasSize(1))
                .body("items[0].participantId", equalTo(participant))
                .body("items[0].familyName", equalTo("Okafor"))
                .body("items[0].status", equalTo("EXPECTED"))
                // From today on, because it holds from today on.
                .body("items[0].dueOn", equalTo(today().plusMonths(6).toString()))
                .body(
                        "items[0].overdueFrom",
                        equalTo(today().plusMonths(6).plusDays(31).toString()))
                .body("items[0].site", equalTo("Leeds"))
                .body("items[0].profession", equalTo("GMC"))
                .body("items[0].why.expectation", equalTo("Everybody learns to lead"))
                .body("items[0].why.appointedOn", equalTo(appointed.toString()))
                .body("items[0].why.countedFrom", equalTo(today().toString()))
                .body("items[0].why.cameUnderOn", nullValue());
    }

    @Test
    void whoIsAppointedLaterHasTheMonthsFromTheAppointmentOn() {
        var title = newJobTitle();
        var expectation = inForce(LEAD_RJ1, body("{\"jobTitles\": [\"%s\"]}".formatted(title), BY_NOTHING, 6, 0));
        var appointed = today().plusDays(20);

        staff(LEAD_RJ1, title, "employed_from", appointed.toString());

        eventually(() -> duties(expectation)
                .body("items[0].why.countedFrom", equalTo(appointed.toString()))
                .body("items[0].dueOn", equalTo(appointed.plusMonths(6).toString())));
    }

    @Test
    void itIsInProgressWithAPlaceAndMetWithACertificate() {
        var title = newJobTitle();
        var accreditation = Accreditation.granted();
        var participant = staff(LEAD_RJ1, title, "", "");
        var expectation = inForce(LEAD_RJ1, body(title, byCourse(accreditation)));
        var enrolment = Given.enrolment(LEAD_RJ1, participant, Given.openCohort(accreditation, 2));

        eventually(() -> duties(expectation)
                .body("items[0].status", equalTo("IN_PROGRESS"))
                .body("items[0].enrolmentId", equalTo(enrolment))
                .body("items[0].inProgressSince", equalTo(today().toString())));

        Given.finished(enrolment, "PASSED");

        eventually(() -> duties(expectation)
                .body("items[0].status", equalTo("MET"))
                .body("items[0].enrolmentId", nullValue())
                .body("items[0].metOn", equalTo(today().toString()))
                .body("items[0].metUntil", nullValue()));

        revoked(participant);

        eventually(() -> duties(expectation)
                .body("items[0].status", equalTo("EXPECTED"))
                .body("items[0].certificateId", nullValue()));
    }

    @Test
    void itIsMetForAsLongAsTheCertificationCounts() {
        var title = newJobTitle();
        var accreditation = Accreditation.granted();
        Certification.scheme(accreditation, Certification.TERMS);
        var participant = staff(LEAD_RJ1, title, "", "");
        Awarded.to(participant, accreditation);

        var expectation = inForce(LEAD_RJ1, body(title, byCourse(accreditation)));

        duties(expectation)
                .body("items[0].status", equalTo("MET"))
                .body("items[0].metUntil", equalTo(today().plusMonths(12).toString()))
                .body("items[0].dueOn", equalTo(today().plusMonths(12).toString()));
    }

    @Test
    void itIsMetByAnAwardOrAStageToo() {
        var title = newJobTitle();
        Awarded.to(staff(LEAD_RJ1, title, "", ""), Accreditation.granted());

        for (var metBy : List.of("{\"award\": \"Award in Leading Care\"}", "{\"stage\": \"S1\"}")) {
            duties(inForce(LEAD_RJ1, body(title, metBy))).body("items[0].status", equalTo("MET"));
        }
        duties(inForce(LEAD_RJ1, body(title, "{\"stage\": \"S2\"}"))).body("items[0].status", equalTo("EXPECTED"));
    }

    @Test
    void itIsOverdueAfterItsDayAndExemptUntilTheExemptionEnds() {
        var title = newJobTitle();
        var participant = staff(LEAD_RJ1, title, "", "");
        var expectation = inForce(LEAD_RJ1, body(title, BY_NOTHING));
        duties(expectation).body("items[0].status", equalTo("EXPECTED"));
        becameDue(expectation);
        duties(expectation).body("items[0].status", equalTo("OVERDUE"));

        String exemption = as(LEAD_RJ1)
                .body(exemption(participant, expectation))
                .post("/v1/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        eventually(() -> duties(expectation)
                .body("items[0].status", equalTo("EXEMPT"))
                .body("items[0].exemptionId", equalTo(exemption))
                .body("items[0].exemptUntil", equalTo(today().plusDays(90).toString())));

        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .post("/v1/exemptions/" + exemption + "/end")
                .then()
                .statusCode(200);
        eventually(() -> duties(expectation).body("items[0].exemptUntil", nullValue()));
    }

    @Test
    void whatItIsOnADayFollowsFromItsDays() {
        var yesterday = "date '2027-03-01'";
        var today = "date '2027-03-02'";
        var tomorrow = "date '2027-03-03'";
        var statuses = Map.of(
                List.of(yesterday, "null", tomorrow, yesterday, yesterday), "MET",
                List.of(yesterday, today, "null", yesterday, "null"), "MET",
                List.of(yesterday, yesterday, "null", tomorrow, "null"), "EXPECTED",
                List.of(yesterday, yesterday, "null", today, "null"), "OVERDUE",
                List.of("null", "null", today, yesterday, yesterday), "EXEMPT",
                List.of("null", "null", yesterday, today, yesterday), "OVERDUE",
                List.of("null", "null", "null", tomorrow, yesterday), "IN_PROGRESS",
                List.of("null", "null", "null", tomorrow, "null"), "EXPECTED");

        statuses.forEach((days, status) -> assertThat(
                        Rows.texts("select duty_status(" + String.join(", ", days) + ", " + today + ")"))
                .as(days.toString())
                .containsExactly(status));
    }

    @Test
    void whoChangesComesUnderItFromThatDayAndWhoLeavesIsHeldToNothing() throws SQLException {
        var title = newJobTitle();
        var before = newJobTitle();
        var number = Given.newEmployeeNumber();
        var participant = staff(LEAD_RJ1, number, before, "employed_from", "2020-01-01");
        knownForLong(participant);
        var expectation = inForce(LEAD_RJ1, body("{\"jobTitles\": [\"%s\"]}".formatted(title), BY_NOTHING, 2, 0));
        duties(expectation).body("items", empty());

        imported(LEAD_RJ1, number, title, "employed_from", "2020-01-01");
        eventually(() -> duties(expectation)
                .body("items[0].why.cameUnderOn", equalTo(today().toString()))
                .body("items[0].dueOn", equalTo(today().plusMonths(2).toString())));

        imported(LEAD_RJ1, number, title, "employed_from,employed_until", "2020-01-01," + today());
        eventually(() -> duties(expectation).body("items", empty()));
    }

    @Test
    void whoGoesToAnotherTrustIsHeldToWhatThatExpects() {
        var title = newJobTitle();
        var esr = number();
        staff(LEAD_RJ1, title, "employed_from,esr_person_id", "2020-01-01," + esr);
        var here = inForce(LEAD_RJ1, body(title, BY_NOTHING));
        var national = inForce("publisher.one", body(title, BY_NOTHING));
        duties(here).body("items", hasSize(1));
        duties(national).body("items", hasSize(1));

        var there = staff(LEAD_RJZ, title, "employed_from,esr_person_id", "2022-01-01," + esr);

        eventually(() -> {
            duties(here).body("items", empty());
            duties(national).body("items", empty());
            duties(LEAD_RJZ, national)
                    .body("items.participantId", contains(there))
                    .body("items[0].why.appointedOn", equalTo("2022-01-01"));
        });
    }

    @Test
    void whatEndsIsExpectedOfNobody() {
        var title = newJobTitle();
        staff(LEAD_RJ1, title, "", "");
        var expectation = inForce(LEAD_RJ1, body(title, BY_NOTHING));
        duties(expectation).body("items", hasSize(1));

        as(LEAD_RJ1)
                .header("If-Match", "\"1\"")
                .post("/v1/expectations/" + expectation + "/end")
                .then()
                .statusCode(200);

        eventually(() -> duties(expectation).body("items", empty()));
    }

    @Test
    void whenTwoRecordsBecomeOneSoDoesWhatIsExpected() {
        var title = newJobTitle();
        var kept = staff(LEAD_RJ1, title, "", "");
        var merged = staff(LEAD_RJ1, title, "", "");
        var expectation = inForce(LEAD_RJ1, body(title, BY_NOTHING));
        duties(expectation).body("items", hasSize(2));

        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"mergedId\": \"" + merged + "\"}")
                .post("/v1/participants/" + kept + "/merge")
                .then()
                .statusCode(200);

        eventually(() -> duties(expectation).body("items.participantId", contains(kept)));
    }

    private static String number() {
        return Given.newEmployeeNumber();
    }

    /** The days by which it was due and from which it is overdue are past. */
    private static void becameDue(String expectation) {
        Rows.change("update duty set due_on = due_on - 9, overdue_from = overdue_from - 9 where expectation_id = '"
                + expectation + "'");
    }

    private static void revoked(String participant) {
        String number = as(LEAD_RJ1)
                .queryParam("participant", participant)
                .get("/v1/certificates")
                .then()
                .body("items[0].number", notNullValue())
                .extract()
                .path("items[0].number");
        as(LEAD_P0001)
                .body("{\"reason\": \"other\", \"text\": \"Awarded twice\"}")
                .post("/v1/certificates/" + number + "/revocation")
                .then()
                .statusCode(201);
    }
}
