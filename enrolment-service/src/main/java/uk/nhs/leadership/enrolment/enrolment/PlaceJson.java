package uk.nhs.leadership.enrolment.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.enrolment.approval.Approval;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.waitinglist.WaitingLists;

/** How the road to a place looks on the wire. */
final class PlaceJson {
    private PlaceJson() {}

    @Schema(name = "Nominate", description = "Who should have a place on which cohort.")
    record Nominate(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20") @NotNull
            UUID participantId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30") @NotNull
            UUID cohortId) {}

    @Schema(name = "Apply", description = "On which cohort one would like a place.")
    record Apply(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30") @NotNull
            UUID cohortId) {}

    @Schema(name = "Offer", description = "That the provider accepts somebody.")
    record Offer(
            @Schema(
                    description =
                            "The last day to accept; seven days from now, or the day the cohort starts, if left out.",
                    examples = "2026-11-29")
            @Nullable
            LocalDate until) {}

    @Schema(name = "RefusePlace", description = "Why somebody does not get a place, or does not want it.")
    record Refuse(
            @Schema(examples = "not-released") @NotNull PlaceReason reason,

            @Schema(
                    description = "More about it, for those concerned only.",
                    examples = "The ward cannot release her before spring.")
            @Nullable
            @Size(max = 10_000)
            @PlainText(multiline = true)
            String text) {

        PlaceService.Why why() {
            return new PlaceService.Why(reason, text);
        }
    }

    @Schema(name = "WaitingListStanding", description = "Where somebody stands on a waiting list.")
    record StandingView(
            @Schema(description = "1 is next.", examples = "3")
            int position,

            @Schema(description = "How many wait.", examples = "17")
            int waiting) {

        static StandingView of(WaitingLists.Standing standing) {
            return new StandingView(standing.position(), standing.waiting());
        }
    }

    @Schema(name = "Approval", description = "That somebody at the trust approved or declined.")
    record ApprovalView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80")
            UUID id,

            @Schema(examples = "MANAGER") Approver approver,

            @Schema(examples = "APPROVED") Approval.Decision decision,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant decidedAt) {

        static ApprovalView of(Approval approval) {
            return new ApprovalView(approval.id(), approval.approver(), approval.decision(), approval.decidedAt());
        }
    }
}
