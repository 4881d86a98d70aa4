package uk.nhs.leadership.accreditation.question;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.Version;

/** Questions over HTTP. */
@Path("/v1/submissions/{id}/questions")
@Tag(name = "Questions", description = "What the national body asks a provider while it judges a submission")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class QuestionResource {
    private final QuestionService service;
    private final SubmissionAccess access;

    QuestionResource(QuestionService service, SubmissionAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed({SubmissionAccess.ASSESSOR, SubmissionAccess.PANEL_MEMBER})
    @Idempotent
    @Operation(
            operationId = "askQuestion",
            summary = "Ask the provider something about a submission in assessment",
            description = "The submission waits, and its clock stops, until every question is answered or taken back."
                    + " The provider has the days that the procedure gives for an answer, counted from the last"
                    + " question, and reads neither who asked nor who judges.")
    @APIResponseSchema(value = QuestionJson.View.class, responseCode = "201")
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid QuestionJson.Ask body) {
        access.mustActNationally();
        var shown = service.ask(id, access.reader(), access.account(), body.criterion(), body.evidence(), body.text());
        return Answers.created(
                "/v1/submissions/" + id + "/questions/" + shown.question().id(),
                QuestionJson.View.of(shown),
                shown.question().version());
    }

    @GET
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.SYSTEM,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(operationId = "listQuestions", summary = "What was asked about a submission, in the order of the asking")
    public Page<QuestionJson.View> list(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(example = "1", schema = @Schema(implementation = Integer.class))
                    @QueryParam("revision")
                    @Nullable
                    String revision) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(id, access.reader(), QuestionJson.revision(revision), listing),
                listing.limit(),
                last -> listing.endingWith(last.question().id(), last.question().updatedAt()),
                QuestionJson.View::of);
    }

    @GET
    @Path("/{questionId}")
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.SYSTEM,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(operationId = "getQuestion", summary = "One question, with all that was said about it")
    @APIResponseSchema(value = QuestionJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id,
            @PathParam("questionId") UUID questionId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var shown = service.find(id, questionId, access.reader());
        return Answers.found(
                ifNoneMatch, QuestionJson.View.of(shown), shown.question().version());
    }

    @POST
    @Path("/{questionId}/answer")
    @RolesAllowed({SubmissionAccess.AUTHOR, SubmissionAccess.LEAD})
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer a question about your submission",
            description = "With the answer to the last open one the assessment goes on, and so does its clock. Add"
                    + " evidence first: there is no place for it afterwards.")
    @APIResponseSchema(value = QuestionJson.View.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("questionId") UUID questionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid QuestionJson.Answer body) {
        return changed(service.answer(
                id, questionId, access.reader(), access.provider(), Version.required(ifMatch), body.text()));
    }

    @POST
    @Path("/{questionId}/follow-up")
    @RolesAllowed({SubmissionAccess.ASSESSOR, SubmissionAccess.PANEL_MEMBER})
    @Operation(
            operationId = "followUpQuestion",
            summary = "Ask again about an answer",
            description = "The question is open again, and the provider has as long as for a new one.")
    @APIResponseSchema(value = QuestionJson.View.class, responseCode = "200")
    public Response followUp(
            @PathParam("id") UUID id,
            @PathParam("questionId") UUID questionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid QuestionJson.FollowUp body) {
        access.mustActNationally();
        return changed(service.followUp(
                id, questionId, access.reader(), access.account(), Version.required(ifMatch), body.text()));
    }

    @POST
    @Path("/{questionId}/withdraw")
    @RolesAllowed({SubmissionAccess.ASSESSOR, SubmissionAccess.PANEL_MEMBER})
    @Operation(
            operationId = "withdrawQuestion",
            summary = "Take back a question that you asked; a panel member may take back any")
    @APIResponseSchema(value = QuestionJson.View.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("questionId") UUID questionId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid QuestionJson.Withdrawal body) {
        access.mustActNationally();
        return changed(service.withdraw(
                id, questionId, access.reader(), Version.required(ifMatch), body.reason(), body.reasonText()));
    }

    private static Response changed(QuestionShown shown) {
        return Answers.changed(QuestionJson.View.of(shown), shown.question().version());
    }
}
