package uk.nhs.leadership.accreditation.assessment;

import java.util.List;
import java.util.Map;
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
 * @param revision the one that the findings are on
 * @param step where the submission is now
 * @param known the assessors whom they may know
 * @param names of those who are named
 * @param moderated what its lead assessor said where those who judge it differ
 * @param recommendation whether they may know what the panel recommends
 * @param said what the panel said in full; null if they may not know, or it was not kept in full
 */
record AssessmentShown(
        Submission submission,
        int revision,
        Step step,
        Set<UUID> known,
        Map<UUID, String> names,
        List<Finding> findings,
        List<Missing> missing,
        List<ModeratedFinding> moderated,
        boolean recommendation,
        @Nullable PanelRecommendation said) {

    AssessmentShown {
        known = Set.copyOf(known);
        names = Map.copyOf(names);
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
        moderated = List.copyOf(moderated);
    }

    /** With what the panel said beyond the word itself. */
    AssessmentShown inFull(PanelRecommendation full) {
        return new AssessmentShown(
                submission, revision, step, known, names, findings, missing, moderated, recommendation, full);
    }

    /** Whether there is something to know that the panel said on this revision. */
    boolean tellsWhatThePanelSaid() {
        return recommendation && (isEarlier() || submission.recommendation() != null);
    }

    /** What the panel recommends; null if there is nothing to know. */
    @Nullable
    Verdict verdict() {
        if (!tellsWhatThePanelSaid()) {
            return null;
        }
        if (said != null) {
            return new Verdict(said.recommendation(), said.conditions(), said.advice());
        }
        var panels = submission.recommendation();
        return panels == null || isEarlier() ? null : new Verdict(panels, List.of(), List.of());
    }

    private boolean isEarlier() {
        return revision != submission.revision();
    }
}
