package uk.nhs.leadership.accreditation.accreditation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done to an accreditation and why, over HTTP: between its provider and the national body. */
@Path("/v1/accreditations/{number}/acts")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ActRecordResource {
    private final AccreditationService service;
    private final AccreditationAccess access;

    ActRecordResource(AccreditationService service, AccreditationAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({
        AccreditationAccess.AUTHOR,
        AccreditationAccess.LEAD,
        AccreditationAccess.PANEL_MEMBER,
        AccreditationAccess.RATIFIER
    })
    @Operation(
            operationId = "listActsOnAccreditation",
            summary = "What was done to an accreditation, and the reason in words",
            description = "For its provider and the national body. By whom it was done is not said.")
    public ActJson.All list(@PathParam("number") String number) {
        return ActJson.All.of(number, service.acts(number, access.readable()));
    }
}
