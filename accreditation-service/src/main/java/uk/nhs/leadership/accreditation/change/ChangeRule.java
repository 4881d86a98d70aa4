package uk.nhs.leadership.accreditation.change;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a material change or what is done about one. A constant's name is the public error code. */
enum ChangeRule implements Rule {
    CHANGE_MOVE_NOT_ALLOWED("The change cannot make this move from its present status"),
    CHANGE_OF_NOTHING("Nothing of the course would be otherwise than it is"),
    CHANGE_NEEDS_NEW_SUBMISSION("So much changes that another version of the course has to be submitted"),
    CHANGE_TAKES_EFFECT_TOO_SOON(
            "A change that is judged takes effect four weeks from now or later, and none before today"),
    CHANGE_UNDER_WAY("Another change of this accreditation is being judged"),
    CHANGE_OVERTAKES_ANOTHER("What another change makes otherwise is not changed again before that takes effect"),
    TOO_MANY_CHANGES("An accreditation has two hundred changes at most that are not refused or taken back"),
    CHANGE_CURRICULUM_UNKNOWN("The curriculum of the course is not known here at the moment: notify the change later"),
    CHANGE_OF_WHAT_HAS_ENDED("The accreditation has ended, and the course is changed no more"),
    CHANGE_JUDGE_UNKNOWN("Nobody with this id has declared their interests, so nobody can be asked by it"),
    CHANGE_JUDGE_HAS_INTEREST("Whoever judges a change has no interest in the provider or the course"),
    CHANGE_JUDGE_ASKED_ALREADY("The assessor has been asked to judge this change before"),
    CHANGE_JUDGES_ENOUGH("Two assessors judge this change already"),
    CHANGE_JUDGED_ALREADY("The assessor has judged this change, and what was found stays"),
    CHANGE_FINDINGS_INCOMPLETE("There is one finding on each of the criteria that the change touches, and no other"),
    CHANGE_FINDING_NOT_ALLOWED("The curriculum does not let this be found on these criteria"),
    CHANGE_CRITERION_NOT_MET("A change is not accepted by which a criterion is no longer met"),
    CHANGE_JUDGED_BY_AUTHOR("Whoever wrote or teaches the course or notified the change has no say in it"),
    CHANGE_RECOMMENDED_BY_JUDGE("Whoever judged a change does not say for the panel what should become of it"),
    CHANGE_RATIFIED_BY_JUDGE("Whoever judged a change or recommended on it does not ratify that");

    private final String sentence;

    ChangeRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
