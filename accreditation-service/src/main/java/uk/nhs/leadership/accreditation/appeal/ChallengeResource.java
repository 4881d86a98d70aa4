package uk.nhs.leadership.accreditation.appeal;

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
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Challenges over HTTP, as far as they are read, and looked into or not. */
@Path("/v1/challenges")
@Tag(name = "Challenges", description = "Reconsideration of a refusal, and appeal against it")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChallengeResource {
    private final ChallengeService service;
    private final ChallengeAccess access;

    ChallengeResource(ChallengeService service, ChallengeAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(
            operationId = "listChallenges",
            summary = "Your provider's challenges; for assessors those that they judge; for panel and ratifiers all")
    public Page<ChallengeJson.Summary> list(
            @BeanParam PageRequest page,
            @Parameter(example = "IN_REVIEW", schema = @Schema(implementation = ChallengeStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            example = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73",
                            description = "Of this submission only",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("submission")
                    @Nullable
                    String submission) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(
                        access.reader(),
                        QueryValue.oneOf(ChallengeStatus.class, "status", status),
                        QueryValue.id("submission", submission),
                        listing),
                listing.limit(),
                last -> Cursor.of(last.id()),
                ChallengeJson.Summary::of);
    }

    @GET
    @Path("/due")
    @RolesAllowed({SubmissionAccess.PANEL_MEMBER, SubmissionAccess.RATIFIER})
    @Operation(
            operationId = "listDueChallenges",
            summary = "Challenges to be decided before a day, the longest due first; without a day those overdue")
    public Page<ChallengeJson.Summary> due(
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
                last -> Cursor.of(Objects.requireNonNull(last.dueOn()), last.id()),
                ChallengeJson.Summary::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        SubmissionAccess.AUTHOR,
        SubmissionAccess.LEAD,
        SubmissionAccess.ASSESSOR,
        SubmissionAccess.PANEL_MEMBER,
        SubmissionAccess.RATIFIER
    })
    @Operation(operationId = "getChallenge", summary = "One challenge, as far as you may know")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "200")
    public Response find(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var shown = service.find(id, access.reader());
        return Answers.found(
                ifNoneMatch, ChallengeJson.View.of(shown), shown.challenge().version());
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(SubmissionAccess.LEAD)
    @Operation(operationId = "withdrawChallenge", summary = "Let the refusal stand, before the challenge is decided")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "200")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.withdraw(id, access.provider(), access.reader(), Version.required(ifMatch)));
    }

    @POST
    @Path("/{id}/admit")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(operationId = "admitChallenge", summary = "Say that a challenge is looked into")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "200")
    public Response admit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.admit(id, access.national(), Version.required(ifMatch), access.account()));
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(SubmissionAccess.PANEL_MEMBER)
    @Operation(operationId = "refuseChallenge", summary = "Say that a challenge is not looked into, and why")
    @APIResponseSchema(value = ChallengeJson.View.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChallengeJson.Refusal body) {
        var reader = access.national();
        return changed(service.refuse(
                id, reader, Version.required(ifMatch), access.account(), body.reason(), body.reasonText()));
    }

    private static Response changed(ChallengeShown shown) {
        return Answers.changed(ChallengeJson.View.of(shown), shown.challenge().version());
    }
}
