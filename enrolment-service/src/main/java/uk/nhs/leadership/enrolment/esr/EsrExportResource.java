package uk.nhs.leadership.enrolment.esr;

import static uk.nhs.leadership.enrolment.esr.EsrAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.esr.EsrAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.esr.EsrAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.Version;

/** Files of completions for the caller's own trust's staff record. */
@Path("/v1/esr/exports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Staff record",
        description = "What the electronic staff record is told of completions, and what it answers")
class EsrExportResource {
    private final EsrExportService service;

    EsrExportResource(EsrExportService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(
            operationId = "requestEsrExport",
            summary = "Asks for a file of the completions that the staff record was not told of",
            description =
                    "It is made in the background: follow it at its address until its status is MADE. Each completion is"
                            + " in one file only, unless it is asked for again, or was rejected and put right.")
    @APIResponseSchema(value = EsrJson.View.class, responseCode = "201")
    public Response request(@Valid @NotNull EsrJson.Request request) {
        var export = service.request(request.order());
        return Answers.created("/v1/esr/exports/" + export.id(), EsrJson.View.of(export), export.version());
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
    @Operation(operationId = "listEsrExports", summary = "Lists the files for one's own trust's staff record")
    public Page<EsrJson.View> list(@BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(service.list(listing), listing.limit(), export -> Cursor.of(export.id()), EsrJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
    @Operation(
            operationId = "getEsrExport",
            summary = "Shows what became of a file, and how many of its rows were answered")
    @APIResponseSchema(EsrJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var export = service.withId(id);
        return Answers.found(ifNoneMatch, EsrJson.View.of(export), export.version());
    }

    @GET
    @Path("{id}/left-out")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
    @Operation(
            operationId = "listEsrLeftOut",
            summary = "Lists the completions that should be in a file and cannot, with the reason",
            description = "As it was when the file was made. Once the reason is gone they are in the next one.")
    public Page<EsrJson.LeftOutView> leftOut(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var after = page.after().map(EsrExportResource::row).orElse(0);
        return Page.of(
                service.leftOutAfter(id, after, page.limit() + 1),
                page.limit(),
                row -> Cursor.of(row.n()),
                EsrJson.LeftOutView::of);
    }

    @POST
    @Path("{id}/put-right")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(
            operationId = "putRightEsrRows",
            summary =
                    "Says that what made the staff record reject rows is put right, so that the next file tells of them",
            description = "Whoever has another employee or assignment number since is in the next file without it.")
    @APIResponseSchema(EsrJson.View.class)
    public Response putRight(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EsrJson.PutRight putRight) {
        var export = service.putRight(id, Version.required(ifMatch), putRight.references(), putRight.reason());
        return Answers.changed(EsrJson.View.of(export), export.version());
    }

    private static int row(Cursor end) {
        try {
            var keys = end.keys();
            if (keys.size() == 1) {
                return Integer.parseInt(keys.getFirst());
            }
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }
}
