package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import uk.nhs.leadership.local.platform.Service;

/** A public read sent with a token, which is then verified and tied to the transaction, against the same without one. */
final class TokenCost implements Bench.Measurement {
    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException, InterruptedException, SQLException {
        var path = "/v1/courses/" + stand.catalogue().course();
        IntFunction<Call> read = number -> Call.get(path);
        var url = stand.url(Service.ENROLMENT);
        var secured =
                new Target("the read with a token", url, () -> stand.tokens().ofPerson(Stand.PROVIDER), read, 200);
        var open = new Target("the read without a token", url, null, read, 200);
        var both = new SideBySide(stand.load(), secured, open, Effort.CONNECTIONS);
        both.warmUp(effort.warmUp());
        var capacity = both.capacity(effort.rounds(), effort.round());
        return List.of(Line.atLeast(
                "a read with a token, against the same read without one",
                "/s",
                capacity.ours(Sample::perSecond),
                capacity.baseline(Sample::perSecond),
                capacity.ratio(Sample::perSecond),
                0.75));
    }
}
