package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.cohort.CohortAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.cohort.CohortAccess.PROVIDER_LEAD;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** How one joins a cohort online: said by its provider, told to those who have a place. */
@Path("/v1/cohorts/{id}/joining")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cohorts", description = "Runs of accredited courses")
class JoiningResource {
    private final JoiningService service;

    JoiningResource(JoiningService service) {
        this.service = service;
    }

    @PUT
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "sayHowToJoin",
            summary = "Says how one joins a cohort online",
            description =
                    "With the entity tag of the cohort. Only its provider and participants who have a place read it.")
    @APIResponseSchema(CohortJson.JoiningView.class)
    public Response say(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CohortJson.SayHowToJoin joining) {
        var said = service.say(id, Version.required(ifMatch), joining.link(), joining.instructions());
        return Answers.changed(CohortJson.JoiningView.of(said), said.version());
    }

    @GET
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES, PARTICIPANT})
    @Operation(operationId = "getHowToJoin", summary = "Tells how one joins a cohort online")
    @APIResponseSchema(CohortJson.JoiningView.class)
    public Response howToJoin(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var joining = service.howToJoin(id);
        return Answers.found(ifNoneMatch, CohortJson.JoiningView.of(joining), joining.version());
    }
}
