package uk.nhs.leadership.enrolment.feedback;

import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.PANEL_MEMBER;
import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.feedback.FeedbackAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;

/** The feedback on one cohort, for its provider and for trusts with people on it. */
@Path("/v1/cohorts/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feedback", description = "What participants think of courses, without their names")
class CohortFeedbackResource {
    private final FeedbackService service;
    private final FeedbackAccess access;

    CohortFeedbackResource(FeedbackService service, FeedbackAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PANEL_MEMBER})
    @Operation(
            operationId = "getFeedbackOfCohort",
            summary = "Shows what participants think of a cohort",
            description = "404 until at least five have said something.")
    @APIResponseSchema(FeedbackJson.View.class)
    public Response ofCohort(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustSeeCohorts();
        var shown = service.ofCohort(id);
        return Answers.found(
                ifNoneMatch, FeedbackJson.View.of(shown), shown.group().answers());
    }

    @GET
    @Path("texts")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PANEL_MEMBER})
    @Operation(
            operationId = "listFeedbackTextsOfCohort",
            summary = "Lists what participants wrote about a cohort, as far as it is shown; in no order")
    public Page<FeedbackJson.TextView> texts(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        access.mustSeeCohorts();
        var listing = Listing.of(page, null);
        return Page.of(
                service.textsOf(id, listing), listing.limit(), last -> Cursor.of(last.id()), FeedbackJson.TextView::of);
    }
}
