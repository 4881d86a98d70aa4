package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import uk.nhs.leadership.local.platform.Service;

/**
 * What a trust does all day, with few enrolments in the tables and with a thousand times as many: it enrols one person, asks who of
 * many would be enrolled, and reads its list.
 */
final class GrowthRate implements Bench.Measurement {
    /** RJ1 has a tenth of the staff, so that its list is long. */
    private static final int SHARE = 10;

    private static final int FEW = 10_000;
    private static final int PAGE = 50;
    private static final String LIST = "/v1/enrolments?limit=" + PAGE;
    private static final double TARGET = 0.75;

    /** What was seen at one size. */
    private record Seen(SideBySide.Seen single, Rounds eligibility, SideBySide.Seen pages, EnrolmentCost cost) {}

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        var many = effort.quick() ? 1_000_000 : 10_000_000;
        try (var nation = new Nation(stand, SHARE)) {
            var few = seen(stand, effort, nation, FEW);
            return lines(few, seen(stand, effort, nation, many), many);
        }
    }

    /** The list first, while it is as long as it should be. */
    private static Seen seen(Stand stand, Effort effort, Nation nation, int enrolments)
            throws IOException, InterruptedException, SQLException {
        nation.grown(enrolments / Nation.ENROLMENTS_EACH);
        var last = enrolments / SHARE / PAGE;
        var before = nation.before(last, PAGE);
        mustBePages(stand, before);
        var pages = new SideBySide(
                stand.load(),
                target("page " + last, stand, farPage(before)),
                target("page 1", stand, LIST),
                Effort.CONNECTIONS);
        pages.warmUp(effort.warmUp());
        var read = pages.capacity(effort.rounds(), effort.round());
        var cost = EnrolmentCost.of(stand);
        var eligibility = EligibilityRate.millis(stand, effort);
        var single = new SingleEnrolments(stand).sideBySide();
        single.warmUp(effort.warmUp());
        return new Seen(single.capacity(effort.rounds(), effort.round()), eligibility, read, cost);
    }

    private static List<Line> lines(Seen few, Seen many, int enrolments) {
        var with = String.format(Locale.UK, " with %,d enrolments, against with %,d", enrolments, FEW);
        return List.of(
                Line.atLeast(
                        "single enrolment" + with + "; the ratio is of what each was against its bare SQL",
                        "/s",
                        many.single().ours(Sample::perSecond),
                        few.single().ours(Sample::perSecond),
                        Rounds.of(many.single().ratio(Sample::perSecond).median()
                                / few.single().ratio(Sample::perSecond).median()),
                        TARGET),
                Line.atLeast(
                        "whether each of 20,000 would be enrolled," + with,
                        "people/s",
                        many.eligibility().as(GrowthRate::peoplePerSecond),
                        few.eligibility().as(GrowthRate::peoplePerSecond),
                        Rounds.of(
                                few.eligibility().median() / many.eligibility().median()),
                        TARGET),
                Line.atLeast(
                        "page 1 of a trust's enrolments" + with,
                        "/s",
                        many.pages().baseline(Sample::perSecond),
                        few.pages().baseline(Sample::perSecond),
                        Rounds.of(many.pages().baseline(Sample::perSecond).median()
                                / few.pages().baseline(Sample::perSecond).median()),
                        TARGET),
                Line.atLeast(
                        String.format(
                                Locale.UK,
                                "page %,d of them with %,d enrolments, against page 1",
                                enrolments / SHARE / PAGE,
                                enrolments),
                        "/s",
                        many.pages().ours(Sample::perSecond),
                        many.pages().baseline(Sample::perSecond),
                        many.pages().ratio(Sample::perSecond),
                        TARGET),
                Line.atMost(
                        "statements of one enrolment" + with,
                        "",
                        Rounds.of(many.cost().statements()),
                        Rounds.of(few.cost().statements()),
                        Rounds.of(many.cost().statements() / few.cost().statements()),
                        1),
                Line.atMost(
                        "write-ahead log of one enrolment" + with,
                        "bytes",
                        Rounds.of(many.cost().walBytes()),
                        Rounds.of(few.cost().walBytes()),
                        Rounds.of(many.cost().walBytes() / few.cost().walBytes()),
                        1 / TARGET));
    }

    private static double peoplePerSecond(double millis) {
        return Crowd.PEOPLE * 1_000 / millis;
    }

    /** A page without rows would be quick. */
    private static void mustBePages(Stand stand, String before) {
        var lead = stand.client().as("lead.rj1").holdingItsToken();
        for (var path : List.of(LIST, farPage(before))) {
            var rows = lead.get(path).expect(200).items().size();
            if (rows != PAGE) {
                throw new IllegalStateException(rows + " rows on " + path);
            }
        }
    }

    private static String farPage(String before) {
        return LIST + "&after="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(before.getBytes(StandardCharsets.UTF_8));
    }

    private static Target target(String name, Stand stand, String path) {
        Supplier<String> token = () -> stand.tokens().ofPerson("lead.rj1");
        return new Target(name, stand.url(Service.ENROLMENT), token, number -> Call.get(path), 200);
    }
}
