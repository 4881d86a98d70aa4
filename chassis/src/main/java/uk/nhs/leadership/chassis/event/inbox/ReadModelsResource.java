package uk.nhs.leadership.chassis.event.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.event.EventAccess;
import uk.nhs.leadership.chassis.event.inbox.ParkedEvents.Parked;
import uk.nhs.leadership.chassis.event.inbox.ReadModelsJson.DiscardedView;
import uk.nhs.leadership.chassis.event.inbox.ReadModelsJson.ListView;
import uk.nhs.leadership.chassis.event.inbox.ReadModelsJson.ParkedView;
import uk.nhs.leadership.chassis.event.inbox.ReadModelsJson.ReplayedView;
import uk.nhs.leadership.chassis.event.inbox.ReadModelsJson.View;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;

/** Lets operators look after the read models: how far they are, what waits, and a rebuild while they serve. */
@Path("/v1/read-models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Read models")
@RunOnVirtualThread
class ReadModelsResource {
    private static final UUID LEAST = new UUID(0, 0);
    private static final long RETRY_AFTER_SECONDS = 10;

    private final ReadModels readModels;
    private final ParkedEvents parkedEvents;
    private final Rebuild rebuild;
    private final EventAccess access;

    ReadModelsResource(ReadModels readModels, ParkedEvents parkedEvents, Rebuild rebuild, EventAccess access) {
        this.readModels = readModels;
        this.parkedEvents = parkedEvents;
        this.rebuild = rebuild;
        this.access = access;
    }

    @GET
    @RolesAllowed(EventAccess.OPERATOR)
    @Operation(operationId = "listReadModels", summary = "List the read models and how far they are")
    public ListView list() {
        access.mustSeeAll();
        return new ListView(readModels.all().stream()
                .map(model -> View.of(model, readModels))
                .toList());
    }

    @GET
    @Path("/{name}/parked")
    @RolesAllowed(EventAccess.OPERATOR)
    @Operation(operationId = "listParkedSubjects", summary = "List the subjects of which events wait")
    public Page<ParkedView> parked(@PathParam("name") String name, @BeanParam PageRequest page) {
        access.mustSeeAll();
        var model = readModels.named(name);
        var after = page.after();
        var rows = parkedEvents.list(
                model,
                after.map(ReadModelsResource::generation).orElse(0),
                after.map(ReadModelsResource::subject).orElse(LEAST),
                page.limit() + 1);
        return Page.of(rows, page.limit(), ReadModelsResource::cursor, ParkedView::of);
    }

    @POST
    @Path("/{name}/parked/{subject}/replay")
    @RolesAllowed(EventAccess.OPERATOR)
    @Operation(
            operationId = "replayParkedSubject",
            summary = "Try a subject's waiting events again",
            description = "Applies them in order until one fails. Refused if the first one does:"
                    + " EVENT_STILL_FAILS, EVENT_MISSING.")
    public ReplayedView replay(@PathParam("name") String name, @PathParam("subject") UUID subject) {
        access.mustSeeAll();
        return new ReplayedView(parkedEvents.replay(readModels.named(name), subject));
    }

    @POST
    @Path("/{name}/parked/{subject}/discard-unreadable")
    @RolesAllowed(EventAccess.OPERATOR)
    @Operation(
            operationId = "discardUnreadableRecords",
            summary = "Throw away a subject's records that are no events",
            description = "For what somebody else wrote to the topic. Events are never thrown away.")
    public DiscardedView discard(@PathParam("name") String name, @PathParam("subject") UUID subject) {
        access.mustSeeAll();
        return new DiscardedView(parkedEvents.discardUnreadable(readModels.named(name), subject));
    }

    @POST
    @Path("/{name}/rebuild")
    @RolesAllowed(EventAccess.OPERATOR)
    @Operation(
            operationId = "rebuildReadModel",
            summary = "Fill a read model anew while it serves",
            description = "Readers go on with what there is and change over in one step when the new filling has caught"
                    + " up. Refused while one is under way: REBUILD_UNDER_WAY.")
    @APIResponseSchema(value = View.class, responseCode = "202")
    public Response rebuild(@PathParam("name") String name) {
        access.mustSeeAll();
        var model = readModels.named(name);
        try {
            rebuild.begin(model);
        } catch (KafkaException e) {
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS, e);
        }
        readModels.wake();
        return Response.accepted(View.of(model, readModels)).build();
    }

    @POST
    @Path("/{name}/rebuild/give-up")
    @RolesAllowed(EventAccess.OPERATOR)
    @Operation(
            operationId = "giveUpRebuild",
            summary = "Give a rebuild up",
            description = "Readers never saw anything of it. Refused if there is none: NO_REBUILD_UNDER_WAY.")
    public View giveUp(@PathParam("name") String name) {
        access.mustSeeAll();
        var model = readModels.named(name);
        rebuild.giveUp(model);
        readModels.wake();
        return View.of(model, readModels);
    }

    private static Cursor cursor(Parked last) {
        return Cursor.of(last.generation(), last.subject());
    }

    private static int generation(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.keys().getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private static UUID subject(Cursor cursor) {
        try {
            return UUID.fromString(cursor.keys().getLast());
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
