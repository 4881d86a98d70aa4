package uk.nhs.leadership.enrolment.organisation;

import static uk.nhs.leadership.enrolment.organisation.OrganisationAccess.ANYONE_SIGNED_IN;
import static uk.nhs.leadership.enrolment.organisation.OrganisationAccess.OPERATOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.enrolment.schedule.Region;

/** The organisations of the NHS: brought in from the national directory, found again. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Organisations", description = "What the national directory says of trusts and others")
class OrganisationResource {
    /** Room for the most rows that are taken, with long names. */
    private static final long MOST_BYTES = 16 * 1024 * 1024;

    private static final Pattern MODE = Pattern.compile("delta|full");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,6}");
    private static final Pattern ROLE = Pattern.compile("RO[0-9]{1,5}");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private final OrganisationService service;
    private final OrganisationAccess access;

    OrganisationResource(OrganisationService service, OrganisationAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @BodyLimit(MOST_BYTES)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "importOrganisations",
            summary = "Brings in organisations from a CSV file of the national directory",
            description =
                    "Known by their codes: new ones are added, changed ones changed, and the same file again changes"
                            + " nothing. A row tells everything of its organisation, so that what it leaves empty is not so. A file"
                            + " with a faulty row is refused whole, each fault named by row and column. In a full set, what is"
                            + " absent is not listed any more; it stays, for what refers to it.")
    public OrganisationJson.Import takeOver(
            @RequestBody(
                            description = "Columns in any order: ods_code, name, primary_role, and if known region,"
                                    + " active_from, active_until, successor (several with a space between them),"
                                    + " succeeded_on. UTF-8; separated by commas, semicolons or tabs.",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(implementation = String.class),
                                            example = """
                                                    ods_code,name,primary_role,region,active_from
                                                    RJ1,Guy's and St Thomas' NHS Foundation Trust,RO197,LONDON,1993-04-01
                                                    """))
                    InputStream body,
            @Parameter(
                            description = "`full` if the file has every organisation; `delta`, as by default, if it has"
                                    + " those that are new or have changed",
                            example = "delta")
                    @QueryParam("mode")
                    @Nullable
                    String mode,
            @Parameter(
                            description = "How many a full set has no more; needed if that is more than a fifth",
                            example = "118")
                    @QueryParam("confirmMissing")
                    @Nullable
                    String confirmMissing)
            throws IOException {
        access.mustBeNational();
        var full = "full".equals(QueryValue.like(MODE, "Send delta or full", "mode", mode));
        var missing = QueryValue.like(COUNT, "Send a number", "confirmMissing", confirmMissing);
        var file = OrganisationFile.read(body);
        return OrganisationJson.Import.of(
                service.takeOver(file, full, missing == null ? null : Integer.valueOf(missing)));
    }

    @GET
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(operationId = "listOrganisations", summary = "Lists organisations")
    public Page<OrganisationJson.View> list(
            @BeanParam PageRequest page,
            @Parameter(description = "Only those whose code or name has this in it", example = "St Thomas")
                    @QueryParam("text")
                    @Nullable
                    String text,
            @Parameter(description = "Only those with this primary role", example = "RO197")
                    @QueryParam("role")
                    @Nullable
                    String role,
            @Parameter(
                            description = "Only those of this region",
                            example = "LONDON",
                            schema = @Schema(implementation = Region.class))
                    @QueryParam("region")
                    @Nullable
                    String region,
            @Parameter(description = "Only those that there were on this day", example = "2026-11-22")
                    @QueryParam("activeOn")
                    @Nullable
                    String activeOn,
            @Parameter(
                            description = "Only those changed then or later, in the order of their last change",
                            example = "2026-11-22T09:30:00Z")
                    @QueryParam("updatedSince")
                    @Nullable
                    String updatedSince) {
        var listing = Listing.of(page, QueryValue.time("updatedSince", updatedSince));
        var search = new OrganisationSearch(
                QueryValue.like(TEXT, "Send at most 100 characters on one line", "text", text),
                QueryValue.like(ROLE, "Send the code of a role such as RO197", "role", role),
                QueryValue.oneOf(Region.class, "region", region),
                QueryValue.date("activeOn", activeOn));
        return Page.of(
                service.list(search, listing),
                listing.limit(),
                organisation -> listing.endingWith(organisation.id(), organisation.updatedAt()),
                OrganisationJson.View::of);
    }

    @GET
    @Path("unknown")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "listUnknownOrganisations",
            summary = "Lists codes that were met although no file has had them",
            description = "They are accepted all the same: what is known of organisations may lag behind.")
    public Page<OrganisationJson.UnknownView> unknown(@BeanParam PageRequest page) {
        access.mustBeNational();
        var after = page.after().map(OrganisationResource::code).orElse("");
        return Page.of(
                service.unknown(after, page.limit() + 1),
                page.limit(),
                unknown -> Cursor.of(unknown.code()),
                OrganisationJson.UnknownView::of);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(operationId = "getOrganisation", summary = "Shows one organisation, what it follows and what follows it")
    @APIResponseSchema(OrganisationJson.WholeView.class)
    public Response withCode(
            @Parameter(description = "Its code", example = "RJ1") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        if (!CODE.matcher(code).matches()) {
            throw new NotFound();
        }
        var known = service.withCode(code);
        return Answers.found(
                ifNoneMatch,
                OrganisationJson.WholeView.of(known),
                known.organisation().version());
    }

    private static String code(Cursor cursor) {
        if (cursor.keys().size() != 1 || !CODE.matcher(cursor.keys().getFirst()).matches()) {
            throw Cursor.invalid();
        }
        return cursor.keys().getFirst();
    }
}
