package uk.nhs.leadership.enrolment.talent;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse what has to do with talent. A constant's name is the public error code. */
enum TalentRule implements Rule {
    TALENT_OWN_TRUST("Your own trust is not told, so it is not one of those by which you want to be found");

    private final String sentence;

    TalentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
