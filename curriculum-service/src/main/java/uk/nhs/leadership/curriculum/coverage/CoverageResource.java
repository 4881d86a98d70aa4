package uk.nhs.leadership.curriculum.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Coverage of a curriculum by programmes over HTTP. */
@Path("/v1/curricula/{id}/coverage")
@Tag(name = "Coverage", description = "What programmes cover of a curriculum")
@RunOnVirtualThread
class CoverageResource {
    private static final String PROGRAMME = "programmeVersionId";

    private final CoverageService service;
    private final PublicationAccess access;

    CoverageResource(CoverageService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getCoverage",
            summary = "What published programmes cover of a curriculum",
            description = "How far each outcome is taken and by which modules, competency by competency and stage by"
                    + " stage; what nobody works towards or assesses; what several modules assess; which modules claim"
                    + " more than their hours allow. `against` compares the same programmes with another version of the"
                    + " curriculum, or with another curriculum on the same framework, and `comparison` then tells how. With"
                    + " `Accept: text/csv` the same path gives the matrix as CSV, a"
                    + " line for each module that works towards an outcome; with `Accept: image/svg+xml` a drawing of"
                    + " it to look at and to print.")
    public CoverageJson.View coverage(
            @PathParam("id") UUID id,
            @QueryParam(PROGRAMME)
                    @Parameter(
                            description =
                                    "These versions of programmes, all built on it unless `against` is named; all in"
                                            + " force on it if left out")
                    List<String> programmes,
            @QueryParam(CoverageJson.MODULE)
                    @Parameter(description = "These modules of the programmes; all if left out")
                    List<String> modules,
            @QueryParam(CoverageJson.STAGE) @Nullable @Parameter(description = "This stage; all if left out")
                    String stage,
            @QueryParam(CoverageJson.AGAINST) @Nullable @Parameter(description = CoverageJson.COMPARED_WITH)
                    String against) {
        return CoverageJson.View.of(answer(id, programmes, modules, stage, against));
    }

    @GET
    @Produces(CoverageJson.CSV + CoverageJson.ASKED_FOR)
    @PermitAll
    @Operation(hidden = true)
    public Response csv(
            @PathParam("id") UUID id,
            @QueryParam(PROGRAMME) List<String> programmes,
            @QueryParam(CoverageJson.MODULE) List<String> modules,
            @QueryParam(CoverageJson.STAGE) @Nullable String stage,
            @QueryParam(CoverageJson.AGAINST) @Nullable String against) {
        return Response.ok(
                        CoverageSheet.of(answer(id, programmes, modules, stage, against)),
                        CoverageJson.CSV + CoverageJson.IN_UTF_8)
                .build();
    }

    @GET
    @Produces(CoverageJson.SVG + CoverageJson.ASKED_FOR)
    @PermitAll
    @Operation(hidden = true)
    public Response drawing(
            @PathParam("id") UUID id,
            @QueryParam(PROGRAMME) List<String> programmes,
            @QueryParam(CoverageJson.MODULE) List<String> modules,
            @QueryParam(CoverageJson.STAGE) @Nullable String stage,
            @QueryParam(CoverageJson.AGAINST) @Nullable String against) {
        return Response.ok(
                        HeatMap.of(answer(id, programmes, modules, stage, against)),
                        CoverageJson.SVG + CoverageJson.IN_UTF_8)
                .build();
    }

    private CoverageService.Answer answer(
            UUID id, List<String> programmes, List<String> modules, @Nullable String stage, @Nullable String against) {
        return service.ofCurriculum(
                id,
                CoverageJson.ids(PROGRAMME, programmes),
                CoverageJson.question(modules, stage, against),
                access.seesDrafts());
    }
}
