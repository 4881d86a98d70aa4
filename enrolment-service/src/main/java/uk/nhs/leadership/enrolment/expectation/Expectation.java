package uk.nhs.leadership.enrolment.expectation;

import static uk.nhs.leadership.enrolment.expectation.ExpectationStatus.DRAFT;
import static uk.nhs.leadership.enrolment.expectation.ExpectationStatus.ENDED;
import static uk.nhs.leadership.enrolment.expectation.ExpectationStatus.IN_FORCE;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.expectation.ExpectationEvent.ExpectationEnded;
import uk.nhs.leadership.enrolment.expectation.ExpectationEvent.ExpectationPublished;

/** What the national body expects of everybody whom it is for, or a trust of its own staff. Once published it only ends. */
@Entity
@DynamicUpdate
@SQLRestriction(OrganisationFilter.OFF + " or employer = " + OrganisationFilter.CALLER
        + " or (employer is null and published_on is not null)")
public class Expectation {
    /** Before every id: nobody has been looked at. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Id
    private UUID id;

    @Column(updatable = false)
    private @Nullable String employer;

    private String name;

    @Embedded
    private AppliesTo appliesTo;

    @Embedded
    private MetBy metBy;

    private int dueMonths;
    private int graceDays;
    private LocalDate validFrom;
    private @Nullable UUID replaces;

    @Enumerated(EnumType.STRING)
    private ExpectationStatus status;

    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable UUID sweptTo;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected Expectation() {}

    /** @param employer null for the national body */
    Expectation(UUID id, @Nullable String employer, Draft draft, Moment now) {
        this.id = id;
        this.employer = employer;
        this.status = DRAFT;
        this.createdAt = now.instant();
        take(draft, now);
    }

    /** Writes the draft anew. */
    void change(Draft draft, Moment now) {
        if (status != DRAFT) {
            throw new RuleBroken(ExpectationRule.EXPECTATION_PUBLISHED);
        }
        take(draft, now);
    }

    private void take(Draft draft, Moment now) {
        if (employer != null && !draft.appliesTo().organisations().isEmpty()) {
            throw new RuleBroken(ExpectationRule.EXPECTATION_OF_OWN_STAFF);
        }
        name = draft.name();
        appliesTo = draft.appliesTo();
        metBy = draft.metBy();
        dueMonths = draft.dueMonths();
        graceDays = draft.graceDays();
        validFrom = draft.validFrom();
        replaces = draft.replaces();
        updatedAt = now.instant();
    }

    /** People are held to it, each as soon as they have been looked at. */
    ExpectationPublished publish(Moment now) {
        if (status == DRAFT && validFrom.isBefore(now.date())) {
            throw new RuleBroken(ExpectationRule.EXPECTATION_FROM_THE_PAST);
        }
        moveTo(IN_FORCE, now);
        publishedOn = now.date();
        sweptTo = NOBODY;
        return new ExpectationPublished(id, employer, validFrom, dueMonths, graceDays, replaces);
    }

    /** Nobody is held to it any more. */
    ExpectationEnded end(Moment now) {
        var wasInForce = status == IN_FORCE;
        moveTo(ENDED, now);
        endedOn = now.date();
        sweptTo = wasInForce ? NOBODY : null;
        return new ExpectationEnded(id, employer, endedOn);
    }

    private void moveTo(ExpectationStatus next, Moment now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(ExpectationRule.EXPECTATION_MOVE_NOT_ALLOWED);
        }
        status = next;
        updatedAt = now.instant();
    }

    /** Whether everybody has been looked at since it was published or ended. */
    boolean isSwept() {
        return sweptTo == null;
    }

    public boolean isInForce() {
        return status == IN_FORCE;
    }

    /** Whether the other one may take its place. */
    boolean mayBeReplacedBy(Expectation successor) {
        return isInForce() && Objects.equals(employer, successor.employer);
    }

    public UUID id() {
        return id;
    }

    public @Nullable String employer() {
        return employer;
    }

    public String name() {
        return name;
    }

    AppliesTo appliesTo() {
        return appliesTo;
    }

    public MetBy metBy() {
        return metBy;
    }

    public int dueMonths() {
        return dueMonths;
    }

    public int graceDays() {
        return graceDays;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    UUID replaces() {
        return replaces;
    }

    ExpectationStatus status() {
        return status;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
