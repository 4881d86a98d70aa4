package uk.nhs.leadership.files.inspection;

/** Looks for what is harmful in files. */
interface Scanner {

    /**
     * Begins to look through one file.
     *
     * @throws uk.nhs.leadership.chassis.rule.Unavailable if it cannot
     */
    Scan begin();
}
