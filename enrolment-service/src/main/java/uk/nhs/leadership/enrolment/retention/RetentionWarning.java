package uk.nhs.leadership.enrolment.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.retention.WarningEvent.ErasureDue;

/** That somebody who left long ago is going to be erased on a day, unless they come back or are held. */
@Entity
@Immutable
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER)
class RetentionWarning {
    @Id
    private UUID id;

    private UUID participantId;
    private String employer;
    private LocalDate idleSince;
    private Instant warnedAt;
    private LocalDate dueOn;

    protected RetentionWarning() {}

    RetentionWarning(UUID id, Idle idle, LocalDate dueOn, Moment now) {
        this.id = id;
        this.participantId = idle.participantId();
        this.employer = idle.employer();
        this.idleSince = idle.since();
        this.warnedAt = now.instant();
        this.dueOn = dueOn;
    }

    /** Somebody of whom nothing has been heard since a day. */
    record Idle(UUID participantId, String employer, LocalDate since) {}

    ErasureDue announced() {
        return new ErasureDue(participantId, employer, dueOn);
    }

    UUID id() {
        return id;
    }

    UUID participantId() {
        return participantId;
    }

    String employer() {
        return employer;
    }

    LocalDate idleSince() {
        return idleSince;
    }

    Instant warnedAt() {
        return warnedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
