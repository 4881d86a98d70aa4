package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.nhs.leadership.journeys.bench.Shelf.Shape;
import uk.nhs.leadership.local.platform.Service;

/**
 * Anyone reads a whole framework, one competency of it, and the framework once more without getting it (304). Against the
 * bare endpoint that sends the same bytes from memory, the one that reads them by one SELECT, and the empty one.
 */
final class PublishedReads implements Bench.Measurement {
    private static final int CONNECTIONS = 64;

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        var framework = new Shelf(stand)
                .published(
                        "/v1/frameworks",
                        Shelf.framework(Shelf.code("R"), "1.0", Shape.NATIONAL, number -> "Plans the week"));
        var whole = Document.of(stand, "/v1/frameworks/" + framework.at("/id").textValue());
        var competency = Document.of(
                stand,
                "/v1/competencies/"
                        + framework.at("/areas/0/standards/0/competencies/0/id").textValue());
        var empty = target("the empty endpoint", stand.bare().url(), Call.get("/bare/empty"), 200);
        var unchanged = target(
                "the 304", stand.url(Service.CURRICULUM), Call.getUnlessUnchanged(whole.path(), whole.etag()), 304);
        var sideBySide = new Reader(stand, effort);
        new SideBySide(stand.load(), whole.read(stand), whole.kept(stand), CONNECTIONS).warmUp(effort.warmUp());
        var size = String.format(Locale.UK, "a published framework of %,d bytes", whole.bytes());
        return List.of(
                sideBySide.atLeast(
                        size + ", whole, against the same bytes from memory",
                        whole.read(stand),
                        whole.kept(stand),
                        0.70),
                sideBySide.compared(
                        "the same, against one SELECT of the bytes", whole.read(stand), whole.selected(stand)),
                sideBySide.compared(
                        "one competency, against one SELECT of its bytes",
                        competency.read(stand),
                        competency.selected(stand)),
                sideBySide.compared("the same, against the empty endpoint", competency.read(stand), empty),
                sideBySide.atLeast("a 304 for the framework, against the empty endpoint", unchanged, empty, 0.90));
    }

    private static Target target(String name, URI url, Call call, int expected) {
        return new Target(name, url, null, number -> call, expected);
    }

    /** What the service sends, and where the bare application has the same bytes. */
    private record Document(String path, String etag, int bytes, UUID copy) {
        static Document of(Stand stand, String path) {
            var answer = stand.client().anyone().get(path).expect(200);
            var copy = UUID.randomUUID();
            var status = stand.bare().post(bare(copy), stand.tokens().ofPerson(Stand.PROVIDER), answer.text());
            if (status != 201) {
                throw new IllegalStateException("the bare application answered " + status + " to " + path);
            }
            return new Document(path, answer.etag(), answer.text().getBytes(StandardCharsets.UTF_8).length, copy);
        }

        Target read(Stand stand) {
            return target("the read of " + path, stand.url(Service.CURRICULUM), Call.get(path), 200);
        }

        Target kept(Stand stand) {
            return target("the same bytes", stand.bare().url(), Call.get(bare(copy) + "/kept"), 200);
        }

        Target selected(Stand stand) {
            return target("the SELECT", stand.bare().url(), Call.get(bare(copy)), 200);
        }

        private static String bare(UUID copy) {
            return "/bare/documents/" + copy;
        }
    }

    /** Two targets side by side, and what is said of them. */
    private record Reader(Stand stand, Effort effort) {
        Line atLeast(String what, Target ours, Target baseline, double least) throws IOException, InterruptedException {
            var seen = capacity(ours, baseline);
            return Line.atLeast(
                    what,
                    "/s",
                    seen.ours(Sample::perSecond),
                    seen.baseline(Sample::perSecond),
                    seen.ratio(Sample::perSecond),
                    least);
        }

        Line compared(String what, Target ours, Target other) throws IOException, InterruptedException {
            var seen = capacity(ours, other);
            return Line.compared(
                    what,
                    "/s",
                    seen.ours(Sample::perSecond),
                    seen.baseline(Sample::perSecond),
                    seen.ratio(Sample::perSecond));
        }

        private SideBySide.Seen capacity(Target ours, Target baseline) throws IOException, InterruptedException {
            var both = new SideBySide(stand.load(), ours, baseline, CONNECTIONS);
            // The virtual machines are warm from the first pair; what is read has changed.
            both.warmUp(effort.round());
            return both.capacity(effort.rounds(), effort.round());
        }
    }
}
