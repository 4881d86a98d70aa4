/** What every HTTP interface here has in common: problems, versions, pages, idempotency, limits, correlation. */
@NullMarked
package uk.nhs.leadership.chassis.http;

import org.jspecify.annotations.NullMarked;
