package uk.nhs.leadership.enrolment.priorlearning;

import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.priorlearning.PriorLearningAccess.PROVIDER_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;

/** What was learned before, on the enrolment on which it is to count. */
@Path("/v1/enrolments/{id}/prior-learning")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Prior learning", description = "What was learned before, and what of it counts on a course")
class ClaimResource {
    private final PriorLearningService service;

    ClaimResource(PriorLearningService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD})
    @Operation(
            operationId = "claimPriorLearning",
            summary = "Claims that something learned before counts on a course",
            description =
                    "For yourself, or for one of your trust's staff. The course's provider judges it by the files that you"
                            + " then show. At most a part of a course is recognised, and no declaration or outcome changes.")
    @APIResponseSchema(value = PriorLearningJson.Full.class, responseCode = "201")
    public Response claim(@PathParam("id") UUID id, @Valid @NotNull PriorLearningJson.Claim claim) {
        var claimed = service.claim(id, claim.toLearned());
        return Answers.created(
                "/v1/prior-learning/" + claimed.claim().id(),
                PriorLearningJson.Full.of(claimed),
                claimed.claim().version());
    }

    @GET
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, PROVIDER_LEAD})
    @Operation(
            operationId = "getPriorLearningOfEnrolment",
            summary = "What of a course is recognised, and how many of its hours are still to do")
    public PriorLearningJson.OnEnrolment on(@PathParam("id") UUID id) {
        return PriorLearningJson.OnEnrolment.of(service.on(id));
    }
}
