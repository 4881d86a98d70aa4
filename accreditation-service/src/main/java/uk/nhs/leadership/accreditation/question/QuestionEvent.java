package uk.nhs.leadership.accreditation.question;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about questions, as something that happened to the submission; never who asked. */
sealed interface QuestionEvent extends Event {

    /** The code of the provider's organisation. */
    String provider();

    @Override
    default Audience audience() {
        return Audience.only(provider());
    }

    @EventType("submission.question-asked.v1")
    record QuestionAsked(
            UUID subject,
            String provider,
            UUID questionId,
            int revision,
            @Nullable String criterion,
            @Nullable UUID evidenceId,
            LocalDate answerBy)
            implements QuestionEvent {}

    @EventType("submission.question-answered.v1")
    record QuestionAnswered(UUID subject, String provider, UUID questionId) implements QuestionEvent {}

    @EventType("submission.question-followed-up.v1")
    record QuestionFollowedUp(UUID subject, String provider, UUID questionId, LocalDate answerBy)
            implements QuestionEvent {}

    @EventType("submission.question-withdrawn.v1")
    record QuestionWithdrawn(UUID subject, String provider, UUID questionId, String reason) implements QuestionEvent {}
}
