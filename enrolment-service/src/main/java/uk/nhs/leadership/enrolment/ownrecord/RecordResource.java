package uk.nhs.leadership.enrolment.ownrecord;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.print.Page;

/** A participant's own record, for machines and to be printed. */
@Path("/v1/participants/me/record")
@RunOnVirtualThread
@Tag(name = "Own record", description = "What a participant did, passed and holds")
class RecordResource {
    private static final String KEPT_NOWHERE = "no-store";

    private final RecordService service;
    private final RecordPrint printed;

    RecordResource(RecordService service, RecordPrint printed) {
        this.service = service;
        this.printed = printed;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(RecordAccess.PARTICIPANT)
    @Operation(operationId = "getOwnRecord", summary = "Everything that you did, passed and hold, to be taken along")
    @APIResponseSchema(RecordJson.View.class)
    public Response own() {
        return Response.ok(RecordJson.View.of(service.own()))
                .header(HttpHeaders.CACHE_CONTROL, KEPT_NOWHERE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.json\"")
                .build();
    }

    @GET
    @Path("document")
    @Produces(Page.PDF)
    @RolesAllowed(RecordAccess.PARTICIPANT)
    @Operation(
            operationId = "printOwnRecord",
            summary = "Everything that you did, passed and hold, to be printed",
            description = "PDF/A-2a, tagged for screen readers (PDF/UA-1).")
    @APIResponse(
            responseCode = "200",
            description = "The record, to be saved",
            content =
                    @Content(
                            mediaType = Page.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "%PDF-1.7 and so on to %%EOF"))
    public Response print() {
        return Response.ok(printed.own().print(), Page.PDF)
                .header(HttpHeaders.CACHE_CONTROL, KEPT_NOWHERE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.pdf\"")
                .build();
    }
}
