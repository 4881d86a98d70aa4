package uk.nhs.leadership.accreditation.signal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.TermAccess;
import uk.nhs.leadership.accreditation.review.Trigger;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;

/** Signals over HTTP. */
@Path("/v1")
@Tag(name = "Monitoring", description = "How accredited courses are watched between their terms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SignalResource {
    private final SignalService service;
    private final TermAccess access;

    SignalResource(SignalService service, TermAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("/accreditations/{number}/signals")
    @RolesAllowed({TermAccess.AUTHOR, TermAccess.LEAD, TermAccess.PANEL_MEMBER, TermAccess.RATIFIER})
    @Operation(
            operationId = "getSignals",
            summary = "How an accredited course went in the last year",
            description = "Counted once a day. For its provider and the national body.")
    public SignalJson.View find(@PathParam("number") String number) {
        return service.find(number, access.readable())
                .map(SignalJson.View::of)
                .orElseGet(() -> SignalJson.View.uncounted(number));
    }

    @GET
    @Path("/signals")
    @RolesAllowed({TermAccess.PANEL_MEMBER, TermAccess.RATIFIER})
    @Operation(operationId = "listSignals", summary = "The accredited courses that cross a threshold")
    public Page<SignalJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only this one", schema = @Schema(implementation = Trigger.class))
                    @QueryParam("threshold")
                    @Nullable
                    String threshold) {
        access.nationalAccount();
        var listing = Listing.of(page, null);
        return Page.of(
                service.crossing(QueryValue.oneOf(Trigger.class, "threshold", threshold), listing),
                listing.limit(),
                last -> Cursor.of(last.accreditationId()),
                SignalJson.View::of);
    }
}
