/** What a provider is told of a decision, as a letter to keep: PDF/A, readable by a screen reader. Start at LetterWriter. */
@NullMarked
package uk.nhs.leadership.accreditation.letter;

import org.jspecify.annotations.NullMarked;
