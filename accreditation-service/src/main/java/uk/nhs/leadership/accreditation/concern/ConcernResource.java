package uk.nhs.leadership.accreditation.concern;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Concerns over HTTP. */
@Path("/v1/concerns")
@Tag(name = "Concerns", description = "What participants and trusts are worried about: confidential")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConcernResource {
    private final ConcernService service;
    private final ConcernAccess access;

    ConcernResource(ConcernService service, ConcernAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed({ConcernAccess.PARTICIPANT, ConcernAccess.LEARNING_LEAD, ConcernAccess.LINE_MANAGER})
    @Idempotent
    @Operation(
            operationId = "raiseConcern",
            summary = "Say what worries you about an accredited course",
            description =
                    "The provider learns neither that you did nor what you wrote. You have an answer within days.")
    @APIResponseSchema(value = ConcernJson.View.class, responseCode = "201")
    public Response raise(@NotNull @Valid ConcernJson.RaiseRequest body) {
        var concern = service.raise(access.raiser(), body.accreditationNumber(), body.kind(), body.text());
        return Answers.created("/v1/concerns/" + concern.id(), ConcernJson.View.of(concern), concern.version());
    }

    @GET
    @RolesAllowed({
        ConcernAccess.PARTICIPANT,
        ConcernAccess.LEARNING_LEAD,
        ConcernAccess.LINE_MANAGER,
        ConcernAccess.PANEL_MEMBER
    })
    @Operation(operationId = "listConcerns", summary = "What you have raised; for the national body, every concern")
    public Page<ConcernJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only about the course with this accreditation", example = "LMA-000123-1")
                    @QueryParam("accreditation")
                    @Size(max = 40)
                    @PlainText
                    @Nullable
                    String accreditation,
            @QueryParam("updatedSince") @Nullable String updatedSince) {
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        return Page.of(
                service.list(access.reader(), accreditation, listing),
                listing.limit(),
                last -> listing.endingWith(last.id(), last.updatedAt()),
                ConcernJson.View::of);
    }

    @GET
    @Path("/due")
    @RolesAllowed(ConcernAccess.PANEL_MEMBER)
    @Operation(
            operationId = "listDueConcerns",
            summary = "Concerns to be answered before a day, the longest due first; without a day those overdue")
    public Page<ConcernJson.View> due(
            @BeanParam PageRequest page,
            @Parameter(example = "2027-04-01", schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("before")
                    @Nullable
                    String before) {
        access.handler();
        var part = DuePage.of(page);
        return Page.of(
                service.due(QueryValue.date("before", before), part),
                part.limit(),
                last -> Cursor.of(last.answerDue(), last.id()),
                ConcernJson.View::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        ConcernAccess.PARTICIPANT,
        ConcernAccess.LEARNING_LEAD,
        ConcernAccess.LINE_MANAGER,
        ConcernAccess.PANEL_MEMBER
    })
    @Operation(operationId = "getConcern", summary = "One concern")
    @APIResponseSchema(value = ConcernJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var concern = service.find(access.reader(), id);
        return Answers.found(ifNoneMatch, ConcernJson.View.of(concern), concern.version());
    }

    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed(ConcernAccess.PANEL_MEMBER)
    @Operation(operationId = "acknowledgeConcern", summary = "Say that you have a concern in hand")
    @APIResponseSchema(value = ConcernJson.View.class, responseCode = "200")
    public Response acknowledge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var by = access.handler();
        var concern = service.acknowledge(id, Version.required(ifMatch), by);
        return Answers.changed(ConcernJson.View.of(concern), concern.version());
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(ConcernAccess.PANEL_MEMBER)
    @Operation(operationId = "answerConcern", summary = "Tell whoever raised a concern what was found")
    @APIResponseSchema(value = ConcernJson.View.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ConcernJson.AnswerRequest body) {
        var by = access.handler();
        var concern = service.answer(id, Version.required(ifMatch), by, body.conclusion(), body.answer());
        return Answers.changed(ConcernJson.View.of(concern), concern.version());
    }

    @GET
    @Path("/{id}/raiser")
    @RolesAllowed(ConcernAccess.PANEL_MEMBER)
    @Operation(
            operationId = "getRaiserOfConcern",
            summary = "For which organisation a concern was raised, for who has to ask there",
            description = "404 once it is forgotten.")
    public ConcernJson.RaiserView raiser(@PathParam("id") UUID id) {
        access.handler();
        return ConcernJson.RaiserView.of(service.raiser(id).orElseThrow(NotFound::new));
    }

    @DELETE
    @Path("/{id}/raiser")
    @RolesAllowed({ConcernAccess.PARTICIPANT, ConcernAccess.LEARNING_LEAD, ConcernAccess.LINE_MANAGER})
    @Operation(
            operationId = "forgetRaiserOfConcern",
            summary = "Have it forgotten that it was you who raised a concern, once it is answered",
            description = "The concern and its answer stay. You cannot read them any more either.")
    @APIResponse(responseCode = "204", description = "Nobody knows any more")
    public Response forgetRaiser(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var seen = Version.required(ifMatch);
        var account = access.raiser().actor();
        access.onConcerns(() -> {
            service.forgetRaiser(id, seen, account);
            return id;
        });
        return Response.noContent().build();
    }
}
