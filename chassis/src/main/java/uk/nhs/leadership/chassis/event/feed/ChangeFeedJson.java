package uk.nhs.leadership.chassis.event.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.feed.ChangeFeed.Entry;
import uk.nhs.leadership.chassis.event.feed.ChangeFeed.Stretch;
import uk.nhs.leadership.chassis.event.wire.CloudEvent;

/** The wire format of the change feed. */
final class ChangeFeedJson {
    private ChangeFeedJson() {}

    @Schema(name = "EventPage", description = "Events in the order of their positions, and where to go on")
    record PageView(
            @Schema(description = "Events that the caller may see; may be empty though `next` has moved on")
            List<EventView> items,

            @Schema(description = "What to send as `after` next time", examples = "48213")
            long next) {

        static PageView of(Stretch stretch) {
            return new PageView(stretch.entries().stream().map(EventView::of).toList(), stretch.next());
        }
    }

    @Schema(name = "Event", description = "Something that happened", examples = """
            {"position": 48213, "id": "0198d1de-6f0a-7c3e-8b59-0c9b8a3a1f11", \
            "type": "uk.nhs.leadership.thing.changed.v1", "subject": "0198d1de-6e11-7a52-9f1c-3b1f6a2d8c77", \
            "sequence": 3, "time": "2026-11-22T09:30:00.123456Z", "organisation": "RX1", \
            "correlationId": "req-7f3a", "seal": "9f2c54d1b07ac0a3fdc25f8cb0c2eb4ae0a7e1f6c3f7a51a1ed60e55c7bd8b02", \
            "data": {"code": "A1"}}""")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventView(
            @Schema(description = "Its place in the log: dense, final")
            long position,

            @Schema(description = "Its id") UUID id,
            @Schema(description = "Its type, with version") String type,
            @Schema(description = "What it happened to") UUID subject,

            @Schema(description = "Its place among the events of its subject, from 1")
            long sequence,

            @Schema(description = "When it happened") Instant time,

            @Schema(description = "Who did it: an id; only for callers of the same organisation and who see all")
            @Nullable
            String actor,

            @Schema(description = "On whose behalf; empty for the service itself")
            String organisation,

            @Schema(description = "The reason code given, where one is needed") @Nullable
            String reason,

            @Schema(description = "The request that caused it")
            String correlationId,

            @Schema(description = "The seal of the log at this position, in hex")
            String seal,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Map.class,
                    description = "What happened, as its type says")
            @JsonRawValue
            String data) {

        static EventView of(Entry entry) {
            return new EventView(
                    entry.position(),
                    entry.id(),
                    CloudEvent.TYPE_PREFIX + entry.type(),
                    entry.subject(),
                    entry.sequence(),
                    entry.time(),
                    entry.actor(),
                    entry.organisation(),
                    entry.reason(),
                    entry.correlationId(),
                    entry.seal(),
                    entry.data());
        }
    }
}
