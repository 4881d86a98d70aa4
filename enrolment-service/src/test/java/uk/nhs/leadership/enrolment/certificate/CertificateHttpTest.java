package uk.nhs.leadership.enrolment.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.nhs.leadership.enrolment.testing.Given.enrolment;
import static uk.nhs.leadership.enrolment.testing.Given.finished;
import static uk.nhs.leadership.enrolment.testing.Given.openCohort;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;

@QuarkusTest
class CertificateHttpTest {

    @Test
    void whoPassesHasOneCertificateThatTrustAndProviderSee() {
        var participant = participant(LEAD_RJ1);
        passed(participant, Accreditation.granted());

        listAs(LEAD_RJ1, participant).statusCode(200).body("items", hasSize(1));
        listAs(LEAD_P0001, participant).body("items", hasSize(1)).body("items[0].employer", equalTo("RJ1"));
        listAs(LEAD_RJZ, participant).statusCode(200).body("items", empty());
        listAs(LEAD_P0002, participant).statusCode(200).body("items", empty());
    }

    @Test
    void whoDoesNotPassHasNone() {
        var participant = participant(LEAD_RJ1);
        finished(enrolment(LEAD_RJ1, participant, openCohort(Accreditation.granted(), 1)), "NOT_PASSED");

        listAs(LEAD_RJ1, participant).statusCode(200).body("items", empty());
    }

    @Test
    void whoHasSignedInToNoRecordHasNone() {
        as("participant.one.rjz").get("/v1/certificates").then().statusCode(200).body("items", empty());
    }

    @Test
    void listsAreNotPublic() {
        assertProblem(anonymous().get("/v1/certificates").then(), 401, "UNAUTHENTICATED");
        assertProblem(as("analyst.one").get("/v1/certificates").then(), 403, "FORBIDDEN");
    }

    @Test
    void anyoneChecksANumberHoweverTyped() {
        var participant = participant(LEAD_RJ1);
        var number = passed(participant, Accreditation.granted());

        check(number).statusCode(200).body("number", equalTo(number));
        check(number.toLowerCase(Locale.ROOT).replace("-", "")).statusCode(200).body("number", equalTo(number));
        as(LEAD_RJZ).get("/v1/certificates/" + number).then().statusCode(200).body("number", equalTo(number));
    }

    @Test
    void theCheckTellsNobodysNameNorWhoTheyAre() {
        var number = passed(participant(LEAD_RJ1), Accreditation.granted());

        assertThat(check(number)
                        .extract()
                        .<java.util.Map<String, Object>>path("$")
                        .keySet())
                .containsExactlyInAnyOrder(
                        "number",
                        "status",
                        "issuer",
                        "provider",
                        "courseTitle",
                        "stage",
                        "award",
                        "completedOn",
                        "awardedOn",
                        "accreditationNumber",
                        "accreditationOnCompletion",
                        "accreditationToday");
    }

    @Test
    void theCheckTellsWhatTheCourseWasOnCompletionAndWhatItIsToday() {
        var accreditation = Accreditation.granted();
        var number = passed(participant(LEAD_RJ1), accreditation);
        check(number)
                .body("accreditationOnCompletion", equalTo("ACCREDITED"))
                .body("accreditationToday", equalTo("ACCREDITED"));

        accreditation.withdraw(today(), today().plusMonths(1));

        check(number)
                .body("accreditationOnCompletion", equalTo("TEACH_OUT"))
                .body("accreditationToday", equalTo("TEACH_OUT"));
    }

    @Test
    void aMistypedNumberIsToldApartFromOneNeverGiven() {
        assertProblem(check("LMC-0000-0000-0000-Z"), 400, "INVALID_INPUT")
                .body("errors.code", equalTo(java.util.List.of("CERTIFICATE_NUMBER_MISTYPED")));
        assertProblem(check(CertificateNumber.random(new Random()).text()), 404, "NOT_FOUND");
    }

    private static String passed(String participant, Accreditation accreditation) {
        finished(enrolment(LEAD_RJ1, participant, openCohort(accreditation, 1)), "PASSED");
        return listAs(LEAD_RJ1, participant).statusCode(200).extract().path("items[0].number");
    }

    private static ValidatableResponse listAs(String person, String participant) {
        return as(person)
                .queryParam("participant", participant)
                .get("/v1/certificates")
                .then();
    }

    private static ValidatableResponse check(String number) {
        return anonymous().get("/v1/certificates/" + number).then();
    }
}
