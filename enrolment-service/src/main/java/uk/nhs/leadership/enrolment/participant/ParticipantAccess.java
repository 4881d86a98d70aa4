package uk.nhs.leadership.enrolment.participant;

/** Who may see and change a trust's staff: its learning leads and its systems; and each participant the own record. */
final class ParticipantAccess {
    static final String LEARNING_LEAD = "learning-lead";
    static final String PARTICIPANT = "participant";
    static final String SYSTEM_READS = "scope:enrolment:read";
    static final String SYSTEM_WRITES = "scope:enrolment:write";

    private ParticipantAccess() {}
}
