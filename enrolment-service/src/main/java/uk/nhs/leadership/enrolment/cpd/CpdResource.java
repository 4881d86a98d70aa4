package uk.nhs.leadership.enrolment.cpd;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;

/** A participant's own ledger. */
@Path("/v1/participants/me/cpd")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Own record", description = "What a participant did, passed and holds")
class CpdResource {
    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
    private static final String PATH = "/v1/participants/me/cpd";

    private final CpdService service;

    CpdResource(CpdService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(CpdAccess.PARTICIPANT)
    @Operation(
            operationId = "recordCpd",
            summary = "Enters what you did for your professional development",
            description = "An entry is never changed. One that is wrong is taken back by another.")
    @APIResponseSchema(value = CpdJson.View.class, responseCode = "201")
    public Response enter(@Valid @NotNull CpdJson.Enter enter) {
        return created(service.record(enter.doneOn(), enter.source(), enter.points(), enter.note()));
    }

    @POST
    @Path("{id}/reverse")
    @Idempotent
    @RolesAllowed(CpdAccess.PARTICIPANT)
    @Operation(operationId = "reverseCpd", summary = "Takes an entry back, by one against it")
    @APIResponseSchema(value = CpdJson.View.class, responseCode = "201")
    public Response reverse(@PathParam("id") UUID id, @Valid @NotNull CpdJson.Reverse reverse) {
        return created(service.reverse(id, reverse.note()));
    }

    @GET
    @RolesAllowed(CpdAccess.PARTICIPANT)
    @Operation(operationId = "listCpd", summary = "Lists what you entered, as it was entered")
    public Page<CpdJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only of this year", example = "2026") @QueryParam("year") @Nullable String year) {
        var wanted = QueryValue.like(YEAR, "Send a year such as 2026", "year", year);
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(wanted == null ? null : Integer.valueOf(wanted), listing),
                listing.limit(),
                entry -> Cursor.of(entry.id()),
                CpdJson.View::of);
    }

    /** There is no page for one entry: it is found in the list. */
    private static Response created(CpdEntry entry) {
        return Response.created(URI.create(PATH)).entity(CpdJson.View.of(entry)).build();
    }
}
