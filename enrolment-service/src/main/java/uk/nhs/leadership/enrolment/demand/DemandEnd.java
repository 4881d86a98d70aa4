package uk.nhs.leadership.enrolment.demand;

import java.time.LocalDate;

/** Where a page ended, by what the lines are in order. */
record DemandEnd(LocalDate from, String area, String stage) {
    /** Before the first line. */
    static final DemandEnd NOTHING = new DemandEnd(LocalDate.EPOCH, "", "");
}
