package uk.nhs.leadership.enrolment.exemption;

import static uk.nhs.leadership.enrolment.exemption.ExemptionAccess.LEARNING_LEAD;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Exemptions that a trust gave to its own staff. */
@Path("/v1/exemptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Expectations", description = "What is expected of whom, and what became of it")
class ExemptionResource {
    private final ExemptionService service;

    ExemptionResource(ExemptionService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(LEARNING_LEAD)
    @Operation(
            operationId = "giveExemption",
            summary = "Does not hold one of the own staff to an expectation until a day",
            description = "Also to one of the national body's. It says nothing to an employer to whom they go.")
    @APIResponseSchema(value = ExemptionJson.View.class, responseCode = "201")
    public Response give(@Valid @NotNull ExemptionJson.Give give) {
        var exemption =
                service.give(give.participantId(), give.expectationId(), give.reason(), give.text(), give.until());
        return Answers.created(
                "/v1/exemptions/" + exemption.id(), ExemptionJson.View.of(exemption), exemption.version());
    }

    @GET
    @RolesAllowed(LEARNING_LEAD)
    @Operation(operationId = "listExemptions", summary = "Lists the exemptions that the caller's trust gave")
    public Page<ExemptionJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only of this participant",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("participant")
                    @Nullable
                    String participant) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(QueryValue.id("participant", participant), listing),
                listing.limit(),
                exemption -> Cursor.of(exemption.id()),
                ExemptionJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(LEARNING_LEAD)
    @Operation(operationId = "getExemption", summary = "Shows one exemption")
    @APIResponseSchema(ExemptionJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var exemption = service.withId(id);
        return Answers.found(ifNoneMatch, ExemptionJson.View.of(exemption), exemption.version());
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(LEARNING_LEAD)
    @Operation(operationId = "endExemption", summary = "Ends an exemption before its day")
    @APIResponseSchema(ExemptionJson.View.class)
    public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var exemption = service.end(id, Version.required(ifMatch));
        return Answers.changed(ExemptionJson.View.of(exemption), exemption.version());
    }
}
