/** How tables are asked in their own words. */
@NullMarked
package uk.nhs.leadership.chassis.query;

import org.jspecify.annotations.NullMarked;
