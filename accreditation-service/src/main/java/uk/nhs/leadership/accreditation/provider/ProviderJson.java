package uk.nhs.leadership.accreditation.provider;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** Providers on the wire. */
final class ProviderJson {
    private ProviderJson() {}

    @Schema(name = "ProviderRegistration")
    record Registration(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Harbour Leadership Institute")
            String name,

            @Pattern(regexp = "1[0-9]{7}", message = "must be 8 digits and begin with 1")
            @Schema(
                    examples = "10012345",
                    description = "Number in the UK Register of Learning Providers, if there is one")
            @Nullable
            String ukprn,

            @NotNull @Email @Size(max = 254) @PlainText @Schema(examples = "accreditation@harbour.example")
            String contactEmail) {}

    @Schema(name = "Provider")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e6f")
            UUID id,

            @Schema(examples = "P0001", description = "Code of the organisation that it is")
            String organisation,

            @Schema(examples = "Harbour Leadership Institute")
            String name,

            @Schema(examples = "10012345") @Nullable String ukprn,

            @Schema(examples = "accreditation@harbour.example", description = "Absent once erased") @Nullable
            String contactEmail,

            @Schema(examples = "REGISTERED") ProviderStatus status,

            @Schema(examples = "2026-09-01T09:30:00Z") Instant registeredAt,
            @Schema(examples = "2026-09-02T14:00:00Z") Instant updatedAt) {

        static View of(Provider provider) {
            return new View(
                    provider.id(),
                    provider.organisation(),
                    provider.name(),
                    provider.ukprn(),
                    provider.contactEmail(),
                    provider.status(),
                    provider.registeredAt(),
                    provider.updatedAt());
        }
    }
}
