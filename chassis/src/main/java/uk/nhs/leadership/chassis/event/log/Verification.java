package uk.nhs.leadership.chassis.event.log;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a verification of the event log found. */
@Schema(name = "EventLogVerification", description = "Whether the event log is as it was sealed", examples = """
        {"intact": true, "complete": true, "from": 1, "to": 48213, "next": null, \
        "seal": "9f2c54d1b07ac0a3fdc25f8cb0c2eb4ae0a7e1f6c3f7a51a1ed60e55c7bd8b02", \
        "anchors": ["relay", "kafka"], "finding": null}""")
record Verification(
        @Schema(description = "False if anything was found") boolean intact,

        @Schema(description = "Whether the end of the log was reached; if not, go on at `next`")
        boolean complete,

        @Schema(description = "The first position looked at")
        long from,

        @Schema(description = "The last position found intact")
        long to,

        @Schema(description = "Where to go on") @Nullable Long next,

        @Schema(description = "The seal at `to`, to be noted outside as an anchor for the next verification")
        String seal,

        @Schema(description = "Which anchors outside the log were held against it")
        List<String> anchors,

        @Schema(description = "The first fault") @Nullable Finding finding) {

    @Schema(name = "EventLogFinding", description = "The first position at which the log is not as it was sealed")
    record Finding(
            @Schema(description = "The position", examples = "4711")
            long position,

            @Schema(description = "What seems to have happened", examples = "CHANGED")
            Kind kind,

            @Schema(description = "The same as a sentence", examples = "The event is not as it was sealed")
            String detail) {}

    enum Kind {
        CHANGED("The event is not as it was sealed"),
        DELETED("An event that was sealed here is missing"),
        INSERTED("An event stands here that was never sealed, before one that was"),
        REORDERED("Another event was sealed here; it now stands further on, and the one here belongs elsewhere"),
        CUT_OFF("The log ends before this position, which is known to have existed"),
        REWRITTEN("The log fits together, but this position is known to have had another seal");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        Finding at(long position) {
            return new Finding(position, this, sentence);
        }
    }
}
