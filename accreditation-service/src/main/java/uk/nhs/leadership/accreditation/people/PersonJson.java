package uk.nhs.leadership.accreditation.people;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people of a provider on the wire. */
final class PersonJson {
    private PersonJson() {}

    @Schema(name = "PersonEntry")
    record Entry(
            @NotNull @Schema(examples = "AUTHOR", description = "AUTHOR writes, LEAD also says who is on the list")
            Person.Role role) {}

    @Schema(name = "PersonOfProvider")
    record View(
            @Schema(
                    examples = "3c1c3b1e-6d0e-4a52-9d7c-2f0b9c0a7a11",
                    description = "The account that the person signs in with: sub in their token")
            String account,

            @Schema(examples = "AUTHOR") Person.Role role,
            @Schema(examples = "2026-09-01T09:30:00Z") Instant addedAt) {

        static View of(Person person) {
            return new View(person.account(), person.role(), person.addedAt());
        }
    }
}
