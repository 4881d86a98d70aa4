package uk.nhs.leadership.enrolment.retention;

import static uk.nhs.leadership.enrolment.retention.RetentionAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.retention.RetentionAccess.OPERATOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;

/** For how long what is kept. */
@Path("/v1/retention")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Data protection")
class RetentionResource {
    private final RetentionService service;
    private final RetentionAccess access;

    RetentionResource(RetentionService service, RetentionAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("policies")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "listRetentionPolicies", summary = "Lists for how long what is kept")
    public RetentionJson.All policies() {
        access.mustBeConcerned();
        return RetentionJson.All.of(service.policies());
    }

    @GET
    @Path("policies/{kind}")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "getRetentionPolicy", summary = "Shows for how long something is kept")
    @APIResponseSchema(RetentionJson.PolicyView.class)
    public Response policy(
            @Parameter(
                            description = "Of what",
                            example = "LOOK",
                            schema = @Schema(implementation = RetentionKind.class))
                    @PathParam("kind")
                    String kind,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustBeConcerned();
        var policy = service.policy(kindFrom(kind));
        return Answers.found(ifNoneMatch, RetentionJson.PolicyView.of(policy), policy.version());
    }

    @PUT
    @Path("policies/{kind}")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "changeRetentionPolicy",
            summary = "Says for how long something is kept",
            description =
                    "Whoever is warned of already keeps that day, unless they are to be kept for longer from now on.")
    @APIResponseSchema(RetentionJson.PolicyView.class)
    public Response change(
            @Parameter(
                            description = "Of what",
                            example = "LOOK",
                            schema = @Schema(implementation = RetentionKind.class))
                    @PathParam("kind")
                    String kind,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RetentionJson.Change change) {
        access.mustBeNational();
        var policy = service.change(kindFrom(kind), Version.required(ifMatch), change.months(), change.noticeDays());
        return Answers.changed(RetentionJson.PolicyView.of(policy), policy.version());
    }

    @GET
    @Path("warnings")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "listRetentionWarnings",
            summary = "Lists who left long ago and is going to be erased",
            description = "A legal hold keeps them, and so does their coming back.")
    public Page<RetentionJson.WarningView> warnings(@BeanParam PageRequest page) {
        access.mustBeConcerned();
        var listing = Listing.of(page, null);
        return Page.of(
                service.warnings(listing),
                listing.limit(),
                warning -> Cursor.of(warning.id()),
                RetentionJson.WarningView::of);
    }

    @GET
    @Path("ledger")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "listRetentionLedger", summary = "Lists what was removed because its time was over")
    public Page<RetentionJson.EntryView> ledger(@BeanParam PageRequest page) {
        access.mustBeNational();
        var listing = Listing.of(page, null);
        return Page.of(
                service.ledger(listing), listing.limit(), entry -> Cursor.of(entry.id()), RetentionJson.EntryView::of);
    }

    private static RetentionKind kindFrom(String text) {
        return Arrays.stream(RetentionKind.values())
                .filter(kind -> kind.name().equals(text))
                .findAny()
                .orElseThrow(NotFound::new);
    }
}
