/** The service as its callers see it: real tokens, real database, real broker. */
@NullMarked
package uk.nhs.leadership.accreditation;

import org.jspecify.annotations.NullMarked;
