package uk.nhs.leadership.enrolment.cohort;

/** What a provider plans: which course, for how many, and on which terms. */
record CohortPlan(String accreditationNumber, String code, int capacity, Offering terms) {}
