package uk.nhs.leadership.enrolment.look;

import static uk.nhs.leadership.enrolment.look.LookAccess.OPERATOR;
import static uk.nhs.leadership.enrolment.look.LookAccess.PARTICIPANT;

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

/** Who looked at somebody. */
@Path("/v1/participants/{id}/looks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data protection")
class LookResource {
    private final LookService service;
    private final LookAccess access;

    LookResource(LookService service, LookAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({PARTICIPANT, OPERATOR})
    @Operation(
            operationId = "listLooks",
            summary = "Lists who looked at you, for which organisation, at what and when",
            description =
                    "Who was shown you alone, by name. Being one of many in a list is not told, but for those who search for"
                            + " talent.")
    public Page<LookJson.View> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        access.mustBeConcerned();
        var listing = Listing.of(page, null);
        return Page.of(service.list(id, listing), listing.limit(), look -> Cursor.of(look.id()), LookJson.View::of);
    }
}
