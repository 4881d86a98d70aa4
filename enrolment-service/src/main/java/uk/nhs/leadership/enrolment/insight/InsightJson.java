package uk.nhs.leadership.enrolment.insight;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.export.SheetRow;

/** How reports look on the wire. */
final class InsightJson {
    /** The other forms are for those who ask for them: whoever takes anything gets JSON. */
    static final String AS_SHEET = "text/csv;qs=0.5";

    static final String AS_DRAWING = "image/svg+xml;qs=0.5";
    static final String DRAWING = "image/svg+xml;charset=UTF-8";

    private InsightJson() {}

    @Schema(name = "EnrolmentCount", description = "The enrolments that have in common what they are counted by.")
    record StandingView(
            @Schema(description = "Absent unless counted by it, as those that follow.", examples = "RJ1") @Nullable
            String trust,

            @Schema(
                    description = "What it is called; absent unless counted by trust, and for one that is not known.",
                    examples = "Guy's and St Thomas' NHS Foundation Trust")
            @Nullable
            String trustName,

            @Schema(examples = "P0001") @Nullable String provider,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d70") @Nullable
            String courseId,

            @Schema(examples = "S1") @Nullable String stage,

            @Schema(
                    description = "Where it is taught: a region, SEVERAL, or NONE if the provider names none.",
                    examples = "LONDON")
            @Nullable
            String region,

            @Schema(description = "Where the trust is: a region, or NONE if that is not known.", examples = "LONDON")
            @Nullable
            String trustRegion,

            @Schema(description = "Why they withdrew; empty for who did not.", examples = "disengaged-and-unresponsive")
            @Nullable
            String reason,

            @Schema(
                    description =
                            "Who pays: a funding cap's payer, else that of the cohort; NONE if there is no price.",
                    examples = "NATIONAL_PROGRAMME")
            @Nullable
            String payer,

            @Schema(description = "Everybody who ever asked for a place.", examples = "420")
            long asked,

            @Schema(description = "Who waits for a place.", examples = "31")
            long waiting,

            @Schema(description = "Who has a place or had one, withdrawn or not.", examples = "350")
            long enrolled,

            @Schema(description = "Who completed, whether passed or not.", examples = "212")
            long completed,

            @Schema(examples = "198") long passed,
            @Schema(examples = "17") long withdrawn,

            @Schema(
                    description = "The price of a place times the places that were not given back before the start.",
                    examples = "43750000")
            long costPence,

            @Schema(
                    description = "By status: of the training for whoever has or had a place, else of the way to one.",
                    examples = "{\"WAITLISTED\": 31, \"PASSED\": 198}")
            Map<String, Long> byStatus) {

        static StandingView of(Standing line, List<Dimension> dimensions, Map<String, String> names) {
            var trust = key(line, dimensions, Dimension.TRUST);
            return new StandingView(
                    trust,
                    trust == null ? null : names.get(trust),
                    key(line, dimensions, Dimension.PROVIDER),
                    key(line, dimensions, Dimension.COURSE),
                    key(line, dimensions, Dimension.STAGE),
                    key(line, dimensions, Dimension.REGION),
                    key(line, dimensions, Dimension.TRUST_REGION),
                    key(line, dimensions, Dimension.REASON),
                    key(line, dimensions, Dimension.PAYER),
                    line.all(),
                    line.of("WAITLISTED"),
                    line.of(
                            "ENROLLED",
                            "IN_PROGRESS",
                            "DEFERRED",
                            "AWAITING_OUTCOME",
                            "PASSED",
                            "NOT_PASSED",
                            "WITHDRAWN"),
                    line.of("AWAITING_OUTCOME", "PASSED", "NOT_PASSED"),
                    line.of("PASSED"),
                    line.of("WITHDRAWN"),
                    line.pence(),
                    line.byStatus());
        }

        private static @Nullable String key(Standing line, List<Dimension> dimensions, Dimension dimension) {
            var at = dimensions.indexOf(dimension);
            return at < 0 ? null : line.keys().get(at);
        }
    }

    static String standingsAsSheet(List<Standing> lines, List<Dimension> dimensions) {
        var text = new StringBuilder(SheetRow.of(Stream.of(
                        dimensions.stream().map(Dimension::code),
                        Stream.of("asked", "waiting", "enrolled", "completed", "passed", "withdrawn", "costPence"),
                        Counts.STATUSES.stream())
                .flatMap(names -> names)
                .toList()));
        for (var line : lines) {
            var view = StandingView.of(line, dimensions, Map.of());
            var values = new ArrayList<Object>(line.keys());
            values.addAll(List.of(
                    view.asked(),
                    view.waiting(),
                    view.enrolled(),
                    view.completed(),
                    view.passed(),
                    view.withdrawn(),
                    view.costPence()));
            values.addAll(line.byStatus().values());
            text.append(SheetRow.of(values));
        }
        return text.toString();
    }

    static String standingsDrawn(List<Standing> lines, List<Dimension> dimensions) {
        return BarChart.of(
                "Places asked for by "
                        + dimensions.stream().map(Dimension::code).collect(joining(", ")),
                lines.stream()
                        .map(line -> new BarChart.Bar(String.join(", ", line.keys()), line.all()))
                        .toList());
    }

    @Schema(name = "EnrolmentFunnel", description = "How many of those who asked for a place came how far.")
    record FunnelView(List<StepView> steps) {
        static FunnelView of(MonthCount all) {
            return new FunnelView(Arrays.stream(Step.values())
                    .map(step -> new StepView(step, all.of(step)))
                    .toList());
        }

        String sheet() {
            return SheetRow.of("step", "enrolments")
                    + steps.stream()
                            .map(each -> SheetRow.of(each.step(), each.enrolments()))
                            .collect(joining());
        }

        String drawn() {
            return BarChart.of(
                    "From asking for a place to passing",
                    steps.stream()
                            .map(each -> new BarChart.Bar(each.step().name(), each.enrolments()))
                            .toList());
        }
    }

    @Schema(name = "EnrolmentFunnelStep", description = "Who came at least as far as this.")
    record StepView(
            @Schema(examples = "STARTED") Step step,
            @Schema(examples = "310") long enrolments) {}

    @Schema(name = "EnrolmentMonth", description = "What has become of those who asked for a place in a month.")
    record MonthView(
            @Schema(description = "Its first day.", examples = "2026-11-01")
            LocalDate month,

            @Schema(examples = "120") long asked,
            @Schema(examples = "112") long approved,
            @Schema(examples = "98") long enrolled,
            @Schema(examples = "90") long started,
            @Schema(examples = "71") long completed,
            @Schema(examples = "66") long passed,
            @Schema(examples = "6") long waiting,
            @Schema(examples = "4") long withdrawn) {

        static MonthView of(MonthCount month) {
            return new MonthView(
                    month.month(),
                    month.of(Step.ASKED),
                    month.of(Step.APPROVED),
                    month.of(Step.ENROLLED),
                    month.of(Step.STARTED),
                    month.of(Step.COMPLETED),
                    month.of(Step.PASSED),
                    month.waiting(),
                    month.withdrawn());
        }
    }

    static String monthsAsSheet(List<MonthCount> months) {
        return SheetRow.of(
                        "month",
                        "asked",
                        "approved",
                        "enrolled",
                        "started",
                        "completed",
                        "passed",
                        "waiting",
                        "withdrawn")
                + months.stream()
                        .map(month -> SheetRow.of(Stream.of(
                                        Stream.of(month.month()),
                                        Arrays.stream(Step.values()).map(month::of),
                                        Stream.of(month.waiting(), month.withdrawn()))
                                .flatMap(values -> values)
                                .toList()))
                        .collect(joining());
    }

    static String monthsDrawn(List<MonthCount> months) {
        return BarChart.of(
                "Places asked for by month",
                months.stream()
                        .map(month -> new BarChart.Bar(month.month().toString().substring(0, 7), month.of(Step.ASKED)))
                        .toList());
    }

    @Schema(name = "TimeToPlace", description = "How long it took from asking to having a place.")
    record DaysView(
            @Schema(description = "The trust, provider, stage or region.", examples = "RJ1")
            String of,

            @Schema(description = "How many places there are or were.", examples = "350")
            long places,

            @Schema(description = "Half of them took as long as this or less.", examples = "12.5")
            double medianDays) {

        static DaysView of(DaysCount days) {
            return new DaysView(days.key(), days.places(), days.median());
        }
    }

    static String daysAsSheet(List<DaysCount> lines) {
        return SheetRow.of("of", "places", "medianDays")
                + lines.stream()
                        .map(line -> SheetRow.of(line.key(), line.places(), line.median()))
                        .collect(joining());
    }

    static String daysDrawn(List<DaysCount> lines) {
        return BarChart.of(
                "Days from asking to a place (median)",
                lines.stream()
                        .map(line -> new BarChart.Bar(line.key(), line.median()))
                        .toList());
    }

    @Schema(name = "InsightReconciliation", description = "What is counted, compared with every enrolment there is.")
    record ReconciliationView(
            @Schema(
                    description = "How many events are not counted yet. Until there are none, differences are of them.",
                    examples = "0")
            long behind,

            @Schema(description = "Whether both are the same.", examples = "true")
            boolean equal,

            @Schema(description = "The first hundred.") List<DifferenceView> differences) {

        static ReconciliationView of(Reconciliation reconciliation) {
            return new ReconciliationView(
                    reconciliation.behind(),
                    reconciliation.differences().isEmpty(),
                    reconciliation.differences().stream()
                            .map(each -> new DifferenceView(
                                    each.trust(), each.courseId(), each.status(), each.counted(), each.there()))
                            .toList());
        }
    }

    @Schema(name = "InsightDifference", description = "Where it is not the same, in number or in cost.")
    record DifferenceView(
            @Schema(examples = "RJ1") String trust,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d70")
            UUID courseId,

            @Schema(examples = "PASSED") String status,
            @Schema(examples = "197") long counted,
            @Schema(examples = "198") long there) {}
}
