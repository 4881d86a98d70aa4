package uk.nhs.leadership.enrolment.job;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a job, or to give one up. A constant's name is the public code. */
enum JobRule implements Rule {
    JOB_MOVE_NOT_ALLOWED("The job cannot make this move from its present status"),
    ROWS_REFUSED("All rows were to be applied or none, and some are refused"),
    UPLOAD_BROKEN_OFF("The rows stopped coming before their end"),
    WORK_FAILED("The rows could not be worked on; what was applied before is in the result");

    private final String sentence;

    JobRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
