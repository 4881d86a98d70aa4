package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortAccess.ANYONE_SIGNED_IN;
import static uk.nhs.leadership.enrolment.cohort.CohortAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.cohort.CohortAccess.PROVIDER_SYSTEM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.MergePatch;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.cohort.CohortService.Seen;
import uk.nhs.leadership.enrolment.schedule.Region;

/** Cohorts: planned and run by providers, found by everyone else once they are open. */
@Path("/v1/cohorts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cohorts", description = "Runs of accredited courses")
class CohortResource {
    private final CohortService service;
    private final MergePatch patches;

    CohortResource(CohortService service, MergePatch patches) {
        this.service = service;
        this.patches = patches;
    }

    @POST
    @Idempotent
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_SYSTEM})
    @Operation(operationId = "planCohort", summary = "Plans a cohort of one's own accredited course")
    @APIResponseSchema(value = CohortJson.View.class, responseCode = "201")
    public Response plan(@Valid @NotNull CohortJson.Plan plan) {
        var cohort = service.plan(plan.plan());
        return Answers.created("/v1/cohorts/" + cohort.cohort().id(), CohortJson.View.of(cohort), cohort.version());
    }

    @GET
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(
            operationId = "listCohorts",
            summary = "Lists cohorts: one's own, and those of others that are no longer only planned")
    public Page<CohortJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only of this provider", example = "P0001") @QueryParam("provider") @Nullable
                    String provider,
            @Parameter(description = "Only of the course with this accreditation", example = "LMA-000123-C")
                    @QueryParam("accreditationNumber")
                    @Nullable
                    String accreditationNumber,
            @Parameter(
                            description = "Only with this status",
                            example = "OPEN",
                            schema = @Schema(implementation = CohortStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            description = "Only for this stage",
                            example = "S1",
                            schema = @Schema(implementation = Stage.class))
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @Parameter(
                            description = "Only those taught in this way",
                            example = "ONLINE",
                            schema = @Schema(implementation = Delivery.class))
                    @QueryParam("delivery")
                    @Nullable
                    String delivery,
            @Parameter(
                            description = "Only those with a site in this region",
                            example = "LONDON",
                            schema = @Schema(implementation = Region.class))
                    @QueryParam("region")
                    @Nullable
                    String region,
            @Parameter(
                            description = "Only those that start on this day or later",
                            example = "2026-11-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("startsFrom")
                    @Nullable
                    String startsFrom,
            @Parameter(
                            description = "Only those that start on this day or before",
                            example = "2026-12-31",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("startsUntil")
                    @Nullable
                    String startsUntil,
            @Parameter(
                            description = "Only those on which the caller's organisation could take a place today",
                            example = "true",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("placeFree")
                    @Nullable
                    String placeFree,
            @Parameter(
                            description = "Only those changed then or later, in the order of their last change",
                            example = "2026-11-22T09:30:00Z")
                    @QueryParam("updatedSince")
                    @Nullable
                    String updatedSince) {
        var filter = new CohortFilter(
                provider,
                accreditationNumber,
                QueryValue.oneOf(CohortStatus.class, "status", status),
                QueryValue.oneOf(Stage.class, "stage", stage),
                QueryValue.oneOf(Delivery.class, "delivery", delivery),
                QueryValue.oneOf(Region.class, "region", region),
                QueryValue.date("startsFrom", startsFrom),
                QueryValue.date("startsUntil", startsUntil),
                null);
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        return Page.of(
                service.list(filter, QueryValue.flag("placeFree", placeFree), listing),
                listing.limit(),
                seen -> listing.endingWith(seen.cohort().id(), seen.cohort().updatedAt()),
                CohortJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(operationId = "getCohort", summary = "Shows one cohort")
    @APIResponseSchema(CohortJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var cohort = service.withId(id);
        return Answers.found(ifNoneMatch, CohortJson.View.of(cohort), cohort.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_SYSTEM})
    @Operation(
            operationId = "changeCohort",
            summary =
                    "Changes a cohort until it starts: what is not sent stays, null takes away, a list replaces the whole list")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = "Any members of CohortChange"),
                            examples = @ExampleObject(name = "places", value = "{\"capacity\": 24}")))
    @APIResponseSchema(CohortJson.View.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ObjectNode patch) {
        return changed(service.changeTerms(
                id,
                Version.required(ifMatch),
                plan -> patches.applied(patch, CohortJson.Change.of(plan), CohortJson.Change.class)
                        .instead(plan)));
    }

    @POST
    @Path("{id}/open")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_SYSTEM})
    @Operation(operationId = "openCohort", summary = "Takes enrolments from now on")
    @APIResponseSchema(CohortJson.View.class)
    public Response open(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.open(id, Version.required(ifMatch)));
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_SYSTEM})
    @Operation(operationId = "closeCohort", summary = "Takes no more enrolments until opened again")
    @APIResponseSchema(CohortJson.View.class)
    public Response close(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.close(id, Version.required(ifMatch)));
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_SYSTEM})
    @Operation(
            operationId = "startCohort",
            summary = "Says that teaching has begun",
            description =
                    "From the day the cohort starts. Without it, the cohort is in progress when that day is over.")
    @APIResponseSchema(CohortJson.View.class)
    public Response start(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.start(id, Version.required(ifMatch)));
    }

    @POST
    @Path("{id}/complete")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_SYSTEM})
    @Operation(
            operationId = "completeCohort",
            summary = "Says that everybody on it has an outcome or has left",
            description = "Without it, the cohort is completed after its last day, as soon as that is so.")
    @APIResponseSchema(CohortJson.View.class)
    public Response complete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.complete(id, Version.required(ifMatch)));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_SYSTEM})
    @Operation(
            operationId = "cancelCohort",
            summary = "Calls a cohort off before it starts",
            description = "Nobody has, is offered or waits for a place on it any more.")
    @APIResponseSchema(CohortJson.View.class)
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CohortJson.Cancel cancel) {
        return changed(service.cancel(id, Version.required(ifMatch), cancel.reason(), cancel.text()));
    }

    @POST
    @Path("{id}/allocate")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_SYSTEM})
    @Operation(
            operationId = "allocatePlaces",
            summary = "Keeps so many places for a trust, or changes how many",
            description = "What the trust has taken counts among them. When it has used them up it takes open places.")
    @APIResponseSchema(CohortJson.View.class)
    public Response allocate(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CohortJson.Allocate allocate) {
        return changed(service.allocate(
                id, Version.required(ifMatch), allocate.trust(), allocate.places(), allocate.releaseOn()));
    }

    @GET
    @Path("{id}/allocations")
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(
            operationId = "listAllocations",
            summary = "Lists for whom places are kept: all of them for the cohort's provider, a trust its own")
    public Page<CohortJson.AllocationView> allocations(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.allocationsOf(id, listing),
                listing.limit(),
                allocation -> listing.endingWith(allocation.id(), allocation.updatedAt()),
                CohortJson.AllocationView::of);
    }

    private static Response changed(Seen cohort) {
        return Answers.changed(CohortJson.View.of(cohort), cohort.version());
    }
}
