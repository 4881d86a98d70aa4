package uk.nhs.leadership.accreditation.procedure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;

/** Procedures over HTTP. */
@Path("/v1/procedures")
@Tag(name = "Procedures", description = "How submissions are dealt with: public")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProcedureResource {
    /** It never changes. */
    private static final long ONLY_VERSION = 0;

    private final ProcedureService service;
    private final ProcedureAccess access;

    ProcedureResource(ProcedureService service, ProcedureAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed(ProcedureAccess.RATIFIER)
    @Idempotent
    @Operation(
            operationId = "enterProcedure",
            summary = "Say how submissions are dealt with from a day on",
            description = "What was submitted before keeps the procedure it has.")
    @APIResponseSchema(value = ProcedureJson.View.class, responseCode = "201")
    public Response enter(@NotNull @Valid ProcedureJson.Entry body) {
        access.mayEnter();
        var procedure =
                service.enter(body.kind(), body.inForceFrom(), body.definition().toDefinition());
        return Answers.created("/v1/procedures/" + procedure.id(), ProcedureJson.View.of(procedure), ONLY_VERSION);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProcedures", summary = "Every procedure there ever was")
    public Page<ProcedureJson.View> list(@BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.enteredAt()),
                ProcedureJson.View::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getProcedure", summary = "One procedure")
    @APIResponseSchema(value = ProcedureJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return Answers.foundByAnyone(ifNoneMatch, ProcedureJson.View.of(service.find(id)), ONLY_VERSION);
    }
}
