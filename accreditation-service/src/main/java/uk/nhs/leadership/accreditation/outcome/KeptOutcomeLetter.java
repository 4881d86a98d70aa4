package uk.nhs.leadership.accreditation.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/** The letter on the outcome of a challenge as it was written: where its bytes are. It never changes. */
@Entity(name = "OutcomeLetter")
@Immutable
@SuppressWarnings("UnusedVariable") // kept for the record
class KeptOutcomeLetter {
    @Id
    private UUID challengeId;

    private String number;
    private String sha256;
    private Instant writtenAt;

    protected KeptOutcomeLetter() {}

    /** Which object it is. */
    ObjectKey key() {
        return new ObjectKey(sha256);
    }

    /** Under which it is saved. */
    String fileName() {
        return "outcome-" + number + ".pdf";
    }
}
