package uk.nhs.leadership.enrolment.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.takeover.Takeover;
import uk.nhs.leadership.enrolment.takeover.TakeoverStatus;
import uk.nhs.leadership.enrolment.training.TrainingStatus;
import uk.nhs.leadership.enrolment.transfer.Transfer;
import uk.nhs.leadership.enrolment.transfer.TransferStatus;

/** How transfers to another provider, and takeovers by another employer, look on the wire. */
final class TransferJson {
    private TransferJson() {}

    @Schema(name = "AskTransfer", description = "Which enrolment is to go on with which cohort of another provider.")
    record Ask(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40") @NotNull
            UUID enrolmentId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d31") @NotNull
            UUID cohortId) {}

    @Schema(name = "DeclineTransfer", description = "Why the provider does not take the participant on.")
    record Decline(
            @Schema(examples = "dates-not-suitable") @NotNull
            PlaceReason reason,

            @Schema(
                    description = "More about it, for those concerned only.",
                    examples = "The cohort is past its second workshop.")
            @Nullable
            @Size(max = 10_000)
            @PlainText(multiline = true)
            String text) {}

    @Schema(
            name = "Transfer",
            description = "That another provider is to go on with a participant, and what came of it.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80")
            UUID id,

            @Schema(description = "Which is to end.", examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID enrolmentId,

            @Schema(examples = "RJ1") String employer,

            @Schema(description = "The provider that teaches now.", examples = "P0001")
            String provider,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID fromCohortId,

            @Schema(description = "The provider that is to go on.", examples = "P0002")
            String toProvider,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d31")
            UUID toCohortId,

            @Schema(description = "How far the training had come when it was asked for.", examples = "IN_PROGRESS")
            TrainingStatus training,

            @Schema(examples = "2026-11-30") @Nullable LocalDate startedOn,

            @Schema(examples = "ASKED") TransferStatus status,

            @Schema(description = "Why it was declined.", examples = "dates-not-suitable") @Nullable
            PlaceReason reason,

            @Schema(examples = "The cohort is past its second workshop.") @Nullable
            String text,

            @Schema(
                    description = "By which it goes on; absent until it was accepted.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d41")
            @Nullable
            UUID nextEnrolmentId,

            @Schema(examples = "2027-01-11T09:30:00Z") Instant askedAt,

            @Schema(
                    description = "The account or system that asked.",
                    examples = "5b0d52f7-9f41-4c8e-8a47-5d7a1d7f5f11")
            String askedBy,

            @Schema(examples = "2027-01-14T10:05:00Z") @Nullable
            Instant decidedAt,

            @Schema(
                    description = "The account or system that decided.",
                    examples = "5b0d52f7-9f41-4c8e-8a47-5d7a1d7f5f12")
            @Nullable
            String decidedBy) {

        static View of(Transfer transfer) {
            return new View(
                    transfer.id(),
                    transfer.enrolmentId(),
                    transfer.employer(),
                    transfer.provider(),
                    transfer.fromCohortId(),
                    transfer.receiver(),
                    transfer.cohortId(),
                    transfer.training(),
                    transfer.startedOn(),
                    transfer.status(),
                    transfer.reason(),
                    transfer.text(),
                    transfer.nextEnrolmentId(),
                    transfer.askedAt(),
                    transfer.askedBy(),
                    transfer.decidedAt(),
                    transfer.decidedBy());
        }
    }

    @Schema(name = "Takeover", description = "An enrolment of somebody who has come to another employer.")
    record TakeoverView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d90")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID enrolmentId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID cohortId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11")
            UUID courseId,

            @Schema(description = "The employer before.", examples = "RJ1")
            String fromEmployer,

            @Schema(description = "The employer now.", examples = "RJZ")
            String employer,

            @Schema(examples = "P0001") String provider,

            @Schema(description = "How far the training had come then.", examples = "IN_PROGRESS")
            TrainingStatus training,

            @Schema(examples = "2026-11-30") @Nullable LocalDate startedOn,

            @Schema(examples = "OPEN") TakeoverStatus status,

            @Schema(examples = "2027-01-11T09:30:00Z") Instant openedAt,

            @Schema(examples = "2027-01-14T10:05:00Z") @Nullable
            Instant decidedAt,

            @Schema(
                    description = "The account or system that decided.",
                    examples = "5b0d52f7-9f41-4c8e-8a47-5d7a1d7f5f12")
            @Nullable
            String decidedBy) {

        static TakeoverView of(Takeover takeover) {
            return new TakeoverView(
                    takeover.id(),
                    takeover.enrolmentId(),
                    takeover.participantId(),
                    takeover.cohortId(),
                    takeover.courseId(),
                    takeover.employer(),
                    takeover.nextEmployer(),
                    takeover.provider(),
                    takeover.training(),
                    takeover.startedOn(),
                    takeover.status(),
                    takeover.openedAt(),
                    takeover.decidedAt(),
                    takeover.decidedBy());
        }
    }
}
