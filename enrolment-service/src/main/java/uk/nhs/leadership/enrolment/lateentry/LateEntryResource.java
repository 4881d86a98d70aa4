package uk.nhs.leadership.enrolment.lateentry;

import static uk.nhs.leadership.enrolment.lateentry.LateEntryAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.lateentry.LateEntryAccess.PROVIDER_LEAD;
import static uk.nhs.leadership.enrolment.lateentry.LateEntryAccess.TRUST_READS;
import static uk.nhs.leadership.enrolment.lateentry.LateEntryAccess.TRUST_WRITES;

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
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Who may join a cohort late: asked for by the trust, answered by the cohort's provider. */
@Path("/v1/late-entries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Late entries", description = "Who may join a cohort after its days for enrolling")
class LateEntryResource {
    private final LateEntryService service;

    LateEntryResource(LateEntryService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(
            operationId = "askLateEntry",
            summary = "Asks the provider that a member of staff may join late, with the reason",
            description = "For a cohort whose days for enrolling are over, or that is closed or has started.")
    @APIResponseSchema(value = LateEntryJson.View.class, responseCode = "201")
    public Response ask(@Valid @NotNull LateEntryJson.Ask ask) {
        var entry = service.ask(ask.participantId(), ask.cohortId(), ask.reason(), ask.text());
        return Answers.created("/v1/late-entries/" + entry.id(), LateEntryJson.View.of(entry), entry.version());
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD})
    @Operation(
            operationId = "listLateEntries",
            summary = "Lists the late entries that a trust asked for, or that a provider was asked for")
    public Page<LateEntryJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "As whom to look, for callers who have several standpoints",
                            example = "TRUST",
                            schema = @Schema(implementation = Standpoint.class))
                    @QueryParam("as")
                    @Nullable
                    String as,
            @Parameter(
                            description = "Only those that have come so far",
                            example = "ASKED",
                            schema = @Schema(implementation = LateEntryStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(
                            description = "Only on this cohort",
                            example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("cohort")
                    @Nullable
                    String cohort) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(
                        QueryValue.oneOf(Standpoint.class, "as", as),
                        QueryValue.oneOf(LateEntryStatus.class, "status", status),
                        QueryValue.id("cohort", cohort),
                        listing),
                listing.limit(),
                entry -> listing.endingWith(entry.id(), entry.updatedAt()),
                LateEntryJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, TRUST_READS, TRUST_WRITES, PROVIDER_LEAD})
    @Operation(operationId = "getLateEntry", summary = "Shows one late entry")
    @APIResponseSchema(LateEntryJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var entry = service.withId(id);
        return Answers.found(ifNoneMatch, LateEntryJson.View.of(entry), entry.version());
    }

    @POST
    @Path("{id}/grant")
    @RolesAllowed(PROVIDER_LEAD)
    @Operation(
            operationId = "grantLateEntry",
            summary = "Lets the trust enrol somebody until a day",
            description = "The day lies between today and four weeks after the cohort's first. It keeps no place.")
    @APIResponseSchema(LateEntryJson.View.class)
    public Response grant(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull LateEntryJson.Grant grant) {
        return changed(service.grant(id, Version.required(ifMatch), grant.until()));
    }

    @POST
    @Path("{id}/decline")
    @RolesAllowed(PROVIDER_LEAD)
    @Operation(operationId = "declineLateEntry", summary = "Does not let somebody join late")
    @APIResponseSchema(LateEntryJson.View.class)
    public Response decline(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.decline(id, Version.required(ifMatch)));
    }

    @POST
    @Path("{id}/call-off")
    @RolesAllowed({LEARNING_LEAD, TRUST_WRITES})
    @Operation(operationId = "callLateEntryOff", summary = "Asks for it no more, and gives up what was granted")
    @APIResponseSchema(LateEntryJson.View.class)
    public Response callOff(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(service.callOff(id, Version.required(ifMatch)));
    }

    private static Response changed(LateEntry entry) {
        return Answers.changed(LateEntryJson.View.of(entry), entry.version());
    }
}
