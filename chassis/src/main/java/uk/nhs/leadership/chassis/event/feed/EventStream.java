package uk.nhs.leadership.chassis.event.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.event.EventsConfig;
import uk.nhs.leadership.chassis.event.feed.ChangeFeed.Entry;
import uk.nhs.leadership.chassis.event.feed.ChangeFeedJson.EventView;

/**
 * Sends the change feed as server-sent events: the event's position is its id, so a reader who comes back says in
 * {@code Last-Event-ID} where it was. Ends when the reader has gone or is too slow, when the token expires, or after a
 * while, so that no stream outlives what it was allowed for.
 */
@ApplicationScoped
class EventStream {
    private static final Logger LOG = Logger.getLogger(EventStream.class);
    private static final int PAGE = 200;
    private static final Duration SLOWEST_READER = Duration.ofSeconds(30);
    private static final long RECONNECT_MILLIS = 1_000;

    private final ChangeFeed feed;
    private final News news;
    private final EventsConfig.Feed config;
    private final ObjectMapper mapper;
    private final SecurityIdentity identity;
    private final Clock clock;

    EventStream(
            ChangeFeed feed,
            News news,
            EventsConfig config,
            ObjectMapper mapper,
            SecurityIdentity identity,
            Clock clock) {
        this.feed = feed;
        this.news = news;
        this.config = config.feed();
        this.mapper = mapper;
        this.identity = identity;
        this.clock = clock;
    }

    /** Sends until the stream ends, on the calling (virtual) thread. */
    void send(long after, Optional<String> type, News.Place place, SseEventSink sink, Sse sse)
            throws SQLException, InterruptedException {
        // Before anything is sent, so that a position that is not from here is refused as such.
        var page = feed.after(after, type, PAGE);
        var end = end();
        try (sink) {
            sent(sink, alive(sse, after));
            var sentAt = System.nanoTime();
            while (!sink.isClosed() && !place.isOver() && clock.instant().isBefore(end)) {
                for (var entry : page.entries()) {
                    sent(sink, event(sse, entry));
                    sentAt = System.nanoTime();
                }
                var untilHeartbeat = sentAt + config.heartbeat().toNanos() - System.nanoTime();
                if (untilHeartbeat <= 0) {
                    sent(sink, alive(sse, page.next()));
                    sentAt = System.nanoTime();
                } else if (page.next() >= page.head()) {
                    news.await(page.next(), untilHeartbeat);
                }
                page = feed.after(page.next(), type, PAGE);
            }
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.debugf(e, "event=reader-lost");
        }
    }

    private Instant end() {
        var longest = clock.instant().plus(config.longestStream());
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0) {
            var expiry = Instant.ofEpochSecond(token.getExpirationTime());
            return expiry.isBefore(longest) ? expiry : longest;
        }
        return longest;
    }

    /** An id without data: the reader notes how far the log was looked through, and nothing else. */
    private static OutboundSseEvent alive(Sse sse, long position) {
        return sse.newEventBuilder()
                .comment("alive")
                .id(Long.toString(position))
                .reconnectDelay(RECONNECT_MILLIS)
                .build();
    }

    private OutboundSseEvent event(Sse sse, Entry entry) {
        var view = EventView.of(entry);
        try {
            return sse.newEventBuilder()
                    .id(Long.toString(entry.position()))
                    .name(view.type())
                    .data(mapper.writeValueAsString(view))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event " + entry.position() + " cannot be written as JSON", e);
        }
    }

    private static void sent(SseEventSink sink, OutboundSseEvent event)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletionStage<?> sending = sink.send(event);
        sending.toCompletableFuture().get(SLOWEST_READER.toMillis(), TimeUnit.MILLISECONDS);
    }
}
