package uk.nhs.leadership.files.inspection;

/** Looks at files for tests of what else is done with them. */
public final class Inspections {
    private Inspections() {}

    /** By the scanner that knows the test virus only. */
    public static Inspection harmless() {
        return new Inspector(new SignatureScanner()).begin();
    }
}
