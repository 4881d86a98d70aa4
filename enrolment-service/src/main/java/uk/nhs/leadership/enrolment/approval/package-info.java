/** Who at a trust approves that somebody gets a place, and in which order: see {@link uk.nhs.leadership.enrolment.approval.ApprovalOrder}. */
@NullMarked
package uk.nhs.leadership.enrolment.approval;

import org.jspecify.annotations.NullMarked;
