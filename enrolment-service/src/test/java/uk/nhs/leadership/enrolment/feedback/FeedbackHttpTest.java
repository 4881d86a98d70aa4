package uk.nhs.leadership.enrolment.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.FEEDBACK;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.PANEL_MEMBER;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.PERSON;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.TEXTS;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.cohort;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.finishedBySomebodyNew;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.give;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.given;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.moderate;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.show;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.shown;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.somebodyNew;
import static uk.nhs.leadership.enrolment.feedback.FeedbackApi.textOn;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class FeedbackHttpTest {

    @Test
    void fewerThanFiveAreNotShownAndNotSpokenOf() {
        var cohort = cohort();
        given(cohort, 4);
        show();
        mustShowNothing(cohort);

        given(cohort, 1);
        mustShowNothing(cohort);

        show();
        for (var person : List.of(LEAD_P0001, LEAD_RJ1, PANEL_MEMBER)) {
            as(person)
                    .get(of(cohort))
                    .then()
                    .statusCode(200)
                    .body("answers", equalTo(5))
                    .body("shownIn", equalTo(YearMonth.from(today()).toString()))
                    .body("averages.teaching", equalTo(5.0f))
                    .body("averages.organisation", equalTo(3.0f));
        }
        var etag = as(LEAD_P0001).get(of(cohort)).header("ETag");
        as(LEAD_P0001).header("If-None-Match", etag).get(of(cohort)).then().statusCode(304);
    }

    private static void mustShowNothing(String cohort) {
        for (var person : List.of(LEAD_P0001, LEAD_RJ1, PANEL_MEMBER)) {
            assertProblem(as(person).get(of(cohort)).then(), 404, "NOT_FOUND");
            assertProblem(as(person).get(of(cohort) + "/texts").then(), 404, "NOT_FOUND");
        }
        as(LEAD_P0001).get(list(cohort)).then().statusCode(200).body("items", empty());
    }

    @Test
    void whatIsShownGrowsByFiveOrMoreAtATime() {
        var cohort = shown();
        var before = as(LEAD_P0001).get(of(cohort)).asString();

        given(cohort, 4);
        show();
        assertThat(as(LEAD_P0001).get(of(cohort)).asString()).isEqualTo(before);

        given(cohort, 2);
        show();
        as(LEAD_P0001).get(of(cohort)).then().body("answers", equalTo(11));
    }

    @Test
    void itIsGivenOnceAlsoByManyAtOnce() {
        var cohort = cohort();
        var enrolment = finishedBySomebodyNew(cohort);

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> give(PERSON, enrolment, 3, "Once").extract().statusCode()))
                .limit(5)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(204, 409, 409, 409, 409);
        assertRefused(give(PERSON, enrolment, 3, "Again"), FeedbackRule.FEEDBACK_ALREADY_GIVEN);
        assertThat(Rows.texts("select waiting from feedback_group where cohort_id = '" + cohort + "'"))
                .containsExactly("1");
    }

    @Test
    void itIsGivenOnceThereIsAnOutcomeWhicheverItIs() {
        var cohort = cohort();
        var enrolment = Given.enrolment(LEAD_RJ1, somebodyNew(), cohort);
        assertRefused(give(PERSON, enrolment, 3, "Early"), FeedbackRule.FEEDBACK_BEFORE_OUTCOME);

        Given.finished(enrolment, "NOT_PASSED");

        give(PERSON, enrolment, 3, "Now").statusCode(204);
    }

    @Test
    void nobodyGivesItForAnother() {
        var enrolment = finishedBySomebodyNew(cohort());
        somebodyNew();

        assertProblem(give(PERSON, enrolment, 3, "Mine"), 404, "NOT_FOUND");
        assertProblem(give("participant.one.rjz", enrolment, 3, "Mine"), 404, "NOT_FOUND");
        assertProblem(give(PERSON, UUID.randomUUID().toString(), 3, "Mine"), 404, "NOT_FOUND");
        for (var other : List.of(LEAD_RJ1, LEAD_P0001, PANEL_MEMBER)) {
            assertProblem(give(other, enrolment, 3, "Mine"), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().post(FEEDBACK).then(), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void aRatingIsFromOneToFive(int rating) {
        assertFault(give(PERSON, finishedBySomebodyNew(cohort()), rating, "Text"), "/ratings/content");
    }

    @Test
    void otherOrganisationsAndRolesSeeNothingOfIt() {
        var cohort = shown();

        for (var other : List.of(LEAD_P0002, LEAD_RJZ)) {
            assertProblem(as(other).get(of(cohort)).then(), 404, "NOT_FOUND");
            assertProblem(as(other).get(of(cohort) + "/texts").then(), 404, "NOT_FOUND");
        }
        as(LEAD_P0002).get(list(cohort)).then().statusCode(200).body("items", empty());
        as(LEAD_P0001).get(list(cohort)).then().body("items.cohortId", contains(cohort));
        as(PANEL_MEMBER).get(list(cohort)).then().body("items.cohortId", contains(cohort));
        for (var other : List.of(PERSON, "manager.rj1")) {
            assertProblem(as(other).get(of(cohort)).then(), 403, "FORBIDDEN");
            assertProblem(as(other).get(FEEDBACK).then(), 403, "FORBIDDEN");
        }
        for (var other : List.of(LEAD_RJ1, LEAD_P0001, PERSON, "every.role.rgt", "ratifier.one")) {
            assertProblem(as(other).get(TEXTS).then(), 403, "FORBIDDEN");
            assertProblem(moderate(other, textOn(cohort), "approve", ""), 403, "FORBIDDEN");
            assertProblem(moderate(other, textOn(cohort), "reject", "{\"reason\": \"OTHER\"}"), 403, "FORBIDDEN");
        }
    }

    @Test
    void aTextIsReadByOthersOnceItIsApproved() {
        var cohort = shown();
        var approved = textOn(cohort);
        as(LEAD_P0001).get(of(cohort) + "/texts").then().statusCode(200).body("items", empty());

        moderate(PANEL_MEMBER, approved, "approve", "").statusCode(200).body("status", equalTo("APPROVED"));
        var rejected = textOn(cohort);
        moderate(PANEL_MEMBER, rejected, "reject", "{\"reason\": \"NAMES_SOMEBODY\"}")
                .statusCode(200)
                .body("reason", equalTo("NAMES_SOMEBODY"));

        for (var person : List.of(LEAD_P0001, LEAD_RJ1)) {
            as(person).get(of(cohort) + "/texts").then().body("items.id", contains(approved));
        }
        as(PANEL_MEMBER)
                .get(TEXTS + "?limit=200&status=REJECTED")
                .then()
                .body("items.id", hasItem(rejected))
                .body("items.id", not(hasItem(approved)));
    }

    @Test
    void aTextIsModeratedOnce() {
        var text = textOn(shown());
        var path = TEXTS + "/" + text;
        assertProblem(as(PANEL_MEMBER).post(path + "/approve").then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(PANEL_MEMBER)
                        .header("If-Match", "\"9\"")
                        .post(path + "/approve")
                        .then(),
                412,
                "VERSION_STALE");
        moderate(PANEL_MEMBER, text, "approve", "").statusCode(200);

        assertRefused(moderate(PANEL_MEMBER, text, "approve", ""), FeedbackRule.FEEDBACK_TEXT_MODERATED);
        assertRefused(
                moderate(PANEL_MEMBER, text, "reject", "{\"reason\": \"OTHER\"}"),
                FeedbackRule.FEEDBACK_TEXT_MODERATED);

        as(PANEL_MEMBER).get(path).then().body("status", equalTo("APPROVED"));
    }

    @Test
    void whoModeratesReadsATextOnlyWithOthers() {
        var cohort = cohort();
        given(cohort, 4);
        var text = textOn(cohort);

        assertProblem(as(PANEL_MEMBER).get(TEXTS + "/" + text).then(), 404, "NOT_FOUND");
        assertProblem(moderate(PANEL_MEMBER, text, "approve", ""), 404, "NOT_FOUND");
    }

    @Test
    void neitherTheOrderNorAnyColumnTellsWhenSomebodySaidSomething() {
        var cohort = cohort();
        given(cohort, 10);
        show();
        Rows.texts("select id from feedback_text where cohort_id = '" + cohort + "'")
                .forEach(text -> moderate(PANEL_MEMBER, text, "approve", "").statusCode(200));

        List<String> texts = as(LEAD_P0001)
                .get(of(cohort) + "/texts")
                .then()
                .body("items", hasSize(10))
                .extract()
                .path("items.text");

        // By chance they are in the order in which they were written once in three and a half million times.
        assertThat(texts).isNotEqualTo(texts.stream().sorted().toList());
        assertThat(Rows.texts("""
                        select distinct table_name || '.' || column_name from information_schema.columns
                        where table_name in ('feedback', 'feedback_group', 'feedback_text', 'feedback_given')
                          and (data_type like 'time%' or data_type = 'date')"""))
                .containsExactlyInAnyOrder(
                        "feedback.shown_month", "feedback_group.shown_month", "feedback_text.shown_month");
        assertThat(Rows.texts("select id from feedback union select id from feedback_text"))
                .allSatisfy(id -> assertThat(UUID.fromString(id).version()).isEqualTo(4));
    }

    @Test
    void nothingLeadsFromWhatWasSaidToWhoSaidIt() {
        var cohort = cohort();
        var enrolment = finishedBySomebodyNew(cohort);
        String participant = as(PERSON).get("/v1/participants/me").path("id");
        var request = UUID.randomUUID().toString();

        as(PERSON)
                .header("X-Correlation-ID", request)
                .header("Idempotency-Key", request)
                .body(FeedbackApi.feedback(enrolment, 1, "Nobody knows"))
                .post(FEEDBACK)
                .then()
                .statusCode(204);

        assertThat(Rows.texts("select type from event_log where correlation_id = '" + request + "'"))
                .isEmpty();
        assertThat(Rows.texts("select key from idempotency_key where key = '" + request + "'"))
                .isEmpty();
        for (var table : List.of("feedback", "feedback_group", "feedback_text", "feedback_given")) {
            assertThat(Rows.texts("select t::text from " + table + " t"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .doesNotContain(enrolment)
                            .doesNotContain(participant)
                            .doesNotContain(accountOf(PERSON)));
        }
    }

    private static String of(String cohort) {
        return "/v1/cohorts/" + cohort + "/feedback";
    }

    /** Each cohort of these tests is of a course of its own. */
    private static String list(String cohort) {
        return FEEDBACK + "?course="
                + Rows.texts("select course_id from cohort where id = '" + cohort + "'")
                        .getFirst();
    }
}
