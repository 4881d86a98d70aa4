package uk.nhs.leadership.curriculum.publication;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a step of a version towards publication and on to its end. A constant's name is the public error code. */
enum PublicationRule implements Rule {
    MOVE_NOT_ALLOWED("The version cannot make this move from its present status"),
    VERSION_NOT_DRAFT("Only a draft can be changed: what is in review or published stays as it is"),
    VERSION_INCOMPLETE("Something is still missing before this version can be published"),
    VERSION_EXISTS("There is a version of this number already"),
    DRAFT_EXISTS("Another version is still in draft or review, and only one may be at a time"),
    PUBLISHER_IS_AUTHOR("Whoever wrote any part of a version cannot be the one who publishes it"),
    VERSION_NOT_PUBLISHED("Only a published version can be continued by a draft that begins as its copy"),
    VERSION_NOT_IN_FORCE("The version is not in force: it is not published yet, or retired already"),
    CUT_OFF_PASSED("The cut-off date of a retirement cannot lie in the past"),
    CUT_OFF_AFTER_RETIREMENT("The cut-off date of a retirement cannot be later than the retirement itself");

    private final String sentence;

    PublicationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
