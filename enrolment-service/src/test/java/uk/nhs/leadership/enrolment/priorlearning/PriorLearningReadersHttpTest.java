package uk.nhs.leadership.enrolment.priorlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.document;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.REFUSAL;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.body;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.change;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.claim;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.claimed;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.course;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.enrolled;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.idOf;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.recognition;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.show;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.shown;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Given;

/** Who finds claims of prior learning, and who must not judge them. */
@QuarkusTest
class PriorLearningReadersHttpTest {
    /** Of the trust RGT, with every role that there is. */
    private static final String EVERY_ROLE = "every.role.rgt";

    private static final String LEAD_RGT = "lead.rgt";
    private static final String A = Announced.outcome(0);
    private static final String B = Announced.outcome(1);

    @Test
    void nobodyJudgesTheirOwnOrWhatTheyClaimed() {
        var course = Announced.curriculumOf(Accreditation.granted("RGT", today().minusMonths(1)));
        var cohort = Given.openCohortOf(EVERY_ROLE, course, 5, today());
        var own = Given.participantOf(EVERY_ROLE, LEAD_RGT);
        try {
            var ofOneself = shownAs(EVERY_ROLE, Given.enrolment(LEAD_RGT, own, cohort), LEAD_RGT);
            var byOneself =
                    shownAs(EVERY_ROLE, Given.enrolment(LEAD_RGT, Given.participant(LEAD_RGT), cohort), EVERY_ROLE);

            for (var path : List.of(ofOneself, byOneself)) {
                as(EVERY_ROLE)
                        .header("If-Match", as(EVERY_ROLE).get(path).header("ETag"))
                        .post(path + "/take-up")
                        .then()
                        .statusCode(200);
                for (var act : List.of("recognise", "decline")) {
                    assertRefused(
                            as(EVERY_ROLE)
                                    .header("If-Match", as(EVERY_ROLE).get(path).header("ETag"))
                                    .body(act.equals("decline") ? REFUSAL : recognition(10, A))
                                    .post(path + "/" + act)
                                    .then(),
                            PriorLearningRule.PRIOR_LEARNING_JUDGED_BY_ONESELF);
                }
                as(EVERY_ROLE).get(path).then().body("claim.status", equalTo("UNDER_REVIEW"));
            }
        } finally {
            Given.unlinked(EVERY_ROLE, LEAD_RGT);
        }
    }

    private static String shownAs(String person, String enrolment, String claimant) {
        var path = "/v1/prior-learning/"
                + claim(claimant, enrolment, body(10, A))
                        .statusCode(201)
                        .extract()
                        .path("claim.id");
        show(person, path, document()).statusCode(200);
        return path;
    }

    @Test
    void whoHasNothingToDoWithItDoesNotFindIt() {
        var path = shown();
        String enrolment = as(HOLDER).get(path).path("claim.enrolmentId");
        var file = path + "/evidence/" + as(HOLDER).get(path).path("evidence[0].sha256");
        var onEnrolment = "/v1/enrolments/" + enrolment + "/prior-learning";
        participantOf(COLLEAGUE);

        for (var stranger : List.of(COLLEAGUE, LEAD_RJZ, LEAD_P0002)) {
            for (var thing : List.of(path, file, onEnrolment)) {
                assertProblem(as(stranger).get(thing).then(), 404, "NOT_FOUND");
            }
        }
        for (var stranger : List.of(COLLEAGUE, LEAD_RJZ)) {
            assertProblem(claim(stranger, enrolment, body(10, B)), 404, "NOT_FOUND");
            assertProblem(change(stranger, path, "withdraw", ""), 404, "NOT_FOUND");
            assertProblem(change(stranger, path, "ask-again", ""), 404, "NOT_FOUND");
            assertProblem(show(stranger, path, document()), 404, "NOT_FOUND");
        }
        assertProblem(change(LEAD_P0002, path, "take-up", ""), 404, "NOT_FOUND");
        assertProblem(change(LEAD_P0002, path, "decline", REFUSAL), 404, "NOT_FOUND");
        assertProblem(change(LEAD_RJ1, path, "take-up", ""), 403, "FORBIDDEN");
        assertProblem(claim(LEAD_P0001, enrolment, body(10, B)), 403, "FORBIDDEN");
        assertProblem(as("manager.rj1").get(path).then(), 403, "FORBIDDEN");
        assertProblem(anonymous().get(path).then(), 401, "UNAUTHENTICATED");
        as(HOLDER).get(path).then().body("claim.status", equalTo("CLAIMED"));
    }

    @Test
    void eachFindsTheirs() {
        var path = shown();
        var all = "/v1/prior-learning?limit=200";

        for (var reader : List.of(HOLDER, LEAD_RJ1, LEAD_P0001)) {
            assertThat(idsOf(reader, all)).contains(idOf(path));
        }
        assertThat(idsOf(LEAD_P0001, all + "&status=CLAIMED")).contains(idOf(path));
        assertThat(idsOf(LEAD_P0001, all + "&status=RECOGNISED")).doesNotContain(idOf(path));
        participantOf(COLLEAGUE);
        for (var stranger : List.of(COLLEAGUE, LEAD_RJZ, LEAD_P0002)) {
            assertThat(idsOf(stranger, all)).doesNotContain(idOf(path));
        }
        assertFault(as(HOLDER).get("/v1/prior-learning?as=PROVIDER").then(), "?as");
        assertFault(as(HOLDER).get("/v1/prior-learning?status=GONE").then(), "?status");
    }

    /** Of all pages. */
    private static List<String> idsOf(String reader, String list) {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            var request = next == null ? as(reader) : as(reader).queryParam("after", next);
            var page = request.get(list).then().statusCode(200).extract();
            ids.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        } while (next != null);
        return ids;
    }

    @Test
    void aListGoesOnWhereItEnded() {
        var enrolment = enrolled();
        var first = idOf(claimed(enrolment, body(5, A)));
        var second = idOf(claimed(enrolment, body(5, B)));

        assertThat(idsOf(HOLDER, "/v1/prior-learning?limit=2")).containsOnlyOnce(first, second);
    }

    @Test
    void aTrustThatTakesAnEnrolmentOverSeesWhatIsClaimedOnItAndTheOneBeforeDoesNot() {
        var cohort = Given.openCohort(course(), 5);
        var takeover = Given.takeover(cohort);
        String enrolment = as(LEAD_RJZ).get("/v1/takeovers/" + takeover).path("enrolmentId");
        Given.act(LEAD_RJZ, "/v1/takeovers/" + takeover, "accept", "").statusCode(200);

        var path = "/v1/prior-learning/"
                + claim(LEAD_RJZ, enrolment, body(10, A))
                        .statusCode(201)
                        .extract()
                        .path("claim.id");

        as(LEAD_RJZ).get(path).then().statusCode(200);
        assertProblem(as(LEAD_RJ1).get(path).then(), 404, "NOT_FOUND");
        as(LEAD_RJZ).get("/v1/prior-learning?limit=200").then().body("items.id", hasItem(idOf(path)));
    }
}
