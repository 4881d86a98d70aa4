/** Many rows at once into PostgreSQL, and out of it. */
@NullMarked
package uk.nhs.leadership.chassis.copy;

import org.jspecify.annotations.NullMarked;
