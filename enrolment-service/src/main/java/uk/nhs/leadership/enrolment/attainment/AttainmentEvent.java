package uk.nhs.leadership.enrolment.attainment;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** Everything announced about attainments. */
sealed interface AttainmentEvent extends Event {
    String employer();

    @Override
    default Audience audience() {
        return Audience.only(employer());
    }

    /** A participant has begun to show what they are able to do. */
    @EventType("attainment.begun.v1")
    record AttainmentBegun(UUID subject, UUID participantId, String employer, UUID competencyId, Stage stage)
            implements AttainmentEvent {}

    /** A participant has said what they think of themselves, and with whom they talked it over. */
    @EventType("attainment.self-assessed.v1")
    record AttainmentSelfAssessed(
            UUID subject,
            UUID participantId,
            String employer,
            LocalDate conversationOn,
            Conversation.With conversationWith)
            implements AttainmentEvent {}

    /** There is a file of evidence more. */
    @EventType("attainment.evidence-added.v1")
    record AttainmentEvidenceAdded(UUID subject, UUID participantId, String employer, EvidenceKind kind, String sha256)
            implements AttainmentEvent {}

    /** A file of evidence was taken back before anybody was shown it. */
    @EventType("attainment.evidence-removed.v1")
    record AttainmentEvidenceRemoved(UUID subject, UUID participantId, String employer, String sha256)
            implements AttainmentEvent {}

    /** A participant shows what came of a 360-degree feedback. */
    @EventType("attainment.summary-shown.v1")
    record AttainmentSummaryShown(UUID subject, UUID participantId, String employer) implements AttainmentEvent {}

    /** What came of a 360-degree feedback was taken back before anybody was shown it. */
    @EventType("attainment.summary-removed.v1")
    record AttainmentSummaryRemoved(UUID subject, UUID participantId, String employer) implements AttainmentEvent {}

    /** It waits to be judged, with this set of evidence. */
    @EventType("attainment.submitted.v1")
    record AttainmentSubmitted(
            UUID subject, UUID participantId, String employer, UUID competencyId, Stage stage, String evidence)
            implements AttainmentEvent {}

    /** It was given back to be submitted again. */
    @EventType("attainment.returned.v1")
    record AttainmentReturned(
            UUID subject,
            UUID participantId,
            String employer,
            UUID competencyId,
            Stage stage,
            String evidence,
            String reason)
            implements AttainmentEvent {}

    /** Somebody else has seen this set of evidence, and says that it is shown. */
    @EventType("attainment.verified.v1")
    record AttainmentVerified(
            UUID subject,
            UUID participantId,
            String employer,
            UUID competencyId,
            Stage stage,
            String evidence,
            LocalDate verifiedOn,
            LocalDate expiresOn)
            implements AttainmentEvent {}

    /** It is not shown, and this was the end of it. */
    @EventType("attainment.declined.v1")
    record AttainmentDeclined(
            UUID subject,
            UUID participantId,
            String employer,
            UUID competencyId,
            Stage stage,
            String evidence,
            String reason)
            implements AttainmentEvent {}

    /** What was verified does not count any more. */
    @EventType("attainment.revoked.v1")
    record AttainmentRevoked(
            UUID subject, UUID participantId, String employer, UUID competencyId, Stage stage, String reason)
            implements AttainmentEvent {}
}
