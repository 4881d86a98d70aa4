package uk.nhs.leadership.curriculum.comparison;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Comparisons of versions of a framework over HTTP: for systems and for people. */
@Path("/v1/frameworks")
@Tag(name = "Comparisons", description = "What became of each part of a framework from one version to another")
@RunOnVirtualThread
class ComparisonResource {
    private static final String FROM =
            "The version to compare with, of the same framework; if absent the one it continues";

    private final ComparisonService service;
    private final PublicationAccess access;

    ComparisonResource(ComparisonService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/{id}/comparison")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "compareFramework", summary = "What became of each part since another version")
    @APIResponseSchema(value = ComparisonJson.View.class, responseCode = "200")
    public Response compare(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable @Parameter(description = FROM, schema = @Schema(implementation = UUID.class))
                    String from,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var compared = service.compare(id, QueryValue.id("from", from), access.seesDrafts());
        return answer(compared, ComparisonJson.View.of(compared), ifNoneMatch);
    }

    @GET
    @Path("/{id}/comparison/page")
    @PermitAll
    @Produces("text/markdown;charset=UTF-8")
    @Operation(operationId = "readFrameworkComparison", summary = "The same as a page to read")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public Response page(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable @Parameter(description = FROM, schema = @Schema(implementation = UUID.class))
                    String from,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var compared = service.compare(id, QueryValue.id("from", from), access.seesDrafts());
        return answer(compared, ComparisonPage.of(compared), ifNoneMatch);
    }

    private static Response answer(Compared compared, Object view, @Nullable String ifNoneMatch) {
        return compared.isPublic()
                ? Answers.foundByAnyone(ifNoneMatch, view, compared.revision())
                : Answers.found(ifNoneMatch, view, compared.revision());
    }
}
