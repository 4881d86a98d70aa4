package uk.nhs.leadership.accreditation.outcome;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.ASSESSOR_AND_RATIFIER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.FOURTH_MEMBER;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.TO_CHANGE;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.TO_UPHOLD;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.act;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.decided;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.heard;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.recommendedTo;
import static uk.nhs.leadership.accreditation.appeal.ChallengeApi.refused;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.print.Pdf;

/** What a provider is told when its challenge is decided. */
@QuarkusTest
class OutcomeLetterHttpTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int DAYS_TO_APPEAL = 20;

    @Inject
    Calendars calendars;

    @Inject
    Callers callers;

    @Test
    void aRefusalThatAReconsiderationUpheldMayBeAppealedAgainstUntilADayThatIsNamed() throws IOException {
        var submission = refused(draft("A course whose refusal is upheld"));
        var path = recommendedTo(
                with(TO_UPHOLD, "reasonText", "What was missing is missing still.\n\n<b>Not bold</b> & as written."),
                submission);
        as(LEAD).get(path + "/letter").then().statusCode(404);
        as(RATIFIER).get(path + "/letter").then().statusCode(404);
        act("ratifier.two", path, "decide", Map.of("reasonText", "As recommended."))
                .then()
                .statusCode(200);

        var letter = as(LEAD).get(path + "/letter");

        letter.then().statusCode(200).contentType("application/pdf");
        String number = as(LEAD).get(path).path("challenge.number");
        assertThat(letter.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"outcome-" + number + ".pdf\"");
        assertThat(wordsOf(letter))
                .containsSubsequence(
                        "Outcome of reconsideration " + number,
                        "The refusal is upheld. The course is not accredited.",
                        as(LEAD).get(submission).<String>path("number"),
                        "A course whose refusal is upheld",
                        "Stage 1",
                        "What was missing is missing still.",
                        "<b>Not bold</b> & as written.",
                        "As recommended.",
                        "The refusal stands",
                        "You may appeal until the end of " + lastDayToAppeal())
                .doesNotContain("Grounds", "no further appeal", "assessor.");
        assertKeepsTheStandards(letter);
    }

    @Test
    void aRefusalThatAnAppealUpheldIsTheLastWord() throws IOException {
        var path = heard(refused());
        act(FOURTH_MEMBER, path, "recommend", TO_UPHOLD).then().statusCode(200);
        act(ASSESSOR_AND_RATIFIER, path, "decide", Map.of()).then().statusCode(200);

        var letter = as(LEAD).get(path + "/letter");

        assertThat(wordsOf(letter))
                .containsSubsequence(
                        "Outcome of appeal",
                        "The refusal is upheld.",
                        "The decision is not supported by the evidence",
                        "There is no further appeal.")
                .doesNotContain("You may appeal", "Remark");
        assertKeepsTheStandards(letter);
    }

    @Test
    void aRefusalThatIsChangedSaysWhatIsAccreditedAndUntilWhen() throws IOException {
        var path = decided(TO_CHANGE, refused());
        String number = as(LEAD).get(path).path("outcome.accreditationNumber");

        var letter = as(LEAD).get(path + "/letter");

        assertThat(wordsOf(letter))
                .containsSubsequence(
                        "The refusal is changed. The course is accredited.",
                        "Both found every criterion met.",
                        number,
                        "Accredited from",
                        DAY.format(today()),
                        "Accredited to",
                        "You need do nothing for this to take effect.")
                .doesNotContain("You may appeal", "no further appeal");
        assertKeepsTheStandards(letter);
    }

    @Test
    void aRefusalThatIsSetAsideSaysAsWhatItIsJudgedAnew() throws IOException {
        var path = decided(with(TO_UPHOLD, "outcome", "REMITTED"), refused());
        String again = as(LEAD).get(path).path("outcome.remittedTo");
        String number = as(LEAD).get("/v1/submissions/" + again).path("number");

        var letter = as(LEAD).get(path + "/letter");

        assertThat(wordsOf(letter))
                .containsSubsequence(
                        "The refusal is set aside. What was submitted is judged anew.",
                        "judged from the beginning, as submission " + number,
                        "You hand nothing in again",
                        "If it is refused, you may ask for a reconsideration")
                .doesNotContain("You may appeal", "no further appeal");
        assertKeepsTheStandards(letter);
    }

    @Test
    void everybodyIsGivenTheSameBytesAlsoThoseWhoAskAtOnce() {
        var path = decided(TO_UPHOLD, refused()) + "/letter";

        var letters = Stream.of(LEAD, PANEL_MEMBER, RATIFIER, LEAD)
                .map(person -> supplyAsync(() -> as(person).get(path)))
                .toList()
                .stream()
                .map(asked -> asked.join())
                .toList();

        assertThat(letters).extracting(Response::statusCode).containsOnly(200);
        assertThat(letters)
                .extracting(letter -> letter.header("ETag"))
                .containsOnly(letters.getFirst().header("ETag"));
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.asByteArray())
                        .isEqualTo(letters.getFirst().asByteArray()));
        as(LEAD).header("If-None-Match", letters.getFirst().header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void whoeverMayReadTheChallengeReadsTheLetterAndNobodyElse() {
        var path = decided(TO_UPHOLD, refused()) + "/letter";

        asNobody().get(path).then().statusCode(401);
        for (var stranger : List.of(OTHER_LEAD, FIRST_ASSESSOR, EVERY_ROLE_ELSEWHERE)) {
            as(stranger).get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        for (var person : List.of(LEAD, PANEL_MEMBER, RATIFIER, THIRD_ASSESSOR)) {
            as(person).get(path).then().statusCode(200);
        }
    }

    @Test
    void aLetterIsFoundByItsChallenge() throws SQLException {
        var path = decided(TO_CHANGE, refused()) + "/letter";

        assertFound(
                "outcome_letter_pkey",
                "outcome_letter",
                SentSql.during(() -> as(LEAD).get(path).then().statusCode(200)));
    }

    /** Wherever a line ends. */
    private static String wordsOf(Response letter) throws IOException {
        return Pdf.textOf(letter.asByteArray()).replaceAll("\\s+", " ");
    }

    private static void assertKeepsTheStandards(Response letter) {
        assertThat(Pdf.breachesIn(letter.asByteArray())).isEmpty();
    }

    private String lastDayToAppeal() {
        return DAY.format(callers.as(
                Caller.service("test"),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> calendars.england().after(today(), DAYS_TO_APPEAL))));
    }
}
