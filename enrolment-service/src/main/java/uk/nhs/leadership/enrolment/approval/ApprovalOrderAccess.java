package uk.nhs.leadership.enrolment.approval;

/** Who may settle who approves (a trust's learning lead) and who may know it (those who ask for places, too). */
final class ApprovalOrderAccess {
    static final String LEARNING_LEAD = "learning-lead";
    static final String LINE_MANAGER = "line-manager";
    static final String PARTICIPANT = "participant";

    private ApprovalOrderAccess() {}
}
