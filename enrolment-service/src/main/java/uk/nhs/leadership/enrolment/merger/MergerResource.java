package uk.nhs.leadership.enrolment.merger;

import static uk.nhs.leadership.enrolment.merger.MergerAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.merger.MergerAccess.OPERATOR;

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
import java.util.regex.Pattern;
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
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;

/** How trusts become part of others, and who went over with them. */
@Path("/v1/mergers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mergers", description = "How one trust becomes part of another")
class MergerResource {
    static final String PATH = "/v1/mergers/";
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    private final MergerService service;
    private final MergerAccess access;

    MergerResource(MergerService service, MergerAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "listMergers",
            summary = "Lists mergers of trusts",
            description = "A trust sees those that it is part of, the national body all.")
    public Page<MergerJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(
                            description = "Only those that have come so far",
                            example = "PLANNED",
                            schema = @Schema(implementation = MergerStatus.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        access.mustBeConcerned();
        var listing = Listing.of(page, null);
        return Page.of(
                service.list(QueryValue.oneOf(MergerStatus.class, "status", status), listing),
                listing.limit(),
                merger -> Cursor.of(merger.id()),
                MergerJson.View::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(operationId = "getMerger", summary = "Shows a merger and how far it has come")
    @APIResponseSchema(MergerJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        access.mustBeConcerned();
        var merger = service.withId(id);
        return Answers.found(ifNoneMatch, MergerJson.View.of(merger), merger.version());
    }

    @GET
    @Path("{id}/people")
    @RolesAllowed({LEARNING_LEAD, OPERATOR})
    @Operation(
            operationId = "listPeopleOfMerger",
            summary = "Lists who went over, by their former numbers",
            description = "To the trust that goes on. The trust before keeps its own periods of them.")
    public Page<MergerJson.PersonView> people(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @Parameter(description = "Only whoever had this number", example = "20417733")
                    @QueryParam("formerEmployeeNumber")
                    @Nullable
                    String formerEmployeeNumber) {
        access.mustBeConcerned();
        var after = page.after().map(MergerResource::number).orElse("");
        return Page.of(
                service.people(
                        id,
                        QueryValue.like(
                                NUMBER,
                                "Send a number as staff files have it",
                                "formerEmployeeNumber",
                                formerEmployeeNumber),
                        after,
                        page.limit() + 1),
                page.limit(),
                person -> Cursor.of(person.formerNumber()),
                MergerJson.PersonView::of);
    }

    @POST
    @Path("{id}/call-off")
    @RolesAllowed(OPERATOR)
    @Operation(operationId = "callOffMerger", summary = "Says that a merger is not going to be")
    @APIResponseSchema(MergerJson.View.class)
    public Response callOff(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        access.mustBeNational();
        var merger = service.callOff(id, Version.required(ifMatch));
        return Answers.changed(MergerJson.View.of(merger), merger.version());
    }

    private static String number(Cursor cursor) {
        if (cursor.keys().size() != 1
                || !NUMBER.matcher(cursor.keys().getFirst()).matches()) {
            throw Cursor.invalid();
        }
        return cursor.keys().getFirst();
    }
}
