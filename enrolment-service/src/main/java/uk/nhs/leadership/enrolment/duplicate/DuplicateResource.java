package uk.nhs.leadership.enrolment.duplicate;

import static uk.nhs.leadership.enrolment.duplicate.DuplicateAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.duplicate.DuplicateAccess.OPERATOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** Records that may be of one person: looked at, kept apart, asked to be merged. */
@Path("/v1/suspected-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duplicates", description = "Records that may be of one person")
class DuplicateResource {
    private final DuplicateService service;
    private final DuplicateAccess access;

    DuplicateResource(DuplicateService service, DuplicateAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "listSuspectedDuplicates",
            summary = "Lists records that look like one person's",
            description =
                    "A trust's own newcomers, or with `knownBefore=true` those of other trusts who look like its own "
                            + "staff; the national body sees every trust's.")
    public Page<DuplicateJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only those of which this was said last",
                            schema = @Schema(implementation = DuplicateStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            description = "Whether the caller's own is the one that was there before",
                            example = "false",
                            schema = @Schema(implementation = Boolean.class))
                    @QueryParam("knownBefore")
                    @Nullable
                    String knownBefore,
            @Parameter(
                            description = "Only those about this participant",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20",
                            schema = @Schema(implementation = UUID.class))
                    @QueryParam("participant")
                    @Nullable
                    String participant) {
        access.mustJudge();
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(
                        QueryValue.flag("knownBefore", knownBefore),
                        QueryValue.oneOf(DuplicateStatus.class, "status", status),
                        QueryValue.id("participant", participant),
                        listing),
                listing.limit(),
                duplicate -> listing.endingWith(duplicate.id(), duplicate.updatedAt()),
                DuplicateJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "getSuspectedDuplicate", summary = "Shows two records that look like one person's")
    @APIResponseSchema(DuplicateJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustJudge();
        var found = service.withId(id);
        return Answers.found(ifNoneMatch, DuplicateJson.View.of(found), found.version());
    }

    @POST
    @Path("{id}/keep-apart")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "keepApart", summary = "Says that the two are two people")
    @APIResponseSchema(DuplicateJson.View.class)
    public Response keepApart(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.mustJudge();
        var found = service.keepApart(id, Version.required(ifMatch));
        return Answers.changed(DuplicateJson.View.of(found), found.version());
    }

    @POST
    @Path("{id}/ask-merge")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "askMerge",
            summary = "Asks the national body to make one record of the two",
            description = "For records of two trusts. A trust merges two of its own by itself.")
    @APIResponseSchema(DuplicateJson.View.class)
    public Response askMerge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.mustJudge();
        var found = service.askMerge(id, Version.required(ifMatch));
        return Answers.changed(DuplicateJson.View.of(found), found.version());
    }
}
