package uk.nhs.leadership.enrolment.priorlearning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.files.inspection.MediaKind;

/** A file that shows prior learning: received whole, looked through, and found by its content. */
@Entity(name = "PriorLearningEvidence")
@Table(name = "prior_learning_evidence")
@Immutable
@SQLRestriction(PriorLearning.OF_THE_ENROLMENT_BEFORE
        + "(select p.enrolment_id from prior_learning p where p.id = prior_learning_id)"
        + PriorLearning.OF_THE_ENROLMENT_AFTER)
@SuppressWarnings("UnusedVariable") // by which it is found
class Evidence {
    static final long MOST_BYTES = 50L * 1024 * 1024;

    @Id
    private UUID id;

    private UUID priorLearningId;
    private String name;
    private String sha256;
    private long bytes;

    @Enumerated(EnumType.STRING)
    private MediaKind mediaType;

    private Instant addedAt;

    protected Evidence() {}

    Evidence(UUID id, UUID priorLearningId, Received received, Instant now) {
        this.id = id;
        this.priorLearningId = priorLearningId;
        this.name = received.name();
        this.sha256 = received.sha256();
        this.bytes = received.bytes();
        this.mediaType = received.mediaType();
        this.addedAt = now;
    }

    /** A file that has come whole and is kept. */
    record Received(String name, String sha256, long bytes, MediaKind mediaType) {}

    UUID priorLearningId() {
        return priorLearningId;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    MediaKind mediaType() {
        return mediaType;
    }

    Instant addedAt() {
        return addedAt;
    }
}
