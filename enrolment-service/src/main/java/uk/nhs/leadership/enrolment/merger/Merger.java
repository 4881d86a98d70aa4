package uk.nhs.leadership.enrolment.merger;

import static uk.nhs.leadership.enrolment.merger.MergerRule.MERGER_MOVE_NOT_ALLOWED;

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
import uk.nhs.leadership.enrolment.merger.MergerEvent.MergerBegun;
import uk.nhs.leadership.enrolment.merger.MergerEvent.MergerCalledOff;
import uk.nhs.leadership.enrolment.merger.MergerEvent.MergerCompleted;
import uk.nhs.leadership.enrolment.merger.MergerEvent.MergerPlanned;

/**
 * That a trust becomes part of another on a day. From then on what goes over does so piece by piece, and what was done of it is
 * written with each piece, so that wherever the work is broken off it goes on from there.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or predecessor = " + OrganisationFilter.CALLER + " or successor = "
        + OrganisationFilter.CALLER)
class Merger {
    /** Before every id. */
    private static final UUID BEGINNING = new UUID(0, 0);

    @Id
    private UUID id;

    private String predecessor;
    private String successor;
    private LocalDate takesEffectOn;
    private String reason;

    @Enumerated(EnumType.STRING)
    private MergerStatus status;

    @Enumerated(EnumType.STRING)
    private MergerStep step;

    /** How far the step has come. */
    private UUID sweptTo;

    private int people;
    private int cohorts;
    private Instant plannedAt;
    private String plannedBy;
    private @Nullable Instant begunAt;
    private @Nullable Instant endedAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Merger() {}

    Merger(
            UUID id,
            String predecessor,
            String successor,
            LocalDate takesEffectOn,
            String reason,
            String by,
            Moment now) {
        this.id = id;
        this.predecessor = predecessor;
        this.successor = successor;
        this.takesEffectOn = takesEffectOn;
        this.reason = reason;
        this.status = MergerStatus.PLANNED;
        this.step = MergerStep.PEOPLE;
        this.sweptTo = BEGINNING;
        this.plannedAt = now.instant();
        this.plannedBy = by;
        this.updatedAt = now.instant();
    }

    MergerPlanned planned() {
        return new MergerPlanned(id, predecessor, successor, takesEffectOn);
    }

    MergerCalledOff callOff(Moment now) {
        moveTo(MergerStatus.CALLED_OFF, now);
        endedAt = now.instant();
        return new MergerCalledOff(id, predecessor, successor);
    }

    MergerBegun begin(Moment now) {
        moveTo(MergerStatus.UNDER_WAY, now);
        begunAt = now.instant();
        return new MergerBegun(id, predecessor, successor, takesEffectOn);
    }

    /** A piece of the present step is done, and with its last piece the next step comes. */
    void advance(GoingOver.Piece piece, Moment now) {
        switch (step) {
            case PEOPLE -> people += piece.count();
            case PLACES -> cohorts += piece.count();
            case RULES -> {}
        }
        var upTo = piece.upTo();
        sweptTo = upTo == null ? BEGINNING : upTo;
        updatedAt = now.instant();
        if (upTo == null) {
            step.next().ifPresentOrElse(next -> step = next, () -> end(now));
        }
    }

    private void end(Moment now) {
        moveTo(MergerStatus.DONE, now);
        endedAt = now.instant();
    }

    MergerCompleted completed() {
        return new MergerCompleted(id, predecessor, successor, takesEffectOn, people);
    }

    private void moveTo(MergerStatus next, Moment now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(MERGER_MOVE_NOT_ALLOWED);
        }
        status = next;
        updatedAt = now.instant();
    }

    GoingOver.Succeeded succeeded() {
        return new GoingOver.Succeeded(id, predecessor, successor, takesEffectOn);
    }

    UUID id() {
        return id;
    }

    String predecessor() {
        return predecessor;
    }

    String successor() {
        return successor;
    }

    LocalDate takesEffectOn() {
        return takesEffectOn;
    }

    String reason() {
        return reason;
    }

    MergerStatus status() {
        return status;
    }

    MergerStep step() {
        return step;
    }

    UUID sweptTo() {
        return sweptTo;
    }

    int people() {
        return people;
    }

    int cohorts() {
        return cohorts;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    /** The account of whoever planned it. */
    String plannedBy() {
        return plannedBy;
    }

    @Nullable
    Instant begunAt() {
        return begunAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
