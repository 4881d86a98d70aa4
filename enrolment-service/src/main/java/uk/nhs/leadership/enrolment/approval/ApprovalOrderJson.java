package uk.nhs.leadership.enrolment.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** How the order of approvals looks on the wire. */
final class ApprovalOrderJson {
    private ApprovalOrderJson() {}

    @Schema(name = "SettleApprovalOrder", description = "Who approves from now on.")
    record Settle(
            @Schema(
                    description = "The first first. With nobody, what is asked for goes to the provider at once.",
                    examples = "[\"MANAGER\", \"LEAD\"]")
            @NotNull
            @Size(max = 2)
            @UniqueElements
            List<@NotNull Approver> approvers) {}

    @Schema(name = "ApprovalOrder", description = "Who at a trust approves a place, and in which order.")
    record View(
            @Schema(examples = "[\"MANAGER\", \"LEAD\"]") List<Approver> approvers,

            @Schema(
                    description = "Absent while nothing is settled, and a learning lead approves.",
                    examples = "2026-11-22T09:30:00Z")
            @Nullable
            Instant updatedAt) {
        View {
            approvers = List.copyOf(approvers);
        }

        static View of(ApprovalOrder order) {
            return new View(order.approvers(), order.updatedAt());
        }
    }
}
