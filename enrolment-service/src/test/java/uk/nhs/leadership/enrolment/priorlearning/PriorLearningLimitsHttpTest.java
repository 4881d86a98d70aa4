package uk.nhs.leadership.enrolment.priorlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.document;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.body;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.change;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.claim;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.claimed;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.enrolled;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.enrolledOn;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.recognition;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.show;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.shown;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi.takenUp;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
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

/** How much can be recognised, of what, from when, and how often it can be claimed. */
@QuarkusTest
class PriorLearningLimitsHttpTest {
    private static final String A = Announced.outcome(0);
    private static final String B = Announced.outcome(1);

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
}
