package uk.nhs.leadership.accreditation.question;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;

/** Who asked a question. Kept apart from it, where the provider does not read: who assesses is not theirs to know. */
@Entity
@Immutable
@Table(name = "question_asker")
class Asker {
    @Id
    private UUID questionId;

    private @Nullable UUID assessorId;

    protected Asker() {}

    /** @param assessorId null if it was asked for the panel */
    Asker(UUID questionId, @Nullable UUID assessorId) {
        this.questionId = questionId;
        this.assessorId = assessorId;
    }

    /** The assessor who asked, as far as a reader may know: assessors work without knowing what the others do. */
    Optional<UUID> shownTo(Reader reader, Submission submission) {
        return Optional.ofNullable(assessorId)
                .filter(assessor -> reader.national() || isAssessor(reader, submission, assessor));
    }

    /** Assessors take back only what they asked themselves, panel members anything. */
    boolean mayBeTakenBackBy(Reader reader, Submission submission) {
        return reader.panel() || (assessorId != null && isAssessor(reader, submission, assessorId));
    }

    private static boolean isAssessor(Reader reader, Submission submission, UUID assessor) {
        return reader.assessorOf(submission).filter(assessor::equals).isPresent();
    }

    UUID questionId() {
        return questionId;
    }
}
