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

/** Coverage by one version of a programme over HTTP; a draft is looked at by those who see drafts. */
@Path("/v1/programmes/{id}/coverage")
@Tag(name = "Coverage")
@RunOnVirtualThread
class ProgrammeCoverageResource {
    private final CoverageService service;
    private final PublicationAccess access;

    ProgrammeCoverageResource(CoverageService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getProgrammeCoverage",
            summary = "What a version of a programme covers of its curriculum, or of another",
            description = "As of a curriculum, by this version alone, which may be a draft. With `Accept: text/csv` the"
                    + " same path gives the matrix as CSV, with `Accept: image/svg+xml` a drawing of it.")
    public CoverageJson.View coverage(
            @PathParam("id") UUID id,
            @QueryParam(CoverageJson.MODULE) @Parameter(description = "These of its modules; all if left out")
                    List<String> modules,
            @QueryParam(CoverageJson.STAGE) @Nullable @Parameter(description = "This stage; all if left out")
                    String stage,
            @QueryParam(CoverageJson.AGAINST) @Nullable @Parameter(description = CoverageJson.COMPARED_WITH)
                    String against) {
        return CoverageJson.View.of(answer(id, modules, stage, against));
    }

    @GET
    @Produces(CoverageJson.CSV + CoverageJson.ASKED_FOR)
    @PermitAll
    @Operation(hidden = true)
    public Response csv(
            @PathParam("id") UUID id,
            @QueryParam(CoverageJson.MODULE) List<String> modules,
            @QueryParam(CoverageJson.STAGE) @Nullable String stage,
            @QueryParam(CoverageJson.AGAINST) @Nullable String against) {
        return Response.ok(
                        CoverageSheet.of(answer(id, modules, stage, against)), CoverageJson.CSV + CoverageJson.IN_UTF_8)
                .build();
    }

    @GET
    @Produces(CoverageJson.SVG + CoverageJson.ASKED_FOR)
    @PermitAll
    @Operation(hidden = true)
    public Response drawing(
            @PathParam("id") UUID id,
            @QueryParam(CoverageJson.MODULE) List<String> modules,
            @QueryParam(CoverageJson.STAGE) @Nullable String stage,
            @QueryParam(CoverageJson.AGAINST) @Nullable String against) {
        return Response.ok(HeatMap.of(answer(id, modules, stage, against)), CoverageJson.SVG + CoverageJson.IN_UTF_8)
                .build();
    }

    private CoverageService.Answer answer(
            UUID id, List<String> modules, @Nullable String stage, @Nullable String against) {
        return service.ofProgramme(id, CoverageJson.question(modules, stage, against), access.seesDrafts());
    }
}
