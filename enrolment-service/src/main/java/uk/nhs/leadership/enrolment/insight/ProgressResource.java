package uk.nhs.leadership.enrolment.insight;

import static uk.nhs.leadership.enrolment.insight.InsightAccess.ANALYST;
import static uk.nhs.leadership.enrolment.insight.InsightAccess.LEARNING_LEAD;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Cursor;
import uk.nhs.leadership.chassis.http.Page;
import uk.nhs.leadership.chassis.http.PageRequest;
import uk.nhs.leadership.chassis.http.QueryValue;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.enrolment.export.SheetRow;

/** How far enrolments come, month by month, and how long it takes to a place. */
@Path("/v1/insight")
@RunOnVirtualThread
@Tag(name = "Insight", description = "How enrolment goes, in numbers")
class ProgressResource {
    private static final Pattern MONTH = Pattern.compile("(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])");
    private static final Pattern DAY = Pattern.compile(MONTH.pattern() + "-01");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final String FORMS =
            " With `Accept: text/csv` the same path gives a sheet, with `Accept: image/svg+xml` a drawing.";

    /** Eighty years of months, and every trust and provider. */
    private static final int ALL = 1_000;

    private final InsightService service;
    private final InsightAccess access;

    ProgressResource(InsightService service, InsightAccess access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Path("funnel")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(
            operationId = "reportFunnel",
            summary = "How many of those who asked for a place came how far",
            description = "From asking by way of approval, place, start and completion to passing. Whoever withdrew"
                    + " later is counted in the steps before." + FORMS)
    public InsightJson.FunnelView funnel(
            @BeanParam InsightResource.Wanted wanted,
            @Parameter(description = "Only who asked in this month or later", example = "2026-04")
                    @QueryParam("from")
                    @Nullable
                    String from) {
        access.mustRead();
        return InsightJson.FunnelView.of(service.together(wanted.question(null), before(from)));
    }

    @GET
    @Path("funnel")
    @Produces(InsightJson.AS_SHEET)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response funnelAsSheet(@BeanParam InsightResource.Wanted wanted, @QueryParam("from") @Nullable String from) {
        return sheet(funnel(wanted, from).sheet());
    }

    @GET
    @Path("funnel")
    @Produces(InsightJson.AS_DRAWING)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response funnelDrawn(@BeanParam InsightResource.Wanted wanted, @QueryParam("from") @Nullable String from) {
        return drawing(funnel(wanted, from).drawn());
    }

    @GET
    @Path("trend")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(
            operationId = "reportTrend",
            summary = "What has become of those who asked for a place, month by month",
            description = "By the month in which they asked." + FORMS)
    public Page<InsightJson.MonthView> trend(
            @BeanParam PageRequest page,
            @BeanParam InsightResource.Wanted wanted,
            @Parameter(description = "From this month on", example = "2026-04") @QueryParam("from") @Nullable
                    String from) {
        access.mustRead();
        var after = page.after().map(ProgressResource::month).orElse(before(from));
        return Page.of(
                service.months(wanted.question(null), after, page.limit() + 1),
                page.limit(),
                month -> Cursor.of(month.month()),
                InsightJson.MonthView::of);
    }

    @GET
    @Path("trend")
    @Produces(InsightJson.AS_SHEET)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response trendAsSheet(@BeanParam InsightResource.Wanted wanted, @QueryParam("from") @Nullable String from) {
        access.mustRead();
        return sheet(InsightJson.monthsAsSheet(service.months(wanted.question(null), before(from), ALL)));
    }

    @GET
    @Path("trend")
    @Produces(InsightJson.AS_DRAWING)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response trendDrawn(@BeanParam InsightResource.Wanted wanted, @QueryParam("from") @Nullable String from) {
        access.mustRead();
        return drawing(
                InsightJson.monthsDrawn(service.months(wanted.question(null), before(from), BarChart.MOST_BARS + 1)));
    }

    @GET
    @Path("time-to-place")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(
            operationId = "reportTimeToPlace",
            summary = "How many days it takes from asking to having a place, as the median",
            description = "By trust, provider, stage or region." + FORMS)
    public Page<InsightJson.DaysView> timeToPlace(
            @BeanParam PageRequest page,
            @BeanParam InsightResource.Wanted wanted,
            @Parameter(description = "By what: trust, provider, stage or region", example = "stage")
                    @QueryParam("by")
                    @Nullable
                    String by) {
        access.mustRead();
        var after = page.after().map(ProgressResource::key).orElse("");
        return Page.of(
                service.days(wanted.question(null), one(by), after, page.limit() + 1),
                page.limit(),
                line -> Cursor.of(line.key()),
                InsightJson.DaysView::of);
    }

    @GET
    @Path("time-to-place")
    @Produces(InsightJson.AS_SHEET)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response timeToPlaceAsSheet(
            @BeanParam InsightResource.Wanted wanted, @QueryParam("by") @Nullable String by) {
        access.mustRead();
        return sheet(InsightJson.daysAsSheet(service.days(wanted.question(null), one(by), "", ALL)));
    }

    @GET
    @Path("time-to-place")
    @Produces(InsightJson.AS_DRAWING)
    @RolesAllowed({LEARNING_LEAD, PROVIDER_LEAD, ANALYST})
    @Operation(hidden = true)
    public Response timeToPlaceDrawn(@BeanParam InsightResource.Wanted wanted, @QueryParam("by") @Nullable String by) {
        access.mustRead();
        return drawing(InsightJson.daysDrawn(service.days(wanted.question(null), one(by), "", BarChart.MOST_BARS + 1)));
    }

    private static Dimension one(@Nullable String by) {
        var named = Dimension.listed(by == null ? "stage" : by);
        if (named.size() > 1) {
            throw new InvalidInput(new Fault("?by", "NAMED_TWICE", "Name one"));
        }
        return named.getFirst();
    }

    /** The month before the first that is asked for. */
    private static LocalDate before(@Nullable String from) {
        var month = QueryValue.like(MONTH, "Send a month such as 2026-04", "from", from);
        return month == null ? EVER : YearMonth.parse(month).minusMonths(1).atDay(1);
    }

    private static LocalDate month(Cursor end) {
        var text = key(end);
        if (!DAY.matcher(text).matches()) {
            throw Cursor.invalid();
        }
        return LocalDate.parse(text);
    }

    private static String key(Cursor end) {
        if (end.keys().size() != 1 || !KEY.matcher(end.keys().getFirst()).matches()) {
            throw Cursor.invalid();
        }
        return end.keys().getFirst();
    }

    private static Response sheet(String text) {
        return Response.ok(text, SheetRow.CSV).build();
    }

    private static Response drawing(String text) {
        return Response.ok(text, InsightJson.DRAWING).build();
    }
}
