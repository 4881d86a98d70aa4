package uk.nhs.leadership.files.objectstore;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason not to keep or show an object. A constant's name is the public error code. */
enum ObjectRule implements Rule {
    OBJECT_STORE_UNAVAILABLE("The store of files cannot be reached at the moment; send it again a little later");

    private final String sentence;

    ObjectRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
