package uk.nhs.leadership.enrolment.concern;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.enrolment.nameless.Nameless;

/**
 * Concerns as those who raise them come to them. Reference and secret are sent in a body, because addresses are written down
 * on their way.
 */
@Path("/v1/confidential-concerns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Confidential concerns", description = "What participants are worried about, without their names")
class ConcernResource {
    private static final String KEPT_NOWHERE = "no-store";

    private final ConcernService service;
    private final Nameless nameless;

    ConcernResource(ConcernService service, Nameless nameless) {
        this.service = service;
        this.nameless = nameless;
    }

    /** Without an idempotency key: what is kept under one names the caller, and would keep the secret. */
    @POST
    @RolesAllowed(ConcernAccess.PARTICIPANT)
    @Operation(
            operationId = "raiseConfidentialConcern",
            summary = "Says what worries you, without your name",
            description =
                    "You are asked to sign in so that only participants write here; who it was is not kept. Come back"
                            + " with the reference and the secret, without signing in. You have an answer within seven days.")
    @APIResponseSchema(value = ConcernJson.RaisedView.class, responseCode = "201")
    public Response raise(@Valid @NotNull ConcernJson.Raise raise) {
        raise.mustNameOne();
        var about = about(raise);
        var raised = nameless.say(() -> service.raise(about, raise.kind(), raise.text()));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, KEPT_NOWHERE)
                .entity(ConcernJson.RaisedView.of(raised))
                .build();
    }

    private About about(ConcernJson.Raise raise) {
        if (raise.accreditationNumber() != null) {
            return service.aboutCourse(raise.accreditationNumber());
        }
        return raise.cohortId() != null
                ? service.aboutCohort(raise.cohortId())
                : service.aboutOwnEnrolment(Objects.requireNonNull(raise.enrolmentId()));
    }

    @POST
    @Path("open")
    @PermitAll
    @Operation(
            operationId = "openConfidentialConcern",
            summary = "Shows a concern to whoever raised it, with all that was said about it")
    @APIResponseSchema(ConcernJson.OwnView.class)
    public Response open(@Valid @NotNull ConcernJson.Open open) {
        return own(nameless.say(() -> service.open(open.reference(), new ConcernSecret(open.secret()))));
    }

    @POST
    @Path("continue")
    @PermitAll
    @Operation(
            operationId = "continueConfidentialConcern",
            summary = "Adds something to a concern, by whoever raised it",
            description = "After an answer it waits for another, again for at most seven days.")
    @APIResponseSchema(ConcernJson.OwnView.class)
    public Response writeMore(@Valid @NotNull ConcernJson.Continue more) {
        return own(
                nameless.say(() -> service.writeMore(more.reference(), new ConcernSecret(more.secret()), more.text())));
    }

    private static Response own(ConcernService.Told told) {
        return Response.ok(ConcernJson.OwnView.of(told))
                .header(HttpHeaders.CACHE_CONTROL, KEPT_NOWHERE)
                .build();
    }
}
