package uk.nhs.leadership.enrolment.demand;

import java.time.LocalDate;

/**
 * Who needs a place for a stage in a quarter, and which places there are.
 *
 * @param from the first day of the quarter
 * @param area of whom; empty is all
 * @param fallingDue people of whom it is expected by a day of the quarter, and who have no place
 * @param askedFor people who asked for a place on a cohort that starts in it, and have none
 * @param placesKept free, and kept for those of the area
 * @param placesOpen free for everybody
 * @param usual how many places were taken in a quarter lately
 */
record DemandLine(
        LocalDate from,
        String area,
        String stage,
        long fallingDue,
        long askedFor,
        long placesKept,
        long placesOpen,
        double usual) {

    long demand() {
        return fallingDue + askedFor;
    }

    /** How many have no place even if they get every one that is open. */
    long shortOf() {
        return Math.max(0, demand() - placesKept - placesOpen);
    }
}
