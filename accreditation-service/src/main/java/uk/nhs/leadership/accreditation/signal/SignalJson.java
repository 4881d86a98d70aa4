package uk.nhs.leadership.accreditation.signal;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.review.Trigger;

/** Signals on the wire. */
final class SignalJson {
    private SignalJson() {}

    @Schema(
            name = "Signal",
            description =
                    "How a course went in the year to a day. What is about fewer than five people is left out, and"
                            + " what would tell it by taking one figure from another.")
    record View(
            @Schema(examples = "LMA-000123-1") String accreditationNumber,

            @Schema(examples = "2027-05-03", description = "The last day of the year; absent until it was counted once")
            @Nullable
            LocalDate countedOn,

            @Schema(examples = "48", description = "How many were taught on any day of the year") @Nullable
            Integer taught,

            @Schema(examples = "30") @Nullable Integer completed,

            @Schema(examples = "6", description = "How many left after they had started") @Nullable
            Integer withdrawn,

            @Schema(examples = "83", description = "Of a hundred of those who completed or left, how many completed")
            @Nullable
            Integer completionRate,

            @Schema(
                    examples = "0",
                    description = "How many of those who left said that it was for the programme's quality")
            @Nullable
            Integer leftForQuality,

            @Schema(examples = "25") @Nullable Integer passed,
            @Schema(examples = "5") @Nullable Integer notPassed,

            @Schema(examples = "83", description = "Of a hundred whose outcome was recorded, how many passed") @Nullable
            Integer passRate,

            @Schema(
                    examples = "88",
                    description = "The same of the other providers of the stage, if there are three or more")
            @Nullable
            Integer stagePassRate,

            @Schema(examples = "false", description = "Whether something is left out because it is about too few")
            boolean suppressed,

            @Schema(examples = "[]", description = "The thresholds that it crosses; each has a review opened")
            List<Trigger> crossed) {

        static View of(Signal signal) {
            var shown = Shown.of(signal);
            return new View(
                    signal.accreditationNumber(),
                    signal.countedOn(),
                    shown.taught(),
                    shown.completed(),
                    shown.withdrawn(),
                    shown.completionRate(),
                    shown.leftForQuality(),
                    shown.passed(),
                    shown.notPassed(),
                    shown.passRate(),
                    shown.stagePassed(),
                    shown.isSuppressed(),
                    signal.crossed());
        }

        /** Of what was not counted yet. */
        static View uncounted(String accreditation) {
            return new View(
                    accreditation, null, null, null, null, null, null, null, null, null, null, false, List.of());
        }
    }
}
