package uk.nhs.leadership.enrolment.careerconversation;

import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationAccess.PARTICIPANT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import uk.nhs.leadership.chassis.http.Version;

/** One career conversation, read by both, and agreed to by whom it is about. */
@Path("/v1/career-conversations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Career conversations",
        description = "Where participants want to go, as they and those who lead them agreed")
class CareerConversationResource {
    private final CareerConversationService service;

    CareerConversationResource(CareerConversationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({PARTICIPANT, LEARNING_LEAD, LINE_MANAGER})
    @Operation(operationId = "getCareerConversation", summary = "Shows one career conversation")
    @APIResponseSchema(CareerConversationJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var conversation = service.withId(id);
        return Answers.found(ifNoneMatch, view(conversation), conversation.version());
    }

    @POST
    @Path("agree")
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "agreeCareerConversation",
            summary = "Agrees to what was recorded of a conversation with you, so that it counts")
    @APIResponseSchema(CareerConversationJson.View.class)
    public Response agree(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.agree(id, Version.required(ifMatch)));
    }

    @POST
    @Path("decline")
    @RolesAllowed(PARTICIPANT)
    @Operation(
            operationId = "declineCareerConversation",
            summary = "Does not agree to what was recorded of a conversation with you, or does no more",
            description = "What it came to and its text are removed; that it was held stays.")
    @APIResponseSchema(CareerConversationJson.View.class)
    public Response decline(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.decline(id, Version.required(ifMatch)));
    }

    private Response changed(CareerConversation conversation) {
        return Answers.changed(view(conversation), conversation.version());
    }

    private CareerConversationJson.View view(CareerConversation conversation) {
        return CareerConversationJson.View.of(conversation, service.today());
    }
}
