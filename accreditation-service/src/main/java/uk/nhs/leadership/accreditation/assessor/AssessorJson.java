package uk.nhs.leadership.accreditation.assessor;

import jakarta.validation.Valid;
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

/** Assessors on the wire. */
final class AssessorJson {
    private AssessorJson() {}

    @Schema(
            name = "DeclarationOfInterest",
            description = "All that an assessor has to do with organisations. It replaces the declaration before.")
    record Declaration(
            @Size(min = 1, max = 200)
            @PlainText
            @Pattern(regexp = "\\s*\\S.*", message = "must not be blank")
            @Schema(examples = "Ada Okafor", description = "What those who allocate assessors see")
            @Nullable
            String name,

            @NotNull @Size(max = 100) List<@NotNull @Valid InterestJson> interests) {

        List<Interest> toInterests() {
            return interests.stream()
                    .map(interest -> new Interest(interest.organisation, interest.kind, interest.until))
                    .toList();
        }
    }

    @Schema(name = "Interest")
    record InterestJson(
            @NotNull
            @Pattern(regexp = "[A-Z0-9]{3,6}", message = "must be the code of an organisation")
            @Schema(examples = "P0002", description = "Code of the organisation")
            String organisation,

            @NotNull @Schema(examples = "EMPLOYED", description = """
                            EMPLOYED counts until three years after its end, AUTHOR (wrote courses of the \
                            organisation) for ever, OTHER until its end""")
            Interest.Kind kind,

            @Schema(examples = "2024-03-31", description = "The last day; absent while it goes on") @Nullable
            LocalDate until) {}

    @Schema(name = "Assessor")
    record View(
            @Schema(
                    examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e70",
                    description = "Names the assessor in an allocation")
            UUID id,

            @Schema(examples = "Ada Okafor") @Nullable String name,

            @Schema(description = "Every organisation the assessor has acted for here", examples = "[\"X26\"]")
            List<String> organisations,

            List<InterestJson> interests,
            @Schema(examples = "2026-09-01T09:30:00Z") Instant declaredAt) {

        static View of(Assessor assessor) {
            return new View(
                    assessor.id(),
                    assessor.name(),
                    assessor.organisations().stream().sorted().toList(),
                    assessor.interests().stream()
                            .map(interest ->
                                    new InterestJson(interest.organisation(), interest.kind(), interest.until()))
                            .toList(),
                    assessor.declaredAt());
        }
    }
}
