package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.TransferAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.TransferAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.enrolment.TransferAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.TransferAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.enrolment.TransferAccess.TRUST_WRITES;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.enrolment.transfer.Transfer;
import uk.nhs.leadership.enrolment.transfer.TransferStatus;

/** Transfers to another provider: asked for by the trust, answered by that provider. */
@Path("/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Transfers", description = "How an enrolment goes to another provider or another employer")
class TransferResource {
    private final TransferService service;
    private final TransferAccess access;

    TransferResource(TransferService service, TransferAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Idempotent
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(
            operationId = "askTransfer",
            summary = "Asks another provider to go on with a participant where they are",
            description =
                    "The cohort's course is accredited for the same curriculum and stage. Until that provider has "
                            + "accepted, nothing changes.")
    @APIResponseSchema(value = TransferJson.View.class, responseCode = "201")
    public Response ask(@Valid @NotNull TransferJson.Ask ask) {
        var transfer = service.ask(ask.enrolmentId(), ask.cohortId());
        return Answers.created("/v1/transfers/" + transfer.id(), TransferJson.View.of(transfer), transfer.version());
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "listTransfers",
            summary = "Lists the transfers that a trust asked for, or that a provider was asked for")
    public Page<TransferJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "As whom to look, for callers who have several standpoints",
                            example = "TRUST",
                            schema = @Schema(implementation = Standpoint.class))
                    @QueryParam("as")
                    @Nullable
                    String as,
            @Parameter(
                            description = "Only those that have come so far",
                            example = "ASKED",
                            schema = @Schema(implementation = TransferStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            description = "Only those of this enrolment",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("enrolment")
                    @Nullable
                    String enrolment) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(
                        QueryValue.oneOf(Standpoint.class, "as", as),
                        QueryValue.oneOf(TransferStatus.class, "status", status),
                        QueryValue.id("enrolment", enrolment),
                        listing),
                listing.limit(),
                transfer -> listing.endingWith(transfer.id(), transfer.updatedAt()),
                TransferJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(operationId = "getTransfer", summary = "Shows one transfer, also to the provider that is to be left")
    @APIResponseSchema(TransferJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var transfer = service.withId(id);
        return Answers.found(ifNoneMatch, TransferJson.View.of(transfer), transfer.version());
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "acceptTransfer",
            summary = "Takes the participant on",
            description =
                    "The enrolment before ends as TRANSFERRED. The next one has a place, the same attempt, and what "
                            + "was declared so far, as it was declared.")
    @APIResponseSchema(TransferJson.View.class)
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var expected = Version.required(ifMatch);
        return changed(access.betweenOrganisations(() -> service.accept(id, expected)));
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(operationId = "declineTransfer", summary = "Does not take the participant on, with the reason")
    @APIResponseSchema(TransferJson.View.class)
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TransferJson.Decline decline) {
        return changed(service.decline(id, Version.required(ifMatch), decline.reason(), decline.text()));
    }

    @POST
    @Path("{id}/call-off")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(operationId = "callTransferOff", summary = "Asks for it no more")
    @APIResponseSchema(TransferJson.View.class)
    public Response callOff(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.callOff(id, Version.required(ifMatch)));
    }

    private static Response changed(Transfer transfer) {
        return Answers.changed(TransferJson.View.of(transfer), transfer.version());
    }
}
