package uk.nhs.leadership.enrolment.certification;

import static uk.nhs.leadership.enrolment.certification.CertificationAccess.ANYONE_SIGNED_IN;
import static uk.nhs.leadership.enrolment.certification.CertificationAccess.PUBLISHER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Answers;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Idempotent;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Schemes of certification: written by the national body, read by whoever signs in. */
@Path("/v1/certification-schemes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certification", description = "For how long what participants were awarded counts")
class SchemeResource {
    private static final Pattern FIXED_DAY = Pattern.compile(CertificationJson.DAY_OF_THE_YEAR);

    private final CertificationService service;
    private final CertificationAccess access;

    SchemeResource(CertificationService service, CertificationAccess access) {
        this.service = service;
        this.access = access;
    }

    @POST
    @Idempotent
    @RolesAllowed(PUBLISHER)
    @Operation(
            operationId = "addCertificationScheme",
            summary = "Says for how long what is awarded from now on counts",
            description =
                    "A course's own scheme comes before that of its award. What was awarded before stays without one.")
    @APIResponseSchema(value = CertificationJson.SchemeView.class, responseCode = "201")
    public Response add(@Valid @NotNull CertificationJson.Add add) {
        access.mustWriteSchemes();
        add.mustNameOne();
        var scheme = service.add(add.courseId(), add.award(), add.terms().terms("/terms/"));
        return Answers.created(
                "/v1/certification-schemes/" + scheme.id(), CertificationJson.SchemeView.of(scheme), scheme.version());
    }

    @GET
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(operationId = "listCertificationSchemes", summary = "Lists for how long what is awarded counts")
    public Page<CertificationJson.SchemeView> list(@BeanParam PageRequest page) {
        var listing = Listing.of(page, null);
        return Page.of(
                service.schemes(listing),
                listing.limit(),
                scheme -> Cursor.of(scheme.id()),
                CertificationJson.SchemeView::of);
    }

    @GET
    @Path("preview")
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(
            operationId = "previewExpiry",
            summary = "Shows the days that a rule would give",
            description =
                    "For a scheme that there is, or for one that is still thought about. Months end as the calendar"
                            + " has them: twelve months after 29 February is 28 February.")
    public CertificationJson.Preview preview(
            @Parameter(
                            description = "The rule",
                            required = true,
                            example = "FROM_COMPLETION",
                            schema = @Schema(implementation = ExpiryKind.class))
                    @QueryParam("rule")
                    @Nullable
                    String rule,
            @Parameter(description = "For how many months it counts", required = true, example = "24")
                    @QueryParam("months")
                    @Nullable
                    String months,
            @Parameter(description = "Month and day, with FIXED_DATE only", example = "03-31")
                    @QueryParam("fixedDay")
                    @Nullable
                    String fixedDay,
            @Parameter(
                            description = "For how many days before it expires it may be earned again; 0 if left out",
                            example = "90")
                    @QueryParam("windowDays")
                    @Nullable
                    String windowDays,
            @Parameter(
                            description = "For how many days after it has expired it still may; 0 if left out",
                            example = "30")
                    @QueryParam("graceDays")
                    @Nullable
                    String graceDays,
            @Parameter(
                            description = "The day of completion",
                            required = true,
                            example = "2027-03-15",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("completedOn")
                    @Nullable
                    String completedOn,
            @Parameter(
                            description = "When the certification before expires, if there is one to continue",
                            example = "2027-05-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("previousExpiry")
                    @Nullable
                    String previousExpiry) {
        var terms = new CertificationJson.TermsOf(
                        required("rule", QueryValue.oneOf(ExpiryKind.class, "rule", rule)),
                        number("months", required("months", months), 120),
                        QueryValue.like(FIXED_DAY, "Send month and day such as 03-31", "fixedDay", fixedDay),
                        number("windowDays", windowDays, 730),
                        number("graceDays", graceDays, 365))
                .terms("?");
        return CertificationJson.Preview.of(service.preview(
                terms,
                required("completedOn", QueryValue.date("completedOn", completedOn)),
                QueryValue.date("previousExpiry", previousExpiry)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(ANYONE_SIGNED_IN)
    @Operation(operationId = "getCertificationScheme", summary = "Shows one scheme")
    @APIResponseSchema(CertificationJson.SchemeView.class)
    public Response withId(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var scheme = service.scheme(id);
        return Answers.found(ifNoneMatch, CertificationJson.SchemeView.of(scheme), scheme.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(PUBLISHER)
    @Operation(
            operationId = "changeCertificationScheme",
            summary = "Changes for how long what is awarded from now on counts",
            description = "Periods that there are keep their days.")
    @APIResponseSchema(CertificationJson.SchemeView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CertificationJson.Change change) {
        access.mustWriteSchemes();
        var scheme =
                service.change(id, Version.required(ifMatch), change.terms().terms("/terms/"));
        return Answers.changed(CertificationJson.SchemeView.of(scheme), scheme.version());
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(new Fault("?" + name, "REQUIRED", "Send " + name));
        }
        return value;
    }

    private static int number(String name, @Nullable String text, int most) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > most) {
            throw new InvalidInput(new Fault("?" + name, "NUMBER_INVALID", "Send a whole number from 0 to " + most));
        }
        return Integer.parseInt(text);
    }
}
