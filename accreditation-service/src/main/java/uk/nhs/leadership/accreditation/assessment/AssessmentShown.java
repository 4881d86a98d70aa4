package uk.nhs.leadership.accreditation.assessment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessment.Assessment.Missing;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.moderation.ModeratedFinding;
import uk.nhs.leadership.accreditation.panel.PanelRecommendation;
import uk.nhs.leadership.accreditation.submission.Submission;

/**
 * As much of an assessment as somebody may know.
 *
 * @param known the assessors whom they may know
 * @param moderated what its lead assessor said where those who judge it differ
 * @param recommendation whether they may know what the panel recommends
 * @param said what the panel said in full; null if they may not know, or it was not kept in full
 */
record AssessmentShown(
        Submission submission,
        Set<UUID> known,
        List<Finding> findings,
        List<Missing> missing,
        List<ModeratedFinding> moderated,
        boolean recommendation,
        @Nullable PanelRecommendation said) {

    AssessmentShown {
        known = Set.copyOf(known);
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
        moderated = List.copyOf(moderated);
    }

    /** Without what the panel said beyond the word itself. */
    AssessmentShown(
            Submission submission,
            Set<UUID> known,
            List<Finding> findings,
            List<Missing> missing,
            List<ModeratedFinding> moderated,
            boolean recommendation) {
        this(submission, known, findings, missing, moderated, recommendation, null);
    }

    /** With it. */
    AssessmentShown inFull(PanelRecommendation full) {
        return new AssessmentShown(submission, known, findings, missing, moderated, recommendation, full);
    }

    /** What the panel recommends; null if there is nothing to know. */
    @Nullable
    Verdict verdict() {
        var panels = submission.recommendation();
        if (panels == null || !recommendation) {
            return null;
        }
        return said == null
                ? new Verdict(panels, List.of(), List.of())
                : new Verdict(panels, said.conditions(), said.advice());
    }
}
