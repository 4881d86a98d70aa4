package uk.nhs.leadership.enrolment.participant;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.identifier.Identifier;
import uk.nhs.leadership.enrolment.identifier.IdentifierSystem;

/** How participants look on the wire. */
final class ParticipantJson {
    private ParticipantJson() {}

    @Schema(name = "LinkAccount", description = "Which account a participant signs in with.")
    record LinkAccount(
            @Schema(
                    description = "The account's id: the `sub` of its tokens.",
                    examples = "5c3f0d0a-58c1-5a0e-9d1f-0f2f4c1b7a11")
            @NotNull
            UUID accountId) {}

    @Schema(name = "Participant", description = "A member of a trust's staff.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID id,

            @Schema(description = "The code of the trust that employs them.", examples = "RJ1")
            String employer,

            @Schema(description = "Their number in the employer's staff system.", examples = "20417733")
            String employeeNumber,

            @Schema(examples = "Amara") String givenName,

            @Schema(examples = "Okafor") String familyName,

            @Schema(examples = "amara.okafor@rj1.example") String email,

            @Schema(examples = "Ward manager") String jobTitle,

            @Schema(examples = "7") String payBand,

            @Schema(description = "The stage of the framework they are expected to meet.", examples = "S1")
            Stage stage,

            @Schema(description = "The line manager, by the employer's number for them.", examples = "20417701")
            @Nullable
            String managerEmployeeNumber,

            @Schema(description = "Where they work.", examples = "St Thomas' Hospital") @Nullable
            String site,

            @Schema(description = "The number of their post in the employer's staff system.", examples = "20417733-2")
            @Nullable
            String assignmentNumber,

            @Schema(description = "The first day at this employer.", examples = "2020-04-01")
            LocalDate employedFrom,

            @Schema(description = "The last day; absent if none is known.", examples = "2026-11-30") @Nullable
            LocalDate employedUntil,

            @Schema(description = "By what they are known whoever employs them.")
            List<Known> identifiers,

            @Schema(
                    description = "The account they sign in with; absent if none is linked.",
                    examples = "5c3f0d0a-58c1-5a0e-9d1f-0f2f4c1b7a11")
            @Nullable
            UUID accountId,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant registeredAt,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant updatedAt) {

        View {
            identifiers = List.copyOf(identifiers);
        }

        static View of(Participant participant, Map<UUID, List<Identifier>> identifiers) {
            return new View(
                    participant.id(),
                    participant.employer(),
                    participant.employeeNumber(),
                    participant.givenName(),
                    participant.familyName(),
                    participant.email(),
                    participant.jobTitle(),
                    participant.payBand(),
                    participant.stage(),
                    participant.managerEmployeeNumber(),
                    participant.site(),
                    participant.assignmentNumber(),
                    participant.employedFrom(),
                    participant.employedUntil(),
                    identifiers.getOrDefault(participant.id(), List.of()).stream()
                            .map(Known::of)
                            .toList(),
                    participant.accountId(),
                    participant.registeredAt(),
                    participant.updatedAt());
        }
    }

    @Schema(name = "Identifier", description = "A number that one person has in one system.")
    record Known(
            @Schema(description = "A professional register, or the electronic staff record.", examples = "NMC")
            IdentifierSystem system,

            @Schema(examples = "12A3456E") String value) {

        static Known of(Identifier identifier) {
            return new Known(identifier.system(), identifier.value());
        }
    }

    @Schema(name = "StaffImport", description = "What became of a staff file.")
    record Import(
            @Schema(description = "How many people are new.", examples = "118")
            int created,

            @Schema(description = "How many people have changed.", examples = "2")
            int updated,

            @Schema(description = "How many people are as they were.", examples = "0")
            int unchanged,

            @Schema(description = "How many people have left by it.", examples = "3")
            int left,

            @Schema(description = "How many people who had left are back.", examples = "1")
            int returned,

            @Schema(description = "How many people came from another employer, with their history.", examples = "2")
            int moved,

            @Schema(
                    description = "How many rows are of people who have gone to another employer since, or have another"
                            + " number of yours now; nothing is taken of them.",
                    examples = "1")
            int elsewhere,

            @Schema(description = "How many rows were refused; only in a partial import.", examples = "1")
            int refused,

            @Schema(description = "What is wrong with the rows of which nothing was taken.")
            List<RowFault> rows) {
        Import {
            rows = List.copyOf(rows);
        }

        static Import of(StaffService.Imported imported, StaffFile file) {
            return new Import(
                    imported.created(),
                    imported.updated(),
                    imported.unchanged(),
                    imported.left(),
                    imported.returned(),
                    imported.moved(),
                    imported.elsewhere().size(),
                    file.refused(),
                    Stream.concat(
                                    file.faults().stream().map(RowFault::of),
                                    imported.elsewhere().stream().map(RowFault::elsewhere))
                            .toList());
        }
    }

    @Schema(name = "StaffRowFault", description = "What is wrong with one row; never what stands in it.")
    record RowFault(
            @Schema(description = "As a spreadsheet numbers it: the heading is row 1.", examples = "17")
            long row,

            @Schema(description = "The column's heading; `*` for the row as a whole.", examples = "pay_band")
            String column,

            @Schema(examples = "VALUE_INVALID") String code,

            @Schema(examples = "One of 2, 3, 4, 5, 6, 7, 8A, 8B, 8C, 8D, 9, VSM, M&D")
            String detail) {

        static RowFault elsewhere(StaffRow row) {
            return new RowFault(
                    row.number(),
                    "*",
                    "EMPLOYED_ELSEWHERE",
                    "They have gone to another employer, or to another number of yours; if they are back, say so by a"
                            + " later employed_from");
        }

        static RowFault of(StaffFile.RowFault fault) {
            return new RowFault(fault.row(), fault.column(), fault.code(), fault.detail());
        }
    }
}
