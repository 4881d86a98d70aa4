package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import uk.nhs.leadership.local.platform.Service;

/**
 * Anyone looks up an entry of a register of 200,000 by its number, against the bare endpoint that reads the same bytes by one
 * SELECT; and searches it, the thousandth page against the first. The entries are written round the service.
 */
final class RegisterReads implements Bench.Measurement {
    private static final int CONNECTIONS = 64;
    private static final int PAGE = 50;
    private static final int PAGES = 1_000;

    /** Of the slower side's capacity: busy, but not at its end. */
    private static final double PACE = 0.5;

    private static final String REGISTER = "/v1/register/accreditations";
    private static final String SEARCH = REGISTER + "?text=workshops&limit=" + PAGE;

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        try (var database = stand.connect(Service.ACCREDITATION, Stand.Role.ADMIN)) {
            RegisterRows.fill(database, RegisterRows.ENTRIES);
            var numbers = RegisterRows.texts(
                    database, "select number from accreditation where provider like 'B%' limit 20000");
            var last = RegisterRows.texts(
                            database,
                            "select id::text from accreditation order by id limit 1 offset " + (PAGES - 1) * PAGE)
                    .getFirst();
            var courses = RegisterRows.texts(
                    database, "select course_id::text from accreditation where provider like 'B%' limit 20000");
            return lines(stand, effort, new Questions(numbers, last, courses));
        }
    }

    /** @param last the id of the last entry before the thousandth page */
    private record Questions(List<String> numbers, String last, List<String> courses) {
        Call entry(int number) {
            return Call.get(REGISTER + "/" + numbers.get(number % numbers.size()));
        }

        Call farPage() {
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
            return Call.get(SEARCH + "&after=" + cursor);
        }

        Call courseOn(int number) {
            return Call.get(REGISTER + "?on=2026-03-01&course=" + courses.get(number % courses.size()));
        }
    }

    private static List<Line> lines(Stand stand, Effort effort, Questions questions)
            throws IOException, InterruptedException {
        var entry = target("the entry by its number", stand, questions::entry);
        var entryOnDay = target("the course on a day", stand, questions::courseOn);
        var selected = selected(stand, questions.entry(0).path());
        var bare = Rounds.of(
                stand.load().closed(selected, CONNECTIONS, effort.warmUp()).perSecond());
        var first = Rounds.of(stand.load()
                .once(entry, CONNECTIONS, questions.numbers().size())
                .perSecond());
        var byNumber = new SideBySide(stand.load(), entry, selected, CONNECTIONS);
        byNumber.warmUp(effort.warmUp());
        var capacity = byNumber.capacity(effort.rounds(), effort.round());
        var paced = byNumber.atRate(pace(capacity), effort.rounds(), effort.pacedRound());
        var pages = new SideBySide(
                stand.load(),
                target("page " + PAGES, stand, number -> questions.farPage()),
                target("page 1", stand, number -> Call.get(SEARCH)),
                CONNECTIONS);
        pages.warmUp(effort.round());
        var searched = pages.capacity(effort.rounds(), effort.round());
        var pagesPaced = pages.atRate(pace(searched), effort.rounds(), effort.pacedRound());
        var onDay = new SideBySide(stand.load(), entryOnDay, entry, CONNECTIONS);
        onDay.warmUp(effort.round());
        var asked = onDay.capacity(effort.rounds(), effort.round());
        return List.of(
                Line.atLeast(
                        "an entry of a register of 200,000 by its number, against one SELECT of its bytes: capacity",
                        "/s",
                        capacity.ours(Sample::perSecond),
                        capacity.baseline(Sample::perSecond),
                        capacity.ratio(Sample::perSecond),
                        0.70),
                p99("the same at half of that: p99", paced, 1.5),
                Line.compared(
                        "20,000 entries, each asked for by its number for the first time since a start",
                        "/s",
                        first,
                        bare,
                        Rounds.of(first.median() / bare.median())),
                p99("a search by words: page 1,000 against page 1, p99", pagesPaced, 1.2),
                Line.compared(
                        "was this course accredited on that day, against the entry by its number",
                        "/s",
                        asked.ours(Sample::perSecond),
                        asked.baseline(Sample::perSecond),
                        asked.ratio(Sample::perSecond)));
    }

    private static Line p99(String what, SideBySide.Seen seen, double most) {
        ToDoubleFunction<Sample> p99 = Sample::p99;
        return Line.atMost(what, "ms", seen.ours(p99), seen.baseline(p99), seen.ratio(p99), most);
    }

    private static double pace(SideBySide.Seen capacity) {
        return PACE
                * Math.min(
                        capacity.ours(Sample::perSecond).median(),
                        capacity.baseline(Sample::perSecond).median());
    }

    private static Target target(String name, Stand stand, IntFunction<Call> request) {
        return new Target(name, stand.url(Service.ACCREDITATION), null, request, 200);
    }

    /** The bytes of an entry in the bare application, read by one SELECT. */
    private static Target selected(Stand stand, String path) {
        var copy = UUID.randomUUID();
        var bytes = stand.client().anyone().get(path).expect(200).text();
        var status = stand.bare().post("/bare/documents/" + copy, stand.tokens().ofPerson(Stand.PROVIDER), bytes);
        if (status != 201) {
            throw new IllegalStateException("the bare application answered " + status + " to " + path);
        }
        return new Target("the SELECT", stand.bare().url(), null, number -> Call.get("/bare/documents/" + copy), 200);
    }
}
