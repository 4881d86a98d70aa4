package uk.nhs.leadership.accreditation.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;

/** What one assessor found on one criterion when a refusal was looked at again. */
@Entity
class ChallengeFinding {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID challengeId;

    @Column(updatable = false)
    private UUID assessorId;

    @Column(updatable = false)
    private String criterion;

    @Enumerated(EnumType.STRING)
    private FindingResult result;

    private String rationale;
    private Instant foundAt;

    @Version
    @SuppressWarnings("UnusedVariable") // for Hibernate, which keeps two changes apart by it
    private long version;

    protected ChallengeFinding() {}

    /** @param found one of those that the criterion allows */
    ChallengeFinding(UUID id, UUID challengeId, UUID assessorId, Found found, Instant now) {
        this.id = id;
        this.challengeId = challengeId;
        this.assessorId = assessorId;
        this.criterion = found.criterion();
        this.result = found.result();
        this.rationale = found.rationale();
        this.foundAt = now;
    }

    /**
     * What somebody says that they found.
     *
     * @param criterion its code
     */
    record Found(String criterion, FindingResult result, String rationale) {}

    /** The assessor says it better, while the others do not know it yet. */
    void restate(Found better, Instant now) {
        result = better.result();
        rationale = better.rationale();
        foundAt = now;
    }

    UUID challengeId() {
        return challengeId;
    }

    UUID id() {
        return id;
    }

    UUID assessorId() {
        return assessorId;
    }

    String criterion() {
        return criterion;
    }

    FindingResult result() {
        return result;
    }

    String rationale() {
        return rationale;
    }

    Instant foundAt() {
        return foundAt;
    }
}
