package uk.nhs.leadership.enrolment.attainment;

import static uk.nhs.leadership.enrolment.attainment.AttainmentAccess.PARTICIPANT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import uk.nhs.leadership.chassis.http.Version;

/** Summaries of 360-degree feedback, which are evidence as files are. */
@Path("/v1/attainments/{id}/three-sixty")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attainments")
class ThreeSixtyResource {
    private final ThreeSixtyService service;

    ThreeSixtyResource(ThreeSixtyService service) {
        this.service = service;
    }

    @PUT
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "showThreeSixty",
            summary = "Shows what came of a 360-degree feedback",
            description =
                    "It takes the place of the one before, unless that was submitted: then it comes beside it. Of each group"
                            + " but the managers at least three have answered, so that nobody is recognised. `If-Match`"
                            + " names the version of the attainment.")
    @APIResponseSchema(AttainmentJson.View.class)
    public Response show(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ThreeSixtyJson.Show show) {
        return AttainmentResource.changed(service.put(id, Version.required(ifMatch), show.toSummedUp()));
    }

    @DELETE
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "removeThreeSixty",
            summary = "Takes back what was shown last of 360-degree feedback",
            description = "As long as it was not submitted. `If-Match` names the version of the attainment.")
    @APIResponseSchema(AttainmentJson.View.class)
    public Response remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return AttainmentResource.changed(service.takeBack(id, Version.required(ifMatch)));
    }
}
