package uk.nhs.leadership.accreditation.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** Submissions over HTTP, as far as panels recommend and ratifiers decide. */
@Path("/v1/submissions")
@Tag(name = "Assessment", description = "From the allocation of assessors to the decision")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DecisionResource {
    private final DecisionService service;
    private final AssessmentAccess access;

    DecisionResource(DecisionService service, AssessmentAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("/{id}/recommend")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(operationId = "recommendDecision", summary = "Say for the panel how the submission should end")
    @APIResponseSchema(value = AssessmentJson.View.class, responseCode = "200")
    public Response recommend(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RecommendationJson.Request body) {
        var reader = access.national();
        return changed(
                service.recommend(id, reader, Version.required(ifMatch), body.panel(), body.by(access.account())));
    }

    @POST
    @Path("/{id}/ratify")
    @RolesAllowed(SubmissionAccess.RATIFIER)
    @Operation(
            operationId = "ratifyDecision",
            summary = "Make the panel's recommendation the decision, or defer as it recommends",
            description =
                    "If it is to accredit, the accreditation stands on the register and holds from today on, or from"
                            + " the day after the one that the course has, if that ends within twelve months.")
    @APIResponseSchema(value = AssessmentJson.View.class, responseCode = "200")
    public Response ratify(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RatificationJson body) {
        var reader = access.national();
        return changed(service.ratify(
                id,
                reader,
                Version.required(ifMatch),
                access.account(),
                body.reasonText(),
                Boolean.TRUE.equals(body.replaceAtOnce())));
    }

    private static Response changed(AssessmentShown assessment) {
        return Answers.changed(
                AssessmentJson.View.of(assessment), assessment.submission().version());
    }
}
