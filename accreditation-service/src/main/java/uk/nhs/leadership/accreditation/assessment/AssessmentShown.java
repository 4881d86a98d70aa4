package uk.nhs.leadership.accreditation.assessment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.accreditation.assessment.Assessment.Missing;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.submission.Submission;

/**
 * As much of an assessment as somebody may know.
 *
 * @param known the assessors whom they may know
 * @param recommendation whether they may know what the panel recommends
 */
record AssessmentShown(
        Submission submission, Set<UUID> known, List<Finding> findings, List<Missing> missing, boolean recommendation) {

    AssessmentShown {
        known = Set.copyOf(known);
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }
}
