package uk.nhs.leadership.accreditation.accreditation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Act.Signed;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Version;

/** What changes an accreditation once it is granted, over HTTP. */
@Path("/v1/register/accreditations")
@Tag(name = "Register", description = "What is accredited, and when it is: public")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ActResource {
    private final AccreditationService service;
    private final AccreditationAccess access;

    ActResource(AccreditationService service, AccreditationAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("/{number}/withdraw")
    @RolesAllowed(AccreditationAccess.RATIFIER)
    @Operation(operationId = "withdrawAccreditation", summary = "Take an accreditation away, from today on")
    @APIResponseSchema(value = AccreditationJson.View.class, responseCode = "200")
    public Response withdraw(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActJson.WithdrawalRequest body) {
        var by = access.national();
        return changed(service.withdraw(
                number, Version.required(ifMatch), by, body.reason(), body.reasonText(), body.teachOutUntil()));
    }

    @POST
    @Path("/{number}/suspend")
    @RolesAllowed(AccreditationAccess.RATIFIER)
    @Operation(
            operationId = "suspendAccreditation",
            summary = "Stop an accreditation at once, for as long as it takes to know more",
            description = "Nobody new begins while it is suspended; those who have a place go on.")
    @APIResponseSchema(value = AccreditationJson.View.class, responseCode = "200")
    public Response suspend(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActJson.SuspensionRequest body) {
        var by = access.national();
        return changed(service.suspend(number, Version.required(ifMatch), by, body.reason(), body.reasonText()));
    }

    @POST
    @Path("/{number}/lift-suspension")
    @RolesAllowed(AccreditationAccess.RATIFIER)
    @Operation(
            operationId = "liftSuspensionOfAccreditation",
            summary = "Let a suspended accreditation be again what it was",
            description = "By another ratifier than the one who suspended it.")
    @APIResponseSchema(value = AccreditationJson.View.class, responseCode = "200")
    public Response liftSuspension(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActJson.ReliefRequest body) {
        var by = access.national();
        return changed(service.liftSuspension(number, Version.required(ifMatch), by, body.reason(), body.reasonText()));
    }

    @POST
    @Path("/{number}/put-on-probation")
    @RolesAllowed(AccreditationAccess.RATIFIER)
    @Operation(
            operationId = "putAccreditationOnProbation",
            summary = "Put an accreditation on probation: it holds, under watch")
    @APIResponseSchema(value = AccreditationJson.View.class, responseCode = "200")
    public Response putOnProbation(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActJson.ProbationRequest body) {
        var by = access.national();
        return changed(service.putOnProbation(number, Version.required(ifMatch), by, body.reason(), body.reasonText()));
    }

    @POST
    @Path("/{number}/end-probation")
    @RolesAllowed(AccreditationAccess.RATIFIER)
    @Operation(
            operationId = "endProbationOfAccreditation",
            summary = "Let an accreditation on probation be again what it was")
    @APIResponseSchema(value = AccreditationJson.View.class, responseCode = "200")
    public Response endProbation(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActJson.ReliefRequest body) {
        var by = access.national();
        return changed(service.endProbation(number, Version.required(ifMatch), by, body.reason(), body.reasonText()));
    }

    @POST
    @Path("/{number}/surrender")
    @RolesAllowed(AccreditationAccess.LEAD)
    @Operation(
            operationId = "surrenderAccreditation",
            summary = "Give up an accreditation of your own, from today or a later day on")
    @APIResponseSchema(value = AccreditationJson.View.class, responseCode = "200")
    public Response surrender(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActJson.SurrenderRequest body) {
        var own = access.own();
        var seen = Version.required(ifMatch);
        var signed = new Signed(access.account(), body.reason(), body.reasonText());
        return changed(access.onTheRegister(() -> service.surrender(
                number, own, seen, signed, body.reason(), body.surrenderedOn(), body.teachOutUntil())));
    }

    private Response changed(Accreditation accreditation) {
        var day = service.today();
        return Answers.changed(
                AccreditationJson.View.of(accreditation.entryKnownOn(null), day), accreditation.versionOn(day));
    }
}
