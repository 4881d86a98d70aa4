package uk.nhs.leadership.enrolment.esrreconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How what the staff record knows looks on the wire. */
final class EsrReconciliationJson {
    private static final String EXAMPLE_ID = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9e10";

    /** Each reason may be a text of somebody's own: what follows these is told together. */
    private static final int MOST_REASONS = 50;

    private EsrReconciliationJson() {}

    @Schema(name = "EsrCompletion", description = "A completion, and what the staff record knows of it.")
    record CompletionView(
            @Schema(examples = "LMC-7K3Q-M2ZD-9XAB-4") String certificateNumber,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "2026-11-20") LocalDate completedOn,

            @Schema(examples = "REJECTED") EsrStanding status,

            @Schema(
                    description =
                            "Why it stands so: of what is rejected in the record's words, else as a code. Absent where"
                                    + " there is nothing to add.",
                    examples = "Assignment not found")
            @Nullable
            String reason,

            @Schema(description = "The file that told of it last.", examples = EXAMPLE_ID) @Nullable
            UUID exportId,

            @Schema(description = "Its row there.", examples = "E12R345") @Nullable
            String reference,

            @Schema(examples = "2026-11-22T09:30:00Z") @Nullable
            Instant sentAt) {

        static CompletionView of(EsrCompletion completion) {
            var reference = completion.reference();
            return new CompletionView(
                    completion.certificateNumber(),
                    completion.participantId(),
                    completion.courseTitle(),
                    completion.completedOn(),
                    completion.standing(),
                    completion.reason(),
                    completion.exportId(),
                    reference == null ? null : reference.text(),
                    completion.sentAt());
        }
    }

    @Schema(name = "EsrReasonCount", description = "How many for one reason.")
    record ReasonView(
            @Schema(examples = "NO_ASSIGNMENT_NUMBER") String reason,
            @Schema(examples = "3") long completions) {}

    @Schema(
            name = "EsrReconciliation",
            description =
                    "What a trust's staff record knows of its completions. completions is sent, toSend and notSendable"
                            + " together; sent is waiting, accepted, rejected, revokedAfterSending and removed together.")
    record ReconciliationView(
            @Schema(examples = "RJ1") String employer,
            @Schema(examples = "2026-11-23") LocalDate day,
            @Schema(examples = "1200") long completions,
            @Schema(examples = "1150") long sent,
            @Schema(examples = "20") long waiting,

            @Schema(description = "Of those waiting: for longer than so many days.", examples = "14")
            int days,

            @Schema(examples = "2") long waitingLonger,
            @Schema(examples = "1115") long accepted,
            @Schema(examples = "12") long rejected,

            @Schema(
                    description =
                            "In the record's words. The 50 most frequent; what follows is told together as OTHERS.",
                    examples = "[{\"reason\": \"Assignment not found\", \"completions\": 12}]")
            List<ReasonView> rejectedByReason,

            @Schema(examples = "47") long toSend,
            @Schema(examples = "3") long notSendable,

            @Schema(examples = "[{\"reason\": \"NO_ASSIGNMENT_NUMBER\", \"completions\": 3}]")
            List<ReasonView> notSendableByReason,

            @Schema(examples = "2") long revokedAfterSending,
            @Schema(examples = "1") long removed) {
        ReconciliationView {
            rejectedByReason = List.copyOf(rejectedByReason);
            notSendableByReason = List.copyOf(notSendableByReason);
        }

        static ReconciliationView of(EsrReconciliation report) {
            return new ReconciliationView(
                    report.employer(),
                    report.day(),
                    report.completions(),
                    report.sent(),
                    report.of(EsrStanding.WAITING),
                    report.days(),
                    report.late(),
                    report.of(EsrStanding.ACCEPTED),
                    report.of(EsrStanding.REJECTED),
                    reasons(report.byReason(EsrStanding.REJECTED)),
                    report.of(EsrStanding.TO_SEND),
                    report.of(EsrStanding.NOT_SENDABLE),
                    reasons(report.byReason(EsrStanding.NOT_SENDABLE)),
                    report.of(EsrStanding.REVOKED_AFTER_SENDING),
                    report.of(EsrStanding.REMOVED));
        }

        private static List<ReasonView> reasons(List<EsrCount> counts) {
            var told = new ArrayList<ReasonView>();
            counts.stream()
                    .limit(MOST_REASONS)
                    .forEach(count -> told.add(
                            new ReasonView(Objects.requireNonNullElse(count.reason(), ""), count.completions())));
            var others = counts.stream()
                    .skip(MOST_REASONS)
                    .mapToLong(EsrCount::completions)
                    .sum();
            if (others > 0) {
                told.add(new ReasonView("OTHERS", others));
            }
            return told;
        }
    }
}
