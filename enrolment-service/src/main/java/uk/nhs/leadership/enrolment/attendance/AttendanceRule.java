package uk.nhs.leadership.enrolment.attendance;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse what is recorded of a session. A constant's name is the public error code. */
public enum AttendanceRule implements Rule {
    SESSION_NOT_PLANNED("The cohort's milestones have none of this kind"),
    ATTENDANCE_THE_SAME("This is what was recorded of the session last");

    private final String sentence;

    AttendanceRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
