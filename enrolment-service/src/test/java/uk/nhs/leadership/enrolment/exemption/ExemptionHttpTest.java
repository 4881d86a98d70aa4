package uk.nhs.leadership.enrolment.exemption;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.nhs.leadership.enrolment.expectation.Expecting.BY_NOTHING;
import static uk.nhs.leadership.enrolment.expectation.Expecting.body;
import static uk.nhs.leadership.enrolment.expectation.Expecting.draft;
import static uk.nhs.leadership.enrolment.expectation.Expecting.exemption;
import static uk.nhs.leadership.enrolment.expectation.Expecting.inForce;
import static uk.nhs.leadership.enrolment.expectation.Expecting.newJobTitle;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.expectation.ExpectationRule;
import uk.nhs.leadership.enrolment.testing.Given;

@QuarkusTest
class ExemptionHttpTest {
    private static final String EXEMPTIONS = "/v1/exemptions";

    @Test
    void aTrustExemptsItsOwnStaffAlsoFromWhatTheNationalBodyExpects() {
        var participant = Given.participant(LEAD_RJ1);
        var national = inForce("publisher.one", body(newJobTitle(), BY_NOTHING));

        var id = given(participant, national);

        as(LEAD_RJ1)
                .get(EXEMPTIONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("participantId", equalTo(participant))
                .body("reason", equalTo("parental-leave"))
                .body("givenOn", equalTo(today().toString()))
                .body("until", equalTo(today().plusDays(90).toString()));
        listed(LEAD_RJ1, participant).body("items.id", contains(id));
        listed(LEAD_RJZ, participant).body("items", empty());
        assertProblem(as(LEAD_RJZ).get(EXEMPTIONS + "/" + id).then(), 404, "NOT_FOUND");
        assertProblem(ended(LEAD_RJZ, id, 0), 404, "NOT_FOUND");
        assertProblem(give(LEAD_RJZ, exemption(participant, national)), 404, "NOT_FOUND");
    }

    @Test
    void somebodyIsExemptOnce() {
        var participant = Given.participant(LEAD_RJ1);
        var expectation = inForce(LEAD_RJ1, body(newJobTitle(), BY_NOTHING));
        given(participant, expectation);

        assertRefused(give(LEAD_RJ1, exemption(participant, expectation)), ExemptionRule.EXEMPTION_ALREADY_THERE);

        listed(LEAD_RJ1, participant).body("items", hasSize(1));
    }

    @Test
    void anExemptionEndsOnce() {
        var participant = Given.participant(LEAD_RJ1);
        var expectation = inForce(LEAD_RJ1, body(newJobTitle(), BY_NOTHING));
        var id = given(participant, expectation);

        ended(LEAD_RJ1, id, 0).statusCode(200).body("endedOn", equalTo(today().toString()));

        assertProblem(ended(LEAD_RJ1, id, 0), 412, "VERSION_STALE");
        assertRefused(ended(LEAD_RJ1, id, 1), ExemptionRule.EXEMPTION_OVER);
        given(participant, expectation);
    }

    @Test
    void anExemptionLastsUntilTodayAtLeast() {
        var participant = Given.participant(LEAD_RJ1);
        var expectation = inForce(LEAD_RJ1, body(newJobTitle(), BY_NOTHING));

        assertRefused(
                give(
                        LEAD_RJ1,
                        exemption(participant, expectation)
                                .replace(
                                        today().plusDays(90).toString(),
                                        today().minusDays(1).toString())),
                ExemptionRule.EXEMPTION_DAY_PAST);

        listed(LEAD_RJ1, participant).body("items", empty());
    }

    @Test
    void nobodyIsExemptFromWhatIsNotInForce() {
        var participant = Given.participant(LEAD_RJ1);
        var draft = draft(LEAD_RJ1, body(newJobTitle(), BY_NOTHING));

        assertRefused(give(LEAD_RJ1, exemption(participant, draft)), ExpectationRule.EXPECTATION_NOT_IN_FORCE);
    }

    @Test
    void aReasonIsGivenInACodeAndInWords() {
        var exemption = exemption(Given.participant(LEAD_RJ1), Given.participant(LEAD_RJ1));

        assertFault(give(LEAD_RJ1, exemption.replace("parental-leave", "holiday")), "/reason");
        assertFault(give(LEAD_RJ1, exemption.replace("Back in autumn", " ")), "/text");
    }

    @Test
    void nobodyElseExempts() {
        var exemption = exemption(Given.participant(LEAD_RJ1), Given.participant(LEAD_RJ1));

        for (var other : List.of("manager.rj1", "participant.one.rj1", "publisher.one", "provider.p0001")) {
            assertProblem(give(other, exemption), 403, "FORBIDDEN");
            assertProblem(as(other).get(EXEMPTIONS).then(), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().get(EXEMPTIONS).then(), 401, "UNAUTHENTICATED");
    }

    private static String given(String participant, String expectation) {
        return give(LEAD_RJ1, exemption(participant, expectation))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse give(String person, String exemption) {
        return as(person).body(exemption).post(EXEMPTIONS).then();
    }

    private static ValidatableResponse ended(String person, String id, int version) {
        return as(person)
                .header("If-Match", "\"" + version + "\"")
                .post(EXEMPTIONS + "/" + id + "/end")
                .then();
    }

    private static ValidatableResponse listed(String person, String participant) {
        return as(person)
                .queryParam("participant", participant)
                .get(EXEMPTIONS)
                .then()
                .statusCode(200);
    }
}
