/**
 * A whole version of a framework as one file, out and in: as JSON, which is what an author sends to begin a draft, and as a
 * sheet of comma-separated values, which people can work on in a spreadsheet. What goes out comes in again as it was.
 *
 * <p>{@link uk.nhs.leadership.curriculum.exchange.SheetWriter} and {@link
 * uk.nhs.leadership.curriculum.exchange.SheetReader} have the sheet; a version is drafted and revised under the rules of
 * {@link uk.nhs.leadership.curriculum.framework.FrameworkService}.
 */
@NullMarked
package uk.nhs.leadership.curriculum.exchange;

import org.jspecify.annotations.NullMarked;
