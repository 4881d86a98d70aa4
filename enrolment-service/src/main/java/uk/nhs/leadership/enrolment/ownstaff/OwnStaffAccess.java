package uk.nhs.leadership.enrolment.ownstaff;

/** Who sees how staff stand: their line manager. Learning leads see those of the whole trust elsewhere. */
final class OwnStaffAccess {
    static final String LINE_MANAGER = "line-manager";

    private OwnStaffAccess() {}
}
