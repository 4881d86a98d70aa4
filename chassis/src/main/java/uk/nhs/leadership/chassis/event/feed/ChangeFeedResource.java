package uk.nhs.leadership.chassis.event.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventAccess;
import uk.nhs.leadership.chassis.event.feed.ChangeFeedJson.PageView;

/** The change feed over HTTP: page by page, waiting for news if asked to, or as a stream. */
@Path("/v1/events")
@Tag(name = "Events")
@RunOnVirtualThread
class ChangeFeedResource {
    private static final long RETRY_AFTER_SECONDS = 5;

    private final ChangeFeed feed;
    private final News news;
    private final EventStream stream;

    ChangeFeedResource(ChangeFeed feed, News news, EventStream stream) {
        this.feed = feed;
        this.news = news;
        this.stream = stream;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({EventAccess.READ_EVENTS, EventAccess.OPERATOR, EventAccess.ANALYST})
    @Operation(
            operationId = "readEvents",
            summary = "Follow what changes",
            description = "Events after a position that the caller may see: public ones and those for the caller's"
                    + " organisation. Keep `next` and send it as `after`; nothing ever appears behind it. A page may be"
                    + " empty and still move on. With `wait` the request is held until something happens. With `Accept:"
                    + " text/event-stream` the same path streams server-sent events whose id is the position.")
    public PageView read(@BeanParam FeedRequest request) throws SQLException, InterruptedException {
        var after = request.after();
        var until = System.nanoTime() + request.waitNanos();
        var page = feed.after(after, request.type(), request.limit());
        if (!page.entries().isEmpty() || request.waitNanos() == 0) {
            return PageView.of(page);
        }
        try (var place = place()) {
            while (page.entries().isEmpty() && System.nanoTime() < until && !place.isOver()) {
                news.await(page.next(), until - System.nanoTime());
                page = feed.after(page.next(), request.type(), request.limit());
            }
        }
        return PageView.of(page);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({EventAccess.READ_EVENTS, EventAccess.OPERATOR, EventAccess.ANALYST})
    @Operation(hidden = true)
    public void stream(
            @BeanParam FeedRequest request,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws SQLException, InterruptedException {
        var after = lastEventId == null ? request.after() : FeedRequest.position("#Last-Event-ID", lastEventId);
        try (var place = place()) {
            stream.send(after, request.type(), place, sink, sse);
        }
    }

    private News.Place place() {
        try {
            return news.enter();
        } catch (News.TooManyReaders e) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS, e);
        }
    }
}
