package uk.nhs.leadership.enrolment.careerconversation;

import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationAccess.PARTICIPANT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;

/** Career conversations with a participant, recorded by whoever held them. */
@Path("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Career conversations",
        description = "Where participants want to go, as they and those who lead them agreed")
class HeldConversationResource {
    private final CareerConversationService service;

    HeldConversationResource(CareerConversationService service) {
        this.service = service;
    }

    @POST
    @Path("{id}/career-conversations")
    @Idempotent
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER})
    @Operation(
            operationId = "recordCareerConversation",
            summary = "Records that you talked with one of your staff, and what you agreed on",
            description = "They read all of it. It counts once they agree to it.")
    @APIResponseSchema(value = CareerConversationJson.View.class, responseCode = "201")
    public Response record(@PathParam("id") UUID id, @Valid @NotNull CareerConversationJson.Write conversation) {
        var recorded = service.record(id, conversation.said());
        return Answers.created(
                "/v1/career-conversations/" + recorded.id(),
                CareerConversationJson.View.of(recorded, service.today()),
                recorded.version());
    }

    @GET
    @Path("{id}/career-conversations")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER})
    @Operation(
            operationId = "listCareerConversations",
            summary = "Lists the career conversations of your trust with one of its staff, as they were recorded")
    public Page<CareerConversationJson.View> ofStaff(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return page(service.ofStaff(id, listing), listing);
    }

    @GET
    @Path("me/career-conversations")
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "listOwnCareerConversations",
            summary = "Lists the career conversations with you, of every employer, as they were recorded")
    public Page<CareerConversationJson.View> own(@BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return page(service.own(listing), listing);
    }

    private Page<CareerConversationJson.View> page(List<CareerConversation> found, Listing listing) {
        var today = service.today();
        return Page.of(
                found,
                listing.limit(),
                last -> Cursor.of(last.id()),
                conversation -> CareerConversationJson.View.of(conversation, today));
    }
}
