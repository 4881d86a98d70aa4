package uk.nhs.leadership.enrolment.esr;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.esrtemplate.EsrTemplateJson;

/** How files for the staff record, and what it knows, look on the wire. */
final class EsrJson {
    private static final String EXAMPLE_ID = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9e10";

    /** Each reason may be a text of somebody's own: what follows these is told together. */
    private static final int MOST_REASONS = 50;

    private EsrJson() {}

    @Schema(
            name = "RequestEsrExport",
            description = "Of which completions; of all that no file has told of, if nothing is said.")
    record Request(
            @Schema(description = "Only of what was awarded on this day or later.", examples = "2026-11-01") @Nullable
            LocalDate from,

            @Schema(description = "Only of what was awarded up to this day.", examples = "2026-11-30") @Nullable
            LocalDate until,

            @Schema(
                    description = "Whether also of what an earlier file has told of. Then say from which day on.",
                    examples = "false")
            @Nullable
            Boolean again) {

        EsrOrder order() {
            var anew = again != null && again;
            if (anew && from == null) {
                throw new InvalidInput(new Fault("/from", "REQUIRED", "Say from which day on it is sent again"));
            }
            if (from != null && until != null && until.isBefore(from)) {
                throw new InvalidInput(new Fault("/until", "BEFORE_FROM", "until is not before from"));
            }
            return new EsrOrder(from, until, anew);
        }
    }

    @Schema(name = "PutRightEsrRows", description = "Which rejected rows were put right: all, if nothing is said.")
    record PutRight(
            @Size(min = 1, max = 1_000) @Schema(description = "Only these.", examples = "[\"E12R345\"]") @Nullable
            List<@NotNull @Pattern(regexp = "E[1-9][0-9]{0,8}R[1-9][0-9]{0,8}") String> references,

            @Size(min = 1, max = 200)
            @PlainText
            @Schema(description = "Only those rejected for this reason.", examples = "Assignment not found")
            @Nullable
            String reason) {}

    @Schema(name = "EsrExport", description = "A file of completions for the electronic staff record.")
    record View(
            @Schema(examples = EXAMPLE_ID) UUID id,

            @Schema(description = "The trust's files are numbered.", examples = "12")
            int number,

            @Schema(examples = "MADE") EsrExportStatus status,

            @Schema(examples = "2026-11-01") @Nullable LocalDate from,

            @Schema(examples = "2026-11-30") @Nullable LocalDate until,

            @Schema(examples = "false") boolean again,

            @Schema(description = "How many rows it has.", examples = "118")
            int rows,

            @Schema(description = "How many of them are to be removed from the record.", examples = "1")
            int removals,

            @Schema(description = "How many completions should be in it and cannot.", examples = "3")
            int leftOut,

            @Schema(examples = "110") int accepted,

            @Schema(examples = "5") int rejected,

            @Schema(description = "How many rows have no answer.", examples = "3")
            int waiting,

            @Schema(
                    description =
                            "SHA-256 of the file as it was made; absent until then. Whoever is erased later is in it no"
                                    + " more.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable
            String sha256,

            @Schema(description = "Its length as it was made.", examples = "10240") @Nullable
            Long bytes,

            @Schema(description = "How it is written.") EsrTemplateJson.View template,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant requestedAt,

            @Schema(examples = "2026-11-22T09:30:01Z") @Nullable
            Instant madeAt) {

        static View of(EsrExport export) {
            return new View(
                    export.id(),
                    export.number(),
                    export.status(),
                    export.awardedFrom(),
                    export.awardedUntil(),
                    export.again(),
                    export.rowsSent(),
                    export.removals(),
                    export.leftOut(),
                    export.accepted(),
                    export.rejected(),
                    export.waiting(),
                    export.sha256(),
                    export.bytes(),
                    EsrTemplateJson.View.of(export.form()),
                    export.requestedAt(),
                    export.madeAt());
        }
    }

    @Schema(name = "EsrLeftOut", description = "A completion that should be in a file and cannot.")
    record LeftOutView(
            @Schema(examples = "LMC-7K3Q-M2ZD-9XAB-4") String certificateNumber,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "2026-11-20") LocalDate completedOn,

            @Schema(description = "ADD, or REMOVE for what does not count any more.", examples = "ADD")
            String action,

            @Schema(
                    description = "NOT_EMPLOYED, ENDED_EMPLOYMENT, NO_ASSIGNMENT_NUMBER, NO_EXPIRY, NO_WHOLE_YEARS.",
                    examples = "NO_ASSIGNMENT_NUMBER")
            String reason) {

        static LeftOutView of(EsrLeftOut row) {
            return new LeftOutView(
                    row.certificateNumber(),
                    row.participantId(),
                    row.courseTitle(),
                    row.completedOn(),
                    row.action(),
                    row.reason());
        }
    }

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
