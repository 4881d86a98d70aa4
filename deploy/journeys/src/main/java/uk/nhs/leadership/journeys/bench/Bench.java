package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.nhs.leadership.local.launcher.Figure;
import uk.nhs.leadership.local.server.Project;

/** {@code ./platform bench}: measures what is asked for, one after the other, and shows it as a table. */
public final class Bench {
    private static final String PAGE = "docs/benchmarks.md";

    private final Stand stand;
    private final Effort effort;
    private final Report report;

    private Bench(Stand stand, Effort effort, Report report) {
        this.stand = stand;
        this.effort = effort;
        this.report = report;
    }

    /** One kind of measurement; it may give several lines. */
    @FunctionalInterface
    interface Measurement {
        List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException;
    }

    /**
     * Called by the launcher with the number of rounds, {@code full} or {@code quick}, and the names of figures. Exits
     * with 1 if something could not be measured; that a target is missed is no failure of the benchmark.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var effort = new Effort(Integer.parseInt(arguments[0]), arguments[1].equals("quick"));
        var figures = EnumSet.noneOf(Figure.class);
        Arrays.stream(arguments).skip(2).map(Figure::valueOf).forEach(figures::add);
        var report = new Report(LocalDate.now(ZoneOffset.UTC), effort);
        try (var stand = Stand.fromEnvironment(System.getenv())) {
            new Bench(stand, effort, report).measure(figures);
        }
        System.out.println();
        System.out.println(report.text());
        if (figures.equals(EnumSet.allOf(Figure.class)) && !effort.quick()) {
            report.writeInto(Project.find().root().resolve(PAGE));
            System.out.println("Written to " + PAGE + ".");
        } else {
            System.out.println(PAGE + " is left as it is: only a full run of all figures is written there.");
        }
        System.exit(report.isWhole() ? 0 : 1);
    }

    private void measure(EnumSet<Figure> figures) throws InterruptedException {
        var measurements = measurements();
        for (var figure : figures) {
            System.out.println("measuring " + figure + ": " + figure.what());
            try {
                Objects.requireNonNull(measurements.get(figure))
                        .measure(stand, effort)
                        .forEach(this::add);
            } catch (IOException | SQLException | RuntimeException e) {
                add(Line.notMeasured(figure.what(), e));
            }
        }
    }

    private void add(Line line) {
        report.add(line);
        System.out.println("  " + line.text());
    }

    /**
     * In the order in which they leave the platform as the next one wants it: big logs last, then fresh starts, and
     * at the end what begins by emptying the tables of enrolments.
     */
    private static Map<Figure, Measurement> measurements() {
        var measurements = new EnumMap<Figure, Measurement>(Figure.class);
        measurements.put(Figure.READ, new Reads());
        measurements.put(Figure.WRITE, new Writes());
        measurements.put(Figure.TOKEN, new TokenCost());
        measurements.put(Figure.PUBLISHED, new PublishedReads());
        measurements.put(Figure.REGISTER, new RegisterReads());
        measurements.put(Figure.SEARCH, new SearchRate());
        measurements.put(Figure.EXPORT, new ExportRate());
        measurements.put(Figure.CHECK, new CheckRate());
        measurements.put(Figure.ALLOCATE, new AllocationRate());
        measurements.put(Figure.UPLOAD, new UploadRate());
        measurements.put(Figure.COMPARE, new Comparisons());
        measurements.put(Figure.COVERAGE, new CoverageRate());
        measurements.put(Figure.IMPORT, new Imports());
        measurements.put(Figure.BULK, new BulkRate());
        measurements.put(Figure.ELIGIBILITY, new EligibilityRate());
        measurements.put(Figure.SINGLE, new EnrolmentRate());
        measurements.put(Figure.DELIVERY, new Delivery());
        measurements.put(Figure.RELAY, new RelayDrain());
        measurements.put(Figure.BACKLOG, new KafkaAway());
        measurements.put(Figure.REBUILD, new RebuildRate());
        measurements.put(Figure.START, new Starts());
        measurements.put(Figure.EXPECTATION, new ExpectationRate());
        measurements.put(Figure.INSIGHT, new InsightReads());
        measurements.put(Figure.SHEET, new EnrolmentSheetRate());
        measurements.put(Figure.SCALE, new GrowthRate());
        return measurements;
    }
}
