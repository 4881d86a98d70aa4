package uk.nhs.leadership.enrolment.cohort;

import java.util.UUID;

/** What a cohort has to know of those who have its places, asked of the feature that gives places to people. */
public interface PlacesOfCohort {

    /** How many places people of this trust have taken on the cohort and not given back. */
    int takenBy(String employer, UUID cohortId);
}
