package uk.nhs.leadership.accreditation.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.chassis.http.PlainText;

/** Declarations on the wire. */
final class DeclarationJson {
    private DeclarationJson() {}

    @Schema(name = "SignRequest")
    record SignRequest(
            @NotEmpty
            @Schema(
                    examples = "[\"CONTENT_IS_TRUE\", \"RIGHTS_TO_MATERIAL\", \"DATA_PROTECTION\", \"EQUALITY\","
                            + " \"PARTICIPANT_SAFEGUARDING\"]",
                    description = "What the person answers for; others may be signed by somebody else")
            List<@NotNull DeclarationKind> declarations,

            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Juniper Exampleford")
            String name,

            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Director of education")
            String position) {}

    @Schema(name = "SignedDeclaration")
    record View(
            @Schema(examples = "CONTENT_IS_TRUE") DeclarationKind declaration,
            @Schema(examples = "Juniper Exampleford") String name,
            @Schema(examples = "Director of education") String position,
            @Schema(examples = "2026-09-03T10:00:00Z") Instant signedAt) {

        static List<View> of(Written written) {
            return written.declarations().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(signed -> new View(
                            signed.getKey(),
                            signed.getValue().name(),
                            signed.getValue().position(),
                            signed.getValue().at()))
                    .toList();
        }
    }
}
