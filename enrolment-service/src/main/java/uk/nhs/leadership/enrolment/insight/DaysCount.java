package uk.nhs.leadership.enrolment.insight;

/** How long it took to a place: half of them as long as the median or less. */
record DaysCount(String key, long places, double median) {}
