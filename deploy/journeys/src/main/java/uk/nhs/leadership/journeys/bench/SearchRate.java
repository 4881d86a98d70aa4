package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import uk.nhs.leadership.local.platform.Service;

/**
 * Anyone searches a register of 200,000 entries by words, by stage, delivery and provider, each time something else, against the
 * one SELECT that finds the same rows and their status today. Both must find the same.
 */
final class SearchRate implements Bench.Measurement {
    private static final int CONNECTIONS = 64;
    private static final int PAGE = 50;
    private static final int COMPARED = 120;

    /** Of the slower side's capacity: busy, but not at its end. */
    private static final double PACE = 0.5;

    private static final List<String> STAGES = List.of("F", "S1", "S2", "S3", "S4");
    private static final List<String> DELIVERIES = List.of("ONLINE", "BLENDED", "IN_PERSON");
    private static final int PROVIDERS = 600;

    private static final String ROWS = """
            select id, number, provider, provider_name, region, course_id, course_version, course_title, course_summary,
              audience, stage, award, learning_hours, delivery, curriculum_version_id, valid_from, valid_to, decision, updated_at,
              search from accreditation""";
    private static final String STANDINGS =
            "select accreditation_id, status, holds_from, holds_until from accreditation_standing where known_until is null";

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        fill(stand);
        var ours = new Target(
                "the search",
                stand.url(Service.ACCREDITATION),
                null,
                number -> Call.get("/v1/register/accreditations?limit=" + PAGE + "&" + question(number)),
                200);
        var bare = new Target(
                "the bare search",
                stand.bare().url(),
                null,
                number -> Call.get("/bare/entries?" + question(number)),
                200);
        mustFindTheSame(ours, bare);
        var both = new SideBySide(stand.load(), ours, bare, CONNECTIONS);
        both.warmUp(effort.warmUp());
        var capacity = both.capacity(effort.rounds(), effort.round());
        var pace = PACE
                * Math.min(
                        capacity.ours(Sample::perSecond).median(),
                        capacity.baseline(Sample::perSecond).median());
        var paced = both.atRate(pace, effort.rounds(), effort.pacedRound());
        ToDoubleFunction<Sample> p99 = Sample::p99;
        return List.of(
                Line.atLeast(
                        "a search of a register of 200,000 by words, stage, delivery and provider, against one SELECT of"
                                + " the same rows: capacity",
                        "/s",
                        capacity.ours(Sample::perSecond),
                        capacity.baseline(Sample::perSecond),
                        capacity.ratio(Sample::perSecond),
                        0.70),
                Line.atMost(
                        "the same at half of that: p99",
                        "ms",
                        paced.ours(p99),
                        paced.baseline(p99),
                        paced.ratio(p99),
                        1.5));
    }

    /** What is looked for with this number: words that all have, that one has, none at all, or that one provider's have. */
    static String question(int number) {
        return switch (number % 4) {
            case 0 -> words("workshops practice") + facets(number / 4);
            case 1 -> words("leading " + (1 + number * 7919L % RegisterRows.ENTRIES));
            case 2 -> facets(number / 4).substring(1);
            default -> words("\"begin to lead\" -hospital") + "&provider=B" + number % PROVIDERS;
        };
    }

    private static String words(String words) {
        return "text=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String facets(int number) {
        return "&stage=" + STAGES.get(number % STAGES.size()) + "&delivery="
                + DELIVERIES.get(number / STAGES.size() % DELIVERIES.size());
    }

    private static void fill(Stand stand) throws SQLException {
        try (var register = stand.connect(Service.ACCREDITATION, Stand.Role.ADMIN);
                var copy = stand.connectToBare()) {
            RegisterRows.fill(register, RegisterRows.ENTRIES);
            RegisterRows.run(copy, "truncate bare_accreditation, bare_standing");
            RowStream.copy(register, ROWS, copy, "bare_accreditation");
            RowStream.copy(register, STANDINGS, copy, "bare_standing");
            RegisterRows.run(copy, "vacuum analyze bare_accreditation");
            RegisterRows.run(copy, "vacuum analyze bare_standing");
        }
    }

    /** A search that finds nothing, or something else, would be quick. */
    private static void mustFindTheSame(Target ours, Target bare) throws IOException {
        try (var here = new Connection(ours.url());
                var there = new Connection(bare.url())) {
            for (var number = 0; number < COMPARED; number++) {
                var found = numbers(here, ours.url(), ours.request().apply(number));
                var isKnown = !found.isEmpty() || question(number).contains("leading");
                if (!isKnown
                        || !found.equals(
                                numbers(there, bare.url(), bare.request().apply(number)))) {
                    throw new IllegalStateException("the register finds " + found + " for " + question(number)
                            + ", and its rows something else");
                }
            }
        }
    }

    private static List<String> numbers(Connection connection, URI url, Call call) throws IOException {
        if (connection.exchange(call.bytes(url, null)) != 200) {
            throw new IOException(call.path() + " was refused: " + connection.body());
        }
        return Texts.in(connection.body(), "number");
    }
}
