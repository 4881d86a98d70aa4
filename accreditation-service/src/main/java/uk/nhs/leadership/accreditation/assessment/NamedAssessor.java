package uk.nhs.leadership.accreditation.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody who judged a course, by the name that its provider is told after the decision. */
@Entity
@Immutable
class NamedAssessor {
    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID submissionId;

    private UUID assessorId;
    private String name;

    protected NamedAssessor() {}

    NamedAssessor(UUID id, UUID submissionId, UUID assessorId, String name) {
        this.id = id;
        this.submissionId = submissionId;
        this.assessorId = assessorId;
        this.name = name;
    }

    UUID assessorId() {
        return assessorId;
    }

    String name() {
        return name;
    }
}
