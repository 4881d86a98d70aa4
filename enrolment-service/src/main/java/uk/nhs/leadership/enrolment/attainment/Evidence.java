package uk.nhs.leadership.enrolment.attainment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import uk.nhs.leadership.chassis.tenancy.OrganisationFilter;
import uk.nhs.leadership.files.inspection.MediaKind;

/** A file that a participant shows for an attainment: received whole, looked through, and found by its content. */
@Entity(name = "AttainmentEvidence")
@Table(name = "attainment_evidence")
@Immutable
@SQLRestriction(
        OrganisationFilter.OFF + " or exists (select 1 from attainment a where a.id = attainment_id and (a.employer = "
                + OrganisationFilter.CALLER + " or a.participant_id = (select own_participant())))")
@SuppressWarnings("UnusedVariable") // by which it is found
class Evidence {
    static final long MOST_BYTES = 50L * 1024 * 1024;

    @Id
    private UUID id;

    private UUID attainmentId;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private String name;
    private String sha256;
    private long bytes;

    @Enumerated(EnumType.STRING)
    private MediaKind mediaType;

    private Instant addedAt;

    protected Evidence() {}

    Evidence(UUID id, UUID attainmentId, Received received, Instant now) {
        this.id = id;
        this.attainmentId = attainmentId;
        this.kind = received.kind();
        this.name = received.name();
        this.sha256 = received.sha256();
        this.bytes = received.bytes();
        this.mediaType = received.mediaType();
        this.addedAt = now;
    }

    /** A file that has come whole and is kept. */
    record Received(EvidenceKind kind, String name, String sha256, long bytes, MediaKind mediaType) {}

    UUID attainmentId() {
        return attainmentId;
    }

    EvidenceKind kind() {
        return kind;
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
