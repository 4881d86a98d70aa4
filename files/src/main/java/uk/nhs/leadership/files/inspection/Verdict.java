package uk.nhs.leadership.files.inspection;

/** What a scanner says of a file. There is no third word: a scanner that cannot say fails. */
sealed interface Verdict {

    /** Nothing harmful was found. */
    record Clean() implements Verdict {}

    /**
     * Something harmful was found.
     *
     * @param signature what the scanner calls it
     */
    record Infected(String signature) implements Verdict {}
}
