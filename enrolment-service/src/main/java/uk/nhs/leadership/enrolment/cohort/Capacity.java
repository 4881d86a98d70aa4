package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.ALLOCATION_TOO_LARGE;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.CAPACITY_BELOW_TAKEN;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** How many places a cohort has, how many of them are kept for single trusts, and how many of either are taken. */
@Embeddable
class Capacity {
    private int capacity;
    private int placesTaken;
    private int placesAllocated;
    private int allocatedTaken;

    /** By trust. A trust sees its own only. */
    @OneToMany(mappedBy = "cohort", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @MapKey(name = "trust")
    private Map<String, Allocation> allocations = new HashMap<>();

    protected Capacity() {}

    Capacity(int capacity) {
        this.capacity = capacity;
    }

    /** What is kept for trusts and the open places that are taken fit into so many. */
    void mustHoldIn(int places) {
        if (places < placesAllocated + placesTaken - allocatedTaken) {
            throw new RuleBroken(CAPACITY_BELOW_TAKEN);
        }
    }

    void resize(int places) {
        capacity = places;
    }

    boolean isFullFor(String employer) {
        var kept = keptFor(employer);
        return openFree() <= 0 && (kept == null || kept.isUsedUp());
    }

    /** How many places everybody may take. */
    int openFree() {
        return capacity - placesAllocated - (placesTaken - allocatedTaken);
    }

    void take(String employer, Moment now) {
        var kept = keptFor(employer);
        if (kept == null) {
            placesTaken++;
        } else {
            count(kept, allocation -> allocation.take(now));
        }
    }

    void giveBack(String employer, Moment now) {
        var kept = keptFor(employer);
        if (kept == null) {
            placesTaken--;
        } else {
            count(kept, allocation -> allocation.giveBack(now));
        }
    }

    /** Whether a place that one employer has taken can be another's. One that was kept for the first stays kept for it. */
    boolean isFreeToGoFrom(String employer, String next) {
        var kept = keptFor(employer);
        return kept == null || kept.openTaken() > 0 || !isFullFor(next);
    }

    @Nullable
    Allocation keptFor(String trust) {
        // Most cohorts keep nothing for anyone, and then there is no row to ask for.
        return placesAllocated == 0 ? null : allocations.get(trust);
    }

    /** Makes an allocation, new or not, so large. */
    void allocate(Allocation allocation, int places, Moment now) {
        allocation.mustHold(places);
        mustHold(allocation, places);
        size(allocation, places, now);
    }

    /** The allocations that were to be released by today. */
    List<Allocation> toRelease(Moment now) {
        return allocations.values().stream()
                .filter(allocation -> allocation.isToBeReleased(now))
                .toList();
    }

    /** Keeps no more of an allocation than what is taken of it. */
    void release(Allocation allocation, Moment now) {
        allocation.releaseOn(null);
        size(allocation, allocation.placesTaken(), now);
    }

    private void size(Allocation allocation, int places, Moment now) {
        count(allocation, sized -> sized.resize(places, now));
        if (places == 0) {
            allocations.remove(allocation.trust());
        } else {
            allocations.put(allocation.trust(), allocation);
        }
    }

    /** Lets something happen to an allocation and counts what has become of it. */
    private void count(Allocation allocation, Consumer<Allocation> act) {
        var places = allocation.places();
        var ofThem = allocation.placesTaken();
        var all = ofThem + allocation.openTaken();
        act.accept(allocation);
        placesAllocated += allocation.places() - places;
        allocatedTaken += allocation.placesTaken() - ofThem;
        placesTaken += allocation.placesTaken() + allocation.openTaken() - all;
    }

    /** The places kept for others and the open ones that are taken leave so many for one trust. */
    private void mustHold(Allocation allocation, int places) {
        var ofThem = Math.min(places, allocation.placesTaken() + allocation.openTaken());
        var openTaken = placesTaken - allocatedTaken - (ofThem - allocation.placesTaken());
        if (placesAllocated - allocation.places() + places + openTaken > capacity) {
            throw new RuleBroken(ALLOCATION_TOO_LARGE);
        }
    }

    int capacity() {
        return capacity;
    }

    int placesTaken() {
        return placesTaken;
    }

    int placesAllocated() {
        return placesAllocated;
    }
}
