package uk.nhs.leadership.accreditation.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;

/** The site map of the register over HTTP. */
@Path("/v1/register")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@Produces(MediaType.APPLICATION_XML)
@RunOnVirtualThread
class SitemapResource {
    private static final Logger LOG = Logger.getLogger(SitemapResource.class);
    private static final Pattern PART = Pattern.compile("[1-9][0-9]{0,6}");

    private final RegisterService service;
    private final RegisterConfig config;

    SitemapResource(RegisterService service, RegisterConfig config) {
        this.service = service;
        this.config = config;
    }

    /** What writes a document. */
    private interface Writing {
        void to(OutputStream out) throws XMLStreamException;
    }

    @GET
    @Path("/sitemap.xml")
    @PermitAll
    @Operation(operationId = "getSitemap", summary = "Where the parts of the register's site map are")
    @APIResponse(
            responseCode = "200",
            description = "An index by sitemaps.org",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(implementation = String.class),
                            example = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>"))
    public Response parts(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return document(ifNoneMatch, out -> {
            var index = Sitemap.ofParts(out);
            var parts = service.partsOfSitemap();
            for (var part = 1L; part <= parts; part++) {
                index.part(config.address() + "/v1/register/sitemap-" + part + ".xml");
            }
            index.end();
        });
    }

    @GET
    @Path("/sitemap-{part}.xml")
    @PermitAll
    @Operation(operationId = "getPartOfSitemap", summary = "The addresses of some entries, and when each last changed")
    @APIResponse(
            responseCode = "200",
            description = "Addresses by sitemaps.org, 50,000 at most",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(implementation = String.class),
                            example = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>"))
    public Response entries(
            @Parameter(description = "Which part, from 1 on", example = "1") @PathParam("part") String part,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        if (!PART.matcher(part).matches() || Long.parseLong(part) > service.partsOfSitemap()) {
            throw new NotFound();
        }
        var number = Long.parseLong(part);
        var today = service.today();
        return document(ifNoneMatch, out -> {
            var map = Sitemap.ofEntries(out);
            var piece = service.addresses(number, 0, today);
            while (!piece.isEmpty()) {
                map.entries(piece, config.address() + "/v1/register/accreditations");
                piece = service.addresses(number, piece.getLast().count(), today);
            }
            map.end();
        });
    }

    private Response document(@Nullable String ifNoneMatch, Writing writing) {
        var version = new Version(service.edition().version());
        if (version.isNamedIn(ifNoneMatch)) {
            return Answers.unchangedForAnyone(version.number());
        }
        StreamingOutput document = out -> write(out, writing);
        return Response.ok(document)
                .header(HttpHeaders.ETAG, version.etag())
                .header(HttpHeaders.CACHE_CONTROL, Answers.CACHEABLE)
                .build();
    }

    /** A caller who goes away in the middle is no failure of ours. */
    private static void write(OutputStream out, Writing writing) {
        try {
            writing.to(out);
        } catch (XMLStreamException e) {
            LOG.debug("event=download-broken-off", e);
        }
    }
}
