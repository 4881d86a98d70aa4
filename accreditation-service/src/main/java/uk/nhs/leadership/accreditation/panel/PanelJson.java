package uk.nhs.leadership.accreditation.panel;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Panels on the wire. */
final class PanelJson {
    private static final int MOST_MEMBERS = 20;
    private static final int MOST_ITEMS = 50;
    private static final String ACCOUNT = "[A-Za-z0-9][A-Za-z0-9._:-]{0,254}";
    private static final String ACCOUNT_MESSAGE = "must be an account, as the identity provider knows it";

    private PanelJson() {}

    @Schema(name = "PanelPlan", description = "When a panel is to meet, who is on it and what comes before it")
    record Plan(
            @NotNull @Schema(examples = "2026-11-18") LocalDate heldOn,

            @NotNull
            @Pattern(regexp = ACCOUNT, message = ACCOUNT_MESSAGE)
            @Schema(
                    examples = "5f0f4c5e-3c56-4b69-8a6e-6b5f0f2f9f01",
                    description = "The account of the member who leads it")
            String chair,

            @NotEmpty
            @Size(max = MOST_MEMBERS)
            @Schema(
                    examples = "[\"5f0f4c5e-3c56-4b69-8a6e-6b5f0f2f9f01\", \"5f0f4c5e-3c56-4b69-8a6e-6b5f0f2f9f02\"]",
                    description = "Accounts (`sub` of the token), with the chair's")
            List<@NotNull @Pattern(regexp = ACCOUNT, message = ACCOUNT_MESSAGE) String> members,

            @NotEmpty
            @Size(max = MOST_ITEMS)
            @Schema(
                    examples = "[\"0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73\"]",
                    description = "Submissions that wait for a panel, in the order in which they are dealt with")
            List<@NotNull UUID> agenda) {

        PanelPlan toPlan() {
            mustNotRepeat("/members", members);
            mustNotRepeat("/agenda", agenda);
            return new PanelPlan(heldOn, chair, new HashSet<>(members), agenda);
        }

        private static void mustNotRepeat(String pointer, List<?> items) {
            if (new HashSet<>(items).size() < items.size()) {
                throw new InvalidInput(new Fault(pointer, "REPEATED", "Nothing stands in it twice"));
            }
        }
    }

    @Schema(name = "PanelCancellation")
    record Cancellation(
            @NotNull @Schema(examples = "TOO_FEW_MEMBERS") Panel.CancellationReason reason) {}

    @Schema(name = "PanelRecusal")
    record RecusalRequest(
            @NotNull @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73", description = "On the panel's agenda")
            UUID submission,

            @NotNull @Schema(examples = "INTEREST") Recusal.Reason reason,

            @Pattern(regexp = ACCOUNT, message = ACCOUNT_MESSAGE)
            @Schema(
                    examples = "5f0f4c5e-3c56-4b69-8a6e-6b5f0f2f9f02",
                    description = "Another member's account, if you chair the panel; absent for yourself")
            @Nullable
            String member) {}

    @Schema(name = "PanelMember")
    record MemberView(
            @Schema(examples = "5f0f4c5e-3c56-4b69-8a6e-6b5f0f2f9f01")
            String account,

            @Schema(examples = "2026-11-18T09:58:00Z", description = "Absent unless they were there") @Nullable
            Instant attendedAt) {}

    @Schema(name = "RecusalOfPanelMember")
    record RecusalView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
            UUID submission,

            @Schema(examples = "5f0f4c5e-3c56-4b69-8a6e-6b5f0f2f9f02")
            String member,

            @Schema(examples = "INTEREST") Recusal.Reason reason,
            @Schema(examples = "2026-11-18T10:05:00Z") Instant recusedAt) {}

    @Schema(name = "Panel")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90")
            UUID id,

            @Schema(examples = "2026-11-18") LocalDate heldOn,
            @Schema(examples = "SAT") PanelStatus status,

            @Schema(examples = "5f0f4c5e-3c56-4b69-8a6e-6b5f0f2f9f01")
            String chair,

            List<MemberView> members,

            @Schema(examples = "[\"0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73\"]")
            List<UUID> agenda,

            List<RecusalView> recusals,

            @Schema(examples = "TOO_FEW_MEMBERS") Panel.@Nullable CancellationReason cancellationReason,
            @Schema(examples = "2026-11-18T10:05:00Z") Instant updatedAt) {

        static View of(Panel panel) {
            Map<String, Instant> attendance = panel.attendance();
            return new View(
                    panel.id(),
                    panel.heldOn(),
                    panel.status(),
                    panel.chair(),
                    panel.members().stream()
                            .sorted()
                            .map(member -> new MemberView(member, attendance.get(member)))
                            .toList(),
                    List.copyOf(panel.agenda()),
                    panel.recusals().stream()
                            .sorted(Comparator.comparing(Recusal::recusedAt))
                            .map(recusal -> new RecusalView(
                                    recusal.submissionId(), recusal.account(), recusal.reason(), recusal.recusedAt()))
                            .toList(),
                    panel.cancellationReason(),
                    panel.updatedAt());
        }
    }

    @Schema(name = "PanelSummary", description = "A row of the list")
    record Summary(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90")
            UUID id,

            @Schema(examples = "2026-11-18") LocalDate heldOn,
            @Schema(examples = "SAT") PanelStatus status,
            @Schema(examples = "2026-11-18T10:05:00Z") Instant updatedAt) {

        static Summary of(Panel panel) {
            return new Summary(panel.id(), panel.heldOn(), panel.status(), panel.updatedAt());
        }
    }
}
