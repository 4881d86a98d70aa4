package uk.nhs.leadership.accreditation.evidence;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse evidence, but for those that lie in the file. A constant's name is the public error code. */
enum EvidenceRule implements Rule {
    EVIDENCE_TOO_LARGE("A file of evidence has at most 50 MiB"),
    TOO_MUCH_EVIDENCE("There are at most 200 files and 1 GiB of evidence for one thing"),
    EVIDENCE_PLACE_CLOSED("What this is evidence for takes none at present"),
    EVIDENCE_ALREADY_STORED("Other content is stored for this already"),
    EVIDENCE_REFUSED("What was sent for this was refused; announce the file anew"),
    EVIDENCE_HANDED_IN("Those who judge have been shown this file, so it stays");

    private final String sentence;

    EvidenceRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
