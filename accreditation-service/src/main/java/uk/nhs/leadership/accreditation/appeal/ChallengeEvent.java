package uk.nhs.leadership.accreditation.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about challenges of decisions. */
sealed interface ChallengeEvent extends Event {

    /** The provider may know. */
    sealed interface OfProvider extends ChallengeEvent {

        /** The code of the provider's organisation. */
        String provider();

        @Override
        default Audience audience() {
            return Audience.only(provider());
        }
    }

    /** Who judges again, who hears it and what they think of it is not for the provider before it is decided. */
    sealed interface OfReview extends ChallengeEvent {

        @Override
        default Audience audience() {
            return Audience.whoSeeAll();
        }
    }

    @EventType("appeal.requested.v1")
    record ChallengeRequested(
            UUID subject,
            String number,
            String provider,
            UUID submissionId,
            Challenge.Kind kind,
            Claim.@Nullable Grounds grounds)
            implements OfProvider {}

    @EventType("appeal.withdrawn.v1")
    record ChallengeWithdrawn(UUID subject, String provider) implements OfProvider {}

    @EventType("appeal.admitted.v1")
    record ChallengeAdmitted(UUID subject, String provider, LocalDate dueOn) implements OfProvider {}

    @EventType("appeal.not-admitted.v1")
    record ChallengeNotAdmitted(UUID subject, String provider, String reason) implements OfProvider {}

    @EventType("appeal.judge-asked.v1")
    record JudgeAsked(UUID subject, UUID assessorId) implements OfReview {}

    @EventType("appeal.interest-declared.v1")
    record InterestDeclared(UUID subject, UUID assessorId, boolean interest) implements OfReview {}

    @EventType("appeal.judge-recused.v1")
    record JudgeRecused(UUID subject, UUID assessorId, String reason) implements OfReview {}

    @EventType("appeal.findings-recorded.v1")
    record FindingsRecorded(UUID subject, UUID assessorId, List<String> criteria) implements OfReview {}

    @EventType("appeal.seat-taken.v1")
    record SeatTaken(UUID subject, int seated) implements OfReview {}

    @EventType("appeal.recommended.v1")
    record ChallengeRecommended(
            UUID subject,
            Recommended.Outcome outcome,
            @Nullable Decision decision) implements OfReview {}

    @EventType("appeal.due-soon.v1")
    record ChallengeDueSoon(UUID subject, LocalDate dueOn) implements OfReview {}

    @EventType("appeal.decided.v1")
    record ChallengeDecided(
            UUID subject,
            String provider,
            UUID submissionId,
            Recommended.Outcome outcome,
            @Nullable Decision decision,
            LocalDate decidedOn,
            @Nullable String accreditationNumber,
            @Nullable UUID remittedTo)
            implements OfProvider {}
}
