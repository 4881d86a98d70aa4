package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_DECLARES;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentAccess.TRUST_WRITES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.Version;

/** The road through the training: what providers declare and record, who pauses, who goes to another cohort. */
@Path("/v1/enrolments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enrolments", description = "Participants' places on cohorts")
class TrainingResource {
    private final TrainingService service;

    TrainingResource(TrainingService service) {
        this.service = service;
    }

    @POST
    @Path("declarations")
    @Idempotent
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "declare",
            summary = "Declares that a participant started, was retained or completed",
            description = "Each once, in their order. What was wrong is voided, and can then be declared again.")
    @APIResponseSchema(value = EnrolmentJson.View.class, responseCode = "201")
    public Response declare(@PathParam("id") UUID id, @Valid @NotNull TrainingJson.Declare declare) {
        return created(service.declare(id, declare.kind(), declare.on()));
    }

    @GET
    @Path("declarations")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PARTICIPANT})
    @Operation(operationId = "listDeclarations", summary = "Lists what was declared, in that order, on one page")
    public Page<TrainingJson.DeclarationView> declarations(@PathParam("id") UUID id) {
        return new Page<>(
                service.declarationsOn(id).stream()
                        .map(TrainingJson.DeclarationView::of)
                        .toList(),
                null);
    }

    @POST
    @Path("declarations/{declaration}/void")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "voidDeclaration",
            summary = "Makes a declaration count no more, with the reason",
            description = "It stays on the list. The training goes back to what the others say.")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response voidIt(
            @PathParam("id") UUID id,
            @PathParam("declaration") UUID declaration,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TrainingJson.VoidIt voidIt) {
        return changed(service.takeBack(id, declaration, Version.required(ifMatch), voidIt.reason(), voidIt.text()));
    }

    @POST
    @Path("outcomes")
    @Idempotent
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "recordOutcome",
            summary = "Records whether a participant passed",
            description = "Whoever passes has a certificate at once. Whoever did not may be assessed again, twice.")
    @APIResponseSchema(value = EnrolmentJson.View.class, responseCode = "201")
    public Response record(@PathParam("id") UUID id, @Valid @NotNull TrainingJson.RecordOutcome outcome) {
        return created(service.record(id, outcome.result(), outcome.on()));
    }

    @GET
    @Path("outcomes")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES, PARTICIPANT})
    @Operation(operationId = "listOutcomes", summary = "Lists what was recorded, in that order, on one page")
    public Page<TrainingJson.OutcomeView> outcomes(@PathParam("id") UUID id) {
        return new Page<>(
                service.outcomesOf(id).stream()
                        .map(TrainingJson.OutcomeView::of)
                        .toList(),
                null);
    }

    @POST
    @Path("defer")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "deferEnrolment",
            summary = "Says that a participant pauses, with the reason",
            description = "What is done stays done.")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response defer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TrainingJson.Defer defer) {
        return changed(service.defer(id, Version.required(ifMatch), defer.reason(), defer.on(), defer.text()));
    }

    @POST
    @Path("resume")
    @RolesAllowed({PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "resumeEnrolment",
            summary = "Says that a participant goes on, on the same cohort or a later one of the course")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TrainingJson.Resume resume) {
        return changed(service.resume(id, Version.required(ifMatch), resume.on(), resume.cohortId()));
    }

    @POST
    @Path("change-cohort")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES, PROVIDER_LEAD, PROVIDER_DECLARES})
    @Operation(
            operationId = "goToAnotherCohort",
            summary = "Moves a participant who has not begun to another cohort of the course",
            description = "If the cohort before has not started, its place goes to the next.")
    @APIResponseSchema(EnrolmentJson.View.class)
    public Response changeCohort(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TrainingJson.ChangeCohort change) {
        return changed(service.changeCohort(id, Version.required(ifMatch), change.cohortId()));
    }

    private static Response created(EnrolledPerson enrolled) {
        return Answers.created(
                "/v1/enrolments/" + enrolled.enrolment().id(), EnrolmentJson.View.of(enrolled), enrolled.version());
    }

    private static Response changed(EnrolledPerson enrolled) {
        return Answers.changed(EnrolmentJson.View.of(enrolled), enrolled.version());
    }
}
