package uk.nhs.leadership.enrolment.subjectaccess;

import static uk.nhs.leadership.enrolment.subjectaccess.ExportAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.subjectaccess.ExportAccess.OPERATOR;
import static uk.nhs.leadership.enrolment.subjectaccess.ExportAccess.PARTICIPANT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Everything that is held on somebody. */
@Path("/v1/participants/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data protection")
class ExportResource {
    private static final Logger LOG = Logger.getLogger(ExportResource.class);
    private static final String ZIP = "application/zip";

    private final ExportService service;
    private final ExportArchive archive;
    private final ExportAccess access;

    ExportResource(ExportService service, ExportArchive archive, ExportAccess access) {
        this.service = service;
        this.archive = archive;
        this.access = access;
    }

    @GET
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "exportParticipant",
            summary = "Tells somebody everything that is held on them",
            description =
                    "All tables, made from the list of all tables and columns. To the person, and to the national body, of"
                            + " every employer, with who looked at it; to the employer who answers for a request what it"
                            + " holds itself, without what is the person's own affair.")
    public ExportJson.All export(@PathParam("id") UUID id) {
        access.mustBeConcerned();
        return ExportJson.All.of(service.export(id, access.isEmployer()));
    }

    @GET
    @Path("archive")
    @Produces(ZIP)
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "exportParticipantArchive",
            summary = "Everything that is held on somebody, with the files, as one ZIP",
            description =
                    "`export.json`, and as PDF the own record and each certificate that counts; under `evidence` every file"
                            + " that shows what somebody is able to do or has learned before. `index.csv` names each file,"
                            + " also one that is missing or damaged by now. To the same people as the export, and looked"
                            + " at as that; to the employer without the own record and without what was never submitted.")
    @APIResponse(
            responseCode = "200",
            description = "The ZIP, to be saved",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "PK and so on"))
    public Response archive(@PathParam("id") UUID id) {
        access.mustBeConcerned();
        var gathered = service.gather(id, access.isEmployer());
        StreamingOutput zip = out -> send(gathered, out);
        return Response.ok(zip, ZIP)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"export-" + gathered.export().participantId() + ".zip\"")
                .build();
    }

    /** A caller who goes away in the middle is no failure of ours, and may come again. */
    private void send(ExportService.Gathered gathered, OutputStream out) {
        try {
            archive.write(gathered, out);
        } catch (IOException e) {
            LOG.debug("event=download-broken-off", e);
        }
    }
}
