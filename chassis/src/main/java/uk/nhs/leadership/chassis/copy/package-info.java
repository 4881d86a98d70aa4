/** Many rows at once into PostgreSQL. */
@NullMarked
package uk.nhs.leadership.chassis.copy;

import org.jspecify.annotations.NullMarked;
