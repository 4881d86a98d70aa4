package uk.nhs.leadership.accreditation.procedure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Procedures on the wire. */
final class ProcedureJson {
    private static final int MOST_DAYS = 250;

    private ProcedureJson() {}

    @Schema(name = "ProcedureDefinition", description = "Days are working days in England")
    record DefinitionJson(
            @NotNull @Min(1) @Max(MOST_DAYS) @Schema(examples = "5", description = "Until the triage is done")
            Integer triageDays,

            @NotNull
            @Min(1)
            @Max(MOST_DAYS)
            @Schema(examples = "40", description = "From the triage to the decision; the service clock counts both")
            Integer assessmentDays,

            @NotNull
            @Min(1)
            @Max(MOST_DAYS)
            @Schema(
                    examples = "10",
                    description = "In which the provider answers a question; twice as many after a return")
            Integer answerDays,

            @NotNull
            @Size(max = 5)
            @Schema(examples = "[5, 1]", description = "How long before the end of that time the provider is reminded")
            List<@NotNull @Min(1) @Max(MOST_DAYS) Integer> reminderDaysBefore,

            @NotNull @Min(0) @Max(9) @Schema(examples = "2", description = "How many judge a submission: two or more")
            Integer assessors,

            @NotNull
            @Schema(examples = "true", description = "Whether a lead assessor brings differing findings together")
            Boolean moderation,

            @NotNull @Min(1) @Max(20) @Schema(examples = "2", description = "How many of a panel recommend")
            Integer quorum,

            @NotNull @Schema(examples = "ALL") Procedure.JudgedBy criteria,

            @NotNull
            @Min(1)
            @Max(10)
            @Schema(examples = "2", description = "For how long a course is accredited provisionally")
            Integer provisionalYears,

            @NotNull @Schema(examples = "NEVER") Procedure.NamesShown namesShownToProvider,

            @NotNull @Min(1) @Max(MOST_DAYS) @Schema(examples = "20")
            Integer reconsiderationDays,

            @NotNull @Min(1) @Max(MOST_DAYS) @Schema(examples = "20")
            Integer appealDays,

            @NotNull
            @Min(1)
            @Max(MOST_DAYS)
            @Schema(
                    examples = "7",
                    description = "In which a concern is answered, weekends and bank holidays included; the last day"
                            + " moves to a working day")
            Integer concernDays) {

        Procedure.Definition toDefinition() {
            return new Procedure.Definition(
                    triageDays,
                    assessmentDays,
                    answerDays,
                    reminderDaysBefore.stream()
                            .distinct()
                            .sorted(Comparator.reverseOrder())
                            .toList(),
                    assessors,
                    moderation,
                    quorum,
                    criteria,
                    provisionalYears,
                    namesShownToProvider,
                    reconsiderationDays,
                    appealDays,
                    concernDays);
        }

        static DefinitionJson of(Procedure.Definition definition) {
            return new DefinitionJson(
                    definition.triageDays(),
                    definition.assessmentDays(),
                    definition.answerDays(),
                    definition.reminderDaysBefore(),
                    definition.assessors(),
                    definition.moderation(),
                    definition.quorum(),
                    definition.criteria(),
                    definition.provisionalYears(),
                    definition.namesShownToProvider(),
                    definition.reconsiderationDays(),
                    definition.appealDays(),
                    definition.concernDays());
        }
    }

    @Schema(name = "ProcedureEntry")
    record Entry(
            @NotNull @Schema(examples = "FULL") Procedure.Kind kind,

            @NotNull @Schema(examples = "2027-04-01", description = "Today or later")
            LocalDate inForceFrom,

            @NotNull @Valid DefinitionJson definition) {}

    @Schema(name = "Procedure", description = "What is submitted on or after its first day is dealt with by it")
    record View(
            @Schema(examples = "0199a5f0-0000-7000-8000-000000000101")
            UUID id,

            @Schema(examples = "FULL") Procedure.Kind kind,

            @Schema(examples = "1", description = "Among those of its kind")
            int number,

            @Schema(examples = "2024-01-01") LocalDate inForceFrom,
            DefinitionJson definition,
            @Schema(examples = "2026-11-22T00:00:00Z") Instant enteredAt) {

        static View of(Procedure procedure) {
            return new View(
                    procedure.id(),
                    procedure.kind(),
                    procedure.number(),
                    procedure.inForceFrom(),
                    DefinitionJson.of(procedure.definition()),
                    procedure.enteredAt());
        }
    }
}
