package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LEARNING_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

/** What stayed with a trust that became part of another, for the one that goes on to read. */
@Path("/v1/mergers/{id}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mergers")
class FormerEnrolmentResource {
    private final FormerEnrolmentService service;
    private final TransferAccess access;

    FormerEnrolmentResource(FormerEnrolmentService service, TransferAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed(LEARNING_LEAD)
    @Operation(
            operationId = "listEnrolmentsOfMerger",
            summary = "Lists the enrolments that stayed with the trust before",
            description =
                    "Those that had ended, for the learning leads of either trust. Whoever the caller's trust does not"
                            + " employ is shown without a name.")
    public Page<EnrolmentJson.View> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        var predecessor = service.predecessorIn(id);
        var stayed = access.betweenOrganisations(() -> service.stayedWith(predecessor, listing));
        return Page.of(
                service.withPeople(stayed),
                listing.limit(),
                enrolled -> Cursor.of(enrolled.enrolment().id()),
                EnrolmentJson.View::of);
    }
}
