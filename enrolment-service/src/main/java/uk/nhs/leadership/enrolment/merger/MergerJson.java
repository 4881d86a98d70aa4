package uk.nhs.leadership.enrolment.merger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;

/** How mergers look on the wire. */
final class MergerJson {
    private MergerJson() {}

    @Schema(name = "MergeOrganisation", description = "Of which trust another becomes part, and when.")
    record Merge(
            @NotNull @Pattern(regexp = "[A-Z0-9]{3,6}") @Schema(description = "The one that goes on.", examples = "RJZ")
            String into,

            @NotNull @Schema(description = "The first day at the one that goes on.", examples = "2027-04-01")
            LocalDate on,

            @NotBlank @Size(max = 2000) @PlainText(multiline = true) @Schema(examples = "Transfer order 2027 No. 1")
            String reason) {}

    @Schema(name = "Merger", description = "That a trust becomes part of another, and how far that has come.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d90")
            UUID id,

            @Schema(description = "The trust that becomes part of the other.", examples = "RJ1")
            String predecessor,

            @Schema(description = "The one that goes on.", examples = "RJZ")
            String successor,

            @Schema(description = "The first day at the one that goes on.", examples = "2027-04-01")
            LocalDate on,

            @Schema(examples = "Transfer order 2027 No. 1") String reason,

            @Schema(examples = "UNDER_WAY") MergerStatus status,

            @Schema(description = "What goes over at present.", examples = "PLACES")
            MergerStep step,

            @Schema(description = "How many people went over.", examples = "18204")
            int people,

            @Schema(description = "Of how many cohorts places went over.", examples = "61")
            int cohorts,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant plannedAt,

            @Schema(
                    description = "The account of whoever planned it.",
                    examples = "5c3f0d0a-58c1-5a0e-9d1f-0f2f4c1b7a11")
            String plannedBy,

            @Schema(examples = "2027-04-01T00:00:05Z") @Nullable
            Instant begunAt,

            @Schema(description = "When it was done, or called off.", examples = "2027-04-01T00:02:10Z") @Nullable
            Instant endedAt,

            @Schema(examples = "2026-11-22T09:30:00Z") Instant updatedAt) {

        static View of(Merger merger) {
            return new View(
                    merger.id(),
                    merger.predecessor(),
                    merger.successor(),
                    merger.takesEffectOn(),
                    merger.reason(),
                    merger.status(),
                    merger.step(),
                    merger.people(),
                    merger.cohorts(),
                    merger.plannedAt(),
                    merger.plannedBy(),
                    merger.begunAt(),
                    merger.endedAt(),
                    merger.updatedAt());
        }
    }

    @Schema(name = "PersonOfMerger", description = "Somebody who went over, and by which numbers they are known.")
    record PersonView(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(description = "The number that they had at the trust before.", examples = "20417733")
            String formerEmployeeNumber,

            @Schema(
                    description = "The one that they have: the same, unless somebody else has that one.",
                    examples = "RJ1-20417733")
            String employeeNumber) {

        static PersonView of(Renumbered person) {
            return new PersonView(person.participantId(), person.formerNumber(), person.number());
        }
    }
}
