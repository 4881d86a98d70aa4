package uk.nhs.leadership.accreditation.change;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;

/** Material changes of every accreditation over HTTP: what there is to do for the national body. */
@Path("/v1/changes")
@Tag(name = "Changes", description = "What a provider does otherwise between two terms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AllChangesResource {
    private final ChangeService service;
    private final ChangeAccess access;

    AllChangesResource(ChangeService service, ChangeAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({ChangeAccess.PANEL_MEMBER, ChangeAccess.RATIFIER})
    @Operation(
            operationId = "listChangesOfAll",
            summary = "The material changes of every accreditation, in the order in which they were notified",
            description =
                    "`NOTIFIED` wait for judges, `ASSESSED` for a recommendation and `RECOMMENDED` for a ratifier.")
    public Page<ChangeJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(example = "NOTIFIED", schema = @Schema(implementation = ChangeStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        access.mustActNationally();
        var listing = Listing.of(page, null);
        return Page.of(
                service.listAll(QueryValue.oneOf(ChangeStatus.class, "status", status), listing),
                listing.limit(),
                last -> Cursor.of(last.id()),
                ChangeJson.View::of);
    }
}
