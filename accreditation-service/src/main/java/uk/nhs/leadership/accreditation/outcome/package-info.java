/** What a provider is told of how its challenge ended, as a letter to keep, like that on a decision. Start at OutcomeLetterWriter. */
@NullMarked
package uk.nhs.leadership.accreditation.outcome;

import org.jspecify.annotations.NullMarked;
