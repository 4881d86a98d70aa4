package uk.nhs.leadership.journeys.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import uk.nhs.leadership.journeys.Actor;
import uk.nhs.leadership.local.platform.Service;

/**
 * The national body reads how enrolment goes, by trust, course and status, and a trust how it goes there and what became of what is
 * expected: of a million people and five million enrolments, against one SELECT of the same counts, which lie ready there.
 */
final class InsightReads implements Bench.Measurement {
    /** RJ1 has a fiftieth of the nation's staff. */
    private static final int SHARE = 50;

    private static final int CONNECTIONS = 4;
    private static final int PER_SECOND = 20;
    private static final int PAGE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String REPORT = "/v1/insight/enrolments";
    private static final String NATIONAL = REPORT + "?by=trust,course&limit=" + PAGE;
    private static final String OF_TRUST = REPORT + "?by=course&limit=" + PAGE;
    private static final String DUTIES = "/v1/duties/numbers?by=SITE&limit=" + PAGE;

    private static final String COUNTS = """
            select employer, course_id, status, sum(enrolments)::bigint from insight_standing
            group by employer, course_id, status having sum(enrolments) <> 0""";
    private static final String DUTY_COUNTS = """
            select employer, site, duty_status(met_on, met_until, exempt_until, overdue_from, in_progress_since, current_date),
              count(*) from duty group by 1, 2, 3""";

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        var people = effort.quick() ? 20_000 : 1_000_000;
        try (var nation = new Nation(stand, SHARE).grown(people).certified().counted()) {
            var rule = new NewRule(stand);
            rule.publish();
            RegisterRows.run(nation.database(), "vacuum analyze duty");
            copyCounts(stand, nation);
            var lines = lines(stand, effort, people);
            rule.end();
            return lines;
        }
    }

    private static void copyCounts(Stand stand, Nation nation) throws SQLException {
        try (var bare = stand.connectToBare()) {
            RegisterRows.run(bare, "truncate bare_count, bare_duty_count");
            RowStream.copy(nation.database(), COUNTS, bare, "bare_count");
            RowStream.copy(nation.database(), DUTY_COUNTS, bare, "bare_duty_count");
            RegisterRows.run(bare, "vacuum analyze bare_count");
            RegisterRows.run(bare, "vacuum analyze bare_duty_count");
        }
    }

    private static List<Line> lines(Stand stand, Effort effort, int people)
            throws IOException, InterruptedException, SQLException {
        var enrolments = people * Nation.ENROLMENTS_EACH;
        var analyst = stand.client().as("analyst.one").holdingItsToken();
        var compared = reconciled(analyst);
        var lines = mustCountAll(analyst, enrolments);
        var counts = countsIn(analyst.get(NATIONAL).expect(200).items());
        mustTellOfTrust(stand, people);
        var national = paced(
                stand,
                effort,
                "analyst.one",
                number -> Call.get(NATIONAL),
                number -> Call.get("/bare/counts/enrolments?limit=" + counts));
        var ofTrust = paced(
                stand,
                effort,
                "lead.rj1",
                number -> Call.get(number % 2 == 0 ? OF_TRUST : DUTIES),
                number -> Call.get("/bare/counts/" + (number % 2 == 0 ? "enrolments/" : "duties/") + Crowd.TRUST));
        var sheet = Timed.millis(
                effort, number -> analyst.to("GET", REPORT + "?by=trust,course").header("Accept", "text/csv"), 200);
        return List.of(
                p99(
                        of("the national report of %,d enrolments, a page of trust x course x status: p99", enrolments),
                        national),
                p99("what a trust sees first, its enrolments by course and its duties by site: p99", ofTrust),
                Line.stated(of("the whole national report of %,d lines as a sheet", lines), sheet.text(1) + " ms"),
                Line.stated(
                        "the counts, compared with every enrolment there is",
                        String.format(Locale.UK, "equal, told after %,.0f ms", compared)),
                Line.figureAtMost(
                        "from the answer to an enrolment until the national report counts it",
                        "s",
                        lag(stand, effort, analyst),
                        5));
    }

    private static String of(String what, int number) {
        return String.format(Locale.UK, what, number);
    }

    private static Line p99(String what, SideBySide.Seen seen) {
        ToDoubleFunction<Sample> p99 = Sample::p99;
        return Line.figureAtMost(what, "ms", seen.ours(p99), seen.baseline(p99), seen.ratio(p99), 100);
    }

    private static SideBySide.Seen paced(
            Stand stand, Effort effort, String who, IntFunction<Call> asked, IntFunction<Call> selected)
            throws IOException, InterruptedException {
        Supplier<String> token = () -> stand.tokens().ofPerson(who);
        var both = new SideBySide(
                stand.load(),
                new Target("the report", stand.url(Service.ENROLMENT), token, asked, 200),
                new Target("the SELECT", stand.bare().url(), token, selected, 200),
                CONNECTIONS);
        both.warmUp(effort.round());
        return both.atRate(PER_SECOND, effort.rounds(), effort.pacedRound());
    }

    /** @return how long it took to compare, in milliseconds */
    private static double reconciled(Actor analyst) {
        Waits.until(
                "every event is counted",
                PATIENCE,
                () -> compared(analyst).at("/behind").longValue() == 0);
        var began = System.nanoTime();
        var answer = compared(analyst);
        var millis = (System.nanoTime() - began) / 1e6;
        if (!answer.at("/equal").booleanValue()) {
            throw new IllegalStateException("what is counted is not what there is: " + answer);
        }
        return millis;
    }

    private static JsonNode compared(Actor analyst) {
        return analyst.get("/v1/insight/reconciliation").expect(200).json();
    }

    /** Page by page: each enrolment stands in one line. @return how many lines there are */
    private static int mustCountAll(Actor analyst, int enrolments) {
        var asked = 0L;
        var lines = 0;
        for (var path = NATIONAL; !path.isEmpty(); ) {
            var page = analyst.get(path).expect(200);
            for (var line : page.items()) {
                asked += line.required("asked").longValue();
                lines++;
            }
            var json = page.json();
            path = json.hasNonNull("next")
                    ? NATIONAL + "&after=" + json.required("next").textValue()
                    : "";
        }
        if (asked != enrolments) {
            throw new IllegalStateException("the national report tells of " + asked + " of " + enrolments);
        }
        return lines;
    }

    /** In as many rows the counts of a page lie ready. */
    private static long countsIn(List<JsonNode> page) {
        return page.stream()
                .flatMap(line -> line.required("byStatus").valueStream())
                .filter(count -> count.longValue() > 0)
                .count();
    }

    /** An answer without people would be quick. */
    private static void mustTellOfTrust(Stand stand, int people) {
        var lead = stand.client().as("lead.rj1").holdingItsToken();
        var staff = people / SHARE;
        var asked = sum(lead.get(OF_TRUST).expect(200).items(), "asked");
        var duties = lead.get(DUTIES).expect(200).items();
        var held = sum(duties, "expected") + sum(duties, "inProgress") + sum(duties, "met") + sum(duties, "overdue");
        if (asked != (long) staff * Nation.ENROLMENTS_EACH || held != staff) {
            throw new IllegalStateException(
                    "the trust is told of " + asked + " enrolments and " + held + " duties of " + staff + " people");
        }
    }

    private static long sum(List<JsonNode> items, String field) {
        return items.stream()
                .mapToLong(item -> item.required(field).longValue())
                .sum();
    }

    /** In seconds, of one enrolment after the other. */
    private static Rounds lag(Stand stand, Effort effort, Actor analyst) throws IOException, SQLException {
        var target = new SingleEnrolments(stand).ours();
        var token = stand.tokens().ofPerson("lead.rj1");
        var seconds = new double[effort.rounds()];
        try (var connection = new Connection(target.url())) {
            for (var i = 0; i < seconds.length; i++) {
                var before = askedOfTrust(analyst);
                if (connection.exchange(target.request().apply(i).bytes(target.url(), token)) != target.expected()) {
                    throw new IOException("an enrolment was refused: " + connection.body());
                }
                var began = System.nanoTime();
                Waits.until("the report counts it", PATIENCE, () -> askedOfTrust(analyst) > before);
                seconds[i] = (System.nanoTime() - began) / 1e9;
            }
        }
        return Rounds.of(seconds);
    }

    private static long askedOfTrust(Actor analyst) {
        return sum(
                analyst.get(REPORT + "?by=trust&trust=" + Crowd.TRUST)
                        .expect(200)
                        .items(),
                "asked");
    }
}
