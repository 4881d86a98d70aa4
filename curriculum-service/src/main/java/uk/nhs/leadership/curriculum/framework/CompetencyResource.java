package uk.nhs.leadership.curriculum.framework;

import static java.time.temporal.ChronoUnit.MICROS;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import uk.nhs.leadership.chassis.http.QueryValue;

/** Competencies over HTTP: each by the id it has in every version of its framework. */
@Path("/v1/competencies")
@Tag(name = "Competencies", description = "Single competencies by an id that stays the same across versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CompetencyResource {
    private final FrameworkService service;

    CompetencyResource(FrameworkService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCompetency", summary = "A competency, as the version published last has it")
    @APIResponseSchema(value = FrameworkJson.CompetencyView.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id,
            @QueryParam("frameworkVersionId")
                    @Nullable
                    @Parameter(
                            description = "As this published version has it instead",
                            schema = @Schema(implementation = UUID.class))
                    String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var found = service.competency(id, QueryValue.id("frameworkVersionId", version));
        // The same id is in several versions: their counters may be equal, the times of their last change are not.
        var changedAt = MICROS.between(Instant.EPOCH, found.changedAt());
        return Answers.foundByAnyone(ifNoneMatch, FrameworkJson.CompetencyView.of(found), changedAt);
    }
}
