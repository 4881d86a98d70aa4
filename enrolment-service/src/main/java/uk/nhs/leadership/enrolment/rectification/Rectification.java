package uk.nhs.leadership.enrolment.rectification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Correctable;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.rectification.RectificationEvent.RectificationAsked;
import uk.nhs.leadership.enrolment.rectification.RectificationEvent.RectificationRefused;
import uk.nhs.leadership.enrolment.rectification.RectificationEvent.Rectified;

/** That a participant says something about them is wrong, for the trust that employs them to decide. */
@Entity
@DynamicUpdate
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER
        + " or participant_id = (select own_participant())")
class Rectification {
    /** By when the law wants an answer. */
    private static final int MONTHS_TO_ANSWER = 1;

    @Id
    private UUID id;

    private UUID participantId;
    private String employer;

    @Enumerated(EnumType.STRING)
    private Correctable field;

    private String proposed;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private RectificationStatus status;

    private Instant askedAt;
    private LocalDate dueOn;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalReason refusalReason;

    private @Nullable String refusalText;
    private Instant updatedAt;

    @Version
    private long version;

    protected Rectification() {}

    private Rectification(
            UUID id, Participant participant, Correctable field, String proposed, @Nullable String note, Moment now) {
        this.id = id;
        this.participantId = participant.id();
        this.employer = participant.employer();
        this.field = field;
        this.proposed = proposed;
        this.note = note;
        this.status = RectificationStatus.ASKED;
        this.askedAt = now.instant();
        this.dueOn = now.date().plusMonths(MONTHS_TO_ANSWER);
        this.updatedAt = now.instant();
    }

    static Rectification ask(
            UUID id, Participant participant, Correctable field, String proposed, @Nullable String note, Moment now) {
        if (participant.present(field).equals(proposed)) {
            throw new RuleBroken(RectificationRule.RECTIFICATION_CHANGES_NOTHING);
        }
        return new Rectification(id, participant, field, proposed, note, now);
    }

    RectificationAsked asked() {
        return new RectificationAsked(participantId, id, employer, field, dueOn);
    }

    Rectified accept(String by, Moment now) {
        moveTo(RectificationStatus.ACCEPTED, by, now);
        return new Rectified(participantId, id, employer, field);
    }

    RectificationRefused refuse(RefusalReason reason, @Nullable String text, String by, Moment now) {
        moveTo(RectificationStatus.REFUSED, by, now);
        refusalReason = reason;
        refusalText = text;
        return new RectificationRefused(participantId, id, employer, field, reason);
    }

    private void moveTo(RectificationStatus next, String by, Moment now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(RectificationRule.RECTIFICATION_DECIDED);
        }
        status = next;
        decidedAt = now.instant();
        decidedBy = by;
        updatedAt = now.instant();
    }

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    Correctable field() {
        return field;
    }

    String proposed() {
        return proposed;
    }

    @Nullable
    String note() {
        return note;
    }

    RectificationStatus status() {
        return status;
    }

    Instant askedAt() {
        return askedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable
    RefusalReason refusalReason() {
        return refusalReason;
    }

    @Nullable
    String refusalText() {
        return refusalText;
    }

    long version() {
        return version;
    }
}
