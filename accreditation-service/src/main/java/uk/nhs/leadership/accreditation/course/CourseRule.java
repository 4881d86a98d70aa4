package uk.nhs.leadership.accreditation.course;

import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.Rule;

/**
 * Every reason why a course cannot be submitted as it stands. They are found all at once and reported together, each
 * with a pointer to what the provider has to change.
 */
public enum CourseRule implements Rule {
    PROVIDER_NOT_APPROVED(
            "The provider is not approved: it is not verified yet, or it is suspended, removed or merged"),
    CURRICULUM_UNKNOWN("No published curriculum version with this id is known"),
    CURRICULUM_NOT_YET_OPEN("The curriculum version takes no submissions yet: its first day for them has not come"),
    CURRICULUM_CLOSED("The curriculum version takes no submissions any more: its last day for them has passed"),
    CURRICULUM_RETIRED("The curriculum version is retired: another one has taken its place, or none"),
    COURSE_INCOMPLETE("The course cannot be submitted without this"),
    STAGE_NOT_IN_CURRICULUM("The curriculum has no required outcome for the stage of the course"),
    HOURS_BELOW_MINIMUM("The course has fewer learning hours than the curriculum requires"),
    COHORT_ALREADY_STARTED("The first cohort has started already: accreditation comes before the start"),
    OUTCOME_NOT_COVERED("No module works towards this required outcome"),
    OUTCOME_ONLY_INTRODUCED(
            "No module takes this required outcome further than introducing it: one must develop or assess it"),
    OUTCOME_UNKNOWN("The curriculum has no outcome with this code"),
    REQUIREMENT_UNANSWERED("This essential requirement has no answer"),
    REQUIREMENT_WITHOUT_EVIDENCE("The answer to this essential requirement names no evidence"),
    REQUIREMENT_UNKNOWN("The curriculum has no requirement with this code"),
    EVIDENCE_MISSING("The answer names a file that has not come: send it, or name another one"),
    EVIDENCE_NOT_AS_DECLARED(
            "The file is of another type than you announced: take it back and announce it as what it is"),
    DECLARATION_MISSING("Your lead has not signed this declaration, or something was changed since");

    private final String sentence;

    CourseRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    /** It is broken here. */
    public Fault at(String pointer) {
        return new Fault(pointer, name(), sentence);
    }

    /** It is broken here, by this. */
    public Fault at(String pointer, String what) {
        return new Fault(pointer, name(), sentence + ": " + what);
    }
}
