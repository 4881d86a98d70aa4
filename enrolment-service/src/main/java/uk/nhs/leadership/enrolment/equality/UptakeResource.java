package uk.nhs.leadership.enrolment.equality;

import static uk.nhs.leadership.enrolment.equality.UptakeAccess.ANALYST;
import static uk.nhs.leadership.enrolment.equality.UptakeAccess.LEARNING_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.export.SheetRow;

/** Whether training reaches all groups of a trust's staff alike. */
@Path("/v1/insight/equality")
@RunOnVirtualThread
@Tag(name = "Insight", description = "How enrolment goes, in numbers")
class UptakeResource {
    private static final Pattern TRUST = Pattern.compile("[A-Z0-9]{3,6}");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private final UptakeService service;
    private final UptakeAccess access;

    UptakeResource(UptakeService service, UptakeAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNING_LEAD, ANALYST})
    @Operation(
            operationId = "reportEquality",
            summary = "Whether training reaches all groups of a trust's staff alike",
            description = "Counts by ethnicity (WRES indicator 4) and by disability of those of the staff who began a"
                    + " course in a year from April to March. Numbers below 5 are not told, nor those from which they could"
                    + " be worked out. With `Accept: text/csv` the same path gives a sheet.")
    public UptakeJson.View report(
            @Parameter(description = "The trust; an analyst names one", example = "RJ1") @QueryParam("trust") @Nullable
                    String trust,
            @Parameter(description = "The year in whose April it begins", required = true, example = "2026")
                    @QueryParam("year")
                    @Nullable
                    String year) {
        access.mustBeTold();
        var asked = QueryValue.like(YEAR, "Send a year such as 2026", "year", year);
        if (asked == null) {
            throw new InvalidInput(new Fault("?year", "REQUIRED", "Send the year in whose April it begins"));
        }
        return UptakeJson.View.of(
                service.of(QueryValue.like(TRUST, "Send a code such as RJ1", "trust", trust), Integer.parseInt(asked)));
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @RolesAllowed({LEARNING_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response sheet(@QueryParam("trust") @Nullable String trust, @QueryParam("year") @Nullable String year) {
        return Response.ok(report(trust, year).sheet(), SheetRow.CSV).build();
    }
}
