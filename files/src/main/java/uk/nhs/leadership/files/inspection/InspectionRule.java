package uk.nhs.leadership.files.inspection;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason not to take a file for what is in it. A constant's name is the public error code. */
enum InspectionRule implements Rule {
    EVIDENCE_TYPE_NOT_TAKEN(
            "Evidence is a PDF, a DOCX, XLSX or PPTX without macros, a PNG or a JPEG, and nothing else besides"),
    EVIDENCE_UNPACKS_TOO_LARGE("The document unpacks to more than is looked through"),
    EVIDENCE_INFECTED("The scanner found something harmful in the file"),
    SCANNER_UNAVAILABLE("Files cannot be scanned at the moment; send it again a little later");

    private final String sentence;

    InspectionRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
