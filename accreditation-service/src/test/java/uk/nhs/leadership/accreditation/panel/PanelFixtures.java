package uk.nhs.leadership.accreditation.panel;

import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;

/** Panels of {@code pat}, who chairs, {@code pia} and {@code paul}, on {@link SubmissionFixtures#ID}. */
final class PanelFixtures {
    static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90");
    static final UUID OTHER_SUBMISSION = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e91");

    private PanelFixtures() {}

    static PanelPlan plan(LocalDate day) {
        return new PanelPlan(day, "pat", Set.of("pat", "pia", "paul"), List.of(SubmissionFixtures.ID));
    }

    static Panel planned() {
        return new Panel(ID, plan(TODAY), NOW);
    }

    static Panel sat(String... present) {
        var panel = planned();
        for (var member : present) {
            panel.attend(member, NOW);
        }
        return panel;
    }
}
