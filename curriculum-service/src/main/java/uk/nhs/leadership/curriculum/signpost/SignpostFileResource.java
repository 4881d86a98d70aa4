package uk.nhs.leadership.curriculum.signpost;

import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** All signposts of a version over HTTP, as a file for a spreadsheet. */
@Path("/v1/frameworks/{id}/signposts")
@Tag(name = "Signposts")
@RunOnVirtualThread
class SignpostFileResource {
    private static final String CSV = "text/csv";

    /** Room for the most rows that are taken, with long titles and addresses. */
    private static final long MOST_BYTES = 8 * 1024 * 1024;

    private final SignpostService service;
    private final PublicationAccess access;

    SignpostFileResource(SignpostService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @PUT
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(MOST_BYTES)
    @RolesAllowed(AUTHOR)
    @Operation(
            operationId = "replaceSignposts",
            summary = "Replace all signposts of a version by those in a CSV file",
            description = "The version is in force. A file with a faulty row is refused whole, each fault named by row"
                    + " and column, at most 500 of them together with how many there are. The same file again changes"
                    + " nothing. A version without signposts has the entity tag `\"0\"`.")
    @APIResponseSchema(value = SignpostJson.Import.class, responseCode = "200")
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            description =
                                    "Columns in any order: competency (its code), stage, rating_from, rating_to, title,"
                                            + " uri, source, kind, minutes (may be empty). UTF-8, separated by commas; at most"
                                            + " 10 000 rows. A text that a spreadsheet would take for a formula, because it"
                                            + " begins with =, +, - or @, may have an apostrophe before it, which is not kept; so may"
                                            + " a code, because spreadsheets take 1.10 for the number 1.1.",
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            example = """
                                                    competency,stage,rating_from,rating_to,title,uri,source,kind,minutes
                                                    1.1.1,S1,1,2,Planning a week that leaves room,https://learning.example.org/planning-a-week,An example provider,ARTICLE,20
                                                    """))
                    InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @QueryParam("dryRun")
                    @Nullable
                    @Parameter(
                            description = "Whether only to say what would come of it",
                            example = "false",
                            schema = @Schema(implementation = Boolean.class))
                    String dryRun)
            throws IOException {
        requireUtf8(type);
        var onlySay = QueryValue.flag("dryRun", dryRun);
        access.nationalTeam();
        var replaced = service.replace(id, Version.required(ifMatch), SignpostFile.read(body), onlySay);
        return Answers.changed(SignpostJson.Import.of(replaced.change(), onlySay), replaced.revision());
    }

    @GET
    @Produces(CSV)
    @PermitAll
    @Operation(
            operationId = "exportSignposts",
            summary = "All signposts of a published version as the CSV file that replaces them")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public Response export(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var revision = service.revision(id);
        if (new Version(revision).isNamedIn(ifNoneMatch)) {
            return Answers.unchangedForAnyone(revision);
        }
        var exported = service.export(id);
        return Answers.foundByAnyone(ifNoneMatch, exported.text(), exported.revision());
    }

    private static void requireUtf8(MediaType type) {
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new InvalidInput(new Fault("#Content-Type", "NOT_UTF8", "Send the file in UTF-8"));
        }
    }
}
