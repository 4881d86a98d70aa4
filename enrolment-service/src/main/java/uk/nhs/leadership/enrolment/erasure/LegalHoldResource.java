package uk.nhs.leadership.enrolment.erasure;

import static uk.nhs.leadership.enrolment.erasure.ErasureAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.erasure.ErasureAccess.OPERATOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.Version;

/** What forbids that somebody is erased. */
@Path("/v1/participants/{id}/legal-holds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data protection")
class LegalHoldResource {
    private final LegalHoldService service;
    private final ErasureAccess access;

    LegalHoldResource(LegalHoldService service, ErasureAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Idempotent
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "placeLegalHold",
            summary = "Says that what is held on somebody must not go",
            description =
                    "Until it is lifted the person is not erased, by nobody, nor when the time to keep it is over.")
    @APIResponseSchema(value = ErasureJson.HoldView.class, responseCode = "201")
    public Response place(@PathParam("id") UUID id, @Valid @NotNull ErasureJson.Place place) {
        access.mustAnswer();
        var hold = service.place(id, place.reason(), place.text());
        return Answers.created(
                "/v1/participants/" + hold.participantId() + "/legal-holds/" + hold.id(),
                ErasureJson.HoldView.of(hold),
                hold.version());
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "listLegalHolds", summary = "Lists the legal holds that the caller's organisation placed")
    public Page<ErasureJson.HoldView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        access.mustAnswer();
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(id, listing), listing.limit(), hold -> Cursor.of(hold.id()), ErasureJson.HoldView::of);
    }

    @GET
    @Path("{hold}")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "getLegalHold", summary = "Shows one legal hold")
    @APIResponseSchema(ErasureJson.HoldView.class)
    public Response withId(
            @PathParam("id") UUID id,
            @PathParam("hold") UUID holdId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustAnswer();
        var hold = service.withId(id, holdId);
        return Answers.found(ifNoneMatch, ErasureJson.HoldView.of(hold), hold.version());
    }

    @POST
    @Path("{hold}/lift")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "liftLegalHold", summary = "Says that a legal hold holds nothing any more")
    @APIResponseSchema(ErasureJson.HoldView.class)
    public Response lift(
            @PathParam("id") UUID id,
            @PathParam("hold") UUID holdId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.mustAnswer();
        var hold = service.lift(id, holdId, Version.required(ifMatch));
        return Answers.changed(ErasureJson.HoldView.of(hold), hold.version());
    }
}
