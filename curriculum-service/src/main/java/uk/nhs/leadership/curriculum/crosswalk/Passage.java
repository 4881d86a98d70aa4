package uk.nhs.leadership.curriculum.crosswalk;

import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.REWORDED;

import uk.nhs.leadership.curriculum.crosswalk.CrosswalkContent.Entry;

/** What both ends of a crosswalk are in the version after it. */
record Passage(Onward from, Onward to) {

    /** Whether both frameworks are still those that were mapped, in whichever version. */
    boolean isContinued() {
        return from.continued() && to.continued();
    }

    /** Whether what an entry says can be said of the same two parts. */
    boolean carries(Entry entry) {
        return from.has(entry.from()) && to.has(entry.to());
    }

    /** Whether a competency of an entry reads otherwise than when the entry was written. */
    boolean rewords(Entry entry) {
        return from.became(entry.from()) == REWORDED || to.became(entry.to()) == REWORDED;
    }
}
