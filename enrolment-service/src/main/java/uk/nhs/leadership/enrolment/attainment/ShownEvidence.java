package uk.nhs.leadership.enrolment.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All that is shown for an attainment, of whatever sort: files, and summaries of 360-degree feedback. */
@ApplicationScoped
class ShownEvidence {
    private final AttainmentFiles files;
    private final ThreeSixtySummaries summaries;

    ShownEvidence(AttainmentFiles files, ThreeSixtySummaries summaries) {
        this.files = files;
        this.summaries = summaries;
    }

    List<Evidence> filesOf(UUID attainmentId) {
        return files.of(attainmentId);
    }

    List<ThreeSixtySummary> summariesOf(UUID attainmentId) {
        return summaries.of(attainmentId);
    }

    /** One for each piece. */
    List<String> digestsOf(UUID attainmentId) {
        return Stream.concat(
                        filesOf(attainmentId).stream().map(Evidence::sha256),
                        summariesOf(attainmentId).stream().map(ThreeSixtySummary::sha256))
                .toList();
    }
}
