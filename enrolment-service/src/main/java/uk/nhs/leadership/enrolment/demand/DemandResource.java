package uk.nhs.leadership.enrolment.demand;

import static uk.nhs.leadership.enrolment.demand.DemandAccess.ANALYST;
import static uk.nhs.leadership.enrolment.demand.DemandAccess.LEARNING_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.enrolment.export.SheetRow;

/** What training is needed in the next four quarters, and which places there are for it. */
@Path("/v1/insight/demand")
@RunOnVirtualThread
@Tag(name = "Insight", description = "How enrolment goes, in numbers")
class DemandResource {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,6}");
    private static final Pattern END = Pattern.compile("20[0-9]{2}-(01|04|07|10)-01 [A-Z0-9_]{0,30} (F|S[1-4])");

    /** The JSON is for whoever takes anything. */
    private static final String AS_SHEET = "text/csv;qs=0.5";

    /** Every trust in every quarter at every stage. */
    private static final int ALL = 10_000;

    private final DemandService service;
    private final DemandAccess access;

    DemandResource(DemandService service, DemandAccess access) {
        this.service = service;
        this.access = access;
    }

    /** What is asked for. */
    public static class Wanted {
        @Parameter(
                description =
                        "By what to tell it apart besides quarter and stage: by region or by trust, or, also if left out, by stage only",
                schema = @Schema(implementation = By.class))
        @QueryParam("by")
        @Nullable
        String by;

        @Parameter(description = "Only of this trust", example = "RJ1")
        @QueryParam("trust")
        @Nullable
        String trust;

        By how() {
            var asked = QueryValue.oneOf(By.class, "by", by);
            return asked == null ? By.STAGE : asked;
        }

        @Nullable
        String whose() {
            return QueryValue.like(CODE, "Send a code such as RJ1", "trust", trust);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNING_LEAD, ANALYST})
    @Operation(
            operationId = "reportDemand",
            summary = "Demand for training against places, by quarter and stage, for the next four quarters",
            description =
                    "A trust sees that of its own people, analysts of the national body all. The answer states the"
                            + " method. With `Accept: text/csv` the same path gives a sheet.")
    public DemandJson.View demand(@BeanParam PageRequest page, @BeanParam Wanted wanted) {
        access.mustRead();
        var after = page.after().map(DemandResource::end).orElse(DemandEnd.NOTHING);
        var by = wanted.how();
        return DemandJson.View.of(Page.of(
                service.lines(by, wanted.whose(), after, page.limit() + 1),
                page.limit(),
                line -> new Cursor(List.of(line.from().toString(), line.area(), line.stage())),
                line -> DemandJson.LineView.of(by, line)));
    }

    @GET
    @Produces(AS_SHEET)
    @RolesAllowed({LEARNING_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response sheet(@BeanParam Wanted wanted) {
        access.mustRead();
        var by = wanted.how();
        var lines = service.lines(by, wanted.whose(), DemandEnd.NOTHING, ALL);
        return Response.ok(DemandJson.asSheet(by, lines), SheetRow.CSV).build();
    }

    private static DemandEnd end(Cursor cursor) {
        var keys = cursor.keys();
        if (!END.matcher(String.join(" ", keys)).matches() || keys.size() != 3) {
            throw Cursor.invalid();
        }
        return new DemandEnd(LocalDate.parse(keys.get(0)), keys.get(1), keys.get(2));
    }
}
