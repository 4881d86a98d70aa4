package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ENDS_BEFORE_IT_STARTS;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_NOT_OPEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_OF_ANOTHER_PROVIDER;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortClosed;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortOpened;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortPlanned;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.PlacesAllocated;

/**
 * A provider's run of an accredited course, with so many places. It keeps what the course was when it was planned, so
 * that what is certified at its end does not depend on later news.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER + " or (status <> 'PLANNED' and "
        + OrganisationFilter.CALLER + " <> '')")
public class Cohort {
    @Id
    private UUID id;

    private String provider;
    private String code;
    private UUID accreditationId;
    private String accreditationNumber;
    private UUID courseId;
    private String courseTitle;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String award;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Embedded
    private Capacity capacity;

    /** As Hibernate has it: null if neither day is set. */
    @Embedded
    private @Nullable EnrolmentWindow window;

    @Enumerated(EnumType.STRING)
    private WaitingOrder waitingOrder;

    /** By trust. A trust sees its own only. */
    @OneToMany(mappedBy = "cohort", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @MapKey(name = "trust")
    private Map<String, Allocation> allocations = new HashMap<>();

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    @Enumerated(EnumType.STRING)
    private CohortStatus status;

    private Instant plannedAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Cohort() {}

    private Cohort(UUID id, String provider, Course course, CohortPlan plan, Moment now) {
        this.id = id;
        this.provider = provider;
        this.code = plan.code();
        this.accreditationId = course.accreditationId();
        this.accreditationNumber = course.number();
        this.courseId = course.courseId();
        this.courseTitle = course.title();
        this.stage = course.stage();
        this.award = course.award();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.capacity = new Capacity(plan.capacity());
        this.window = plan.window();
        this.waitingOrder = plan.waitingOrder();
        this.delivery = plan.delivery();
        this.status = CohortStatus.PLANNED;
        this.plannedAt = now.instant();
        this.updatedAt = now.instant();
    }

    /** Plans to run a course. Accreditation is judged as of the start date, not as of today. */
    static Cohort plan(UUID id, String provider, Course course, CohortPlan plan, Moment now) {
        if (!course.provider().equals(provider)) {
            throw new RuleBroken(COURSE_OF_ANOTHER_PROVIDER);
        }
        if (plan.endsOn().isBefore(plan.startsOn())) {
            throw new RuleBroken(COHORT_ENDS_BEFORE_IT_STARTS);
        }
        if (!course.isAccreditedOn(plan.startsOn())) {
            throw new RuleBroken(COURSE_NOT_ACCREDITED_ON_START);
        }
        plan.window().mustFit(plan.startsOn());
        return new Cohort(id, provider, course, plan, now);
    }

    CohortPlanned planned() {
        return new CohortPlanned(
                id,
                provider,
                code,
                accreditationId,
                accreditationNumber,
                courseId,
                startsOn,
                endsOn,
                capacity(),
                delivery);
    }

    /** Takes enrolments from now on. */
    CohortOpened open(Course course, Moment now) {
        requireMoveTo(CohortStatus.OPEN);
        if (hasStarted(now)) {
            throw new RuleBroken(COHORT_ALREADY_STARTED);
        }
        if (!course.isAccreditedOn(startsOn)) {
            throw new RuleBroken(COURSE_NOT_ACCREDITED_ON_START);
        }
        moveTo(CohortStatus.OPEN, now);
        return new CohortOpened(
                id,
                provider,
                code,
                accreditationId,
                accreditationNumber,
                courseId,
                startsOn,
                endsOn,
                capacity(),
                delivery);
    }

    /** Takes no more enrolments until opened again. */
    CohortClosed close(Moment now) {
        requireMoveTo(CohortStatus.CLOSED);
        moveTo(CohortStatus.CLOSED, now);
        return new CohortClosed(id, provider);
    }

    /** Every reason why nobody of this employer can take a place now; empty if one can. */
    public List<CohortRule> obstacles(String employer, Course course, Moment now) {
        var obstacles = new ArrayList<CohortRule>();
        if (status != CohortStatus.OPEN) {
            obstacles.add(COHORT_NOT_OPEN);
        }
        if (hasStarted(now)) {
            obstacles.add(COHORT_ALREADY_STARTED);
        } else {
            window().obstacle(startsOn, now).ifPresent(obstacles::add);
        }
        if (!course.isAccreditedOn(startsOn)) {
            obstacles.add(COURSE_NOT_ACCREDITED_ON_START);
        }
        if (isFull(employer)) {
            obstacles.add(COHORT_FULL);
        }
        return obstacles;
    }

    /**
     * Takes one place for somebody of this employer: one of those kept for it, or else an open one. The row must be
     * locked, or two could take the last one. Done on behalf of the employer, of the provider or of the service itself,
     * who alone see what is kept for the employer.
     */
    public void take(String employer, Course course, Moment now) {
        var obstacles = obstacles(employer, course, now);
        if (!obstacles.isEmpty()) {
            throw new RuleBroken(obstacles.getFirst());
        }
        var kept = keptFor(employer);
        if (kept == null) {
            capacity.count(1);
        } else {
            capacity.count(kept, allocation -> allocation.take(now));
        }
        updatedAt = now.instant();
    }

    /** Gives one place back for another to take. The row must be locked, and whoever does it is as for {@link #take}. */
    public void giveBack(String employer, Moment now) {
        var kept = keptFor(employer);
        if (kept == null) {
            capacity.count(-1);
        } else {
            capacity.count(kept, allocation -> allocation.giveBack(now));
        }
        updatedAt = now.instant();
    }

    /**
     * Keeps so many places for a trust. The row must be locked.
     *
     * @param id of the allocation, if it is the trust's first
     * @param taken how many places the trust has taken
     */
    PlacesAllocated allocate(UUID id, String trust, int places, int taken, Moment now) {
        if (hasStarted(now)) {
            throw new RuleBroken(COHORT_ALREADY_STARTED);
        }
        var kept = keptFor(trust);
        var allocation = kept == null ? new Allocation(id, this, trust, taken, now) : kept;
        allocation.mustHold(places);
        capacity.mustHold(places, allocation);
        capacity.count(allocation, sized -> sized.resize(places, now));
        if (places == 0) {
            allocations.remove(trust);
        } else {
            allocations.put(trust, allocation);
        }
        updatedAt = now.instant();
        return new PlacesAllocated(id(), provider, trust, places);
    }

    private @Nullable Allocation keptFor(String employer) {
        // Most cohorts keep nothing for anyone, and then there is no row to ask for.
        return capacity.placesAllocated() == 0 ? null : allocations.get(employer);
    }

    /** The day it starts on is the last on which one can join or leave without having been taught. */
    public boolean hasStarted(Moment now) {
        return now.date().isAfter(startsOn);
    }

    /** Whether there is no place for somebody of this employer, neither of its own nor an open one. */
    public boolean isFull(String employer) {
        return capacity.isFullFor(keptFor(employer));
    }

    private EnrolmentWindow window() {
        return window == null ? EnrolmentWindow.WHILE_OPEN : window;
    }

    private void requireMoveTo(CohortStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(COHORT_MOVE_NOT_ALLOWED);
        }
    }

    private void moveTo(CohortStatus next, Moment now) {
        status = next;
        updatedAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    public String provider() {
        return provider;
    }

    String code() {
        return code;
    }

    public UUID accreditationId() {
        return accreditationId;
    }

    public String accreditationNumber() {
        return accreditationNumber;
    }

    public UUID courseId() {
        return courseId;
    }

    public String courseTitle() {
        return courseTitle;
    }

    public Stage stage() {
        return stage;
    }

    public String award() {
        return award;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int capacity() {
        return capacity.capacity();
    }

    int placesTaken() {
        return capacity.placesTaken();
    }

    int placesAllocated() {
        return capacity.placesAllocated();
    }

    int openPlacesFree() {
        return capacity.openFree();
    }

    @Nullable
    LocalDate enrolmentOpensOn() {
        return window().enrolmentOpensOn();
    }

    /** The last day on which one can enrol. */
    public LocalDate enrolmentClosesOn() {
        return window().closesOn(startsOn);
    }

    public WaitingOrder waitingOrder() {
        return waitingOrder;
    }

    Delivery delivery() {
        return delivery;
    }

    CohortStatus status() {
        return status;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
