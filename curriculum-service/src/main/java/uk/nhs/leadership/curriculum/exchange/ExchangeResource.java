package uk.nhs.leadership.curriculum.exchange;

import static uk.nhs.leadership.curriculum.exchange.ExchangeJson.Outcome.DRAFTED;
import static uk.nhs.leadership.curriculum.exchange.ExchangeJson.Outcome.REPLACED;
import static uk.nhs.leadership.curriculum.publication.PublicationAccess.AUTHOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.JsonLimit;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkJson;
import uk.nhs.leadership.curriculum.framework.FrameworkService;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** Whole versions of frameworks as files, out and in. */
@Path("/v1/frameworks")
@Tag(name = "Exchange", description = "A whole version of a framework as one file: JSON, or CSV for spreadsheets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ExchangeResource {
    private static final String CSV = "text/csv";

    /** Room for 5,000 competencies with five statements of 300 characters each, and for as much again around them. */
    private static final long MOST_BYTES = 16 * 1024 * 1024;

    /** Of 5,000 competencies with a statement for each of twelve stages. */
    private static final int MOST_TOKENS = 1_000_000;

    /** No list of a framework has more elements; of one that is longer, it is told by its place. */
    private static final int MOST_ELEMENTS = 5_000;

    private static final String DRY_RUN = "Whether to try only and keep nothing: the answer is the same";

    private static final String FILE =
            "What an export gives. As JSON, the same as for `POST /v1/frameworks`. As CSV: a heading with the columns kind,"
                    + " id, code, version, title, stages, text, note, uri in any order, and a row for each part below the row of"
                    + " what it belongs to. At most 16 MiB.";

    private static final String SHEET = """
            kind,id,code,version,title,stages,text,note,uri
            FRAMEWORK,,MLF,'1.0,NHS Management and Leadership Framework,,,,
            STAGE,,S1,,Stage 1: New and first-line managers and leaders,,,,
            PRINCIPLE,,,,Compassion,,,,
            RATING,,3,,Proficient,,,,
            AREA,,1,,Developing self,,,,
            STANDARD,,'1.1,,Personal productivity and wellbeing,,,,
            COMPETENCY,,'1.1.1,,Prioritise for personal productivity,S1,,,
            REFERENCE,,,,The Working Time Regulations 1998,,,,https://www.legislation.gov.uk/uksi/1998/1833
            STATEMENT,,,,,S1,Plans the team's week around what matters most to patients,,
            """;

    private final FrameworkService service;
    private final PublicationAccess access;
    private final DraftForm form;

    ExchangeResource(FrameworkService service, PublicationAccess access, DraftForm form) {
        this.service = service;
        this.access = access;
        this.form = form;
    }

    @GET
    @Path("/{id}/export")
    @PermitAll
    @Operation(
            operationId = "exportFramework",
            summary = "A version of a framework as a file",
            description =
                    "All that it says, in the form in which it can be imported again; nothing of it is lost on the way. With"
                            + " `Accept: text/csv` the same path gives it as CSV, in UTF-8 with a byte order mark. The"
                            + " entity tag is that of the version, so that an import can name it; the CSV is not for"
                            + " caches and always comes whole.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FrameworkJson.Draft.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class), example = SHEET)
            })
    public Response export(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var framework = service.find(id, access.seesDrafts());
        var draft = FrameworkJson.Draft.of(framework);
        var answer = framework.publication().isPublic()
                ? Answers.foundByAnyone(ifNoneMatch, draft, framework.revision())
                : Answers.found(ifNoneMatch, draft, framework.revision());
        return file(framework, answer, MediaType.APPLICATION_JSON, "json");
    }

    /** Never 304: a cache that holds the JSON asks by the same entity tag, and would then show that as the CSV. */
    @GET
    @Path("/{id}/export")
    @Produces(CSV)
    @PermitAll
    @Operation(hidden = true)
    public Response exportSheet(@PathParam("id") UUID id) {
        var framework = service.find(id, access.seesDrafts());
        var sheet = SheetWriter.sheet(FrameworkJson.Draft.of(framework));
        var answer = Response.fromResponse(Answers.found(null, sheet, framework.revision()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
        return file(framework, answer, CSV + ";charset=UTF-8", "csv");
    }

    private static Response file(Framework framework, Response answer, String type, String ending) {
        var name = framework.code() + "-" + framework.version() + "." + ending;
        return Response.fromResponse(answer)
                .type(type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AUTHOR)
    @Idempotent
    @BodyLimit(MOST_BYTES)
    @JsonLimit(tokens = MOST_TOKENS, elements = MOST_ELEMENTS)
    @Operation(
            operationId = "importFramework",
            summary = "Begin a version of a framework with what a file says",
            description =
                    "All of it or nothing: a file with faults is refused with the first 500 of them, each by its place and"
                            + " code, and how many there are in all. Of the ids that it names, those that an earlier"
                            + " version of the framework has are kept.")
    @RequestBody(
            description = FILE,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FrameworkJson.Draft.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class), example = SHEET)
            })
    @APIResponse(
            responseCode = "201",
            description = "The version it began",
            content = @Content(schema = @Schema(implementation = ExchangeJson.Report.class)))
    @APIResponse(
            responseCode = "200",
            description = "What it would do",
            content = @Content(schema = @Schema(implementation = ExchangeJson.Report.class)))
    public Response take(
            @QueryParam("dryRun")
                    @Nullable
                    @Parameter(description = DRY_RUN, schema = @Schema(implementation = Boolean.class))
                    String dryRun,
            @NotNull FrameworkJson.Draft body) {
        return taken(dryRun, ImportFile.json(body));
    }

    @POST
    @Path("/import")
    @Consumes(CSV)
    @RolesAllowed(AUTHOR)
    @Idempotent
    @BodyLimit(MOST_BYTES)
    @Operation(hidden = true)
    public Response takeSheet(
            @QueryParam("dryRun") @Nullable String dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            byte[] body) {
        mustBeUtf8(type);
        return taken(dryRun, ImportFile.sheet(body));
    }

    private Response taken(@Nullable String dryRun, ImportFile file) {
        var author = access.nationalTeam();
        var isTried = QueryValue.flag("dryRun", dryRun);
        return file.used(form, draft -> {
            if (isTried) {
                return Response.ok(ExchangeJson.Report.of(draft, service.rehearse(draft, author), DRAFTED, true))
                        .build();
            }
            var made = service.take(draft, author);
            return Answers.created(
                    "/v1/frameworks/" + made.id(),
                    ExchangeJson.Report.of(draft, made, DRAFTED, false),
                    made.revision());
        });
    }

    @POST
    @Path("/{id}/import")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(AUTHOR)
    @BodyLimit(MOST_BYTES)
    @JsonLimit(tokens = MOST_TOKENS, elements = MOST_ELEMENTS)
    @Operation(
            operationId = "importIntoFramework",
            summary = "Replace all that a draft says by what a file says",
            description = "As for a version that a file begins; the file's code must be that of the framework.")
    @RequestBody(
            description = FILE,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FrameworkJson.Draft.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class), example = SHEET)
            })
    @APIResponse(
            responseCode = "200",
            description = "What it did, or would do",
            content = @Content(schema = @Schema(implementation = ExchangeJson.Report.class)))
    public Response takeOver(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("dryRun")
                    @Nullable
                    @Parameter(description = DRY_RUN, schema = @Schema(implementation = Boolean.class))
                    String dryRun,
            @NotNull FrameworkJson.Draft body) {
        return takenOver(id, Version.required(ifMatch), dryRun, ImportFile.json(body));
    }

    @POST
    @Path("/{id}/import")
    @Consumes(CSV)
    @RolesAllowed(AUTHOR)
    @BodyLimit(MOST_BYTES)
    @Operation(hidden = true)
    public Response takeSheetOver(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("dryRun") @Nullable String dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            byte[] body) {
        mustBeUtf8(type);
        return takenOver(id, Version.required(ifMatch), dryRun, ImportFile.sheet(body));
    }

    private Response takenOver(UUID id, Version seen, @Nullable String dryRun, ImportFile file) {
        var author = access.nationalTeam();
        var isTried = QueryValue.flag("dryRun", dryRun);
        return file.used(form, draft -> {
            var framework =
                    isTried ? service.rehearseOver(id, seen, draft, author) : service.takeOver(id, seen, draft, author);
            return Answers.changed(ExchangeJson.Report.of(draft, framework, REPLACED, isTried), framework.revision());
        });
    }

    private static void mustBeUtf8(String type) {
        var charset = MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new InvalidInput(new Fault("#Content-Type", "NOT_UTF8", "Send the file in UTF-8"));
        }
    }
}
