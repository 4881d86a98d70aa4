package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.ALLOCATION_TOO_LARGE;

import jakarta.persistence.Embeddable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** How many places a cohort has, how many of them are kept for single trusts, and how many of either are taken. */
@Embeddable
class Capacity {
    private int capacity;
    private int placesTaken;
    private int placesAllocated;
    private int allocatedTaken;

    protected Capacity() {}

    Capacity(int capacity) {
        this.capacity = capacity;
    }

    /** @param own what is kept for the trust that asks; null if nothing is */
    boolean isFullFor(@Nullable Allocation own) {
        return openFree() <= 0 && (own == null || own.isUsedUp());
    }

    /** How many places everybody may take. */
    int openFree() {
        return capacity - placesAllocated - (placesTaken - allocatedTaken);
    }

    /** Counts a place that was taken or given back by somebody for whom nothing is kept. */
    void count(int more) {
        placesTaken += more;
    }

    /** Lets something happen to an allocation and counts what has become of it. */
    void count(Allocation allocation, Consumer<Allocation> act) {
        var places = allocation.places();
        var ofThem = allocation.placesTaken();
        var all = ofThem + allocation.openTaken();
        act.accept(allocation);
        placesAllocated += allocation.places() - places;
        allocatedTaken += allocation.placesTaken() - ofThem;
        placesTaken += allocation.placesTaken() + allocation.openTaken() - all;
    }

    /** The places kept for others and the open ones that are taken leave so many for one trust. */
    void mustHold(int places, Allocation allocation) {
        var takenMeanwhile = Math.min(places, allocation.placesTaken() + allocation.openTaken());
        var openTaken = placesTaken - allocatedTaken - (takenMeanwhile - allocation.placesTaken());
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
