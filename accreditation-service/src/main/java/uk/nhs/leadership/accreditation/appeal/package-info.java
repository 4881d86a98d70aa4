/** How a provider asks for another look at a refusal, and what becomes of that. Start at Challenge and SecondLook. */
@NullMarked
package uk.nhs.leadership.accreditation.appeal;

import org.jspecify.annotations.NullMarked;
