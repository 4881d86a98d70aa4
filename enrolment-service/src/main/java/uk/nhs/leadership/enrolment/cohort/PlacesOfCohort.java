package uk.nhs.leadership.enrolment.cohort;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** Those who have a cohort's places: what the cohort has to know of them and to tell them. Kept by the feature that gives places to people. */
public interface PlacesOfCohort {

    /** How many places people of this trust have taken on the cohort and not given back. */
    int takenBy(String employer, UUID cohortId);

    /** Those of some cohorts on which somebody has neither an outcome nor left. */
    Set<UUID> unfinishedAmong(List<UUID> cohortIds);

    /** Whether the caller is a participant who has a place on the cohort. */
    boolean isOn(UUID cohortId, Caller caller);

    /** The cohort, which is locked, will not be held, so nobody has, is offered or waits for a place on it any more. */
    void calledOff(Cohort cohort, Moment now);
}
