package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.leadership.local.platform.Service;

/** The change feed of a service, as a system reads it that has no Kafka. */
final class Feed {
    private final Actor reader;
    private final Service service;

    Feed(Actor reader, Service service) {
        this.reader = reader;
        this.service = service;
    }

    /** Every event there is so far, in the order of the log. */
    List<JsonNode> everything() {
        var events = new ArrayList<JsonNode>();
        for (var after = 0L; ; ) {
            var page = reader.to("GET", "/v1/events?limit=200&after=" + after)
                    .at(service)
                    .send()
                    .expect(200);
            var next = page.at("/next").longValue();
            events.addAll(page.items());
            if (next == after) {
                return events;
            }
            after = next;
        }
    }
}
