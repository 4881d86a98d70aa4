package uk.nhs.leadership.journeys.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import uk.nhs.leadership.local.platform.Service;

/**
 * Each service alone, from the start of its process to its first answer to a caller with a token; with the AOT cache and
 * without, in turn. The migrations have run before, the servers are warm.
 */
final class Starts implements Bench.Measurement {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofSeconds(10);

    @Override
    public List<Line> measure(Stand stand, Effort effort) throws IOException {
        var lines = new ArrayList<Line>();
        for (var service : Service.values()) {
            stand.platform().service(service).stop();
        }
        for (var service : Service.values()) {
            var cached = new double[effort.rounds()];
            var plain = new double[effort.rounds()];
            var ratios = new double[effort.rounds()];
            var mebibytes = new double[effort.rounds()];
            for (int i = 0; i < effort.rounds(); i++) {
                plain[i] = seconds(stand, service, false);
                stand.platform().service(service).stop();
                cached[i] = seconds(stand, service, true);
                ratios[i] = cached[i] / plain[i];
                LockSupport.parkNanos(IDLE.toNanos());
                mebibytes[i] = Resident.mebibytes(stand.process(service));
                stand.platform().service(service).stop();
            }
            lines.add(Line.atMost(
                    "start of " + service.key()
                            + " to the first authorised 200, with AOT cache, against the plain start",
                    "s",
                    Rounds.of(cached),
                    Rounds.of(plain),
                    Rounds.of(ratios),
                    0.5));
            lines.add(Line.figureAtMost("the same in itself", "s", Rounds.of(cached), 1.5));
            lines.add(Line.stated(
                    "resident memory of " + service.key() + ", idle",
                    Rounds.of(mebibytes).text(0) + " MiB"));
        }
        stand.platform().startServices();
        return lines;
    }

    private static double seconds(Stand stand, Service service, boolean withCache) {
        var token = stand.tokens().ofPerson("operator.one");
        var url = stand.url(service);
        var request = Call.get("/v1/read-models").bytes(url, token);
        var began = System.nanoTime();
        var started = CompletableFuture.runAsync(
                () -> stand.platform(withCache).service(service).start());
        Waits.until(service.key() + " answers", PATIENCE, () -> {
            try (var connection = new Connection(url)) {
                return connection.exchange(request) == 200;
            } catch (IOException e) {
                // Not yet.
                return false;
            }
        });
        var nanos = System.nanoTime() - began;
        started.join();
        return nanos / 1e9;
    }
}
