package uk.nhs.leadership.accreditation.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/** The letter on a decision as it was written: where its bytes are. It never changes. */
@Entity(name = "DecisionLetter")
@Immutable
class KeptLetter {
    @Id
    private UUID submissionId;

    private String number;
    private String sha256;
    private Instant writtenAt;

    protected KeptLetter() {}

    /** Which object it is. */
    ObjectKey key() {
        return new ObjectKey(sha256);
    }

    /** Under which it is saved. */
    String fileName() {
        return "decision-" + number + ".pdf";
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
