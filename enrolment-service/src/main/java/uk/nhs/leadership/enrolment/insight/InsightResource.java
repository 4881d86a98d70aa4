package uk.nhs.leadership.enrolment.insight;

import static uk.nhs.leadership.enrolment.insight.InsightAccess.ANALYST;
import static uk.nhs.leadership.enrolment.insight.InsightAccess.LEARNING_LEAD;
import static uk.nhs.leadership.enrolment.insight.InsightAccess.OPERATOR;
import static uk.nhs.leadership.enrolment.insight.InsightAccess.PROVIDER_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
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
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.export.SheetRow;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Enrolments counted by trust, course and so on. */
@Path("/v1/insight")
@RunOnVirtualThread
@Tag(name = "Insight", description = "How enrolment goes, in numbers")
class InsightResource {
    private static final String BY =
            "By what to count: one or more of trust, provider, course, stage, region, trust-region, reason";

    /** What lines are told apart by. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{0,64}");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** More is not a sheet that anybody opens. */
    private static final int MOST_ROWS = 100_000;

    private final InsightService service;
    private final InsightAccess access;

    InsightResource(InsightService service, InsightAccess access) {
        this.service = service;
        this.access = access;
    }

    /** Which enrolments a report is about. */
    public static class Wanted {
        private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,6}");
        private static final Pattern REGION = Pattern.compile("[A-Z_]{4,30}");

        @Parameter(
                description = "As whom to look, for callers who have several standpoints",
                example = "TRUST",
                schema = @Schema(implementation = Standpoint.class))
        @QueryParam("as")
        @Nullable
        String as;

        @Parameter(description = "Only of this trust", example = "RJ1")
        @QueryParam("trust")
        @Nullable
        String trust;

        @Parameter(description = "Only of this provider", example = "P0001")
        @QueryParam("provider")
        @Nullable
        String provider;

        @Parameter(description = "Only of this stage", schema = @Schema(implementation = Stage.class))
        @QueryParam("stage")
        @Nullable
        String stage;

        @Parameter(description = "Only where it is taught in this region, in SEVERAL or in NONE", example = "LONDON")
        @QueryParam("region")
        @Nullable
        String region;

        Question question(@Nullable UUID course) {
            return new Question(
                    QueryValue.oneOf(Standpoint.class, "as", as),
                    QueryValue.like(CODE, "Send a code such as RJ1", "trust", trust),
                    QueryValue.like(CODE, "Send a code such as P0001", "provider", provider),
                    course,
                    QueryValue.oneOf(Stage.class, "stage", stage),
                    QueryValue.like(REGION, "Send a region such as LONDON", "region", region));
        }
    }

    @GET
    @Path("enrolments")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(
            operationId = "reportEnrolments",
            summary = "Enrolments counted by trust, provider, course, stage, region or reason of withdrawal",
            description = "A trust sees its own, a provider those of its courses as far as trusts have passed them on,"
                    + " analysts of the national body all. It is some seconds old at most. With `Accept: text/csv` the same"
                    + " path gives all of it as a sheet, with `Accept: image/svg+xml` a drawing of 100 lines at most.")
    public Page<InsightJson.StandingView> report(
            @BeanParam PageRequest page,
            @BeanParam Wanted wanted,
            @Parameter(description = "Only of this course", example = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d70")
                    @QueryParam("course")
                    @Nullable
                    String course,
            @Parameter(description = BY, example = "trust,course") @QueryParam("by") @Nullable String by) {
        access.mustRead();
        var dimensions = Dimension.listed(by);
        var after = page.after().map(end -> keys(end, dimensions)).orElse(List.of());
        var lines = service.standings(
                wanted.question(QueryValue.id("course", course)), dimensions, after, page.limit() + 1);
        var names = service.namesOfTrusts(lines, dimensions);
        return Page.of(
                lines,
                page.limit(),
                line -> new Cursor(line.keys()),
                line -> InsightJson.StandingView.of(line, dimensions, names));
    }

    @GET
    @Path("enrolments")
    @Produces(InsightJson.AS_SHEET)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response sheet(
            @BeanParam Wanted wanted,
            @QueryParam("course") @Nullable String course,
            @QueryParam("by") @Nullable String by) {
        access.mustRead();
        var dimensions = Dimension.listed(by);
        var lines = service.standings(
                wanted.question(QueryValue.id("course", course)), dimensions, List.of(), MOST_ROWS + 1);
        if (lines.size() > MOST_ROWS) {
            throw new InvalidInput(new Fault("?by", "TOO_LARGE", "More than " + MOST_ROWS + " lines: ask for less"));
        }
        return Response.ok(InsightJson.standingsAsSheet(lines, dimensions), SheetRow.CSV)
                .build();
    }

    @GET
    @Path("enrolments")
    @Produces(InsightJson.AS_DRAWING)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response drawing(
            @BeanParam Wanted wanted,
            @QueryParam("course") @Nullable String course,
            @QueryParam("by") @Nullable String by) {
        access.mustRead();
        var dimensions = Dimension.listed(by);
        var lines = service.standings(
                wanted.question(QueryValue.id("course", course)), dimensions, List.of(), BarChart.MOST_BARS + 1);
        return Response.ok(InsightJson.standingsDrawn(lines, dimensions), InsightJson.DRAWING)
                .build();
    }

    @GET
    @Path("reconciliation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ANALYST, OPERATOR})
    @Operation(
            operationId = "reconcileInsight",
            summary = "Compares what is counted with every enrolment there is",
            description = "By trust, course and status, in number and in cost. It reads every enrolment, so it is for"
                    + " once in a while.")
    public InsightJson.ReconciliationView reconcile() {
        access.mustCompare();
        return InsightJson.ReconciliationView.of(service.reconciliation());
    }

    private static List<String> keys(Cursor end, List<Dimension> dimensions) {
        var course = dimensions.indexOf(Dimension.COURSE);
        if (end.keys().size() != dimensions.size()
                || !end.keys().stream().allMatch(key -> KEY.matcher(key).matches())
                || (course >= 0 && !ID.matcher(end.keys().get(course)).matches())) {
            throw Cursor.invalid();
        }
        return end.keys();
    }
}
