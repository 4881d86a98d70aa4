package uk.nhs.leadership.enrolment.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.concern.ConcernEvent.ConcernAcknowledged;
import uk.nhs.leadership.enrolment.concern.ConcernEvent.ConcernAnswered;
import uk.nhs.leadership.enrolment.concern.ConcernEvent.ConcernClosed;
import uk.nhs.leadership.enrolment.concern.ConcernEvent.ConcernContinued;
import uk.nhs.leadership.enrolment.concern.ConcernEvent.ConcernRaised;
import uk.nhs.leadership.enrolment.concern.ConcernEvent.ConcernReminderFellDue;

/** What a participant is worried about. It does not know whose it is: who has its secret is who raised it. */
@Entity
class Concern {
    private static final int DAYS_TO_ANSWER = 7;
    private static final int MOST_MESSAGES = 100;

    @Id
    private UUID id;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private byte[] secretSha256;

    @Column(updatable = false)
    private String accreditationNumber;

    @Column(updatable = false)
    private @Nullable UUID cohortId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private ConcernStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Conclusion conclusion;

    @Column(updatable = false)
    private LocalDate raisedOn;

    private LocalDate answerDue;
    private int messages;

    /** What the log has not heard yet. Not seen by callers, so it turns no version that they hold. */
    @OptimisticLock(excluded = true)
    @Enumerated(EnumType.STRING)
    private @Nullable Untold untold;

    /** On which day those who answer are reminded next; as above. */
    @OptimisticLock(excluded = true)
    private @Nullable LocalDate nextReminderOn;

    /** On which day the log hears of it next; as above. */
    @OptimisticLock(excluded = true)
    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable LocalDate tellsOn;

    @Version
    private long version;

    protected Concern() {}

    Concern(UUID id, ConcernReference reference, ConcernSecret secret, About about, Kind kind, Moment now) {
        this.id = id;
        this.reference = reference.text();
        this.secretSha256 = secret.sha256();
        this.accreditationNumber = about.accreditationNumber();
        this.cohortId = about.cohortId();
        this.kind = kind;
        this.status = ConcernStatus.RECEIVED;
        this.raisedOn = now.date();
        this.untold = Untold.RAISED;
        this.messages = 1;
        promiseAnswer(now);
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

    /** What whoever raised it did, as the log will hear. */
    enum Untold {
        RAISED,
        CONTINUED
    }

    private void promiseAnswer(Moment now) {
        answerDue = now.date().plusDays(DAYS_TO_ANSWER);
        nextReminderOn = answerDue.minusDays(1);
        tellsOn = now.date();
    }

    boolean isOpenedBy(ConcernSecret secret) {
        return secret.opens(secretSha256);
    }

    /** Whoever raised it writes more. After an answer it waits for another, within as many days. */
    void writeMore(Moment now) {
        if (status == ConcernStatus.CLOSED) {
            throw new RuleBroken(ConcernRule.CONCERN_CLOSED);
        }
        if (messages >= MOST_MESSAGES) {
            throw new RuleBroken(ConcernRule.CONCERN_FULL);
        }
        messages++;
        if (status == ConcernStatus.ANSWERED) {
            moveTo(ConcernStatus.RECEIVED);
            promiseAnswer(now);
        }
        if (untold == null) {
            untold = Untold.CONTINUED;
        }
        tellsOn = now.date();
    }

    /** Somebody has it in hand. */
    ConcernAcknowledged acknowledge() {
        moveTo(ConcernStatus.ACKNOWLEDGED);
        return new ConcernAcknowledged(id);
    }

    ConcernAnswered answer() {
        moveTo(ConcernStatus.ANSWERED);
        messages++;
        nextReminderOn = null;
        tellsOn = null;
        return new ConcernAnswered(id);
    }

    /** Nothing more is to be said about it. */
    ConcernClosed close(Conclusion found) {
        moveTo(ConcernStatus.CLOSED);
        conclusion = found;
        return new ConcernClosed(id, found);
    }

    /** What whoever raised it did, if the log has not heard it. */
    List<ConcernEvent> tellWhatWasSaid() {
        if (untold == null) {
            return List.of();
        }
        var raised = untold == Untold.RAISED;
        untold = null;
        tellsOn = nextReminderOn;
        return List.of(raised ? new ConcernRaised(id, kind, answerDue) : new ConcernContinued(id, answerDue));
    }

    /**
     * All that the log hears of it by now. Those who answer are reminded the day before it is due, and once more when it is
     * late.
     */
    List<ConcernEvent> tell(LocalDate today) {
        var events = new ArrayList<>(tellWhatWasSaid());
        if (nextReminderOn != null && !nextReminderOn.isAfter(today)) {
            var overdue = today.isAfter(answerDue);
            nextReminderOn = overdue ? null : answerDue.plusDays(1);
            tellsOn = nextReminderOn;
            events.add(new ConcernReminderFellDue(id, answerDue, overdue));
        }
        return events;
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

    String reference() {
        return reference;
    }

    String accreditationNumber() {
        return accreditationNumber;
    }

    @Nullable
    UUID cohortId() {
        return cohortId;
    }

    Kind kind() {
        return kind;
    }

    ConcernStatus status() {
        return status;
    }

    @Nullable
    Conclusion conclusion() {
        return conclusion;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    LocalDate answerDue() {
        return answerDue;
    }

    int messages() {
        return messages;
    }

    long version() {
        return version;
    }
}
