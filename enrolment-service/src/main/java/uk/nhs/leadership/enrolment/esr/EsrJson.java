package uk.nhs.leadership.enrolment.esr;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.esrtemplate.EsrTemplateJson;

/** How files for the staff record look on the wire. */
final class EsrJson {
    private static final String EXAMPLE_ID = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9e10";

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
}
