/** How somebody goes on with another provider: see {@link uk.nhs.leadership.enrolment.transfer.Transfer}, its status and its rules. */
@NullMarked
package uk.nhs.leadership.enrolment.transfer;

import org.jspecify.annotations.NullMarked;
