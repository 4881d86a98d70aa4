package uk.nhs.leadership.curriculum.courselink;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a link between a programme and a course. A constant's name is the public error code. */
enum CourseLinkRule implements Rule {
    ACCREDITATION_UNKNOWN("No accreditation with this number is known here; news of a new one takes a few seconds"),
    ACCREDITATION_ENDED("The course is not accredited any more: it was withdrawn or given up, or its term is over"),
    COURSE_FOR_ANOTHER_CURRICULUM("The course was judged by another version of the curriculum than the programme's"),
    COURSE_FOR_ANOTHER_STAGE("The course is accredited for another stage than the programme's"),
    COURSE_ALREADY_LINKED("This version of the programme is linked to the course already"),
    COURSE_ALREADY_UNLINKED("The link was ended already");

    private final String sentence;

    CourseLinkRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
