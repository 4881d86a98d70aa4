package uk.nhs.leadership.accreditation.appeal;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a challenge of a decision or what is done about one. A constant's name is the public error code. */
enum ChallengeRule implements Rule {
    CHALLENGE_MOVE_NOT_ALLOWED("The challenge cannot make this move from its present status"),
    NOTHING_TO_CHALLENGE("Only a refusal that stands is challenged"),
    CHALLENGE_TOO_LATE("The last working day on which this could be challenged is over"),
    CHALLENGED_ALREADY("A refusal is reconsidered once and appealed against once"),
    RECONSIDERATION_COMES_FIRST("An appeal is made against a refusal that was upheld when it was reconsidered"),
    CHALLENGE_OF_OTHER_KIND("Other assessors judge in a reconsideration, and a panel hears an appeal"),
    HAD_A_HAND_IN_DECISION(
            "Whoever had a hand in a decision deals with no challenge of it; each error says what they did"),
    ASSESSOR_JUDGED_BEFORE("Whoever had a hand in a decision does not judge again; each error says what they did"),
    APPEAL_PANEL_NOT_DISJOINT(
            "Whoever had a hand in a decision does not hear the appeal against it; each error says what they did"),
    MEMBER_HAS_INTEREST("Whoever has to do with the provider or the course does not deal with its challenge"),
    CHALLENGE_LACKS_REVIEWERS("Too few judge it again, or sit on it, for anybody to recommend what becomes of it"),
    CRITERION_NOT_JUDGED_BY("The submission is not judged by these criteria"),
    JUDGED_BY_ALL("Every judge has found on every criterion, and nothing is found any more"),
    CHALLENGE_FINDINGS_MISSING("Each judge finds on each criterion before anything is recommended"),
    CHANGE_NOT_CARRIED_BY_FINDINGS("No judge found these essential criteria even partly met: the refusal stands"),
    NOT_SEATED("Only a member who hears an appeal says what should become of it"),
    REVIEWED_BY_RECOMMENDER("Whoever judges again does not recommend what becomes of the challenge"),
    DECIDED_BY_REVIEWER("Whoever judged again, heard it or recommended what becomes of it does not decide that");

    private final String sentence;

    ChallengeRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
