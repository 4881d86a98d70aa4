package uk.nhs.leadership.enrolment.takeover;

import static uk.nhs.leadership.enrolment.takeover.TakeoverRule.TAKEOVER_MOVE_NOT_ALLOWED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/**
 * Somebody who is on a course has come to another employer, which may take the enrolment over. The database opens it where
 * the staff file says that they came. The employer before keeps it as what it knows of the enrolment: nothing later.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or next_employer = " + OrganisationFilter.CALLER
        + " or (status = 'TAKEN_OVER' and employer = " + OrganisationFilter.CALLER + ")")
public class Takeover {
    @Id
    private UUID id;

    private UUID enrolmentId;
    private UUID participantId;
    private UUID cohortId;
    private UUID courseId;

    /** The employer before. */
    private String employer;

    private String nextEmployer;
    private String provider;

    /** How far it had come when it was opened, and from the decision on: when that was made. */
    @Enumerated(EnumType.STRING)
    private TrainingStatus training;

    private @Nullable LocalDate startedOn;

    @Enumerated(EnumType.STRING)
    private TakeoverStatus status;

    private Instant openedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private Instant updatedAt;

    @Version
    private long version;

    protected Takeover() {}

    public void requireOpen() {
        if (status != TakeoverStatus.OPEN) {
            throw new RuleBroken(TAKEOVER_MOVE_NOT_ALLOWED);
        }
    }

    /** The new employer has the enrolment from now on, and the one before knows how far it had come. */
    public void takeOver(TrainingStatus trainingNow, @Nullable LocalDate started, String by, Moment now) {
        decide(TakeoverStatus.TAKEN_OVER, by, now);
        training = trainingNow;
        startedOn = started;
    }

    public void refuse(String by, Moment now) {
        decide(TakeoverStatus.REFUSED, by, now);
    }

    private void decide(TakeoverStatus next, String by, Moment now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(TAKEOVER_MOVE_NOT_ALLOWED);
        }
        status = next;
        decidedAt = now.instant();
        decidedBy = by;
        updatedAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public UUID participantId() {
        return participantId;
    }

    public UUID cohortId() {
        return cohortId;
    }

    public UUID courseId() {
        return courseId;
    }

    public String employer() {
        return employer;
    }

    public String nextEmployer() {
        return nextEmployer;
    }

    public String provider() {
        return provider;
    }

    public TrainingStatus training() {
        return training;
    }

    public @Nullable LocalDate startedOn() {
        return startedOn;
    }

    public TakeoverStatus status() {
        return status;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** The account or system of the new employer that decided. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
