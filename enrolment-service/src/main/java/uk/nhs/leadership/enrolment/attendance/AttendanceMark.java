package uk.nhs.leadership.enrolment.attendance;

/** Whether somebody was at a session. */
public enum AttendanceMark {
    PRESENT,
    ABSENT,
    /** Absent with leave, which does not count against the participant. */
    EXCUSED
}
