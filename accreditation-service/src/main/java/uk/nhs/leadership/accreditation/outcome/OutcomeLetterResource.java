package uk.nhs.leadership.accreditation.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Version;

/** Letters on the outcome of challenges over HTTP. */
@Path("/v1/challenges")
@Tag(name = "Challenges", description = "Reconsideration of a refusal, and appeal against it")
@RunOnVirtualThread
class OutcomeLetterResource {
    private static final String PDF = "application/pdf";

    private final OutcomeLetterWriter writer;
    private final OutcomeLetterAccess access;

    OutcomeLetterResource(OutcomeLetterWriter writer, OutcomeLetterAccess access) {
        this.writer = writer;
        this.access = access;
    }

    @GET
    @Path("/{id}/letter")
    @Produces(PDF)
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(
            operationId = "getOutcomeLetter",
            summary = "The letter on how a challenge ended: what follows from it, and what can be done next",
            description =
                    "PDF/A-2a, tagged for screen readers (PDF/UA-1). There is none before the challenge is decided;"
                            + " it is written once, and its ETag is its SHA-256.")
    @APIResponse(
            responseCode = "200",
            description = "The letter, to be saved",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "%PDF-1.7 and so on to %%EOF"))
    public Response find(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch)
            throws IOException {
        var letter = writer.letterOn(id, access.reader());
        var etag = "\"" + letter.key().sha256() + "\"";
        if (Version.isNamedIn(ifNoneMatch, etag)) {
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        }
        return Response.ok(writer.content(letter), PDF)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + letter.fileName() + "\"")
                .build();
    }
}
