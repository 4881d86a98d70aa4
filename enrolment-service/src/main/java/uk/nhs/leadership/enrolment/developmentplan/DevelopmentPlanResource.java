package uk.nhs.leadership.enrolment.developmentplan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** Plans over HTTP. */
@Path("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Development plans", description = "What participants want to get better at next")
class DevelopmentPlanResource {
    private final DevelopmentPlanService service;

    DevelopmentPlanResource(DevelopmentPlanService service) {
        this.service = service;
    }

    @GET
    @Path("me/development-plan")
    @RolesAllowed(DevelopmentPlanAccess.PARTICIPANT)
    @Operation(operationId = "getOwnDevelopmentPlan", summary = "What you want to get better at next")
    @APIResponseSchema(DevelopmentPlanJson.View.class)
    public Response own(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return found(ifNoneMatch, service.own());
    }

    @PUT
    @Path("me/development-plan")
    @RolesAllowed(DevelopmentPlanAccess.PARTICIPANT)
    @Operation(
            operationId = "saveDevelopmentPlan",
            summary = "Says what you want to get better at next",
            description = "At most three things. Your line manager may read it.")
    @APIResponseSchema(DevelopmentPlanJson.View.class)
    public Response save(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DevelopmentPlanJson.Save save) {
        var plan = service.save(Version.required(ifMatch), save.priorities());
        return Answers.changed(DevelopmentPlanJson.View.of(Optional.of(plan)), plan.revision());
    }

    @GET
    @Path("{id}/development-plan")
    @RolesAllowed(DevelopmentPlanAccess.LINE_MANAGER)
    @Operation(operationId = "getDevelopmentPlan", summary = "What one of your own staff wants to get better at next")
    @APIResponseSchema(DevelopmentPlanJson.View.class)
    public Response of(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return found(ifNoneMatch, service.of(id));
    }

    private static Response found(@Nullable String ifNoneMatch, Optional<DevelopmentPlan> plan) {
        return Answers.found(
                ifNoneMatch,
                DevelopmentPlanJson.View.of(plan),
                plan.map(DevelopmentPlan::revision).orElse(0L));
    }
}
