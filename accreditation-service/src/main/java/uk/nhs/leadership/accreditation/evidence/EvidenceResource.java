package uk.nhs.leadership.accreditation.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.files.upload.Attachment;

/** Evidence over HTTP. */
@Path("/v1/evidence")
@Tag(name = "Evidence", description = "Files that providers show for what they say")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EvidenceResource {
    private final EvidenceService service;
    private final EvidenceContent content;
    private final EvidenceAccess access;

    EvidenceResource(EvidenceService service, EvidenceContent content, EvidenceAccess access) {
        this.service = service;
        this.content = content;
        this.access = access;
    }

    @POST
    @RolesAllowed({EvidenceAccess.AUTHOR, EvidenceAccess.LEAD, EvidenceAccess.SYSTEM})
    @Idempotent
    @Operation(
            operationId = "announceEvidence",
            summary = "Say which file you are going to send",
            description =
                    "Its content follows by `PUT` to its `/content` within 24 hours, or it is forgotten. There are at"
                            + " most 200 files and 1 GiB for one thing.")
    @APIResponseSchema(value = EvidenceJson.View.class, responseCode = "201")
    public Response announce(@NotNull @Valid EvidenceJson.Announcement body) {
        var evidence = service.announce(body.about().toSubject(), body.toDeclared(), access.account());
        return Answers.created("/v1/evidence/" + evidence.id(), EvidenceJson.View.of(evidence), evidence.version());
    }

    @GET
    @RolesAllowed({
        EvidenceAccess.AUTHOR,
        EvidenceAccess.LEAD,
        EvidenceAccess.SYSTEM,
        EvidenceAccess.ASSESSOR,
        EvidenceAccess.PANEL_MEMBER,
        EvidenceAccess.RATIFIER
    })
    @Operation(operationId = "listEvidence", summary = "The evidence for one thing, in the order of its announcement")
    public Page<EvidenceJson.View> list(
            @BeanParam PageRequest page,
            @QueryParam("aboutKind")
                    @Nullable
                    @Parameter(
                            description = "What kind of thing it is: SUBMISSION, CONDITION, REVIEW or RETURN",
                            required = true,
                            example = "SUBMISSION")
                    String aboutKind,
            @QueryParam("about")
                    @Nullable
                    @Parameter(
                            description = "The id of the thing",
                            required = true,
                            example = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
                    String about) {
        access.mayRead();
        var subject =
                new EvidenceSubject(required("aboutKind", aboutKind), required("about", QueryValue.id("about", about)));
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(subject, listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.createdAt()),
                EvidenceJson.View::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        EvidenceAccess.AUTHOR,
        EvidenceAccess.LEAD,
        EvidenceAccess.SYSTEM,
        EvidenceAccess.ASSESSOR,
        EvidenceAccess.PANEL_MEMBER,
        EvidenceAccess.RATIFIER
    })
    @Operation(operationId = "getEvidence", summary = "What is known of one file")
    @APIResponseSchema(value = EvidenceJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mayRead();
        var evidence = service.find(id);
        return Answers.found(ifNoneMatch, EvidenceJson.View.of(evidence), evidence.version());
    }

    @PUT
    @Path("/{id}/content")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @BodyLimit(value = Evidence.MOST_BYTES, readAhead = true)
    @RolesAllowed({EvidenceAccess.AUTHOR, EvidenceAccess.LEAD, EvidenceAccess.SYSTEM})
    @Operation(
            operationId = "sendEvidence",
            summary = "Send the content of a file that you announced",
            description =
                    "Raw, as it lies on your disk. An upload that broke off is sent again from the beginning; the same"
                            + " content sent again changes nothing. What is refused for its content is not kept.")
    @APIResponseSchema(value = EvidenceJson.View.class, responseCode = "200")
    public Response send(
            @PathParam("id") UUID id,
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
            var evidence = content.receive(id, body);
            return Answers.changed(EvidenceJson.View.of(evidence), evidence.version());
        }
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        EvidenceAccess.AUTHOR,
        EvidenceAccess.LEAD,
        EvidenceAccess.SYSTEM,
        EvidenceAccess.ASSESSOR,
        EvidenceAccess.PANEL_MEMBER,
        EvidenceAccess.RATIFIER
    })
    @Operation(
            operationId = "downloadEvidence",
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
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mayRead();
        var evidence = service.find(id);
        if (!evidence.isStored()) {
            throw new NotFound();
        }
        return new Attachment(evidence.name(), evidence.sha256(), evidence.type(), evidence.bytes())
                .answer(ifNoneMatch, out -> content.send(evidence, out));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({EvidenceAccess.AUTHOR, EvidenceAccess.LEAD, EvidenceAccess.SYSTEM})
    @Operation(
            operationId = "removeEvidence",
            summary = "Take a file back",
            description = "As long as those who judge have not been shown it.")
    @APIResponse(responseCode = "204", description = "It is no longer there")
    public Response remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.remove(id, Version.required(ifMatch));
        return Response.noContent().build();
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(new Fault("?" + name, "REQUIRED", "The parameter is required"));
        }
        return value;
    }
}
