package uk.nhs.leadership.accreditation.change;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.Version;

/** Material changes of an accredited course over HTTP: between its provider and the national body. */
@Path("/v1/accreditations/{number}/changes")
@Tag(name = "Changes", description = "What a provider does otherwise between two terms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChangeResource {
    private final ChangeService service;
    private final AccreditationAccess accreditations;
    private final ChangeAccess access;

    ChangeResource(ChangeService service, AccreditationAccess accreditations, ChangeAccess access) {
        this.service = service;
        this.accreditations = accreditations;
        this.access = access;
    }

    @GET
    @RolesAllowed({
        AccreditationAccess.AUTHOR,
        AccreditationAccess.LEAD,
        AccreditationAccess.PANEL_MEMBER,
        AccreditationAccess.RATIFIER
    })
    @Operation(operationId = "listChanges", summary = "The material changes of an accredited course")
    public Page<ChangeJson.View> list(@BeanParam PageRequest page, @PathParam("number") String number) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(number, accreditations.readable(), listing),
                listing.limit(),
                last -> Cursor.of(last.id()),
                ChangeJson.View::of);
    }

    @POST
    @RolesAllowed(AccreditationAccess.LEAD)
    @Idempotent
    @Operation(
            operationId = "notifyChange",
            summary = "Say what of an accredited course will be otherwise, from a day on",
            description =
                    "What touches none of the criteria is noted. What touches some is judged by these. What is more needs"
                            + " another submission, and is refused with what the reasons are.")
    @APIResponseSchema(value = ChangeJson.Whole.class, responseCode = "201")
    public Response announce(@PathParam("number") String number, @NotNull @Valid ChangeJson.Notification body) {
        var change = service.announce(
                number, accreditations.own(), body.toAmendment(), body.toAnnouncement(), access.account());
        return Answers.created(
                "/v1/accreditations/" + number + "/changes/" + change.id(),
                ChangeJson.Whole.of(change, access.reader()),
                change.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        AccreditationAccess.AUTHOR,
        AccreditationAccess.LEAD,
        ChangeAccess.ASSESSOR,
        AccreditationAccess.PANEL_MEMBER,
        AccreditationAccess.RATIFIER
    })
    @Operation(operationId = "getChange", summary = "One material change, and what was made of it")
    @APIResponseSchema(value = ChangeJson.Whole.class, responseCode = "200")
    public Response find(
            @PathParam("number") String number,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var reader = access.reader();
        var change = service.find(number, id, reader);
        return Answers.found(ifNoneMatch, ChangeJson.Whole.of(change, reader), change.version());
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(AccreditationAccess.LEAD)
    @Operation(operationId = "withdrawChange", summary = "Leave the course as it is, before the change is judged")
    @APIResponseSchema(value = ChangeJson.Whole.class, responseCode = "200")
    public Response withdraw(
            @PathParam("number") String number,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var change = service.withdraw(number, id, accreditations.own(), Version.required(ifMatch));
        return Answers.changed(ChangeJson.Whole.of(change, access.reader()), change.version());
    }
}
