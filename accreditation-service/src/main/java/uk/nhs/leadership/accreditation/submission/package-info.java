/** One version of a course on its way from draft to decision, with every guard on who may act. Start at Submission and SubmissionStatus. */
@NullMarked
package uk.nhs.leadership.accreditation.submission;

import org.jspecify.annotations.NullMarked;
