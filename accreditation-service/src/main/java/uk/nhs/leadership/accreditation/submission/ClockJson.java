package uk.nhs.leadership.accreditation.submission;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The service clock of a submission on the wire. */
final class ClockJson {
    private ClockJson() {}

    @Schema(name = "StopOfServiceClock", description = "A time in which the provider was waited for")
    record Stop(
            @Schema(examples = "2026-09-14") LocalDate from,

            @Schema(examples = "2026-09-21", description = "Absent while it still waits") @Nullable
            LocalDate until,

            @Schema(examples = "RETURNED") SubmissionStatus reason) {}

    @Schema(
            name = "ServiceClock",
            description =
                    "How many working days in England the decision takes, but for the time in which the provider was"
                            + " waited for. The day it starts does not count, the day it stops does.")
    record View(
            @Schema(examples = "true") boolean running,
            @Schema(examples = "12") int elapsedDays,

            @Schema(examples = "45", description = "As the procedure says")
            int targetDays,

            @Schema(examples = "2026-11-13", description = "Absent while it does not run") @Nullable
            LocalDate dueOn,

            @Schema(examples = "33", description = "Working days until then; negative when it is overdue") @Nullable
            Integer dueInDays,

            List<Stop> stops) {

        static @Nullable View of(@Nullable ClockReading clock) {
            return clock == null
                    ? null
                    : new View(
                            clock.running(),
                            clock.elapsedDays(),
                            clock.targetDays(),
                            clock.dueOn(),
                            clock.dueInDays(),
                            clock.stops().stream()
                                    .map(stop -> new Stop(stop.from(), stop.until(), stop.reason()))
                                    .toList());
        }
    }
}
