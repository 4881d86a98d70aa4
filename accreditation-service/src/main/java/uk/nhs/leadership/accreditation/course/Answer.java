package uk.nhs.leadership.accreditation.course;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How the provider meets a requirement.
 *
 * @param requirement the requirement's code in the curriculum
 * @param evidence what shows it, and where
 * @param evidenceFiles the ids of the evidence that shows it
 */
@Embeddable
public record Answer(
        String requirement,
        String answer,
        @Nullable String evidence,
        @JdbcTypeCode(SqlTypes.ARRAY) List<UUID> evidenceFiles) {

    public Answer {
        evidenceFiles = List.copyOf(evidenceFiles);
    }

    boolean namesEvidence() {
        return !evidenceFiles.isEmpty() || (evidence != null && !evidence.isBlank());
    }
}
