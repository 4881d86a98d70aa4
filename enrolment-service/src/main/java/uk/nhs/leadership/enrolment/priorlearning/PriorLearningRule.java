package uk.nhs.leadership.enrolment.priorlearning;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse something about prior learning. A constant's name is the public error code. */
enum PriorLearningRule implements Rule {
    PRIOR_LEARNING_MOVE_NOT_ALLOWED("The claim cannot make this move from its present status"),
    PRIOR_LEARNING_NOTHING_TO_DO("There is nothing still to do on this enrolment"),
    PRIOR_LEARNING_IN_FUTURE("What was learned before was finished by today"),
    PRIOR_LEARNING_TOO_OLD("It was finished longer ago than counts"),
    PRIOR_LEARNING_NOT_BEFORE("What is learned once the cohort has started is no prior learning"),
    PRIOR_LEARNING_OUTCOME_UNKNOWN("The course's curriculum has no such outcome at the course's stage"),
    PRIOR_LEARNING_OUTCOME_TWICE("An outcome is claimed once on an enrolment"),
    PRIOR_LEARNING_WHOLE_COURSE("Some outcome is left to the course: who holds its award was assessed on it"),
    PRIOR_LEARNING_OVER_LIMIT("More hours of the course than may be recognised"),
    PRIOR_LEARNING_COUNTED_ALREADY("The same learning counts already, or is just claimed"),
    PRIOR_LEARNING_FULL("There are at most 20 claims on one enrolment"),
    PRIOR_LEARNING_EVIDENCE_CLOSED("Evidence is shown until the provider looks at it, and before it is to look again"),
    PRIOR_LEARNING_EVIDENCE_FULL("There are at most 10 files of evidence for one claim"),
    PRIOR_LEARNING_WITHOUT_EVIDENCE("There is no file of evidence to look at"),
    PRIOR_LEARNING_JUDGED_BY_ONESELF("Nobody judges what they learned or claimed themselves"),
    PRIOR_LEARNING_JUDGED_BEFORE("Who judged it does not look at it again: somebody else of the provider does"),
    PRIOR_LEARNING_MORE_THAN_CLAIMED("No more is recognised than was claimed"),
    PRIOR_LEARNING_PART_WITHOUT_REASON("When only a part is recognised, a reason says why"),
    PRIOR_LEARNING_LOOKED_AT_AGAIN("It is looked at again once, and if not all of it was recognised");

    private final String sentence;

    PriorLearningRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
