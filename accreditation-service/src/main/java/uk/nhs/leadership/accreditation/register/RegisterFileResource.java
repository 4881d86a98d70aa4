package uk.nhs.leadership.accreditation.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationJson;
import uk.nhs.leadership.accreditation.accreditation.RegisterEntry;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** The register as a file, over HTTP. It is written piece by piece, however long it is. */
@Path("/v1/register")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@RunOnVirtualThread
class RegisterFileResource {
    private static final Logger LOG = Logger.getLogger(RegisterFileResource.class);
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String NDJSON = "application/x-ndjson";
    private static final String FILE = "All of the register, or what a search finds, in the order in which it was"
            + " accredited. The conditions are those of the search. What is changed while the file is on its way may be in"
            + " it or not; the entity tag is of what there was at its beginning, and turns with every change and at midnight.";

    private final RegisterService service;
    private final ObjectMapper json;

    RegisterFileResource(RegisterService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    @GET
    @Path("/accreditations.csv")
    @Produces(CSV)
    @PermitAll
    @Operation(
            operationId = "downloadRegisterAsCsv",
            summary = "The register as a sheet",
            description = FILE + " CSV by RFC 4180 in UTF-8, the first row names the columns. A text that a spreadsheet"
                    + " would take for a formula begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each entry",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            example = "number,status,statusReason,statement,provider,…"))
    public Response csv(
            @BeanParam RegisterResource.Filter filter,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return file(filter, ifNoneMatch, CSV, "csv", SheetRow.HEADING, SheetRow::append);
    }

    @GET
    @Path("/accreditations.ndjson")
    @Produces(NDJSON)
    @PermitAll
    @Operation(
            operationId = "downloadRegisterAsNdjson",
            summary = "The register as lines of JSON",
            description = FILE + " Each line is an entry as the search shows it.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each entry",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = AccreditationJson.View.class)))
    public Response ndjson(
            @BeanParam RegisterResource.Filter filter,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return file(filter, ifNoneMatch, NDJSON, "ndjson", "", this::appendLine);
    }

    private Response file(
            RegisterResource.Filter filter,
            @Nullable String ifNoneMatch,
            String type,
            String ending,
            String heading,
            EntryWriter writer) {
        var search = filter.read(service.now());
        var edition = service.edition();
        var version = new Version(edition.version());
        if (version.isNamedIn(ifNoneMatch)) {
            return Answers.unchangedForAnyone(version.number());
        }
        StreamingOutput file = out -> {
            out.write(heading.getBytes(StandardCharsets.UTF_8));
            write(search, edition.day(), writer, out);
        };
        return Response.ok(file, type)
                .header(HttpHeaders.ETAG, version.etag())
                .header(HttpHeaders.CACHE_CONTROL, Answers.CACHEABLE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"register-" + edition.day() + "." + ending + "\"")
                .build();
    }

    /** Adds what a file says of an entry as it is on a day. */
    @FunctionalInterface
    private interface EntryWriter {
        void append(StringBuilder file, RegisterEntry entry, LocalDate day);
    }

    /** No transaction is held while bytes go. A caller who goes away in the middle is no failure of ours. */
    private void write(RegisterSearch search, LocalDate day, EntryWriter writer, OutputStream out) {
        var text = new StringBuilder();
        var piece = service.firstOfAll(search, day);
        try {
            while (!piece.isEmpty()) {
                text.setLength(0);
                for (var entry : piece) {
                    writer.append(text, entry, day);
                }
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                piece = service.nextOfAll(search, day, piece.getLast());
            }
        } catch (IOException e) {
            LOG.debug("event=download-broken-off", e);
        }
    }

    private void appendLine(StringBuilder file, RegisterEntry entry, LocalDate day) {
        try {
            file.append(json.writeValueAsString(AccreditationJson.View.of(entry, day)))
                    .append('\n');
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
