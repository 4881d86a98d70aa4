package uk.nhs.leadership.accreditation.people;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse somebody for not being among a provider's people, or a change to the list of them. */
enum PeopleRule implements Rule {
    PERSON_NOT_AMONG_PEOPLE(
            "The provider keeps a list of the people who write for it, and whoever does this is not on it"),
    PERSON_NOT_A_LEAD("Once a provider keeps a list of its people, only a lead on it changes it"),
    LAST_LEAD("A list of a provider's people always has a lead on it");

    private final String sentence;

    PeopleRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
