package uk.nhs.leadership.enrolment.job;

import static uk.nhs.leadership.enrolment.job.JobAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.job.JobAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.job.JobAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.job.JobAccess.TRUST_WRITES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import uk.nhs.leadership.enrolment.export.SheetRow;

/** What became of each row of a job, as a file. It is written piece by piece, however long it is. */
@Path("/v1/jobs")
@RolesAllowed({LEARNING_LEAD, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
@RunOnVirtualThread
@Tag(name = "Jobs")
class JobResultResource {
    private static final Logger LOG = Logger.getLogger(JobResultResource.class);
    private static final String CSV = SheetRow.CSV;
    private static final String NDJSON = "application/x-ndjson";
    private static final int PIECE = 5_000;
    private static final String FILE =
            "Rows are known by their number alone; nothing that stood in them is repeated. Of a job"
                    + " under way the rows dealt with so far; of one that was to apply all or none, and applied none, those refused."
                    + " Kept for 30 days.";

    private final JobService service;
    private final ObjectMapper json;

    JobResultResource(JobService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    @GET
    @Path("{id}/results.csv")
    @Produces(CSV)
    @Operation(
            operationId = "downloadJobResultsAsCsv",
            summary = "What became of each row, as a sheet",
            description = FILE)
    @APIResponse(
            responseCode = "200",
            description = "A row for each row",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            example = "row,outcome,code,id"))
    public Response csv(@PathParam("id") UUID id) {
        return file(id, CSV, "csv", SheetRow.of("row", "outcome", "code", "id"), JobResultResource::sheetRow);
    }

    @GET
    @Path("{id}/results.ndjson")
    @Produces(NDJSON)
    @Operation(
            operationId = "downloadJobResultsAsNdjson",
            summary = "What became of each row, as lines of JSON",
            description = FILE)
    @APIResponse(
            responseCode = "200",
            description = "A line for each row",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = JobJson.ResultView.class)))
    public Response ndjson(@PathParam("id") UUID id) {
        return file(id, NDJSON, "ndjson", "", this::line);
    }

    private Response file(UUID id, String type, String ending, String heading, Function<RowResult, String> line) {
        var job = service.withId(id);
        StreamingOutput file = out -> {
            out.write(heading.getBytes(StandardCharsets.UTF_8));
            write(job.id(), line, out);
        };
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"job-" + id + "." + ending + "\"")
                .build();
    }

    /** No transaction is held while bytes go. A caller who goes away in the middle is no failure of ours. */
    private void write(UUID id, Function<RowResult, String> line, OutputStream out) {
        var piece = service.resultsAfter(id, 0, PIECE);
        try {
            while (!piece.isEmpty()) {
                var text = new StringBuilder();
                piece.forEach(result -> text.append(line.apply(result)));
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                piece = service.resultsAfter(id, piece.getLast().n(), PIECE);
            }
        } catch (IOException e) {
            LOG.debug("event=download-broken-off", e);
        }
    }

    private static String sheetRow(RowResult result) {
        return SheetRow.of(result.n(), result.outcome(), result.code(), result.thing());
    }

    private String line(RowResult result) {
        try {
            return json.writeValueAsString(JobJson.ResultView.of(result)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
