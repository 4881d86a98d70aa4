package uk.nhs.leadership.enrolment.expectation;

import static uk.nhs.leadership.enrolment.expectation.ExpectationAccess.ANYONE_SIGNED_IN;
import static uk.nhs.leadership.enrolment.expectation.ExpectationAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.expectation.ExpectationAccess.PUBLISHER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Expectations: written by the national body and by trusts, read by whoever signs in. */
@Path("/v1/expectations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Expectations", description = "What is expected of whom, and what became of it")
class ExpectationResource {
    private final ExpectationService service;
    private final ExpectationAccess access;

    ExpectationResource(ExpectationService service, ExpectationAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Idempotent
    @RolesAllowed({LEARNING_LEAD, PUBLISHER})
    @Operation(
            operationId = "addExpectation",
            summary = "Writes what is to be expected of whom, for everybody or for the own trust",
            description = "It is a draft, which nobody is held to until it is published.")
    @APIResponseSchema(value = ExpectationJson.View.class, responseCode = "201")
    public Response add(@Valid @NotNull ExpectationJson.Write write) {
        access.mustWrite();
        var expectation = service.add(write.draft());
        return Answers.created(
                "/v1/expectations/" + expectation.id(), ExpectationJson.View.of(expectation), expectation.version());
    }

    @GET
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(
            operationId = "listExpectations",
            summary = "Lists what is expected of whom: by the national body, and by the caller's own trust")
    public Page<ExpectationJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only what has changed since, in the order of the last change",
                            example = "2026-11-22T09:30:00Z",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("updatedSince")
                    @Nullable
                    String updatedSince) {
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        return Page.of(
                service.list(listing),
                listing.limit(),
                expectation -> listing.endingWith(expectation.id(), expectation.updatedAt()),
                ExpectationJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(operationId = "getExpectation", summary = "Shows one expectation")
    @APIResponseSchema(ExpectationJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var expectation = service.withId(id);
        return Answers.found(ifNoneMatch, ExpectationJson.View.of(expectation), expectation.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, PUBLISHER})
    @Operation(operationId = "changeExpectation", summary = "Writes a draft anew")
    @APIResponseSchema(ExpectationJson.View.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ExpectationJson.Write write) {
        access.mustWrite();
        return changed(service.change(id, Version.required(ifMatch), write.draft()));
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed({LEARNING_LEAD, PUBLISHER})
    @Operation(
            operationId = "publishExpectation",
            summary = "Puts an expectation into force; what it replaces ends",
            description = "Everybody is looked at in the background: `everybodyLookedAt` tells when that is done.")
    @APIResponseSchema(ExpectationJson.View.class)
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.mustWrite();
        return changed(service.publish(id, Version.required(ifMatch)));
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed({LEARNING_LEAD, PUBLISHER})
    @Operation(operationId = "endExpectation", summary = "Ends an expectation: nobody is held to it any more")
    @APIResponseSchema(ExpectationJson.View.class)
    public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.mustWrite();
        return changed(service.end(id, Version.required(ifMatch)));
    }

    private static Response changed(Expectation expectation) {
        return Answers.changed(ExpectationJson.View.of(expectation), expectation.version());
    }
}
