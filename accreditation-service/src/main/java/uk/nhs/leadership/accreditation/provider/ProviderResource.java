package uk.nhs.leadership.accreditation.provider;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Providers over HTTP. */
@Path("/v1/providers")
@Tag(name = "Providers", description = "Organisations that give training")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProviderResource {
    private final ProviderService service;
    private final ProviderAccess access;

    ProviderResource(ProviderService service, ProviderAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed(ProviderAccess.LEAD)
    @Idempotent
    @Operation(operationId = "registerProvider", summary = "Register your organisation as a provider")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "201")
    public Response register(@NotNull @Valid ProviderJson.Registration body) {
        var provider = service.register(access.organisation(), body.toFile());
        return Answers.created("/v1/providers/" + provider.id(), ProviderJson.View.of(provider), provider.version());
    }

    @GET
    @RolesAllowed({ProviderAccess.AUTHOR, ProviderAccess.LEAD, ProviderAccess.PANEL_MEMBER, ProviderAccess.RATIFIER})
    @Operation(operationId = "listProviders", summary = "Your own provider; for the national body, every one")
    public Page<ProviderJson.Summary> list(
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable String status,
            @QueryParam("updatedSince") @Nullable String updatedSince) {
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        return Page.of(
                service.list(QueryValue.oneOf(ProviderStatus.class, "status", status), listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.updatedAt()),
                ProviderJson.Summary::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ProviderAccess.AUTHOR, ProviderAccess.LEAD, ProviderAccess.PANEL_MEMBER, ProviderAccess.RATIFIER})
    @Operation(operationId = "getProvider", summary = "One provider")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var provider = service.find(id);
        return Answers.found(ifNoneMatch, ProviderJson.View.of(provider), provider.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(ProviderAccess.LEAD)
    @Operation(
            operationId = "changeProvider",
            summary = "Write your provider's file anew",
            description =
                    "What is left out is in it no more. Once the provider is approved, the file stays whole and the"
                            + " identifiers as they were verified.")
    @APIResponseSchema(value = ProviderJson.View.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ProviderJson.Registration body) {
        var provider = service.change(id, access.organisation(), Version.required(ifMatch), body.toFile());
        return Answers.changed(ProviderJson.View.of(provider), provider.version());
    }

    @GET
    @Path("/{id}/file-check")
    @RolesAllowed({ProviderAccess.AUTHOR, ProviderAccess.LEAD, ProviderAccess.PANEL_MEMBER, ProviderAccess.RATIFIER})
    @Operation(operationId = "checkProviderFile", summary = "What is missing before the provider can be approved")
    public ProviderJson.Check check(@PathParam("id") UUID id) {
        return ProviderJson.Check.of(service.check(id));
    }
}
