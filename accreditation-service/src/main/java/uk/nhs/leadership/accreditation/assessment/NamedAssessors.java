package uk.nhs.leadership.accreditation.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionStatus;

/** The names of those who judged what was decided, as far as they are told to its provider. */
@ApplicationScoped
class NamedAssessors implements PanacheRepositoryBase<NamedAssessor, UUID> {

    /** By their ids; empty before the decision, and where the procedure of the submission tells no names. */
    Map<UUID, String> on(Submission submission) {
        return submission.status() == SubmissionStatus.DECIDED
                ? list("submissionId", submission.id()).stream()
                        .collect(Collectors.toMap(NamedAssessor::assessorId, NamedAssessor::name))
                : Map.of();
    }
}
