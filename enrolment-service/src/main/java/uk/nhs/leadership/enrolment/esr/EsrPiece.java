package uk.nhs.leadership.enrolment.esr;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking at some more completions for a file.
 *
 * @param looked at how many
 * @param last the certificate of the last of them; null if there was none
 * @param rows how many of them are in the file
 * @param removals how many of those are to be removed from the record
 * @param leftOut how many should be in it and cannot
 */
record EsrPiece(int looked, @Nullable UUID last, int rows, int removals, int leftOut) {}
