package uk.nhs.leadership.enrolment.schedule;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse the milestones of a cohort. A constant's name is the public error code. */
enum ScheduleRule implements Rule {
    MILESTONE_OUTSIDE_COHORT("A milestone is due between the cohort's first day and its last"),
    MILESTONE_KIND_TWICE("A cohort has one milestone of each kind"),
    MILESTONES_OUT_OF_ORDER("Milestones stand in the order of their days: started, retained 1 and so on, completed");

    private final String sentence;

    ScheduleRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
