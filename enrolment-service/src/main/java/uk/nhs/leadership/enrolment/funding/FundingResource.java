package uk.nhs.leadership.enrolment.funding;

import static uk.nhs.leadership.enrolment.funding.FundingAccess.ANALYST;
import static uk.nhs.leadership.enrolment.funding.FundingAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.funding.FundingAccess.PUBLISHER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Funding caps: opened and closed by the national body, read by the trusts that they are for. */
@Path("/v1/funding-caps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Funding", description = "Whose money pays for how many places")
class FundingResource {
    private static final Pattern TRUST = Pattern.compile("[A-Z0-9]{3,6}");

    private final FundingService service;
    private final FundingAccess access;

    FundingResource(FundingService service, FundingAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Idempotent
    @RolesAllowed(PUBLISHER)
    @Operation(
            operationId = "openFundingCap",
            summary = "Says that somebody's money pays for so many places, or up to an amount",
            description = "It counts from now on: places that are taken already stay as they are paid.")
    @APIResponseSchema(value = FundingJson.View.class, responseCode = "201")
    public Response open(@Valid @NotNull FundingJson.Open open) {
        access.mustWrite();
        var seen = service.open(open.promise());
        return Answers.created(
                "/v1/funding-caps/" + seen.cap().id(),
                FundingJson.View.of(seen),
                seen.cap().version());
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, PUBLISHER, ANALYST})
    @Operation(
            operationId = "listFundingCaps",
            summary = "Lists funding caps, for a trust those that are for its staff",
            description = "What is used is told in all to the national body, and to a trust of itself.")
    public Page<FundingJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only for this course",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("course")
                    @Nullable
                    String course,
            @Parameter(
                            description = "Only for this cohort alone",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("cohort")
                    @Nullable
                    String cohort,
            @Parameter(description = "Only such", schema = @Schema(implementation = FundingStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            description = "Only what has changed since, in the order of the last change",
                            example = "2026-11-22T09:30:00Z",
                            schema = @Schema(implementation = Instant.class))
                    @QueryParam("updatedSince")
                    @Nullable
                    String updatedSince) {
        access.mustRead();
        var filter = new FundingFilter(
                QueryValue.id("course", course),
                QueryValue.id("cohort", cohort),
                QueryValue.oneOf(FundingStatus.class, "status", status));
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        return Page.of(
                service.list(filter, listing),
                listing.limit(),
                seen -> listing.endingWith(seen.cap().id(), seen.cap().updatedAt()),
                FundingJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, PUBLISHER, ANALYST})
    @Operation(operationId = "getFundingCap", summary = "Shows one funding cap, and what is used of it")
    @APIResponseSchema(FundingJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustRead();
        var seen = service.withId(id);
        return Answers.found(ifNoneMatch, FundingJson.View.of(seen), seen.cap().version());
    }

    @GET
    @Path("{id}/use")
    @RolesAllowed({LEARNING_LEAD, PUBLISHER, ANALYST})
    @Operation(
            operationId = "listFundingUse",
            summary = "Lists what each trust has used of a funding cap",
            description = "A trust is told of itself only.")
    public Page<FundingJson.UseView> use(@BeanParam PageRequest page, @PathParam("id") UUID id) {
        access.mustRead();
        return Page.of(
                service.usedOf(id, page.after().map(FundingResource::trust).orElse(""), page.limit() + 1),
                page.limit(),
                used -> new Cursor(List.of(used.trust())),
                FundingJson.UseView::of);
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed(PUBLISHER)
    @Operation(
            operationId = "closeFundingCap",
            summary = "Pays for no further place, with the reason",
            description = "What it paid for stays paid.")
    @APIResponseSchema(FundingJson.View.class)
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull FundingJson.Close close) {
        access.mustWrite();
        var seen = service.close(id, Version.required(ifMatch), close.reason(), close.text());
        return Answers.changed(FundingJson.View.of(seen), seen.cap().version());
    }

    private static String trust(Cursor end) {
        if (end.keys().size() != 1 || !TRUST.matcher(end.keys().getFirst()).matches()) {
            throw Cursor.invalid();
        }
        return end.keys().getFirst();
    }
}
