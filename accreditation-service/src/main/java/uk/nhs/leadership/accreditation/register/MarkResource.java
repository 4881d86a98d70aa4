package uk.nhs.leadership.accreditation.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationJson;
import uk.nhs.leadership.chassis.http.Version;

/** The status of an accreditation as a mark to be put on other pages, over HTTP. */
@Path("/v1/register/accreditations/{number}/mark.svg")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@Produces(MarkResource.SVG)
@RunOnVirtualThread
class MarkResource {
    static final String SVG = "image/svg+xml";

    /** How late a mark on somebody's page may turn. */
    private static final String CACHE = "public, max-age=300";

    private final RegisterService service;

    MarkResource(RegisterService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getMarkOfAccreditation",
            summary = "The status of an accreditation as a small drawing",
            description = "For a page of the provider, as an image by this address. It turns when the status does, five"
                    + " minutes later at most. It loads nothing and runs nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The mark of today",
            content =
                    @Content(
                            mediaType = SVG,
                            schema = @Schema(implementation = String.class),
                            example = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"260\" height=\"56\"/>"))
    public Response mark(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var today = service.today();
        var there = new Version(service.version(number, today));
        if (there.isNamedIn(ifNoneMatch)) {
            return answer(Response.notModified(), there);
        }
        var accreditation = service.find(number);
        return answer(
                Response.ok(StatusMark.of(AccreditationJson.View.of(accreditation.entryKnownOn(null), today))),
                new Version(accreditation.versionOn(null, today)));
    }

    private static Response answer(Response.ResponseBuilder response, Version version) {
        return response.header(HttpHeaders.ETAG, version.etag())
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
