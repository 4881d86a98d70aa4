package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;

/** Nominations and applications: how somebody asks for a place that others have to agree to. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Places", description = "The road to a place")
class NominationResource {
    private final NominationService service;

    NominationResource(NominationService service) {
        this.service = service;
    }

    @POST
    @Path("nominations")
    @Idempotent
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER, TRUST_WRITES})
    @Operation(
            operationId = "nominate",
            summary = "Asks for a place for a member of one's own staff",
            description = "Those at the trust who have to approve do so first, then the provider answers. Whoever "
                    + "nominates approves by that.")
    @APIResponseSchema(value = EnrolmentJson.View.class, responseCode = "201")
    public Response nominate(@Valid @NotNull PlaceJson.Nominate nominate) {
        return created(service.nominate(nominate.participantId(), nominate.cohortId()));
    }

    @GET
    @Path("nominations")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER})
    @Operation(
            operationId = "listNominations",
            summary = "Lists what waits for approval at one's own trust; for a line manager, of the own staff")
    public Page<EnrolmentJson.View> nominations(@BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.waiting(listing),
                listing.limit(),
                enrolled -> listing.endingWith(
                        enrolled.enrolment().id(), enrolled.enrolment().updatedAt()),
                EnrolmentJson.View::of);
    }

    @POST
    @Path("applications")
    @Idempotent
    @RolesAllowed(PARTICIPANT)
    @Operation(operationId = "apply", summary = "Asks for a place for oneself")
    @APIResponseSchema(value = EnrolmentJson.View.class, responseCode = "201")
    public Response apply(@Valid @NotNull PlaceJson.Apply apply) {
        return created(service.apply(apply.cohortId()));
    }

    private static Response created(EnrolledPerson enrolled) {
        return Answers.created(
                "/v1/enrolments/" + enrolled.enrolment().id(), EnrolmentJson.View.of(enrolled), enrolled.version());
    }
}
