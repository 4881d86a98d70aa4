package uk.nhs.leadership.enrolment.esr;

import static uk.nhs.leadership.enrolment.esr.EsrAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.esr.EsrAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.esr.EsrAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.job.JobIntake;
import uk.nhs.leadership.enrolment.job.JobJson;
import uk.nhs.leadership.enrolment.job.JobMode;
import uk.nhs.leadership.enrolment.job.JobOrder;
import uk.nhs.leadership.enrolment.rowfile.RowFile;

/** The file itself as it goes to the staff record, and the one that comes back. */
@Path("/v1/esr/exports/{id}")
@RunOnVirtualThread
@Tag(name = "Staff record")
class EsrFileResource {
    private static final Logger LOG = Logger.getLogger(EsrFileResource.class);
    private static final String CSV = "text/csv";
    private static final String FILE = """
            Reference,Employee Number,Assignment Number,Competence Name,Start Date,End Date
            E12R1,20417733,20417733-2,NHS|MLF|First Steps in Leading Care - 3 Years|,20-NOV-2026,20-NOV-2029
            """;
    private static final String ANSWER = """
            reference,result,reason
            E12R1,accepted,
            E12R2,rejected,Assignment not found
            """;

    /** An answer to a file of all completions that a trust can have, with room to spare. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final int PIECE = 5_000;

    private final EsrExportService service;
    private final JobIntake intake;

    EsrFileResource(EsrExportService service, JobIntake intake) {
        this.service = service;
        this.intake = intake;
    }

    @GET
    @Path("file")
    @Produces(CSV)
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
    @Operation(
            operationId = "downloadEsrFile",
            summary = "The file, written as the trust's template was when it was asked for",
            description = "The same bytes each time, but for whoever was erased since.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each completion",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class), example = FILE))
    public Response file(@PathParam("id") UUID id) {
        var export = service.made(id);
        var sheet = new EsrSheet(export.number(), export.form());
        StreamingOutput file = out -> write(id, sheet, out);
        return Response.ok(file, CSV + ";charset=" + export.form().encoding().charset())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"")
                .build();
    }

    /** No transaction is held while bytes go. A caller who goes away in the middle is no failure of ours. */
    private void write(UUID id, EsrSheet sheet, OutputStream out) {
        try {
            out.write(sheet.beginning());
            var lines = service.linesAfter(id, 0, PIECE);
            while (!lines.isEmpty()) {
                out.write(sheet.lines(lines));
                lines = service.linesAfter(id, lines.getLast().n(), PIECE);
            }
        } catch (IOException e) {
            LOG.debug("event=download-broken-off", e);
        }
    }

    @PUT
    @Path("acknowledgement")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(MOST_BYTES)
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(
            operationId = "acknowledgeEsrExport",
            summary = "What the staff record answered to a file, row by row",
            description =
                    "The answer is a job: its results say what became of each row. A row that the file has not is refused,"
                            + " and so is one that has another answer already; the same answer again changes nothing.")
    @APIResponseSchema(value = JobJson.View.class, responseCode = "202")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @RequestBody(
                            description =
                                    "Our reference of each row, `accepted` or `rejected`, and the record's reason. In UTF-8,"
                                            + " the first row naming the columns; commas, semicolons or tabs.",
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            example = ANSWER))
                    InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type)
            throws IOException {
        mustBeUtf8(type);
        service.made(id);
        var job =
                intake.receive(new JobOrder(EsrAcknowledgement.KIND, id, JobMode.EACH, false), RowFile.Form.CSV, body);
        return Response.accepted(job)
                .location(URI.create(job.path()))
                .header(HttpHeaders.ETAG, new Version(job.version()).etag())
                .build();
    }

    private static void mustBeUtf8(MediaType type) {
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new InvalidInput(new Fault("#Content-Type", "NOT_UTF8", "Send the rows in UTF-8"));
        }
    }
}
