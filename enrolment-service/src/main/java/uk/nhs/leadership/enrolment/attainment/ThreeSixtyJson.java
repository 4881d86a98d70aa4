package uk.nhs.leadership.enrolment.attainment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.chassis.http.PlainText;

/** How summaries of 360-degree feedback look on the wire. */
final class ThreeSixtyJson {
    private static final String INSTRUMENT_SHOWN = "Healthcare Leadership Model 360";
    private static final String WORDS_SHOWN = "Seen to plan well; colleagues would like to hear earlier of changes.";

    private ThreeSixtyJson() {}

    @Schema(
            name = "ShowThreeSixty",
            description = "What came of a 360-degree feedback about you on the competency. Name nobody who answered.")
    record Show(
            @NotBlank
            @Size(max = 200)
            @PlainText
            @Schema(description = "By which was asked.", examples = INSTRUMENT_SHOWN)
            String instrument,

            @NotNull @Schema(description = "The day on which the first could answer.", examples = "2026-09-01")
            LocalDate collectedFrom,

            @NotNull
            @Schema(description = "The last day on which somebody could; not after today.", examples = "2026-09-30")
            LocalDate collectedUntil,

            @NotNull @Size(min = 1, max = 4) @Schema(description = "Each group once, and not managers alone.")
            List<@NotNull @Valid Rated> ratings,

            @NotBlank
            @Size(max = 5000)
            @PlainText(multiline = true)
            @Schema(description = "What it comes to.", examples = WORDS_SHOWN)
            String summary) {

        SummedUp toSummedUp() {
            return new SummedUp(instrument, collectedFrom, collectedUntil, ratings, summary);
        }
    }

    @Schema(name = "ThreeSixtySummary", description = "What came of a 360-degree feedback, as it is shown.")
    record View(
            @Schema(
                    description = "By which it is told from other evidence.",
                    examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
            String sha256,

            @Schema(examples = INSTRUMENT_SHOWN) String instrument,

            @Schema(examples = "2026-09-01") LocalDate collectedFrom,

            @Schema(examples = "2026-09-30") LocalDate collectedUntil,

            List<Rated> ratings,

            @Schema(examples = WORDS_SHOWN) String summary,

            @Schema(examples = "2026-11-21T08:00:00Z") Instant addedAt) {
        View {
            ratings = List.copyOf(ratings);
        }

        static View of(ThreeSixtySummary shown) {
            var summedUp = shown.summedUp();
            return new View(
                    shown.sha256(),
                    summedUp.instrument(),
                    summedUp.from(),
                    summedUp.until(),
                    summedUp.ratings(),
                    summedUp.words(),
                    shown.addedAt());
        }
    }
}
