package uk.nhs.leadership.accreditation.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Submissions over HTTP, as far as the provider acts. */
@Path("/v1/submissions")
@Tag(name = "Submissions", description = "Courses on their way to a decision")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SubmissionResource {
    private final SubmissionService service;
    private final SubmissionAccess access;

    SubmissionResource(SubmissionService service, SubmissionAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @RolesAllowed({SubmissionAccess.AUTHOR, SubmissionAccess.LEAD, SubmissionAccess.SYSTEM})
    @Idempotent
    @Operation(operationId = "draftSubmission", summary = "Begin a draft")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "201")
    public Response draft(@NotNull @Valid SubmissionJson.Draft body) {
        var shown = service.draft(access.provider(), access.account(), body.courseId(), body.toWording());
        return Answers.created(
                "/v1/submissions/" + shown.submission().id(),
                SubmissionJson.View.of(shown),
                shown.submission().version());
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
    @Operation(
            operationId = "listSubmissions",
            summary = "Your provider's submissions; for assessors those allocated to them; for panel and ratifiers all"
                    + " that were submitted")
    public Page<SubmissionJson.Summary> list(
            @BeanParam PageRequest page,
            @QueryParam("status") @Nullable String status,
            @QueryParam("updatedSince") @Nullable String updatedSince) {
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        return Page.of(
                service.list(access.reader(), QueryValue.oneOf(SubmissionStatus.class, "status", status), listing),
                listing.limit(),
                last -> listing.endingWith(
                        last.submission().id(), last.submission().road().updatedAt()),
                SubmissionJson.Summary::of);
    }

    @GET
    @Path("/due")
    @RolesAllowed({SubmissionAccess.PANEL_MEMBER, SubmissionAccess.RATIFIER})
    @Operation(
            operationId = "listDueSubmissions",
            summary = "Submissions that are due before a day, the longest due first; without a day those overdue")
    public Page<SubmissionJson.Summary> due(
            @BeanParam PageRequest page,
            @Parameter(example = "2026-12-01", schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("before")
                    @Nullable
                    String before) {
        access.mustActNationally();
        var part = DuePage.of(page);
        return Page.of(
                service.due(QueryValue.date("before", before), part),
                part.limit(),
                last -> Cursor.of(
                        Objects.requireNonNull(last.submission().road().clock().dueOn()),
                        last.submission().id()),
                SubmissionJson.Summary::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.SYSTEM,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(operationId = "getSubmission", summary = "One submission")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var shown = service.find(id, access.reader());
        // Its version says nothing of what is asked against it, which goes on without it.
        return Answers.found(
                shown.challenges().isEmpty() ? ifNoneMatch : null,
                SubmissionJson.View.of(shown),
                shown.submission().version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({SubmissionAccess.AUTHOR, SubmissionAccess.LEAD, SubmissionAccess.SYSTEM})
    @Operation(operationId = "changeSubmission", summary = "Rewrite a draft")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SubmissionJson.Change body) {
        return changed(service.change(
                id, Version.required(ifMatch), access.provider(), access.account(), before -> body.toWording()));
    }

    @GET
    @Path("/{id}/check")
    @RolesAllowed({SubmissionAccess.AUTHOR, SubmissionAccess.LEAD, SubmissionAccess.SYSTEM})
    @Operation(
            operationId = "checkSubmission",
            summary = "What submitting would be refused for now, with the codes of the refusal")
    public SubmissionJson.Check check(@PathParam("id") UUID id) {
        return SubmissionJson.Check.of(service.check(id, access.provider()));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(SubmissionAccess.LEAD)
    @Operation(operationId = "submitSubmission", summary = "Ask for a decision")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response submit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.submit(id, Version.required(ifMatch), access.provider(), access.account()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(SubmissionAccess.LEAD)
    @Operation(operationId = "withdrawSubmission", summary = "Take it back before a decision")
    @APIResponseSchema(value = SubmissionJson.View.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SubmissionJson.WithdrawalJson body) {
        return changed(service.withdraw(id, Version.required(ifMatch), access.provider(), body.toWithdrawal()));
    }

    private static Response changed(SubmissionShown shown) {
        return Answers.changed(SubmissionJson.View.of(shown), shown.submission().version());
    }
}
