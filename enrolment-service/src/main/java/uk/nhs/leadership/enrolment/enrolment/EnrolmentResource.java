package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LINE_MANAGER;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_WRITES;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/** Enrolments: made by trusts, brought to their end by providers. */
@Path("/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enrolments", description = "Participants' places on cohorts")
class EnrolmentResource {
    private final EnrolmentService service;

    EnrolmentResource(EnrolmentService service) {
        this.service = service;
    }

    /** Which enrolments somebody wants, in a list or as a sheet. Each may be left out, and any may be combined. */
    public static class Wanted {
        @Parameter(
                description = "As whom to look, for callers who have several standpoints",
                example = "TRUST",
                schema = @Schema(implementation = Standpoint.class))
        @QueryParam("as")
        @Nullable
        String as;

        @Parameter(
                description = "Only of this participant",
                example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @QueryParam("participant")
        @Nullable
        String participant;

        @Parameter(
                description = "Only on this cohort",
                example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @QueryParam("cohort")
        @Nullable
        String cohort;

        @Parameter(
                description = "Only those with such a place, or so far from one",
                example = "EMPLOYER_APPROVED",
                schema = @Schema(implementation = PlaceStatus.class))
        @QueryParam("place")
        @Nullable
        String place;

        @Parameter(
                description = "Only those whose training has come so far",
                example = "IN_PROGRESS",
                schema = @Schema(implementation = TrainingStatus.class))
        @QueryParam("training")
        @Nullable
        String training;

        @Parameter(
                description = "Only those changed then or later, in the order of their last change",
                example = "2026-11-22T09:30:00Z")
        @QueryParam("updatedSince")
        @Nullable
        String updatedSince;

        @Nullable
        Standpoint standpoint() {
            return QueryValue.oneOf(Standpoint.class, "as", as);
        }

        /** Without what the standpoint adds. */
        EnrolmentFilter filter() {
            return new EnrolmentFilter(
                    null,
                    null,
                    QueryValue.id("participant", participant),
                    QueryValue.id("cohort", cohort),
                    QueryValue.oneOf(PlaceStatus.class, "place", place),
                    QueryValue.oneOf(TrainingStatus.class, "training", training));
        }

        @Nullable
        Instant since() {
            return QueryValue.time("updatedSince", updatedSince);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(
            operationId = "enrol",
            summary = "Takes a place on an open cohort for a member of one's own staff",
            description =
                    "If no place is free it is refused, or with `whenFull` the participant goes to the end of the waiting list.")
    @APIResponseSchema(value = EnrolmentJson.View.class, responseCode = "201")
    public Response enrol(@Valid @NotNull EnrolmentJson.Enrol enrol) {
        return created(service.enrol(enrol.participantId(), enrol.cohortId(), enrol.orElse()));
    }

    @GET
    @Path("eligibility")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES})
    @Operation(
            operationId = "checkEligibility",
            summary = "Tells whether an enrolment would be accepted now, with every reason against it")
    public EnrolmentJson.Eligibility eligibility(
            @Parameter(
                            description = "Who would be enrolled",
                            required = true,
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("participant")
                    @Nullable
                    String participant,
            @Parameter(
                            description = "On which cohort",
                            required = true,
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("cohort")
                    @Nullable
                    String cohort) {
        return EnrolmentJson.Eligibility.of(
                service.obstacles(required("participant", participant), required("cohort", cohort)));
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PARTICIPANT})
    @Operation(
            operationId = "listEnrolments",
            summary = "Lists a trust's enrolments, those of a provider's cohorts, or a participant's own")
    public Page<EnrolmentJson.View> list(@BeanParam PageRequest page, @BeanParam Wanted wanted) {
        var listing = Listing.of(page, wanted.since());
        return Page.of(
                service.list(wanted.standpoint(), wanted.filter(), listing),
                listing.limit(),
                enrolled -> listing.endingWith(
                        enrolled.enrolment().id(), enrolled.enrolment().updatedAt()),
                EnrolmentJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, LINE_MANAGER, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PARTICIPANT
    })
    @Operation(operationId = "getEnrolment", summary = "Shows one enrolment")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var enrolled = service.withId(id);
        return Answers.found(ifNoneMatch, EnrolmentJson.View.of(enrolled), enrolled.version());
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "withdrawEnrolment",
            summary = "Ends an enrolment, with the reason",
            description = "Before the cohort starts the place is given back for another to take.")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EnrolmentJson.Withdraw withdraw) {
        var enrolled = service.withdraw(id, Version.required(ifMatch), withdraw.reason(), withdraw.text());
        return Answers.changed(EnrolmentJson.View.of(enrolled), enrolled.version());
    }

    private static Response created(EnrolledPerson enrolled) {
        return Answers.created(
                "/v1/enrolments/" + enrolled.enrolment().id(), EnrolmentJson.View.of(enrolled), enrolled.version());
    }

    private static UUID required(String name, @Nullable String text) {
        var id = QueryValue.id(name, text);
        if (id == null) {
            throw new InvalidInput(new Fault("?" + name, "MISSING", name + " is required"));
        }
        return id;
    }
}
