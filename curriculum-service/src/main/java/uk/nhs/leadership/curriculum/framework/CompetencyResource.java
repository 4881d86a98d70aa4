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
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.publicread.PublicAnswers;
import uk.nhs.leadership.chassis.publicread.PublicAnswers.Shown;

/** Competencies over HTTP: each by the id it has in every version of its framework. */
@Path("/v1/competencies")
@Tag(name = "Competencies", description = "Single competencies by an id that stays the same across versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CompetencyResource {
    private final FrameworkService service;
    private final PublicAnswers answers;

    CompetencyResource(FrameworkService service, PublicAnswers answers) {
        this.service = service;
        this.answers = answers;
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
        var edition = service.edition(id, QueryValue.id("frameworkVersionId", version));
        var where = new Where(id, edition.frameworkId());
        return answers.found(ifNoneMatch, where, revision(edition.changedAt()), () -> {
            var competency = service.competency(edition);
            return new Shown(FrameworkJson.CompetencyView.of(competency), revision(competency.changedAt()));
        });
    }

    /** What is answered with: a competency as one version has it. */
    private record Where(UUID competency, UUID framework) {}

    /** The same id is in several versions: their counters may be equal, the times of their last change are not. */
    private static long revision(Instant changedAt) {
        return MICROS.between(Instant.EPOCH, changedAt);
    }
}
