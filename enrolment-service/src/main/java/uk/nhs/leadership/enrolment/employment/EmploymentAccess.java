package uk.nhs.leadership.enrolment.employment;

/** Who may see the periods of a person: each employer's learning leads and systems its own, the participant all. */
final class EmploymentAccess {
    static final String LEARNING_LEAD = "learning-lead";
    static final String PARTICIPANT = "participant";
    static final String SYSTEM_READS = "scope:enrolment:read";
    static final String SYSTEM_WRITES = "scope:enrolment:write";

    private EmploymentAccess() {}
}
