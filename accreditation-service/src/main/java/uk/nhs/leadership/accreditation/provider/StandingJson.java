package uk.nhs.leadership.accreditation.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** What the national body does about a provider, on the wire. What it says in words, the provider reads. */
final class StandingJson {
    private StandingJson() {}

    @Schema(name = "ProviderSanction", description = "Why a provider loses something")
    record SanctionRequest(
            @NotNull @Schema(examples = "QUALITY_CONCERN") StandingReason.Sanction reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Two cohorts in a row were not assessed as the submission says.")
            String reasonText) {}

    @Schema(name = "ProviderRelief", description = "Why a probation or a suspension ends")
    record ReliefRequest(
            @NotNull @Schema(examples = "PUT_RIGHT") StandingReason.Relief reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Both cohorts were assessed again by others.")
            String reasonText) {}

    @Schema(name = "ProviderTrust")
    record TrustRequest(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Four courses accredited without a condition in three years.")
            String reasonText) {}

    @Schema(name = "ProviderMerger")
    record MergerRequest(
            @NotNull
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e74", description = "Id of the provider that goes on")
            UUID successor,

            @NotNull @Schema(examples = "2026-08-01", description = "From which day they are one: today or before")
            LocalDate on,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The colleges are one corporation since August.")
            String reasonText) {}

    @Schema(name = "ProviderRecord")
    record RecordView(
            @Schema(examples = "PROBATION") ProviderRecord.Kind kind,

            @Schema(examples = "2027-05-03", description = "The first day on which it holds")
            LocalDate from,

            @Schema(examples = "QUALITY_CONCERN") @Nullable String reason,

            @Schema(examples = "Two cohorts in a row were not assessed as the submission says.") @Nullable
            String reasonText,

            @Schema(examples = "P0002", description = "Of a merger: the code of the provider that goes on") @Nullable
            String successor,

            @Schema(examples = "2027-05-03T09:00:00Z") Instant recordedAt) {

        static RecordView of(ProviderRecord record) {
            return new RecordView(
                    record.kind(),
                    record.fromDay(),
                    record.reason(),
                    record.reasonText(),
                    record.successor(),
                    record.recordedAt());
        }
    }

    @Schema(name = "ProviderStanding", description = "What a provider is, and every record that makes it so")
    record View(
            @Schema(examples = "PROBATION") ProviderStatus status,

            @Schema(examples = "2027-05-03", description = "From which day on; absent until it is approved") @Nullable
            LocalDate since,

            @Schema(examples = "false", description = "Whether it is approved and has earned to be trusted")
            boolean mayBeTrusted,

            @Schema(examples = "P0002", description = "The code of the provider that goes on in its place") @Nullable
            String mergedInto,

            @Schema(
                    examples = "[\"P0003\"]",
                    description = "The codes of all that were merged into it; absent but for the national body")
            @Nullable
            List<String> predecessors,

            @Schema(description = "In the order in which they were made; by whom is not said")
            List<RecordView> records) {

        static View of(StandingService.Shown shown, boolean toTheNationalBody) {
            var provider = shown.provider();
            var standing = provider.standing();
            return new View(
                    standing.status(),
                    standing.since(),
                    shown.mayBeTrusted(),
                    provider.mergedInto(),
                    toTheNationalBody ? shown.predecessors() : null,
                    provider.records().stream().map(RecordView::of).toList());
        }
    }
}
