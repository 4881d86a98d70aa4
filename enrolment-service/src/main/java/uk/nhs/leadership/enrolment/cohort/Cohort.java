package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.ALLOCATION_RELEASED_TOO_LATE;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_CANCELLED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_NOT_OPEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_NOT_STARTED_YET;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_PRICE_AGREED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_UNFINISHED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_OF_ANOTHER_PROVIDER;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.PLACE_KEPT_FOR_ANOTHER;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortCancelled;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortChanged;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortClosed;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortCompleted;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortOpened;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortPlanned;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortStarted;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.PlacesAllocated;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.PlacesReleased;

/**
 * A provider's run of an accredited course, with so many places. It keeps what the course was when it was planned, so
 * that what is certified at its end does not depend on later news.
 */
@Entity
@SQLRestriction(OrganisationFilter.OFF + " or provider = " + OrganisationFilter.CALLER + " or ("
        + "status <> 'PLANNED' and (status <> 'CANCELLED' or opened_at is not null) and " + OrganisationFilter.CALLER
        + " <> '')")
public class Cohort extends PlannedRun {
    /** Of the largest trusts all who lead anybody. */
    static final int MOST_PLACES = 50_000;

    @Embedded
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    private CohortStatus status;

    /** When others first could know of it; null if they never could. */
    private @Nullable Instant openedAt;

    /** When the calendar next has something to do with it. Of no concern to a reader, so no new version either. */
    @OptimisticLock(excluded = true)
    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CancellationReason cancellationReason;

    private @Nullable String cancellationText;

    protected Cohort() {}

    private Cohort(UUID id, String provider, Course course, CohortPlan plan, Moment now) {
        super(id, provider, course, plan, now);
        this.capacity = new Capacity(plan.capacity());
        this.status = CohortStatus.PLANNED;
    }

    /** Plans to run a course. Accreditation is judged as of the start date, not as of today. */
    static Cohort plan(UUID id, String provider, Course course, CohortPlan plan, Moment now) {
        if (!course.provider().equals(provider)) {
            throw new RuleBroken(COURSE_OF_ANOTHER_PROVIDER);
        }
        plan.terms().mustHold();
        plan.terms().requireStart(course, now);
        return new Cohort(id, provider, course, plan, now);
    }

    /** What would have to be planned for it to be what it is. */
    CohortPlan asPlanned() {
        return new CohortPlan(accreditationNumber(), code(), capacity(), terms());
    }

    CohortPlanned planned() {
        return CohortPlanned.of(this);
    }

    /** Is to be held on other terms, or for more or fewer. @return empty if that is what it is already */
    Optional<CohortChanged> change(Offering next, int places, Course course, Moment now) {
        requireChangeable();
        next.mustHold();
        if (!next.startsOn().equals(startsOn())) {
            next.requireStart(course, now);
        }
        if (capacity.placesTaken() > 0 && !next.costsTheSameAs(terms())) {
            throw new RuleBroken(COHORT_PRICE_AGREED);
        }
        capacity.mustHoldIn(places);
        var changed = terms().changesIn(next);
        if (places != capacity()) {
            changed.add("capacity");
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        plan(next);
        capacity.resize(places);
        touch(now);
        return Optional.of(new CohortChanged(
                id(), provider(), changed, next.startsOn(), next.endsOn(), places, next.delivery(), openedAt != null));
    }

    private void requireChangeable() {
        if (status.hasBegun()) {
            throw new RuleBroken(COHORT_ALREADY_STARTED);
        }
        if (status == CohortStatus.CANCELLED) {
            throw new RuleBroken(COHORT_CANCELLED);
        }
    }

    /** Takes enrolments from now on. */
    CohortOpened open(Course course, Moment now) {
        requireMoveTo(CohortStatus.OPEN);
        if (hasStarted(now)) {
            throw new RuleBroken(COHORT_ALREADY_STARTED);
        }
        if (!course.isAccreditedOn(startsOn())) {
            throw new RuleBroken(COURSE_NOT_ACCREDITED_ON_START);
        }
        moveTo(CohortStatus.OPEN, now);
        if (openedAt == null) {
            openedAt = now.instant();
        }
        return CohortOpened.of(this);
    }

    /** Takes no more enrolments until opened again. */
    CohortClosed close(Moment now) {
        requireMoveTo(CohortStatus.CLOSED);
        moveTo(CohortStatus.CLOSED, now);
        return new CohortClosed(id(), provider());
    }

    /** The provider says that teaching has begun; without a word of theirs the first day's end says so. */
    CohortStarted start(Course course, Moment now) {
        requireMoveTo(CohortStatus.IN_PROGRESS);
        if (now.date().isBefore(startsOn())) {
            throw new RuleBroken(COHORT_NOT_STARTED_YET);
        }
        if (!course.mayBeTaughtOn(startsOn())) {
            throw new RuleBroken(COURSE_NOT_ACCREDITED_ON_START);
        }
        return begin(now);
    }

    /** @param unfinished whether somebody on it has neither an outcome nor left */
    CohortCompleted complete(boolean unfinished, Moment now) {
        requireMoveTo(CohortStatus.COMPLETED);
        if (unfinished) {
            throw new RuleBroken(COHORT_UNFINISHED);
        }
        moveTo(CohortStatus.COMPLETED, now);
        return new CohortCompleted(id(), provider(), now.date());
    }

    /** It will not be held. */
    CohortCancelled cancel(CancellationReason reason, String text, Moment now) {
        if (status.hasBegun()) {
            throw new RuleBroken(COHORT_ALREADY_STARTED);
        }
        requireMoveTo(CohortStatus.CANCELLED);
        cancellationReason = reason;
        cancellationText = text;
        moveTo(CohortStatus.CANCELLED, now);
        return new CohortCancelled(id(), provider(), reason.name(), openedAt != null);
    }

    /** What it is at a moment, whether or not that has been written down. */
    CohortStatus statusAt(Moment now) {
        return hasBegunUnwritten(now) ? CohortStatus.IN_PROGRESS : status;
    }

    /** Writes down that it has started if its first day is over. */
    Optional<CohortStarted> catchUp(Moment now) {
        return hasBegunUnwritten(now) ? Optional.of(begin(now)) : Optional.empty();
    }

    /**
     * What the calendar has brought about. Whoever is taught is taught until they have an outcome, so the last day ends a
     * cohort only when nobody is left; until then it is looked at again each day.
     */
    List<CohortEvent> turn(boolean unfinished, Moment now) {
        var turned = new ArrayList<CohortEvent>(catchUp(now).stream().toList());
        if (status == CohortStatus.IN_PROGRESS && now.date().isAfter(terms().endsOn())) {
            if (unfinished) {
                dueOn = now.date().plusDays(1);
            } else {
                turned.add(complete(false, now));
            }
        }
        return turned;
    }

    private boolean hasBegunUnwritten(Moment now) {
        return status.next().contains(CohortStatus.IN_PROGRESS) && now.date().isAfter(startsOn());
    }

    private CohortStarted begin(Moment now) {
        moveTo(CohortStatus.IN_PROGRESS, now);
        dueOn = terms().endsOn().plusDays(1);
        return new CohortStarted(id(), provider(), startsOn());
    }

    /** Whether it will not take place. */
    public boolean isCancelled() {
        return status == CohortStatus.CANCELLED;
    }

    /** Every reason why nobody of this employer can take a place now; empty if one can. */
    public List<CohortRule> obstacles(String employer, Course course, Moment now) {
        return obstacles(employer, course, false, now);
    }

    /** As above; late is whom its provider lets join although the days for that are over. */
    public List<CohortRule> obstacles(String employer, Course course, boolean late, Moment now) {
        var obstacles = new ArrayList<CohortRule>();
        if (!late || !isPastEnrolling(now)) {
            obstacleOfItsDays(now).ifPresent(obstacles::add);
        }
        if (!course.isAccreditedOn(startsOn())) {
            obstacles.add(COURSE_NOT_ACCREDITED_ON_START);
        }
        if (isFull(employer)) {
            obstacles.add(COHORT_FULL);
        }
        return obstacles;
    }

    private Optional<CohortRule> obstacleOfItsDays(Moment now) {
        return switch (statusAt(now)) {
            case OPEN -> terms().window().obstacle(now);
            case PLANNED, CLOSED -> Optional.of(COHORT_NOT_OPEN);
            case IN_PROGRESS, COMPLETED -> Optional.of(COHORT_ALREADY_STARTED);
            case CANCELLED -> Optional.of(COHORT_CANCELLED);
        };
    }

    /** Whether it took enrolments and takes none any more, while somebody could still catch up with the others. */
    public boolean isPastEnrolling(Moment now) {
        return switch (statusAt(now)) {
            case OPEN -> now.date().isAfter(enrolmentClosesOn());
            case CLOSED, IN_PROGRESS -> true;
            case PLANNED, COMPLETED, CANCELLED -> false;
        };
    }

    /**
     * Takes one place for somebody of this employer: one of those kept for it, or else an open one. The row must be
     * locked, or two could take the last one. Done on behalf of the employer, of the provider or of the service itself,
     * who alone see what is kept for the employer.
     */
    public void take(String employer, Course course, Moment now) {
        take(employer, course, false, now);
    }

    /** As above; late is whom its provider lets join although the days for that are over. */
    public void take(String employer, Course course, boolean late, Moment now) {
        var obstacles = obstacles(employer, course, late, now);
        if (!obstacles.isEmpty()) {
            throw new RuleBroken(obstacles.getFirst());
        }
        capacity.take(employer, now);
        touch(now);
    }

    /** Gives one place back for another to take. The row must be locked, and whoever does it is as for {@link #take}. */
    public void giveBack(String employer, Moment now) {
        capacity.giveBack(employer, now);
        touch(now);
    }

    /**
     * A place goes with somebody from one employer to the next, and stays one place. From the start on nobody counts whose
     * they are. The row must be locked, and whoever does it sees what is kept for either.
     */
    public void handOver(String employer, String next, Moment now) {
        if (hasStarted(now)) {
            return;
        }
        if (!capacity.isFreeToGoFrom(employer, next)) {
            throw new RuleBroken(PLACE_KEPT_FOR_ANOTHER);
        }
        capacity.giveBack(employer, now);
        capacity.take(next, now);
        touch(now);
    }

    /**
     * Keeps so many places for a trust. The row must be locked.
     *
     * @param id of the allocation, if it is the trust's first
     * @param taken how many places the trust has taken
     * @param releaseOn from when what is not taken is open to everyone; null if never
     */
    PlacesAllocated allocate(UUID id, String trust, int places, int taken, @Nullable LocalDate releaseOn, Moment now) {
        if (hasStarted(now)) {
            throw new RuleBroken(COHORT_ALREADY_STARTED);
        }
        if (releaseOn != null && releaseOn.isAfter(startsOn())) {
            throw new RuleBroken(ALLOCATION_RELEASED_TOO_LATE);
        }
        var kept = capacity.keptFor(trust);
        var allocation = kept == null ? new Allocation(id, this, trust, taken, now) : kept;
        capacity.allocate(allocation, places, now);
        allocation.releaseOn(releaseOn);
        touch(now);
        return new PlacesAllocated(id(), provider(), trust, places, releaseOn);
    }

    /** Opens to everyone what was kept until today and is not taken. The row must be locked. */
    List<PlacesReleased> release(Moment now) {
        var due = capacity.toRelease(now);
        if (due.isEmpty()) {
            return List.of();
        }
        due.forEach(allocation -> capacity.release(allocation, now));
        touch(now);
        return due.stream()
                .map(allocation -> new PlacesReleased(id(), provider(), allocation.trust(), allocation.places()))
                .toList();
    }

    /** The day it starts on is the last on which one can join or leave without having been taught, unless its provider has begun. */
    public boolean hasStarted(Moment now) {
        return status.hasBegun() || now.date().isAfter(startsOn());
    }

    /** Whether there is no place for somebody of this employer, neither of its own nor an open one. */
    public boolean isFull(String employer) {
        return capacity.isFullFor(employer);
    }

    private void requireMoveTo(CohortStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(COHORT_MOVE_NOT_ALLOWED);
        }
    }

    private void moveTo(CohortStatus next, Moment now) {
        status = next;
        touch(now);
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
    CancellationReason cancellationReason() {
        return cancellationReason;
    }

    @Nullable
    String cancellationText() {
        return cancellationText;
    }

    /** As the calendar has it at a moment: what it has brought about is a new version before it is written down. */
    long versionAt(Moment now) {
        return hasBegunUnwritten(now) ? version() + 1 : version();
    }
}
