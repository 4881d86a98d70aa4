package uk.nhs.leadership.enrolment.cohort;

import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/** Who may plan and run cohorts (providers) and who may look for them (everyone who signs in for an organisation). */
final class CohortAccess {
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;
    static final String PROVIDER_SYSTEM = "scope:cohort:write";
    static final String PROVIDER_DECLARES = Roles.PROVIDER_DECLARES;
    static final String PARTICIPANT = Roles.PARTICIPANT;

    /** Any signed-in caller: open cohorts are there to be found. */
    static final String ANYONE_SIGNED_IN = "**";

    private CohortAccess() {}
}
