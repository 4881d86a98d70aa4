package uk.nhs.leadership.enrolment.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How retention looks on the wire. */
final class RetentionJson {
    private RetentionJson() {}

    @Schema(name = "ChangeRetention", description = "For how long something is kept.")
    record Change(
            @NotNull @Min(1) @Max(600) @Schema(examples = "72")
            Integer months,

            @NotNull
            @Min(0)
            @Max(365)
            @Schema(description = "How many days before its end somebody is warned of.", examples = "90")
            Integer noticeDays) {}

    @Schema(name = "RetentionPolicies", description = "One for each kind.")
    record All(List<PolicyView> items) {
        All {
            items = List.copyOf(items);
        }

        static All of(List<RetentionPolicy> policies) {
            return new All(policies.stream().map(PolicyView::of).toList());
        }
    }

    @Schema(name = "RetentionPolicy", description = "For how long something of a kind is kept.")
    record PolicyView(
            @Schema(examples = "PARTICIPANT") RetentionKind kind,

            @Schema(
                    description =
                            "From when the person left, the link was given, the look was taken or the decision made.",
                    examples = "72")
            int months,

            @Schema(description = "How many days before its end somebody is warned of.", examples = "90")
            int noticeDays,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant updatedAt) {

        static PolicyView of(RetentionPolicy policy) {
            return new PolicyView(policy.kind(), policy.months(), policy.noticeDays(), policy.updatedAt());
        }
    }

    @Schema(name = "RetentionWarning", description = "That somebody is going to be erased.")
    record WarningView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9db0")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(description = "The trust that employed the person last.", examples = "RJ1")
            String employer,

            @Schema(description = "The last day of the employment.", examples = "2020-08-31")
            LocalDate idleSince,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant warnedAt,

            @Schema(
                    description = "From when on they are erased, unless they come back or are held.",
                    examples = "2027-02-20")
            LocalDate dueOn) {

        static WarningView of(RetentionWarning warning) {
            return new WarningView(
                    warning.id(),
                    warning.participantId(),
                    warning.employer(),
                    warning.idleSince(),
                    warning.warnedAt(),
                    warning.dueOn());
        }
    }

    @Schema(name = "RetentionLedgerEntry", description = "What was removed at once because its time was over.")
    record EntryView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9db1")
            UUID id,

            @Schema(examples = "LOOK") RetentionKind kind,

            @Schema(description = "For how many months it was kept by the policy.", examples = "72")
            int months,

            @Schema(description = "The version of the policy.", examples = "0")
            long policyVersion,

            @Schema(description = "How many.", examples = "1")
            int removed,

            @Schema(
                    description = "The ids of what was removed; of links, those of their certificates.",
                    examples = "[\"0199d2a4-6d52-7c30-8a51-2f3c5b7a9d90\"]")
            List<UUID> ids,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant removedAt) {
        EntryView {
            ids = List.copyOf(ids);
        }

        static EntryView of(LedgerEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.kind(),
                    entry.months(),
                    entry.policyVersion(),
                    entry.removed(),
                    entry.ids(),
                    entry.removedAt());
        }
    }
}
