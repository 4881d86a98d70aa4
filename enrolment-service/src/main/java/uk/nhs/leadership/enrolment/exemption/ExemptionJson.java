package uk.nhs.leadership.enrolment.exemption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** How exemptions look on the wire. */
final class ExemptionJson {
    private ExemptionJson() {}

    @Schema(
            name = "GiveExemption",
            description = "Whom a trust does not hold to what, until when, and why.",
            examples = """
                    {"participantId": "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20",
                     "expectationId": "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80",
                     "reason": "parental-leave", "text": "Back in September.", "until": "2099-08-31"}""")
    record Give(
            @NotNull @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @NotNull @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80")
            UUID expectationId,

            @NotNull @Schema(examples = "parental-leave") ExemptionReason reason,

            @NotBlank @Size(max = 2000) @PlainText(multiline = true) @Schema(examples = "Back in September.")
            String text,

            @NotNull @Schema(description = "The last day of it.", examples = "2099-08-31")
            LocalDate until) {}

    @Schema(name = "Exemption", description = "That a trust does not hold somebody to an expectation for a while.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d82")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80")
            UUID expectationId,

            @Schema(examples = "parental-leave") ExemptionReason reason,

            @Schema(examples = "Back in September.") String text,

            @Schema(examples = "2027-03-01") LocalDate givenOn,

            @Schema(examples = "2027-08-31") LocalDate until,

            @Schema(description = "Absent unless it was ended before that day.", examples = "2027-06-30") @Nullable
            LocalDate endedOn) {

        static View of(Exemption exemption) {
            return new View(
                    exemption.id(),
                    exemption.participantId(),
                    exemption.expectationId(),
                    exemption.reason(),
                    exemption.text(),
                    exemption.givenOn(),
                    exemption.until(),
                    exemption.endedOn());
        }
    }
}
