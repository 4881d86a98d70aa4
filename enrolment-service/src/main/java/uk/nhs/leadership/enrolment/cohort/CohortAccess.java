package uk.nhs.leadership.enrolment.cohort;

/** Who may plan and run cohorts (providers) and who may look for them (everyone who signs in for an organisation). */
final class CohortAccess {
    static final String PROVIDER_LEAD = "provider-lead";
    static final String PROVIDER_SYSTEM = "scope:cohort:write";

    /** Any signed-in caller: open cohorts are there to be found. */
    static final String ANYONE_SIGNED_IN = "**";

    private CohortAccess() {}
}
