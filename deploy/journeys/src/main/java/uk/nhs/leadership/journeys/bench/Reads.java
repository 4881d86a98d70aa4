package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import uk.nhs.leadership.local.platform.Service;

/** A provider reads one of its cohorts, against the bare endpoint with the same token, one SELECT and the same answer. */
final class Reads implements Bench.Measurement {
    /** Of the slower side's capacity: busy, but not at its end. */
    private static final double PACE = 0.5;

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        var cohorts = stand.catalogue().cohorts();
        Supplier<String> token = () -> stand.tokens().ofPerson(Stand.PROVIDER);
        var ours = new Target(
                "the read",
                stand.url(Service.ENROLMENT),
                token,
                number -> Call.get("/v1/cohorts/" + cohorts.get(number % cohorts.size())),
                200);
        var bare = new Target(
                "the bare read",
                stand.bare().url(),
                token,
                number -> Call.get("/bare/cohorts/" + cohorts.get(number % cohorts.size())),
                200);
        var both = new SideBySide(stand.load(), ours, bare, Effort.CONNECTIONS);
        both.warmUp(effort.warmUp());
        var capacity = both.capacity(effort.rounds(), effort.round());
        var pace = PACE
                * Math.min(
                        capacity.ours(Sample::perSecond).median(),
                        capacity.baseline(Sample::perSecond).median());
        var paced = both.atRate(pace, effort.rounds(), effort.pacedRound());
        return List.of(
                Line.atLeast(
                        "read by id, with token and tenant check: capacity",
                        "/s",
                        capacity.ours(Sample::perSecond),
                        capacity.baseline(Sample::perSecond),
                        capacity.ratio(Sample::perSecond),
                        0.70),
                Line.atMost(
                        String.format(Locale.UK, "the same at %.0f requests/s each: p99", pace),
                        "ms",
                        paced.ours(Sample::p99),
                        paced.baseline(Sample::p99),
                        paced.ratio(Sample::p99),
                        1.5),
                Line.stated(
                        "the load generator's share of the cores while reading at capacity",
                        capacity.ours(Sample::generatorCores).text(2) + " cores, and "
                                + capacity.baseline(Sample::generatorCores).text(2) + " on the bare endpoint"));
    }
}
