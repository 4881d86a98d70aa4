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
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** A trust's staff: brought in from its staff system, found again, linked to the accounts they sign in with. */
@Path("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Participants", description = "The staff of a trust")
class ParticipantResource {
    /** Room for the most rows that are taken, with long names and titles. */
    private static final long MOST_BYTES = 16 * 1024 * 1024;

    private static final Pattern MODE = Pattern.compile("delta|full");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,5}");

    private final ParticipantService service;
    private final StaffService staff;

    ParticipantResource(ParticipantService service, StaffService staff) {
        this.service = service;
        this.staff = staff;
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
                    "People are known by their employee number: new ones are registered, changed ones changed, and the"
                            + " same file again changes nothing. Whoever has a last day in the file leaves on it; in a"
                            + " full set, whoever is absent leaves on the day that the file is about. Whoever is known by"
                            + " a national identifier and the same family name at another employer comes from there, with"
                            + " their history. A file with a faulty row is refused whole, each fault named by row and"
                            + " column, unless `partial=true` asks for the good rows to be taken.")
    public ParticipantJson.Import takeOver(
            @RequestBody(
                            description = "Columns in any order: employee_number, given_name, family_name, email, "
                                    + "job_title, pay_band, and if known stage, employer, "
                                    + "manager_employee_number, site, assignment_number, employed_from, "
                                    + "employed_until, esr_person_id, professional_register, "
                                    + "professional_number, account_id; or the names that the electronic staff "
                                    + "record has for them. UTF-8, or Windows-1252 if the media type says so; "
                                    + "separated by commas, semicolons or tabs.",
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
                    String partial,
            @Parameter(
                            description =
                                    "`full` if the file names all staff, so that whoever is absent has left; `delta`,"
                                            + " as by default, if it names those who are new or have changed",
                            example = "delta")
                    @QueryParam("mode")
                    @Nullable
                    String mode,
            @Parameter(description = "The day that the file is about; today by default", example = "2026-11-22")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(
                            description =
                                    "How many will leave by a full set; needed if that is more than a fifth of the"
                                            + " staff",
                            example = "118")
                    @QueryParam("confirmLeavers")
                    @Nullable
                    String confirmLeavers)
            throws IOException {
        var full = "full".equals(QueryValue.like(MODE, "Send delta or full", "mode", mode));
        var leavers = QueryValue.like(COUNT, "Send a number", "confirmLeavers", confirmLeavers);
        var takeGoodRows = QueryValue.flag("partial", partial);
        var day = QueryValue.date("asOf", asOf);
        var file = StaffFile.read(body, type.getParameters().get(MediaType.CHARSET_PARAMETER));
        var order = new StaffImport(file, full, takeGoodRows, day, leavers == null ? null : Integer.valueOf(leavers));
        return ParticipantJson.Import.of(staff.takeOver(order), file);
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
        var people = service.list(employeeNumber, managerEmployeeNumber, listing);
        var identifiers = service.identifiersOf(people);
        return Page.of(
                people,
                listing.limit(),
                participant -> listing.endingWith(participant.id(), participant.updatedAt()),
                participant -> ParticipantJson.View.of(participant, identifiers));
    }

    @GET
    @Path("me")
    @RolesAllowed(PARTICIPANT)
    @Operation(operationId = "getOwnParticipant", summary = "Shows a participant the own record")
    @APIResponseSchema(ParticipantJson.View.class)
    public Response own(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var participant = service.own();
        return Answers.found(ifNoneMatch, view(participant), participant.version());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({LEARNING_LEAD, SYSTEM_READS, SYSTEM_WRITES})
    @Operation(operationId = "getParticipant", summary = "Shows one member of the caller's own staff")
    @APIResponseSchema(ParticipantJson.View.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var participant = service.withId(id);
        return Answers.found(ifNoneMatch, view(participant), participant.version());
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
        return Answers.changed(view(participant), participant.version());
    }

    private ParticipantJson.View view(Participant participant) {
        return ParticipantJson.View.of(participant, service.identifiersOf(List.of(participant)));
    }
}
