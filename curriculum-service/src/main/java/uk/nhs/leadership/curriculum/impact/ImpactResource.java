package uk.nhs.leadership.curriculum.impact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.curriculum.publication.PublicationAccess;

/** What a new version of a framework would change, over HTTP. */
@Path("/v1/frameworks")
@Tag(name = "Impact", description = "What a new version would change for whatever builds on the one before")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ImpactResource {
    private final ImpactService service;
    private final PublicationAccess access;

    ImpactResource(ImpactService service, PublicationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/{id}/impact")
    @PermitAll
    @Operation(
            operationId = "getFrameworkImpact",
            summary = "What builds on the version that this one continues, and which of its parts are touched")
    public Page<ImpactJson.TouchedVersion> impact(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var impact = service.of(id, access.seesDrafts(), Listing.of(page, null));
        return Page.of(
                impact.touched(),
                page.limit(),
                last -> Cursor.of(last.id()),
                touched -> ImpactJson.TouchedVersion.of(touched, impact.fates()));
    }
}
