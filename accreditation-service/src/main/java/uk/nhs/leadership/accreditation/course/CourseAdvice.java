package uk.nhs.leadership.accreditation.course;

import uk.nhs.leadership.chassis.rule.Fault;

/** What a provider had better look at before it submits, although nothing is refused for it. A constant's name is the public code. */
enum CourseAdvice {
    OUTCOME_NOT_ASSESSED("No module assesses this required outcome: assessors will ask how you know that it is met"),
    CURRICULUM_CLOSES_SOON(
            "The curriculum version takes submissions for less than another 30 days: submit before its last day");

    private final String sentence;

    CourseAdvice(String sentence) {
        this.sentence = sentence;
    }

    Fault at(String pointer) {
        return new Fault(pointer, name(), sentence);
    }

    Fault at(String pointer, String what) {
        return new Fault(pointer, name(), sentence + ": " + what);
    }
}
