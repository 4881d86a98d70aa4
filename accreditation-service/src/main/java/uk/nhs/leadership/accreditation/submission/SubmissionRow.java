package uk.nhs.leadership.accreditation.submission;

/**
 * A submission in a list.
 *
 * @param heading of the course as it is for whoever reads the list
 */
record SubmissionRow(Submission submission, Heading heading) {

    /** With the heading that it has now. */
    static SubmissionRow of(Submission submission) {
        return new SubmissionRow(submission, Heading.of(submission.course()));
    }
}
