package uk.nhs.leadership.accreditation.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.concern.ConcernEvent.ConcernAcknowledged;
import uk.nhs.leadership.accreditation.concern.ConcernEvent.ConcernAnswered;
import uk.nhs.leadership.accreditation.concern.ConcernEvent.ConcernRaised;
import uk.nhs.leadership.accreditation.concern.ConcernEvent.ConcernRaiserForgotten;
import uk.nhs.leadership.accreditation.concern.ConcernEvent.ConcernReminderFellDue;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** What somebody is worried about in an accredited course, and what the national body found there was to it. */
@Entity
class Concern {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String accreditationNumber;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(updatable = false)
    private String text;

    @Enumerated(EnumType.STRING)
    private ConcernStatus status;

    @Column(updatable = false)
    private Instant raisedAt;

    @Column(updatable = false)
    private LocalDate answerDue;

    /** Not seen by callers, so it turns no version that they hold. */
    @OptimisticLock(excluded = true)
    private @Nullable LocalDate nextReminderOn;

    private @Nullable Instant acknowledgedAt;

    @SuppressWarnings("UnusedVariable") // kept for whoever has to ask, and told to nobody
    private @Nullable String acknowledgedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Conclusion conclusion;

    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("UnusedVariable") // as above
    private @Nullable String answeredBy;

    private Instant updatedAt;

    @Version
    private long version;

    protected Concern() {}

    /**
     * @param accreditationNumber of the course that it is about
     * @param days within which it is answered, Saturdays, Sundays and bank holidays among them
     * @param calendar if the last of the days is no working day, the next one that is
     */
    Concern(
            UUID id,
            CheckedNumber number,
            String accreditationNumber,
            Kind kind,
            String text,
            int days,
            WorkingCalendar calendar,
            Instant now) {
        this.id = id;
        this.number = number.text();
        this.accreditationNumber = accreditationNumber;
        this.kind = kind;
        this.text = text;
        this.status = ConcernStatus.RECEIVED;
        this.raisedAt = now;
        this.answerDue = calendar.onOrAfter(England.dateAt(now).plusDays(days));
        this.nextReminderOn = answerDue.minusDays(1);
        this.updatedAt = now;
    }

    /** What it is about. A constant's name is the public code. */
    @Schema(name = "ConcernKind")
    enum Kind {
        SAFETY,
        QUALITY,
        CONDUCT,
        ACCESSIBILITY,
        OTHER
    }

    /** What there was to it. A constant's name is the public code. */
    @Schema(name = "ConclusionOnConcern")
    enum Conclusion {
        SUBSTANTIATED,
        NOT_SUBSTANTIATED,
        OUT_OF_SCOPE
    }

    ConcernRaised raised() {
        return new ConcernRaised(id, accreditationNumber, kind, answerDue);
    }

    /**
     * Somebody has it in hand.
     *
     * @param by the account
     */
    ConcernAcknowledged acknowledge(String by, Instant now) {
        moveTo(ConcernStatus.ACKNOWLEDGED);
        acknowledgedAt = now;
        acknowledgedBy = by;
        updatedAt = now;
        return new ConcernAcknowledged(id, accreditationNumber);
    }

    /** Whoever raised it learns what was found. */
    ConcernAnswered answer(Conclusion found, String words, String by, Instant now) {
        moveTo(ConcernStatus.ANSWERED);
        conclusion = found;
        answer = words;
        answeredAt = now;
        answeredBy = by;
        nextReminderOn = null;
        updatedAt = now;
        return new ConcernAnswered(id, accreditationNumber, found);
    }

    /** It still waits for an answer: those who give it are reminded the day before, and once more when it is late. */
    ConcernReminderFellDue remind(LocalDate today) {
        var overdue = today.isAfter(answerDue);
        nextReminderOn = overdue ? null : answerDue.plusDays(1);
        return new ConcernReminderFellDue(id, accreditationNumber, answerDue, overdue);
    }

    /** Who raised it is not known any more. Until it is answered somebody must be there to be told. */
    ConcernRaiserForgotten forgetRaiser(Instant now) {
        if (status != ConcernStatus.ANSWERED) {
            throw new RuleBroken(ConcernRule.CONCERN_NOT_ANSWERED);
        }
        updatedAt = now;
        return new ConcernRaiserForgotten(id, accreditationNumber);
    }

    private void moveTo(ConcernStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(ConcernRule.CONCERN_MOVE_NOT_ALLOWED);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String accreditationNumber() {
        return accreditationNumber;
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    ConcernStatus status() {
        return status;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    LocalDate answerDue() {
        return answerDue;
    }

    @Nullable
    LocalDate nextReminderOn() {
        return nextReminderOn;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Conclusion conclusion() {
        return conclusion;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
