package uk.nhs.leadership.accreditation.appeal;

/** What somebody did on the road to a decision. A constant's name is the public code. */
enum Contribution {
    WROTE("Wrote the course"),
    ASSESSED("Was asked to judge it"),
    LED("Was asked to lead those who judged it"),
    SAT("Attended a panel that dealt with it"),
    RECOMMENDED("Said for the panel how it should end"),
    RATIFIED("Made that the decision"),
    CHALLENGED("Challenged the decision for the provider"),
    RECONSIDERED("Dealt with another challenge of the decision");

    private final String sentence;

    Contribution(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
