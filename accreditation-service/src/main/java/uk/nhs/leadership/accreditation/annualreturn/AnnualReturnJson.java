package uk.nhs.leadership.accreditation.annualreturn;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Annual returns on the wire. */
final class AnnualReturnJson {
    private static final int MANY = 100_000;
    private static final String BLANK = "\\s*\\S[\\s\\S]*";
    private static final String NOT_BLANK = "must not be blank";

    private static final Predicate<String> YEAR =
            Pattern.compile("[1-9][0-9]{3}").asMatchPredicate();

    private AnnualReturnJson() {}

    /** The return that a path names; there is nothing at a path that names no year. */
    static ReturnYear year(String accreditation, String year) {
        if (!YEAR.test(year)) {
            throw new NotFound();
        }
        return new ReturnYear(accreditation, Integer.parseInt(year));
    }

    @Schema(name = "AnnualReturnContent", description = "All there is to say. What is left out is not said yet.")
    record ToldJson(
            @Min(0) @Max(MANY) @Schema(examples = "3") @Nullable
            Integer cohortsRun,

            @Min(0) @Max(MANY) @Schema(examples = "52", description = "By your own count") @Nullable
            Integer participants,

            @Size(max = 10_000)
            @PlainText(multiline = true)
            @jakarta.validation.constraints.Pattern(regexp = BLANK, message = NOT_BLANK)
            @Schema(examples = "A second tutor leads module 3.", description = "What has changed since the last return")
            @Nullable
            String changes,

            @Size(max = 10_000)
            @PlainText(multiline = true)
            @jakarta.validation.constraints.Pattern(regexp = BLANK, message = NOT_BLANK)
            @Schema(examples = "Workshops are now announced a term ahead.")
            @Nullable
            String improvements,

            @Min(0) @Max(MANY) @Schema(examples = "2") @Nullable
            Integer complaints,

            @Size(max = 10_000)
            @PlainText(multiline = true)
            @jakarta.validation.constraints.Pattern(regexp = BLANK, message = NOT_BLANK)
            @Schema(
                    examples = "Rooms; late feedback.",
                    description = "Themes, no names; needed if there were complaints")
            @Nullable
            String complaintThemes,

            @Size(max = 10_000)
            @PlainText(multiline = true)
            @jakarta.validation.constraints.Pattern(regexp = BLANK, message = NOT_BLANK)
            @Schema(examples = "Two places in each cohort are kept for staff on nights.")
            @Nullable
            String equalityActions,

            @Size(max = 200)
            @PlainText
            @jakarta.validation.constraints.Pattern(regexp = BLANK, message = NOT_BLANK)
            @Schema(examples = "Ada Okafor", description = "The name of the person who answers for it")
            @Nullable
            String signedBy) {

        Told toTold() {
            return new Told(
                    cohortsRun,
                    participants,
                    changes,
                    improvements,
                    complaints,
                    complaintThemes,
                    equalityActions,
                    signedBy);
        }

        static ToldJson of(Told told) {
            return new ToldJson(
                    told.cohortsRun(),
                    told.participants(),
                    told.changes(),
                    told.improvements(),
                    told.complaints(),
                    told.complaintThemes(),
                    told.equalityActions(),
                    told.signedBy());
        }
    }

    @Schema(name = "AnnualReturnQuery")
    record QueryRequest(
            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "You count twelve participants fewer than were announced. Why?")
            String query) {}

    @Schema(name = "AnnualReturnSummary")
    record Summary(
            @Schema(examples = "LMA-000123-1") String accreditationNumber,
            @Schema(examples = "2027") int year,
            @Schema(examples = "DUE") ReturnStatus status,
            @Schema(examples = "2027-05-17") LocalDate dueOn) {

        static Summary of(AnnualReturn annual) {
            return new Summary(annual.accreditationNumber(), annual.year(), annual.status(), annual.dueOn());
        }
    }

    @Schema(name = "AnnualReturns")
    record All(
            @Schema(examples = "LMA-000123-1") String accreditationNumber,
            @Schema(description = "By year") List<Summary> items) {

        static All of(String accreditation, List<AnnualReturn> returns) {
            return new All(accreditation, returns.stream().map(Summary::of).toList());
        }
    }

    @Schema(name = "AnnualReturn")
    record View(
            @Schema(
                    examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5ea0",
                    description = "By which evidence is about it: RETURN")
            UUID id,

            @Schema(examples = "LMA-000123-1") String accreditationNumber,
            @Schema(examples = "2027") int year,
            @Schema(examples = "SUBMITTED") ReturnStatus status,

            @Schema(examples = "2027-04-18", description = "The last day of the year that it is about")
            LocalDate yearEndedOn,

            @Schema(examples = "2027-05-17") LocalDate dueOn,
            ToldJson content,

            @Schema(
                    examples = "60",
                    description = "How many were taught in that year by what was announced of them: it may"
                            + " differ from your count. Absent below five")
            @Nullable
            Integer participantsAnnounced,

            @Schema(examples = "2027-05-10T09:00:00Z", description = "Absent until it is submitted") @Nullable
            Instant submittedAt,

            @Schema(
                    examples = "You count twelve participants fewer than were announced. Why?",
                    description = "Absent unless the national body asked back")
            @Nullable
            String query) {
        private static final int FEWEST = 5;

        static View of(ReturnShown shown) {
            var annual = shown.annual();
            return new View(
                    annual.id(),
                    annual.accreditationNumber(),
                    annual.year(),
                    annual.status(),
                    annual.yearEndedOn(),
                    annual.dueOn(),
                    ToldJson.of(annual.told()),
                    shown.taught() > 0 && shown.taught() < FEWEST ? null : shown.taught(),
                    annual.submittedAt(),
                    annual.query());
        }
    }
}
