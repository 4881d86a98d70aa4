package uk.nhs.leadership.accreditation.submission;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a submission. A constant's name is the public error code. */
public enum SubmissionRule implements Rule {
    SUBMISSION_MOVE_NOT_ALLOWED("The submission cannot make this move from its present status"),
    SUBMISSION_NOT_A_DRAFT("Only a draft, or what was returned to its provider, can be changed"),
    SUBMISSION_NOT_IN_ASSESSMENT(
            "Findings are recorded while the submission is in assessment, and corrected until the panel recommends"),
    ANSWER_TOO_LATE("The day by which the provider had to act is over: the submission lapses"),
    DEADLINE_NOT_LATER("A provider that is waited for is given a later day than it has, never an earlier one"),
    SUBMISSION_INCOMPLETE("The submission cannot be submitted as it stands; each fault says what to change"),
    COURSE_UNKNOWN("The provider has not submitted a course with this id before"),
    COURSE_ALREADY_SUBMITTED("Another version of this course is on its way to a decision"),
    ASSESSOR_UNKNOWN("Nobody with this id has declared their interests, so nobody can be allocated by it"),
    ASSESSOR_HAS_INTEREST("The assessor has an interest in the provider or the course"),
    ASSESSOR_ALREADY_ALLOCATED("The assessor is allocated to this submission already"),
    ASSESSOR_NOT_ALLOCATED("The assessor is not allocated to this submission"),
    ASSESSOR_RECUSED("The assessor has stepped back from this submission"),
    ASSESSOR_SAT_ON_PANEL("Whoever sat on a panel of a submission does not assess it after that"),
    LEAD_ASSESSED("Whoever leads the assessors of a submission is never one of them"),
    LEAD_NEEDED("Only the lead assessor of the submission says what counts where those who judge it differ"),
    LEAD_ALREADY_ALLOCATED("The submission has a lead assessor already"),
    INTEREST_NOT_DECLARED("Whoever judges a submission says first whether they have an interest in it"),
    TOO_FEW_ASSESSORS("As many assessors judge a submission as its procedure says, and at least two"),
    PANEL_MEMBER_ASSESSED("Whoever assessed a submission does not sit on its panel"),
    PANEL_MEMBER_WROTE_COURSE("Whoever wrote a submission does not sit on its panel"),
    PANEL_MEMBER_TEACHES_COURSE("Whoever teaches a course does not sit on the panel of its submission"),
    DEFERRED_ALREADY("A submission is deferred once; the next time it is decided"),
    RATIFIER_ASSESSED("Whoever assessed a submission does not ratify it"),
    RATIFIER_SAT_ON_PANEL("Whoever sat on the panel of a submission does not ratify it"),
    RATIFIER_WROTE_COURSE("Whoever wrote a submission does not ratify it"),
    RATIFIER_TEACHES_COURSE("Whoever teaches a course does not ratify its submission");

    private final String sentence;

    SubmissionRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
