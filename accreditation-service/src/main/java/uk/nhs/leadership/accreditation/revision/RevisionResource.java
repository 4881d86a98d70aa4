package uk.nhs.leadership.accreditation.revision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;

/** What was handed in and what became of it, over HTTP. */
@Path("/v1/submissions")
@Tag(name = "Submissions", description = "Courses on their way to a decision")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RevisionResource {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final RevisionService service;
    private final SubmissionAccess access;

    RevisionResource(RevisionService service, SubmissionAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/{id}/revisions")
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.SYSTEM,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(
            operationId = "listRevisions",
            summary = "Which revisions of a submission were handed in, the first one first")
    public Page<RevisionJson.Summary> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(id, access.reader(), listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.submittedAt()),
                RevisionJson.Summary::of);
    }

    @GET
    @Path("/{id}/revisions/{revision}")
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.SYSTEM,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(operationId = "getRevision", summary = "What a submission said when it was handed in")
    @APIResponseSchema(value = RevisionJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id,
            @PathParam("revision") int revision,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        // What was handed in never changes: its number is its version.
        return Answers.found(ifNoneMatch, RevisionJson.View.of(service.find(id, revision, access.reader())), revision);
    }

    @GET
    @Path("/{id}/revisions/{revision}/changes")
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.SYSTEM,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(
            operationId = "listChangesOfRevision",
            summary = "What a revision says otherwise than another one, by default than the one before it")
    public RevisionJson.Changes changes(
            @PathParam("id") UUID id,
            @PathParam("revision") int revision,
            @QueryParam("from")
                    @Nullable
                    @Parameter(
                            description = "The other revision",
                            example = "1",
                            schema = @Schema(implementation = Integer.class))
                    String from) {
        var other = QueryValue.like(NUMBER, "Send the number of a revision", "from", from);
        var earlier = other == null ? revision - 1 : Integer.parseInt(other);
        return RevisionJson.Changes.of(earlier, revision, service.changes(id, earlier, revision, access.reader()));
    }
}
