/** What an assessor found on one criterion of a submission. Start at Finding. */
@NullMarked
package uk.nhs.leadership.accreditation.finding;

import org.jspecify.annotations.NullMarked;
