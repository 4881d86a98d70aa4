package uk.nhs.leadership.curriculum.caseimport;

import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.JsonLimit;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Packages of CASE over HTTP. */
@Path("/v1/frameworks/import-case")
@Tag(name = "Frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CaseImportResource {
    /** Room for 5,000 competencies, each with a statement, all fields of the standard and an association or two. */
    private static final long MOST_BYTES = 32 * 1024 * 1024;

    private static final int MOST_TOKENS = 2_000_000;

    /** Of items and of associations. */
    private static final int MOST_ELEMENTS = 100_000;

    private final CaseImportService service;
    private final PublicationAccess access;

    CaseImportResource(CaseImportService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed(AUTHOR)
    @Idempotent
    @BodyLimit(MOST_BYTES)
    @JsonLimit(tokens = MOST_TOKENS, elements = MOST_ELEMENTS)
    @Operation(
            operationId = "importCasePackage",
            summary = "Begin a version of a framework with what a package of CASE 1.1 says",
            description =
                    "All of it or nothing. A package that this service gave out comes back as it was. Of any other, the"
                            + " first step below the document becomes areas, the second standards, the third"
                            + " competencies; what has nothing below it is a competency wherever it stands; what"
                            + " stands deeper becomes a line of its competency's statements; each value of"
                            + " educationLevel becomes a stage. The answer tells what was folded, renamed or made,"
                            + " and what is not kept. At most 32 MiB.")
    @APIResponseSchema(value = CaseImportJson.Report.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "What would become of it; nothing was kept",
            content = @Content(schema = @Schema(implementation = CaseImportJson.Report.class)))
    public Response take(
            @QueryParam("code")
                    @Nullable
                    @Parameter(
                            description = "The code of the framework, if it is not the leadership:code of the document",
                            example = "LICH")
                    String code,
            @QueryParam("version")
                    @Nullable
                    @Parameter(description = "The number of the version, if not that of the document", example = "1.0")
                    String version,
            @QueryParam("dryRun")
                    @Nullable
                    @Parameter(
                            description = "Whether to try only and keep nothing",
                            schema = @Schema(implementation = Boolean.class))
                    String dryRun,
            @NotNull CasePackageJson.Whole body) {
        var author = access.nationalTeam();
        var isTried = QueryValue.flag("dryRun", dryRun);
        var read = CaseImport.of(body, code, version);
        if (isTried) {
            return Response.ok(CaseImportJson.Report.of(read, service.rehearse(read, author), true))
                    .build();
        }
        var made = service.take(read, author);
        return Answers.created(
                "/v1/frameworks/" + made.id(), CaseImportJson.Report.of(read, made, false), made.revision());
    }
}
