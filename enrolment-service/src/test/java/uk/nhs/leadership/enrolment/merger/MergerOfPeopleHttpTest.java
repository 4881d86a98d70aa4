package uk.nhs.leadership.enrolment.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.recorded;
import static uk.nhs.leadership.enrolment.merger.Predecessor.LEAD;
import static uk.nhs.leadership.enrolment.merger.Predecessor.PERSON;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.rectification.Rectifying;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** What is under way about somebody whose trust becomes part of another goes on there, and the one before sees it no more. */
@QuarkusTest
class MergerOfPeopleHttpTest {
    private static final String CPD = "/v1/participants/me/cpd";

    @AfterEach
    void again() {
        Predecessor.isThereAgain();
    }

    private static void isTheSuccessorsNow(String path) {
        as(LEAD_RJZ).get(path).then().statusCode(200);
        assertProblem(as(LEAD).get(path).then(), 404, "NOT_FOUND");
    }

    private static void isThePredecessorsStill(String path) {
        as(LEAD).get(path).then().statusCode(200);
        assertProblem(as(LEAD_RJZ).get(path).then(), 404, "NOT_FOUND");
    }

    @Test
    void whatWasAgreedOnLastGoesAlongAndWhatIsProposedIsAnsweredThere() {
        var person = CareerConversationApi.somebodyNew();
        var old = recorded(LEAD_RJ1, person, today().minusMonths(9), "NOT_SOUGHT");
        var last = recorded(LEAD_RJ1, person, today().minusMonths(2), "READY_LATER");
        for (var agreed : List.of(old, last)) {
            Given.act(CareerConversationApi.PERSON, agreed, "agree", "").statusCode(200);
        }
        var proposed = recorded(LEAD_RJ1, person, today(), "READY_NOW");
        Predecessor.employsWithAccount(person);
        for (var path : List.of(old, last, proposed)) {
            isThePredecessorsStill(path);
        }

        Predecessor.merged();

        isTheSuccessorsNow(last);
        isTheSuccessorsNow(proposed);
        // What counts no more stays where it was, whose staff this is no more.
        for (var lead : List.of(LEAD, LEAD_RJZ)) {
            assertProblem(as(lead).get(old).then(), 404, "NOT_FOUND");
        }
        as(LEAD_RJZ)
                .get("/v1/participants/" + person + "/career-conversations")
                .then()
                .statusCode(200)
                .body("items.readiness", contains("READY_LATER", "READY_NOW"));
        Given.act(PERSON, proposed, "agree", "").statusCode(200).body("status", equalTo("AGREED"));
        as(LEAD_RJZ).get(proposed).then().body("employer", equalTo("RJZ"));
    }

    @Test
    void whatWaitsToBeJudgedIsJudgedThereAndWhatIsSettledStays() {
        var person = CareerConversationApi.somebodyNew();
        var settled = AttainmentApi.submittedBy(CareerConversationApi.PERSON);
        verify(LEAD_RJ1, settled);
        var submitted = AttainmentApi.submittedBy(CareerConversationApi.PERSON);
        Predecessor.employsWithAccount(person);
        isThePredecessorsStill(submitted);

        Predecessor.merged();

        isTheSuccessorsNow(submitted);
        isThePredecessorsStill(settled);
        as(PERSON).get(settled).then().statusCode(200).body("attainment.status", equalTo("VERIFIED"));
        as(LEAD_RJZ)
                .get("/v1/attainments?status=SUBMITTED&limit=200&participant=" + person)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        verify(LEAD_RJZ, submitted);
    }

    private static void verify(String judge, String path) {
        Given.act(
                        judge,
                        path,
                        "verify",
                        "{\"evidence\": \"" + as(judge).get(path).path("submittedEvidence") + "\"}")
                .statusCode(200);
        as(judge).get(path).then().body("attainment.status", equalTo("VERIFIED"));
    }

    @Test
    void whatAPersonAsksForIsDecidedThereAndWhatHoldsThemIsLiftedThere() {
        var person = CareerConversationApi.somebodyNew();
        String asked = as(CareerConversationApi.PERSON)
                .body(Rectifying.job())
                .post(Rectifying.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var over = Erasing.held(LEAD_RJ1, person);
        Erasing.lift(LEAD_RJ1, person, over, "\"0\"").statusCode(200);
        var hold = Erasing.held(LEAD_RJ1, person);
        Predecessor.employsWithAccount(person);
        isThePredecessorsStill(Rectifying.PATH + "/" + asked);

        Predecessor.merged();

        isTheSuccessorsNow(Rectifying.PATH + "/" + asked);
        Rectifying.decide(LEAD_RJZ, asked, "refuse", Rectifying.REFUSE).statusCode(200);
        as(PERSON).get(Rectifying.PATH + "/" + asked).then().body("status", equalTo("REFUSED"));
        var holds = "/v1/participants/" + person + "/legal-holds";
        isTheSuccessorsNow(holds + "/" + hold);
        as(LEAD_RJZ).get(holds).then().body("items.id", contains(hold));
        Erasing.lift(LEAD_RJZ, person, hold, "\"1\"").statusCode(200);
    }

    @Test
    void theirPlanTheirLedgerAndTheirPeriodsAreThereToo() {
        var person = CareerConversationApi.somebodyNew();
        planned(CareerConversationApi.PERSON, "first");
        planned(CareerConversationApi.PERSON, "second");
        var entry = entered(CareerConversationApi.PERSON);
        var course = Accreditation.granted();
        Certification.scheme(course, Certification.TERMS);
        Awarded.to(person, course);
        Predecessor.employsWithAccount(person);
        var certifications = "/v1/certifications?participant=" + person;
        as(LEAD).get(certifications).then().body("items.status", contains("CERTIFIED", "FUTURE"));

        Predecessor.merged();

        as(LEAD_RJZ).get(certifications).then().body("items.status", contains("CERTIFIED", "FUTURE"));
        as(LEAD).get(certifications).then().statusCode(200).body("items", empty());
        // What had ended stays what it was: the certificate is of the trust that had them trained.
        as(LEAD).get("/v1/certificates?participant=" + person)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Given.participantOf("manager.rjz", LEAD_RJZ);
        Rows.change("update participant set manager_employee_number = 'MANAGER-RJZ' where id = '" + person + "'");
        as("manager.rjz")
                .get("/v1/participants/" + person + "/development-plan")
                .then()
                .statusCode(200)
                .body("priorities.why", contains("second"));
        assertThat(Rows.texts("select employer from development_plan where participant_id = '" + person
                        + "' order by revision"))
                .containsExactly("RGT", "RJZ");
        planned(PERSON, "third");
        as(PERSON).get(CPD).then().statusCode(200).body("items.id", hasItem(entry));
        as(PERSON)
                .body("{\"note\": \"Entered twice\"}")
                .post(CPD + "/" + entry + "/reverse")
                .then()
                .statusCode(201);
        as("participant.one.rjz").get(CPD).then().body("items.id", not(hasItem(entry)));
    }

    private static void planned(String person, String why) {
        var path = "/v1/participants/me/development-plan";
        as(person)
                .header("If-Match", as(person).get(path).header("ETag"))
                .body("""
                        {"priorities": [{"competencyId": "%s", "why": "%s", "by": "%s",
                         "signpost": "https://learning.example/plan"}]}""".formatted(Announced.competency(), why, today().plusMonths(4)))
                .put(path)
                .then()
                .statusCode(200);
    }

    private static String entered(String person) {
        return as(person)
                .body("""
                        {"doneOn": "%s", "source": "COACHING", "points": 2, "note": "Kept a note"}""".formatted(today()))
                .post(CPD)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whoMayBeOnePersonIsJudgedThere() {
        var suspected = "/v1/suspected-duplicates/" + Given.suspectedDuplicate(LEAD_RJ1);
        var both = as(LEAD_RJ1).get(suspected).then().statusCode(200).extract();
        Predecessor.employs(both.path("participantId"));
        Predecessor.employs(both.path("otherId"));
        isThePredecessorsStill(suspected);

        Predecessor.merged();

        isTheSuccessorsNow(suspected);
        Given.act(LEAD_RJZ, suspected, "keep-apart", "").statusCode(200);
    }
}
