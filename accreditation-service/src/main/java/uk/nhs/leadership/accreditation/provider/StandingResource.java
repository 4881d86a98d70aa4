package uk.nhs.leadership.accreditation.provider;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.nhs.leadership.accreditation.provider.StandingService.Order;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** What the national body does about providers, over HTTP. */
@Path("/v1/providers/{id}")
@Tag(name = "Providers", description = "Organisations that give training")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StandingResource {
    private final StandingService service;
    private final ProviderAccess access;

    StandingResource(StandingService service, ProviderAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/standing")
    @RolesAllowed({ProviderAccess.AUTHOR, ProviderAccess.LEAD, ProviderAccess.PANEL_MEMBER, ProviderAccess.RATIFIER})
    @Operation(operationId = "getProviderStanding", summary = "What a provider is, since when, and why")
    public StandingJson.View find(@PathParam("id") UUID id) {
        return StandingJson.View.of(service.find(id), access.isNational());
    }

    @POST
    @Path("/approve")
    @RolesAllowed(ProviderAccess.RATIFIER)
    @Operation(operationId = "approveProvider", summary = "State that the national body has verified the provider")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.approve(order(id, ifMatch, null)));
    }

    @POST
    @Path("/trust")
    @RolesAllowed(ProviderAccess.RATIFIER)
    @Operation(
            operationId = "trustProvider",
            summary = "Let what a provider submits take the lighter road from now on",
            description =
                    "Once it has earned it: approved for years, and for years neither on probation nor suspended.")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response trust(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StandingJson.TrustRequest body) {
        return changed(service.trust(order(id, ifMatch, body.reasonText())));
    }

    @POST
    @Path("/untrust")
    @RolesAllowed(ProviderAccess.RATIFIER)
    @Operation(operationId = "untrustProvider", summary = "Trust a provider no more than any other")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response untrust(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StandingJson.SanctionRequest body) {
        return changed(service.untrust(order(id, ifMatch, body.reasonText()), body.reason()));
    }

    @POST
    @Path("/put-on-probation")
    @RolesAllowed(ProviderAccess.RATIFIER)
    @Operation(
            operationId = "putProviderOnProbation",
            summary = "Put a provider on probation: it goes on, under watch",
            description = "Trust is lost by it.")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response putOnProbation(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StandingJson.SanctionRequest body) {
        return changed(service.putOnProbation(order(id, ifMatch, body.reasonText()), body.reason()));
    }

    @POST
    @Path("/end-probation")
    @RolesAllowed(ProviderAccess.RATIFIER)
    @Operation(operationId = "endProbationOfProvider", summary = "Let a provider on probation be approved again")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response endProbation(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StandingJson.ReliefRequest body) {
        return changed(service.endProbation(order(id, ifMatch, body.reasonText()), body.reason()));
    }

    @POST
    @Path("/suspend")
    @RolesAllowed(ProviderAccess.RATIFIER)
    @Operation(
            operationId = "suspendProvider",
            summary = "Let a provider submit nothing for the time being",
            description = "What is accredited is not touched by it: that is suspended one by one.")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StandingJson.SanctionRequest body) {
        return changed(service.suspend(order(id, ifMatch, body.reasonText()), body.reason()));
    }

    @POST
    @Path("/lift-suspension")
    @RolesAllowed(ProviderAccess.RATIFIER)
    @Operation(
            operationId = "liftSuspensionOfProvider",
            summary = "Let a suspended provider go on",
            description = "By another ratifier than the one who suspended it. Who was on probation is so again.")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response liftSuspension(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StandingJson.ReliefRequest body) {
        return changed(service.liftSuspension(order(id, ifMatch, body.reasonText()), body.reason()));
    }

    @POST
    @Path("/remove")
    @RolesAllowed(ProviderAccess.RATIFIER)
    @Operation(operationId = "removeProvider", summary = "Remove a suspended provider for good")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response remove(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StandingJson.SanctionRequest body) {
        return changed(service.remove(order(id, ifMatch, body.reasonText()), body.reason()));
    }

    @POST
    @Path("/merge")
    @RolesAllowed(ProviderAccess.RATIFIER)
    @Operation(
            operationId = "mergeProvider",
            summary = "State that a provider was merged into another one",
            description =
                    "Each keeps its past. Whoever has an interest in the one that was merged has it in the other.")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StandingJson.MergerRequest body) {
        return changed(service.merge(order(id, ifMatch, body.reasonText()), body.successor(), body.on()));
    }

    private Order order(UUID id, @Nullable String ifMatch, @Nullable String reasonText) {
        var by = access.ratifier();
        return new Order(id, Version.required(ifMatch), by, reasonText);
    }

    private static Response changed(Provider provider) {
        return Answers.changed(ProviderJson.View.of(provider), provider.version());
    }
}
