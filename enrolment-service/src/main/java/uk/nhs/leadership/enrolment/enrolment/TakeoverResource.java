package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.TransferAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.TransferAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.enrolment.TransferAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.enrolment.takeover.Takeover;
import uk.nhs.leadership.enrolment.takeover.TakeoverStatus;

/** Enrolments that come to a trust with those who come to it from another. */
@Path("/v1/takeovers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Transfers", description = "How an enrolment goes to another provider or another employer")
class TakeoverResource {
    private final TakeoverService service;
    private final TransferAccess access;

    TakeoverResource(TakeoverService service, TransferAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
    @Operation(
            operationId = "listTakeovers",
            summary = "Lists the enrolments of those who came to the trust while on a course",
            description = "With `away=true` those that another trust took over: what the trust keeps of them.")
    public Page<TransferJson.TakeoverView> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only those that have come so far",
                            example = "OPEN",
                            schema = @Schema(implementation = TakeoverStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            description = "Whether those are meant that went away",
                            example = "false",
                            schema = @Schema(implementation = Boolean.class))
                    @QueryParam("away")
                    @Nullable
                    String away) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(
                        QueryValue.flag("away", away),
                        QueryValue.oneOf(TakeoverStatus.class, "status", status),
                        listing),
                listing.limit(),
                takeover -> listing.endingWith(takeover.id(), takeover.updatedAt()),
                TransferJson.TakeoverView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
    @Operation(operationId = "getTakeover", summary = "Shows an enrolment that may be taken over, or was")
    @APIResponseSchema(TransferJson.TakeoverView.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var takeover = service.withId(id);
        return Answers.found(ifNoneMatch, TransferJson.TakeoverView.of(takeover), takeover.version());
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(
            operationId = "acceptTakeover",
            summary = "Takes the enrolment over",
            description =
                    "From then on it is the trust's: it sees it and what becomes of it. The employer before keeps "
                            + "what it was until then.")
    @APIResponseSchema(TransferJson.TakeoverView.class)
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var expected = Version.required(ifMatch);
        return changed(access.betweenOrganisations(() -> service.takeOver(id, expected)));
    }

    @POST
    @Path("{id}/refuse")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(operationId = "refuseTakeover", summary = "Leaves the enrolment with the employer before")
    @APIResponseSchema(TransferJson.TakeoverView.class)
    public Response refuse(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.refuse(id, Version.required(ifMatch)));
    }

    private static Response changed(Takeover takeover) {
        return Answers.changed(TransferJson.TakeoverView.of(takeover), takeover.version());
    }
}
