/** What holds for the service as a whole. */
@NullMarked
package uk.nhs.leadership.curriculum;

import org.jspecify.annotations.NullMarked;
