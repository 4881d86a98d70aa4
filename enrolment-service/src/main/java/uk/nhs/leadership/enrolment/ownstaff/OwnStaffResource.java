package uk.nhs.leadership.enrolment.ownstaff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;

/** A line manager's own staff. */
@Path("/v1/participants/me/staff")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Own staff", description = "What a line manager has to know of the own staff")
class OwnStaffResource {
    private final OwnStaffService service;

    OwnStaffResource(OwnStaffService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(OwnStaffAccess.LINE_MANAGER)
    @Operation(
            operationId = "listOwnStaff",
            summary =
                    "Lists your own staff: how they stand to what is expected, on what courses they are, what to do next",
            description = "Whose line manager you are says the trust's staff file.")
    public Page<OwnStaffJson.View> list(@BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(listing),
                listing.limit(),
                last -> Cursor.of(last.person().id()),
                OwnStaffJson.View::of);
    }
}
