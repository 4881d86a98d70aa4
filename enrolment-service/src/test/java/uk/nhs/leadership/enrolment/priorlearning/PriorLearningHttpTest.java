package uk.nhs.leadership.enrolment.priorlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.document;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.sha256;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.OTHER_JUDGE;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.REFUSAL;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.body;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.change;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.claim;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.claimed;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.course;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.declined;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.enrolled;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.enrolledOn;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.etag;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.idOf;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.recognised;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.recognition;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.show;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.shown;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.takenUp;
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
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Announced;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;
import uk.nhs.leadership.files.inspection.Documents;

@QuarkusTest
class PriorLearningHttpTest {
    /** Of the trust RGT, with every role that there is. */
    private static final String EVERY_ROLE = "every.role.rgt";

    private static final String LEAD_RGT = "lead.rgt";
    private static final String A = Announced.outcome(0);
    private static final String B = Announced.outcome(1);

    @Test
    void whatIsShownAndRecognisedIsTakenOffWhatIsStillToDoAndChangesNothingElse() {
        var path = recognised();
        String enrolment = as(HOLDER).get(path).path("claim.enrolmentId");

        for (var reader : List.of(HOLDER, LEAD_RJ1, LEAD_P0001)) {
            as(reader)
                    .get("/v1/enrolments/" + enrolment + "/prior-learning")
                    .then()
                    .statusCode(200)
                    .body("courseHours", equalTo(100))
                    .body("mostHours", equalTo(50))
                    .body("recognisedHours", equalTo(20))
                    .body("hoursToDo", equalTo(80))
                    .body("claims.id", contains(idOf(path)));
        }
        as(HOLDER)
                .get(path)
                .then()
                .statusCode(200)
                .body("claim.status", equalTo("RECOGNISED"))
                .body("claim.recognisedOutcomes", contains(A))
                .body("judgements.verdict", contains("RECOGNISED"))
                .body("judgements[0].hours", equalTo(20));
        as(HOLDER)
                .get("/v1/participants/me/record")
                .then()
                .statusCode(200)
                .body("priorLearning.find { it.id == '" + idOf(path) + "' }.recognisedHours", equalTo(20));
        as(LEAD_P0001)
                .get("/v1/enrolments/" + enrolment + "/declarations")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(HOLDER).get("/v1/enrolments/" + enrolment).then().body("training", equalTo("ENROLLED"));
    }

    @Test
    void itGivesNoPointsOfDevelopment() {
        var before = ledger();

        recognised();

        assertThat(ledger()).isEqualTo(before);
    }

    private static List<String> ledger() {
        return Rows.texts("select id::text from cpd_entry where participant_id = '" + participantOf(HOLDER) + "'");
    }

    @Test
    void aPartOfItIsRecognisedWithAReason() {
        var path = takenUp(shown(claimed(enrolled(), body(20, A, B))));

        assertRefused(
                change(LEAD_P0001, path, "recognise", recognition(12, A)),
                PriorLearningRule.PRIOR_LEARNING_PART_WITHOUT_REASON);
        assertRefused(
                change(LEAD_P0001, path, "recognise", recognition(21, A)),
                PriorLearningRule.PRIOR_LEARNING_MORE_THAN_CLAIMED);
        assertRefused(
                change(LEAD_P0001, path, "recognise", recognition(20, A, Announced.outcome(2))),
                PriorLearningRule.PRIOR_LEARNING_MORE_THAN_CLAIMED);
        as(HOLDER)
                .get(path)
                .then()
                .body("claim.status", equalTo("UNDER_REVIEW"))
                .body("judgements", empty());

        change(
                        LEAD_P0001,
                        path,
                        "recognise",
                        recognition(12, A).replace("\"text\"", "\"reason\": \"not-assessed\", \"text\""))
                .statusCode(200)
                .body("claim.recognisedHours", equalTo(12))
                .body("claim.recognisedOutcomes", contains(A))
                .body("judgements[0].reason", equalTo("not-assessed"));
    }

    @Test
    void whatIsNotRecognisedIsLookedAtAgainOnceWithMoreAndBySomebodyElse() {
        var path = declined();
        assertRefused(change(HOLDER, takenUp(), "ask-again", ""), PriorLearningRule.PRIOR_LEARNING_MOVE_NOT_ALLOWED);

        show(HOLDER, path, document()).statusCode(200);
        change(HOLDER, path, "ask-again", "").statusCode(200).body("claim.status", equalTo("UNDER_REVIEW"));
        assertRefused(show(HOLDER, path, document()), PriorLearningRule.PRIOR_LEARNING_EVIDENCE_CLOSED);
        assertRefused(
                change(LEAD_P0001, path, "recognise", recognition(20, A)),
                PriorLearningRule.PRIOR_LEARNING_JUDGED_BEFORE);
        change(OTHER_JUDGE, path, "decline", REFUSAL)
                .statusCode(200)
                .body("claim.status", equalTo("NOT_RECOGNISED"))
                .body("judgements.reason", contains("evidence-insufficient", "evidence-insufficient"));

        assertRefused(change(HOLDER, path, "ask-again", ""), PriorLearningRule.PRIOR_LEARNING_LOOKED_AT_AGAIN);
        assertRefused(show(HOLDER, path, document()), PriorLearningRule.PRIOR_LEARNING_EVIDENCE_CLOSED);
    }

    @Test
    void whatIsRecognisedInFullIsNotLookedAtAgainAndNotWithdrawn() {
        var path = recognised();

        assertRefused(change(HOLDER, path, "ask-again", ""), PriorLearningRule.PRIOR_LEARNING_LOOKED_AT_AGAIN);
        assertRefused(change(HOLDER, path, "withdraw", ""), PriorLearningRule.PRIOR_LEARNING_MOVE_NOT_ALLOWED);

        as(HOLDER).get(path).then().body("claim.status", equalTo("RECOGNISED"));
    }

    @Test
    void whileItIsLookedAtAgainNothingOfItCounts() {
        var enrolment = enrolled();
        var path = takenUp(shown(claimed(enrolment, body(20, A))));
        change(LEAD_P0001, path, "recognise", recognition(5, A).replace("\"text\"", "\"reason\": \"other\", \"text\""))
                .statusCode(200);

        change(LEAD_RJ1, path, "ask-again", "").statusCode(200).body("claim.recognisedHours", equalTo(0));

        as(HOLDER).get("/v1/enrolments/" + enrolment + "/prior-learning").then().body("hoursToDo", equalTo(100));
        change(OTHER_JUDGE, path, "recognise", recognition(20, A))
                .statusCode(200)
                .body("claim.recognisedHours", equalTo(20));
    }

    @Test
    void aLearningLeadClaimsForTheStaffAndMayTakeItBack() {
        var enrolment = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), Given.openCohort(course(), 5));
        var path = "/v1/prior-learning/"
                + claim(LEAD_RJ1, enrolment, body(20, A))
                        .statusCode(201)
                        .extract()
                        .path("claim.id");
        show(LEAD_RJ1, path, document()).statusCode(200);

        var etag = as(LEAD_RJ1).get(path).header("ETag");
        as(LEAD_RJ1)
                .header("If-Match", etag)
                .post(path + "/withdraw")
                .then()
                .statusCode(200)
                .body("claim.status", equalTo("WITHDRAWN"));

        claim(LEAD_RJ1, enrolment, body(20, A)).statusCode(201);
    }

    @Test
    void noMoreThanHalfOfACourseIsRecognised() {
        var enrolment = enrolled();
        assertRefused(claim(HOLDER, enrolment, body(51, A)), PriorLearningRule.PRIOR_LEARNING_OVER_LIMIT);
        var first = takenUp(shown(claimed(enrolment, body(30, A))));
        var second = takenUp(shown(claimed(enrolment, body(30, B))));
        change(LEAD_P0001, first, "recognise", recognition(30, A)).statusCode(200);

        assertRefused(
                change(LEAD_P0001, second, "recognise", recognition(30, B)),
                PriorLearningRule.PRIOR_LEARNING_OVER_LIMIT);

        change(
                        LEAD_P0001,
                        second,
                        "recognise",
                        recognition(20, B).replace("\"text\"", "\"reason\": \"other\", \"text\""))
                .statusCode(200);
        as(HOLDER).get("/v1/enrolments/" + enrolment + "/prior-learning").then().body("hoursToDo", equalTo(50));
    }

    @Test
    void ofTwoThatAreRecognisedAtOnceTheLimitHolds() {
        var enrolment = enrolled();
        var paths = Stream.of(A, B)
                .map(outcome -> takenUp(shown(claimed(enrolment, body(30, outcome)))))
                .toList();
        var outcomes = List.of(A, B);

        var answers = IntStream.range(0, 2)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> change(LEAD_P0001, paths.get(each), "recognise", recognition(30, outcomes.get(each)))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void ofManyThatAreClaimedAtOnceForAnOutcomeOneIs() {
        var enrolment = enrolled();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> claim(HOLDER, enrolment, body(5, A)).extract().statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    void someOutcomeIsLeftToTheCourseAndEachIsClaimedOnce() {
        var enrolment = enrolled();

        assertRefused(
                claim(HOLDER, enrolment, body(20, Announced.outcomes())),
                PriorLearningRule.PRIOR_LEARNING_WHOLE_COURSE);
        assertRefused(claim(HOLDER, enrolment, body(20, A, A)), PriorLearningRule.PRIOR_LEARNING_OUTCOME_TWICE);
        // Of the curriculum, but not for the stage of the course.
        assertRefused(
                claim(HOLDER, enrolment, body(20, A, "1.1.1-F")), PriorLearningRule.PRIOR_LEARNING_OUTCOME_UNKNOWN);
        as(HOLDER).get("/v1/enrolments/" + enrolment + "/prior-learning").then().body("claims", empty());
        claim(HOLDER, enrolment, body(10, A)).statusCode(201);
        assertRefused(claim(HOLDER, enrolment, body(10, B, A)), PriorLearningRule.PRIOR_LEARNING_OUTCOME_TWICE);
    }

    @Test
    void aCourseWhoseCurriculumNobodyKnowsHasNoOutcomes() {
        var enrolment = enrolledOn(Accreditation.granted());

        assertRefused(claim(HOLDER, enrolment, body(20, A)), PriorLearningRule.PRIOR_LEARNING_OUTCOME_UNKNOWN);
    }

    @Test
    void theSameLearningCountsOnceUntilTheOtherCourseIsOver() {
        var title = "Learned " + UUID.randomUUID();
        var enrolment = enrolled();
        claimed(enrolment, body(title, today().minusYears(1), 10, A));
        var again = body(title.toUpperCase(Locale.ROOT), today().minusYears(1), 10, B);
        var other = enrolled();

        assertRefused(claim(HOLDER, enrolment, again), PriorLearningRule.PRIOR_LEARNING_COUNTED_ALREADY);
        assertRefused(claim(HOLDER, other, again), PriorLearningRule.PRIOR_LEARNING_COUNTED_ALREADY);

        Given.move(LEAD_RJ1, enrolment, "withdraw", Given.because("other")).statusCode(200);
        claim(HOLDER, other, again).statusCode(201);
    }

    @Test
    void itWasFinishedBeforeTheCohortStartedAndNotLongAgo() {
        var enrolment = enrolled();

        assertRefused(
                claim(HOLDER, enrolment, body("x", today().plusDays(1), 10, A)),
                PriorLearningRule.PRIOR_LEARNING_IN_FUTURE);
        assertRefused(
                claim(HOLDER, enrolment, body("x", today().minusYears(5).minusDays(1), 10, A)),
                PriorLearningRule.PRIOR_LEARNING_TOO_OLD);
        assertRefused(claim(HOLDER, enrolment, body("x", today(), 10, A)), PriorLearningRule.PRIOR_LEARNING_NOT_BEFORE);

        claim(HOLDER, enrolment, body("x " + UUID.randomUUID(), today().minusYears(5), 10, A))
                .statusCode(201);
    }

    @Test
    void whereNothingIsStillToDoNothingIsClaimedOrRecognised() {
        var enrolment = enrolled();
        var path = takenUp(shown(claimed(enrolment, body(10, A))));
        Given.finished(enrolment, "PASSED");

        assertRefused(claim(HOLDER, enrolment, body(10, B)), PriorLearningRule.PRIOR_LEARNING_NOTHING_TO_DO);
        assertRefused(
                change(LEAD_P0001, path, "recognise", recognition(10, A)),
                PriorLearningRule.PRIOR_LEARNING_NOTHING_TO_DO);
    }

    @Test
    void whatIsSentIsChecked() {
        var enrolment = enrolled();

        assertFault(claim(HOLDER, enrolment, body(0, A)), "/hours");
        assertFault(claim(HOLDER, enrolment, body(10)), "/outcomes");
        assertFault(claim(HOLDER, enrolment, body(10, "no code")), "/outcomes/0");
        assertFault(claim(HOLDER, enrolment, body(10, A).replace("Okafor College", "")), "/institution");
        assertFault(change(LEAD_P0001, takenUp(), "decline", "{\"text\": \"x\"}"), "/reason");
    }

    @Test
    void evidenceIsShownUntilItIsLookedAtAndThenStays() {
        var path = claimed();
        assertRefused(change(LEAD_P0001, path, "take-up", ""), PriorLearningRule.PRIOR_LEARNING_WITHOUT_EVIDENCE);
        var mistaken = document();
        show(HOLDER, path, mistaken).statusCode(200);
        as(HOLDER)
                .header("If-Match", etag(path))
                .delete(path + "/evidence/" + sha256(mistaken))
                .then()
                .statusCode(200)
                .body("evidence", empty());
        var content = document();
        show(HOLDER, path, content).statusCode(200).body("evidence[0].sha256", equalTo(sha256(content)));
        show(HOLDER, path, content).statusCode(200).body("evidence", hasSize(1));
        assertProblem(show(HOLDER, path, Documents.pdf(Documents.EICAR)), 409, "EVIDENCE_INFECTED");
        takenUp(path);

        assertRefused(show(HOLDER, path, document()), PriorLearningRule.PRIOR_LEARNING_EVIDENCE_CLOSED);
        assertRefused(
                as(HOLDER)
                        .header("If-Match", etag(path))
                        .delete(path + "/evidence/" + sha256(content))
                        .then(),
                PriorLearningRule.PRIOR_LEARNING_EVIDENCE_CLOSED);
        var file = as(LEAD_P0001).get(path + "/evidence/" + sha256(content));
        file.then().statusCode(200).header("ETag", "\"" + sha256(content) + "\"");
        assertThat(file.asByteArray()).isEqualTo(content);
    }

    @Test
    void thereAreTenFilesAndNoMore() {
        var path = claimed();
        for (var each = 0; each < 10; each++) {
            show(HOLDER, path, document()).statusCode(200);
        }

        assertRefused(show(HOLDER, path, document()), PriorLearningRule.PRIOR_LEARNING_EVIDENCE_FULL);
    }

    @Test
    void thereAreTwentyClaimsAndNoMore() {
        var enrolment = enrolled();
        for (var each = 0; each < 20; each++) {
            change(HOLDER, claimed(enrolment, body(1, A)), "withdraw", "").statusCode(200);
        }

        assertRefused(claim(HOLDER, enrolment, body(1, A)), PriorLearningRule.PRIOR_LEARNING_FULL);
    }

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
    void aWriteNeedsTheVersionThatWasSeen() {
        var path = shown();

        assertProblem(as(LEAD_P0001).post(path + "/take-up").then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(LEAD_P0001)
                        .header("If-Match", "\"999\"")
                        .post(path + "/take-up")
                        .then(),
                412,
                "VERSION_STALE");
        as(HOLDER).header("If-None-Match", etag(path)).get(path).then().statusCode(304);
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
