package uk.nhs.leadership.accreditation.condition;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Version;

/** The conditions of an accreditation over HTTP: between its provider and the national body. */
@Path("/v1/accreditations/{number}/conditions")
@Tag(name = "Conditions", description = "What a provider is to do for its accreditation to go on")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConditionResource {
    private final ConditionService service;
    private final AccreditationAccess access;

    ConditionResource(ConditionService service, AccreditationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({
        AccreditationAccess.AUTHOR,
        AccreditationAccess.LEAD,
        AccreditationAccess.PANEL_MEMBER,
        AccreditationAccess.RATIFIER
    })
    @Operation(operationId = "listConditions", summary = "The conditions of an accreditation, and what was advised")
    public ConditionJson.All list(@PathParam("number") String number) {
        return ConditionJson.All.of(number, service.list(number, access.readable()));
    }

    @POST
    @RolesAllowed(AccreditationAccess.RATIFIER)
    @Idempotent
    @Operation(
            operationId = "imposeCondition",
            summary = "Impose a condition on an accreditation that runs",
            description = "The accreditation holds with conditions until all of them are met.")
    @APIResponseSchema(value = ConditionJson.Whole.class, responseCode = "201")
    public Response impose(@PathParam("number") String number, @NotNull @Valid ConditionJson.Imposed body) {
        var imposed = service.impose(number, body.toImposition(), access.national());
        return Answers.created(
                "/v1/accreditations/" + number + "/conditions/"
                        + imposed.condition().ordinal(),
                ConditionJson.Whole.of(imposed),
                imposed.condition().version());
    }

    @GET
    @Path("/{ordinal}")
    @RolesAllowed({
        AccreditationAccess.AUTHOR,
        AccreditationAccess.LEAD,
        AccreditationAccess.PANEL_MEMBER,
        AccreditationAccess.RATIFIER
    })
    @Operation(operationId = "getCondition", summary = "One condition, and what was done about it")
    @APIResponseSchema(value = ConditionJson.Whole.class, responseCode = "200")
    public Response find(
            @PathParam("number") String number,
            @PathParam("ordinal") int ordinal,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var shown = service.find(number, ordinal, access.readable());
        return Answers.found(
                ifNoneMatch, ConditionJson.Whole.of(shown), shown.condition().version());
    }

    @POST
    @Path("/{ordinal}/submit-evidence")
    @RolesAllowed(AccreditationAccess.LEAD)
    @Operation(
            operationId = "submitConditionEvidence",
            summary = "Say that a condition is met, by the evidence stored for it",
            description = "At least one file of evidence about the condition is stored before.")
    @APIResponseSchema(value = ConditionJson.Whole.class, responseCode = "200")
    public Response submitEvidence(
            @PathParam("number") String number,
            @PathParam("ordinal") int ordinal,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ConditionJson.EvidenceSubmission body) {
        return changed(service.submitEvidence(
                number, ordinal, access.own(), Version.required(ifMatch), access.account(), body.text()));
    }

    @POST
    @Path("/{ordinal}/accept")
    @RolesAllowed(AccreditationAccess.PANEL_MEMBER)
    @Operation(
            operationId = "acceptConditionEvidence",
            summary = "Find that the evidence is enough: the condition is met",
            description = "When it was the last one, the accreditation holds without conditions from today on.")
    @APIResponseSchema(value = ConditionJson.Whole.class, responseCode = "200")
    public Response accept(
            @PathParam("number") String number,
            @PathParam("ordinal") int ordinal,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ConditionJson.Acceptance body) {
        var by = access.national();
        return changed(service.accept(number, ordinal, Version.required(ifMatch), by, body.reasonText()));
    }

    @POST
    @Path("/{ordinal}/refuse")
    @RolesAllowed(AccreditationAccess.PANEL_MEMBER)
    @Operation(operationId = "refuseConditionEvidence", summary = "Find that the evidence is not enough")
    @APIResponseSchema(value = ConditionJson.Whole.class, responseCode = "200")
    public Response refuse(
            @PathParam("number") String number,
            @PathParam("ordinal") int ordinal,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ConditionJson.Refusal body) {
        var by = access.national();
        return changed(service.refuse(number, ordinal, Version.required(ifMatch), by, body.reasonText()));
    }

    @POST
    @Path("/{ordinal}/extend")
    @RolesAllowed(AccreditationAccess.RATIFIER)
    @Operation(
            operationId = "extendCondition",
            summary = "Give a provider longer for a condition",
            description = "Twice at most. A probation that nothing but this condition was the reason of ends.")
    @APIResponseSchema(value = ConditionJson.Whole.class, responseCode = "200")
    public Response extend(
            @PathParam("number") String number,
            @PathParam("ordinal") int ordinal,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ConditionJson.Extension body) {
        var by = access.national();
        return changed(service.extend(
                number, ordinal, Version.required(ifMatch), by, body.until(), body.reason(), body.reasonText()));
    }

    private static Response changed(ConditionShown shown) {
        return Answers.changed(ConditionJson.Whole.of(shown), shown.condition().version());
    }
}
