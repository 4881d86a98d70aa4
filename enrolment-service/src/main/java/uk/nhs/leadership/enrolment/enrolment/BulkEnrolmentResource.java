package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_WRITES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.enrolment.BulkEnrolmentService.Prospect;
import uk.nhs.leadership.enrolment.job.JobIntake;
import uk.nhs.leadership.enrolment.job.JobJson;
import uk.nhs.leadership.enrolment.job.JobMode;
import uk.nhs.leadership.enrolment.job.JobOrder;
import uk.nhs.leadership.enrolment.rowfile.RowFile;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** Many enrolments at once: asked about, and made. */
@Path("/v1/enrolments")
@RunOnVirtualThread
@Tag(name = "Enrolments")
class BulkEnrolmentResource {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(BulkEnrolmentResource.class);

    /** A million rows with room to spare. */
    static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final long MOST_BYTES_ASKED = 8L * 1024 * 1024;
    private static final int MOST_ROWS_ASKED = 50_000;
    private static final String ROWS =
            "Each row names a member of your staff by `employee_number`, by `participant_id`, or by both. CSV as RFC 4180 has"
                    + " it in UTF-8, the first row naming the columns; or a JSON object a line.";
    private static final String EXAMPLE = """
            employee_number
            20417733
            20417734
            """;

    private final BulkEnrolmentService service;
    private final JobIntake intake;
    private final ObjectMapper json;

    BulkEnrolmentResource(BulkEnrolmentService service, JobIntake intake, ObjectMapper json) {
        this.service = service;
        this.intake = intake;
        this.json = json;
    }

    /** How somebody wants a job on many rows to be done. */
    public static class Asked {
        @Parameter(
                description = "Whether to tell first what would become of each row; then apply the job, or not",
                example = "false",
                schema = @Schema(implementation = Boolean.class))
        @QueryParam("dryRun")
        @Nullable
        String dryRun;

        @Parameter(
                description = "Whether each row is for itself, or none is applied if one is refused",
                example = "EACH",
                schema = @Schema(implementation = JobMode.class))
        @QueryParam("mode")
        @Nullable
        String mode;

        /**
         * For rows of a kind that are all about one thing.
         *
         * @throws uk.nhs.leadership.chassis.rule.InvalidInput if it is asked for in a way that there is not
         */
        JobOrder order(String kind, UUID about) {
            var asked = QueryValue.oneOf(JobMode.class, "mode", mode);
            return new JobOrder(kind, about, asked == null ? JobMode.EACH : asked, QueryValue.flag("dryRun", dryRun));
        }
    }

    @POST
    @Path("bulk")
    @Consumes({CSV, NDJSON})
    @Produces(MediaType.APPLICATION_JSON)
    @BodyLimit(MOST_BYTES)
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(
            operationId = "enrolMany",
            summary = "Takes places on an open cohort for many members of one's own staff",
            description =
                    "The answer is a job: follow it at its address. Each row is judged as a single enrolment would be, in"
                            + " the order of the rows, and has the same code if it is refused; whoever has a place on the cohort"
                            + " already is left as they are, so that the same rows again change nothing. The same rows while they are"
                            + " being worked on are the same job.")
    @APIResponseSchema(value = JobJson.View.class, responseCode = "202")
    public Response enrol(
            @RequestBody(
                            description = ROWS,
                            content = {
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(implementation = String.class),
                                        example = EXAMPLE),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = String.class),
                                        example = "{\"employee_number\": \"20417733\"}\n")
                            })
                    InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(
                            description = "On which cohort",
                            required = true,
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("cohort")
                    @Nullable
                    String cohort,
            @BeanParam Asked asked)
            throws IOException {
        var about = required("cohort", cohort);
        var order = asked.order(BulkEnrolment.KIND, about);
        return accepted(intake.receive(order, form(type), body));
    }

    @POST
    @Path("eligibility")
    @Consumes({CSV, NDJSON})
    @Produces(NDJSON)
    @BodyLimit(MOST_BYTES_ASKED)
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
    @Operation(
            operationId = "checkEligibilityOfMany",
            summary = "Tells of many whether each would be enrolled now, with every reason against it",
            description = "Each row is judged as if it were the only one; nothing is changed. At most 50,000 rows.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each row, in their order",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = BulkEnrolmentJson.Eligibility.class)))
    public Response eligibility(
            @RequestBody(
                            description = ROWS,
                            content = {
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(implementation = String.class),
                                        example = EXAMPLE),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = String.class),
                                        example = "{\"employee_number\": \"20417733\"}\n")
                            })
                    InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(
                            description = "On which cohort",
                            required = true,
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("cohort")
                    @Nullable
                    String cohort)
            throws IOException {
        var about = required("cohort", cohort);
        var rows = new ArrayList<SentRow>();
        RowFile.read(body, form(type), BulkEnrolment.COLUMNS, MOST_ROWS_ASKED, MOST_ROWS_ASKED, rows::addAll);
        var prospects = service.prospects(about, rows);
        StreamingOutput lines = out -> write(prospects, out);
        return Response.ok(lines, NDJSON).build();
    }

    /** A caller who goes away in the middle is no failure of ours. */
    private void write(List<Prospect> prospects, OutputStream out) {
        try {
            for (var prospect : prospects) {
                out.write(line(prospect).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            LOG.debug("event=answer-broken-off", e);
        }
    }

    private String line(Prospect prospect) {
        try {
            return json.writeValueAsString(BulkEnrolmentJson.Eligibility.of(prospect)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response accepted(JobJson.View job) {
        return Response.accepted(job)
                .location(URI.create(job.path()))
                .header(HttpHeaders.ETAG, new Version(job.version()).etag())
                .build();
    }

    static RowFile.Form form(MediaType type) {
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new InvalidInput(new Fault("#Content-Type", "NOT_UTF8", "Send the rows in UTF-8"));
        }
        return type.isCompatible(MediaType.valueOf(CSV)) ? RowFile.Form.CSV : RowFile.Form.NDJSON;
    }

    private static UUID required(String name, @Nullable String text) {
        var id = QueryValue.id(name, text);
        if (id == null) {
            throw new InvalidInput(new Fault("?" + name, "MISSING", name + " is required"));
        }
        return id;
    }
}
