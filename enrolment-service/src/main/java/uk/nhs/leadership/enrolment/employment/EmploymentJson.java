package uk.nhs.leadership.enrolment.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** How employments look on the wire. */
final class EmploymentJson {
    private EmploymentJson() {}

    @Schema(name = "Employments", description = "The periods of one person, in their order.")
    record All(List<View> items) {
        All {
            items = List.copyOf(items);
        }

        static All of(List<Employment> employments) {
            return new All(employments.stream().map(View::of).toList());
        }
    }

    @Schema(
            name = "Employment",
            description = "A period for which an employer had somebody, with what its own file said last.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d21")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(description = "The code of the employer.", examples = "RJ1")
            String employer,

            @Schema(examples = "20417733") String employeeNumber,

            @Schema(examples = "20417733-2") @Nullable String assignmentNumber,

            @Schema(examples = "Amara") String givenName,

            @Schema(examples = "Okafor") String familyName,

            @Schema(examples = "amara.okafor@rj1.example") String email,

            @Schema(examples = "Ward manager") String jobTitle,

            @Schema(examples = "7") String payBand,

            @Schema(examples = "S1") Stage stage,

            @Schema(examples = "20417701") @Nullable String managerEmployeeNumber,

            @Schema(examples = "St Thomas' Hospital") @Nullable
            String site,

            @Schema(examples = "2020-04-01") LocalDate startedOn,

            @Schema(description = "The last day of it; absent if none is known.", examples = "2026-11-30") @Nullable
            LocalDate endedOn,

            @Schema(description = "Why there is a last day: the person left, or moved to another employer.")
            Employment.@Nullable End endedAs) {

        static View of(Employment employment) {
            return new View(
                    employment.id(),
                    employment.participantId(),
                    employment.employer(),
                    employment.employeeNumber(),
                    employment.assignmentNumber(),
                    employment.givenName(),
                    employment.familyName(),
                    employment.email(),
                    employment.jobTitle(),
                    employment.payBand(),
                    employment.stage(),
                    employment.managerEmployeeNumber(),
                    employment.site(),
                    employment.startedOn(),
                    employment.endedOn(),
                    employment.endedAs());
        }
    }
}
