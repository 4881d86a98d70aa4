package uk.nhs.leadership.enrolment.priorlearning;

import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningAccess.PROVIDER_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.files.objectstore.ObjectKey;
import uk.nhs.leadership.files.upload.Attachment;
import uk.nhs.leadership.files.upload.FileName;

/** Files of evidence, each found by its content. */
@Path("/v1/prior-learning/{id}/evidence/{sha256}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Prior learning")
class EvidenceResource {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String DIGEST_SHOWN = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final PriorLearningService service;
    private final EvidenceContent content;

    EvidenceResource(PriorLearningService service, EvidenceContent content) {
        this.service = service;
        this.content = content;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @BodyLimit(value = Evidence.MOST_BYTES, readAhead = true)
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD})
    @Operation(
            operationId = "addPriorLearningEvidence",
            summary = "Shows a file",
            description =
                    "Raw, as it lies on your disk, under its SHA-256, with which what arrives is compared. An upload"
                            + " that broke off is sent again from the beginning; the same content sent again changes"
                            + " nothing. What is infected, or of a type that is not taken, is not kept. At most 10 files.")
    @APIResponseSchema(PriorLearningJson.Full.class)
    public Response add(
            @PathParam("id") UUID id,
            @Parameter(example = DIGEST_SHOWN) @PathParam("sha256") String sha256,
            @Parameter(description = "How you call it", required = true, example = "certificate.pdf")
                    @QueryParam("name")
                    @NotBlank
                    @Size(max = 200)
                    @FileName
                    @Nullable
                    String name,
            @RequestBody(
                            description = "The bytes of the file, at most 50 MiB",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                            example = "%PDF-1.7 and so on to %%EOF"))
                    InputStream body)
            throws IOException {
        // Closed, because a caller who is refused in the middle is let finish, and then reads why.
        try (body) {
            return PriorLearningResource.changed(content.receive(id, key(sha256), Objects.requireNonNull(name), body));
        }
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, PROVIDER_LEAD})
    @Operation(
            operationId = "downloadPriorLearningEvidence",
            summary = "The file itself",
            description = "To be saved, never shown in place. Its ETag is its SHA-256.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes of the file, of the type that it is by its content",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(
            @PathParam("id") UUID id,
            @Parameter(example = DIGEST_SHOWN) @PathParam("sha256") String sha256,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var evidence = service.evidence(id, key(sha256).sha256());
        return new Attachment(evidence.name(), evidence.sha256(), evidence.mediaType(), evidence.bytes())
                .answer(ifNoneMatch, out -> content.send(evidence, out));
    }

    @DELETE
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD})
    @Operation(
            operationId = "removePriorLearningEvidence",
            summary = "Takes a file back",
            description = "As long as the provider does not look at it. `If-Match` names the version of the claim.")
    @APIResponseSchema(PriorLearningJson.Full.class)
    public Response remove(
            @PathParam("id") UUID id,
            @Parameter(example = DIGEST_SHOWN) @PathParam("sha256") String sha256,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return PriorLearningResource.changed(service.takeBack(id, key(sha256).sha256(), Version.required(ifMatch)));
    }

    /** What is no digest names no file. */
    private static ObjectKey key(String sha256) {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new NotFound();
        }
        return new ObjectKey(sha256);
    }
}
