package uk.nhs.leadership.accreditation.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.chassis.http.PlainText;

/** Interests in one submission, and recusals, on the wire. */
final class RecusalJson {
    private RecusalJson() {}

    @Schema(name = "InterestInSubmission")
    record CaseDeclaration(
            @NotNull @Schema(examples = "false") Boolean interest,

            @Size(min = 1, max = 2_000)
            @PlainText(multiline = true)
            @Pattern(regexp = "(?s)\\s*\\S.*", message = "must not be blank")
            @Schema(
                    examples = "I have no dealings with the provider or with anybody who teaches the course.",
                    description = "What those who allocate assessors should know of it")
            @Nullable
            String text) {}

    @Schema(name = "RecusalRequest")
    record RecusalRequest(
            @NotNull @Schema(examples = "INTEREST") RecusalReason reason) {}
}
