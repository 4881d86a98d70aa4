/** Who is calling, for which organisation, and the two walls that keep organisations apart. */
@NullMarked
package uk.nhs.leadership.chassis.tenancy;

import org.jspecify.annotations.NullMarked;
