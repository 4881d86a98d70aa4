package uk.nhs.leadership.enrolment.esrtemplate;

import static uk.nhs.leadership.enrolment.esrtemplate.EsrTemplateAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.esrtemplate.EsrTemplateAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.esrtemplate.EsrTemplateAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** How the files of the caller's own trust are written. */
@Path("/v1/esr/template")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Staff record",
        description = "What the electronic staff record is told of completions, and what it answers")
class EsrTemplateResource {
    private final EsrTemplateService service;

    EsrTemplateResource(EsrTemplateService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
    @Operation(
            operationId = "getEsrTemplate",
            summary = "Shows how files for one's own trust's staff record are written")
    @APIResponseSchema(EsrTemplateJson.View.class)
    public Response own(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var template = service.own();
        return Answers.found(ifNoneMatch, EsrTemplateJson.View.of(template), template.version());
    }

    @PUT
    @RolesAllowed(LEARNING_LEAD)
    @Operation(
            operationId = "settleEsrTemplate",
            summary = "Settles how files for one's own trust's staff record are written",
            description = "It holds for files asked for from then on.")
    @APIResponseSchema(EsrTemplateJson.View.class)
    public Response settle(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EsrTemplateJson.Settle settle) {
        var template = service.settle(Version.required(ifMatch), settle.form());
        return Answers.changed(EsrTemplateJson.View.of(template), template.version());
    }
}
