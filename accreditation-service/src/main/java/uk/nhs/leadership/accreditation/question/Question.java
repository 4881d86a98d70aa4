package uk.nhs.leadership.accreditation.question;

import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_NOT_ANSWERED;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_NOT_OF_THIS_CASE;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_NOT_OPEN;
import static uk.nhs.leadership.accreditation.question.QuestionRule.QUESTION_OF_EARLIER_REVISION;
import static uk.nhs.leadership.accreditation.question.QuestionStatus.ANSWERED;
import static uk.nhs.leadership.accreditation.question.QuestionStatus.OPEN;
import static uk.nhs.leadership.accreditation.question.QuestionStatus.WITHDRAWN;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.question.QuestionEvent.QuestionAnswered;
import uk.nhs.leadership.accreditation.question.QuestionEvent.QuestionAsked;
import uk.nhs.leadership.accreditation.question.QuestionEvent.QuestionFollowedUp;
import uk.nhs.leadership.accreditation.question.QuestionEvent.QuestionWithdrawn;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** What the national body wants to know before it goes on to judge a submission, with all that was said about it. */
@Entity
class Question {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID submissionId;

    @Column(updatable = false)
    private int revision;

    @Column(updatable = false)
    private @Nullable String criterion;

    @Column(updatable = false)
    private @Nullable UUID evidenceId;

    @Enumerated(EnumType.STRING)
    private QuestionStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawalReason withdrawalReason;

    @ElementCollection
    @CollectionTable(name = "question_message", joinColumns = @JoinColumn(name = "question_id"))
    @OrderColumn(name = "ordinal")
    private List<Message> messages;

    @Column(updatable = false)
    private Instant askedAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected Question() {}

    /**
     * Asks something about a submission as it stands.
     *
     * @param criterion the code of one that it is judged by; null if it is about something else
     * @param evidenceId a file that is stored for it; null if it is about something else
     */
    Question(
            UUID id,
            Submission submission,
            @Nullable String criterion,
            @Nullable UUID evidenceId,
            String text,
            Instant now) {
        if (criterion != null
                && submission.criteria().stream()
                        .noneMatch(judgedBy -> judgedBy.code().equals(criterion))) {
            throw notOfThisCase("/criterion");
        }
        this.id = id;
        this.submissionId = submission.id();
        this.revision = submission.revision();
        this.criterion = criterion;
        this.evidenceId = evidenceId;
        this.status = OPEN;
        this.messages = new ArrayList<>(List.of(Message.ofBody(text, now)));
        this.askedAt = now;
        this.updatedAt = now;
    }

    static RuleBroken notOfThisCase(String pointer) {
        return new RuleBroken(
                QUESTION_NOT_OF_THIS_CASE,
                List.of(new Fault(pointer, QUESTION_NOT_OF_THIS_CASE.name(), QUESTION_NOT_OF_THIS_CASE.sentence())));
    }

    /** Why a question needs no answer any more. A constant's name is the public code. */
    enum WithdrawalReason {
        ANSWERED_ELSEWHERE,
        ASKED_IN_ERROR,
        OTHER
    }

    QuestionAsked asked(String provider, LocalDate answerBy) {
        return new QuestionAsked(submissionId, provider, id, revision, criterion, evidenceId, answerBy);
    }

    /** The provider answers. */
    QuestionAnswered answer(String provider, String text, Instant now) {
        moveTo(ANSWERED, QUESTION_NOT_OPEN, now);
        messages.add(Message.ofProvider(text, now));
        return new QuestionAnswered(submissionId, provider, id);
    }

    /**
     * The answer is not enough, and the national body says what is missing.
     *
     * @param submission as it stands now
     */
    QuestionFollowedUp followUp(Submission submission, String text, LocalDate answerBy, Instant now) {
        if (revision != submission.revision()) {
            throw new RuleBroken(QUESTION_OF_EARLIER_REVISION);
        }
        moveTo(OPEN, QUESTION_NOT_ANSWERED, now);
        messages.add(Message.ofBody(text, now));
        return new QuestionFollowedUp(submissionId, submission.provider(), id, answerBy);
    }

    /** The national body needs no answer any more. */
    QuestionWithdrawn withdraw(String provider, WithdrawalReason reason, String text, Instant now) {
        moveTo(WITHDRAWN, QUESTION_NOT_OPEN, now);
        withdrawalReason = reason;
        messages.add(Message.ofBody(text, now));
        return new QuestionWithdrawn(submissionId, provider, id, reason.name());
    }

    private void moveTo(QuestionStatus next, QuestionRule otherwise, Instant now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(otherwise);
        }
        status = next;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID submissionId() {
        return submissionId;
    }

    /** Which revision it was asked about. */
    int revision() {
        return revision;
    }

    @Nullable
    String criterion() {
        return criterion;
    }

    @Nullable
    UUID evidenceId() {
        return evidenceId;
    }

    QuestionStatus status() {
        return status;
    }

    @Nullable
    WithdrawalReason withdrawalReason() {
        return withdrawalReason;
    }

    List<Message> messages() {
        return messages;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
