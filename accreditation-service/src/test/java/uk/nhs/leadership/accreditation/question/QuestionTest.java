package uk.nhs.leadership.accreditation.question;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.question.Message.Side.BODY;
import static uk.nhs.leadership.accreditation.question.Message.Side.PROVIDER;
import static uk.nhs.leadership.accreditation.question.Question.WithdrawalReason.ASKED_IN_ERROR;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_NOT_ANSWERED;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_NOT_OF_THIS_CASE;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_NOT_OPEN;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_OF_EARLIER_REVISION;
import static uk.nhs.leadership.accreditation.question.QuestionStatus.ANSWERED;
import static uk.nhs.leadership.accreditation.question.QuestionStatus.OPEN;
import static uk.nhs.leadership.accreditation.question.QuestionStatus.WITHDRAWN;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEN;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submittedAgain;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.question.QuestionEvent.QuestionAnswered;
import uk.nhs.leadership.accreditation.question.QuestionEvent.QuestionAsked;
import uk.nhs.leadership.accreditation.question.QuestionEvent.QuestionFollowedUp;
import uk.nhs.leadership.accreditation.question.QuestionEvent.QuestionWithdrawn;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;

class QuestionTest {
    private static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e76");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 4);

    private final Submission submission = inAssessment();

    @Test
    void aQuestionIsAboutTheRevisionThatIsJudgedAndOneOfItsCriteria() {
        var code = submission.criteria().getFirst().code();

        var question = about(code);

        assertThat(question.status()).isEqualTo(OPEN);
        assertThat(question.asked("P0001", DAY))
                .isEqualTo(new QuestionAsked(submission.id(), "P0001", ID, 1, code, null, DAY));
    }

    @Test
    void aCriterionByWhichItIsNotJudgedIsRefused() {
        assertThatThrownBy(() -> about("9.9.9-S9"))
                .isBrokenRule(QUESTION_NOT_OF_THIS_CASE)
                .pointingAt("/criterion QUESTION_NOT_OF_THIS_CASE");
    }

    @Test
    void whatIsSaidIsKeptInItsOrderWithItsSide() {
        var question = about(null);

        assertThat(question.answer("P0001", "St Mary's.", NOW))
                .isEqualTo(new QuestionAnswered(submission.id(), "P0001", ID));
        assertThat(question.status()).isEqualTo(ANSWERED);
        assertThat(question.followUp(submission, "Since when?", DAY, NOW))
                .isEqualTo(new QuestionFollowedUp(submission.id(), "P0001", ID, DAY));
        assertThat(question.status()).isEqualTo(OPEN);
        assertThat(question.withdraw("P0001", ASKED_IN_ERROR, "Never mind.", NOW))
                .isEqualTo(new QuestionWithdrawn(submission.id(), "P0001", ID, "ASKED_IN_ERROR"));
        assertThat(question.status()).isEqualTo(WITHDRAWN);
        assertThat(question.messages()).extracting(Message::fromSide).containsExactly(BODY, PROVIDER, BODY, BODY);
        assertThat(question.messages())
                .extracting(Message::text)
                .containsExactly("Which trust?", "St Mary's.", "Since when?", "Never mind.");
    }

    @Test
    void onlyWhatIsOpenIsAnsweredOrTakenBack() {
        var question = about(null);
        question.answer("P0001", "St Mary's.", NOW);

        assertThatThrownBy(() -> question.answer("P0001", "Or St John's.", NOW)).isBrokenRule(QUESTION_NOT_OPEN);
        assertThatThrownBy(() -> question.withdraw("P0001", ASKED_IN_ERROR, "Never mind.", NOW))
                .isBrokenRule(QUESTION_NOT_OPEN);
        assertThat(question.messages()).hasSize(2);
        assertThat(question.status()).isEqualTo(ANSWERED);
    }

    @Test
    void onlyAnAnswerIsAskedAboutAgain() {
        var question = about(null);

        assertThatThrownBy(() -> question.followUp(submission, "Since when?", DAY, NOW))
                .isBrokenRule(QUESTION_NOT_ANSWERED);
        assertThat(question.messages()).hasSize(1);
    }

    @Test
    void aQuestionStaysWithTheRevisionItWasAskedAbout() {
        var question = about(null);
        question.answer("P0001", "St Mary's.", NOW);

        assertThatThrownBy(() -> question.followUp(submittedAgain(), "Since when?", DAY, NOW))
                .isBrokenRule(QUESTION_OF_EARLIER_REVISION);
        assertThat(question.status()).isEqualTo(ANSWERED);
    }

    @Test
    void whoAskedIsForTheNationalBodyAndTheAskerToKnow() {
        var asker = new Asker(ID, ADA);

        assertThat(asker.shownTo(panel(), submission)).contains(ADA);
        assertThat(asker.shownTo(ratifier(), submission)).contains(ADA);
        assertThat(asker.shownTo(assessor("ada"), submission)).contains(ADA);
        assertThat(asker.shownTo(assessor("ben"), submission)).isEmpty();
        assertThat(asker.shownTo(provider(), submission)).isEmpty();
        assertThat(new Asker(ID, null).shownTo(panel(), submission)).isEmpty();
    }

    @Test
    void assessorsTakeBackOnlyWhatTheyAskedThemselves() {
        var asker = new Asker(ID, BEN);

        assertThat(asker.mayBeTakenBackBy(panel(), submission)).isTrue();
        assertThat(asker.mayBeTakenBackBy(assessor("ben"), submission)).isTrue();
        assertThat(asker.mayBeTakenBackBy(assessor("ada"), submission)).isFalse();
        assertThat(asker.mayBeTakenBackBy(ratifier(), submission)).isFalse();
        assertThat(new Asker(ID, null).mayBeTakenBackBy(assessor("ada"), submission))
                .isFalse();
    }

    private Question about(@Nullable String criterion) {
        return new Question(ID, submission, criterion, null, "Which trust?", NOW);
    }

    private static Reader panel() {
        return new Reader(true, true, Optional.empty(), Optional.empty());
    }

    private static Reader ratifier() {
        return new Reader(true, false, Optional.empty(), Optional.empty());
    }

    private static Reader assessor(String account) {
        return new Reader(false, false, Optional.empty(), Optional.of(account));
    }

    private static Reader provider() {
        return new Reader(false, false, Optional.of("P0001"), Optional.empty());
    }
}
