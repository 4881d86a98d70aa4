package uk.nhs.leadership.enrolment.participant;

import static uk.nhs.leadership.enrolment.participant.ParticipantAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.participant.ParticipantAccess.PARTICIPANT;
import static uk.nhs.leadership.enrolment.participant.ParticipantAccess.SYSTEM_READS;
import static uk.nhs.leadership.enrolment.participant.ParticipantAccess.SYSTEM_WRITES;

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
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.BodyLimit;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** A trust's staff: brought in from its staff system, found again, linked to the accounts they sign in with. */
@Path("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Participants", description = "The staff of a trust")
class ParticipantResource {
    /** Room for the most rows that are taken, with long names and titles. */
    private static final long MOST_BYTES = 16 * 1024 * 1024;

    private final ParticipantService service;

    ParticipantResource(ParticipantService service) {
        this.service = service;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @BodyLimit(MOST_BYTES)
    @RolesAllowed({LEARNING_LEAD, SYSTEM_WRITES})
    @Operation(
            operationId = "importParticipants",
            summary = "Brings in staff from a CSV file",
            description =
                    "People are known by their employee number: new ones are registered, changed ones changed, and "
                            + "the same file again changes nothing. Nobody leaves by being absent from the file. "
                            + "A file with a faulty row is refused whole, each fault named by row and column, unless "
                            + "`partial=true` asks for the good rows to be taken.")
    public ParticipantJson.Import takeOver(
            @RequestBody(
                            description = "Columns in any order: employee_number, given_name, family_name, email, "
                                    + "job_title, pay_band, stage, and if known manager_employee_number, site, "
                                    + "assignment_number, account_id. UTF-8, separated by commas.",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(implementation = String.class),
                                            example = """
                                                    employee_number,given_name,family_name,email,job_title,pay_band,stage
                                                    20417733,Amara,Okafor,amara.okafor@rj1.example,Ward manager,7,S1
                                                    """))
                    InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(
                            description = "Whether to take the good rows of a file with faulty ones",
                            example = "false",
                            schema = @Schema(implementation = Boolean.class))
                    @QueryParam("partial")
                    @Nullable
                    String partial)
            throws IOException {
        requireUtf8(type);
        var takeGoodRows = QueryValue.flag("partial", partial);
        var file = StaffFile.read(body);
        return ParticipantJson.Import.of(service.takeOver(file, takeGoodRows), file);
    }

    @GET
    @RolesAllowed({LEARNING_LEAD, SYSTEM_READS, SYSTEM_WRITES})
    @Operation(operationId = "listParticipants", summary = "Lists the caller's own staff")
    public Page<ParticipantJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only the one with this number", example = "20417733")
                    @QueryParam("employeeNumber")
                    @Nullable
                    String employeeNumber,
            @Parameter(description = "Only those whose line manager has this number", example = "20417701")
                    @QueryParam("managerEmployeeNumber")
                    @Nullable
                    String managerEmployeeNumber,
            @Parameter(
                            description = "Only those changed then or later, in the order of their last change",
                            example = "2026-11-22T09:30:00Z")
                    @QueryParam("updatedSince")
                    @Nullable
                    String updatedSince) {
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        return Page.of(
                service.list(employeeNumber, managerEmployeeNumber, listing),
                listing.limit(),
                participant -> listing.endingWith(participant.id(), participant.updatedAt()),
                ParticipantJson.View::of);
    }

    @GET
    @Path("me")
    @RolesAllowed(PARTICIPANT)
    @Operation(operationId = "getOwnParticipant", summary = "Shows a participant the own record")
    @APIResponseSchema(ParticipantJson.View.class)
    public Response own(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var participant = service.own();
        return Answers.found(ifNoneMatch, ParticipantJson.View.of(participant), participant.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, SYSTEM_READS, SYSTEM_WRITES})
    @Operation(operationId = "getParticipant", summary = "Shows one member of the caller's own staff")
    @APIResponseSchema(ParticipantJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var participant = service.withId(id);
        return Answers.found(ifNoneMatch, ParticipantJson.View.of(participant), participant.version());
    }

    @POST
    @Path("{id}/link-account")
    @RolesAllowed({LEARNING_LEAD, SYSTEM_WRITES})
    @Operation(
            operationId = "linkParticipantAccount",
            summary = "Lets a participant see the own record when signed in with an account")
    @APIResponseSchema(ParticipantJson.View.class)
    public Response linkAccount(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ParticipantJson.LinkAccount link) {
        var participant = service.linkAccount(id, Version.required(ifMatch), link.accountId());
        return Answers.changed(ParticipantJson.View.of(participant), participant.version());
    }

    private static void requireUtf8(MediaType type) {
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new InvalidInput(new Fault("#Content-Type", "NOT_UTF8", "Send the file in UTF-8"));
        }
    }
}
