package uk.nhs.leadership.enrolment.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How jobs look on the wire. */
public final class JobJson {
    private JobJson() {}

    @Schema(name = "Job", description = "Many rows that were sent at once, and how far the work on them has come.")
    public record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80")
            UUID id,

            @Schema(description = "What is done with the rows.", examples = "enrolment")
            String kind,

            @Schema(
                    description = "What all rows are about, such as the cohort.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID about,

            @Schema(description = "Whether each row is for itself, or all are applied or none.", examples = "EACH")
            JobMode mode,

            @Schema(description = "Whether it was first tried without changing anything.", examples = "false")
            boolean dryRun,

            @Schema(examples = "DONE") String status,

            @Schema(
                    description = "Why it failed; absent if it did not.",
                    enumeration = {"ROWS_REFUSED", "UPLOAD_BROKEN_OFF", "WORK_FAILED"})
            @Nullable
            String failure,

            @Schema(description = "How many rows have come.", examples = "20000")
            int rows,

            @Schema(
                    description = "Of how many what they ask for was done; after a dry run, would be.",
                    examples = "19988")
            int applied,

            @Schema(description = "Of how many what they ask for was so already.", examples = "2")
            int unchanged,

            @Schema(description = "How many are refused.", examples = "10")
            int refused,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant createdAt,

            @Schema(examples = "2026-11-22T09:30:02Z") Instant updatedAt,

            @Schema(description = "Absent until it has ended.", examples = "2026-11-22T09:30:02Z") @Nullable
            Instant endedAt,

            @JsonIgnore long version) {

        static View of(Job job) {
            return new View(
                    job.id(),
                    job.kind(),
                    job.about(),
                    job.mode(),
                    job.isDryRun(),
                    job.status().name(),
                    job.failure(),
                    job.rowsReceived(),
                    job.applied(),
                    job.unchanged(),
                    job.refused(),
                    job.createdAt(),
                    job.updatedAt(),
                    job.endedAt(),
                    job.version());
        }

        /** Where it is found. */
        public String path() {
            return "/v1/jobs/" + id;
        }
    }

    @Schema(name = "JobRowResult", description = "What became of one row; never what stood in it.")
    record ResultView(
            @Schema(
                    description = "As a spreadsheet numbers it: the heading is row 1. Of lines of JSON the line.",
                    examples = "17")
            int row,

            @Schema(examples = "REFUSED") RowResult.Outcome outcome,

            @Schema(
                    description = "Why; the same code as of a single request. Absent if there is nothing to say.",
                    examples = "ALREADY_ENROLLED")
            @Nullable
            String code,

            @Schema(
                    description = "The id of what the row made, changed or found; absent if refused.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            @Nullable
            UUID id) {

        static ResultView of(RowResult result) {
            return new ResultView(result.n(), result.outcome(), result.code(), result.thing());
        }
    }
}
