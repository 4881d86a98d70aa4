package uk.nhs.leadership.local.server;

import java.nio.file.Path;

/**
 * Where one set of servers lives.
 *
 * @param data what they store, one folder a server
 * @param logs what they say, one file a server
 * @param run which processes they are: {@link ProcessRecord}
 * @param durable whether data must survive a power cut; tests throw theirs away and go faster without
 */
public record Place(Path data, Path logs, Path run, Ports ports, boolean durable) {
    public Path log(String server) {
        return logs.resolve(server + ".log");
    }
}
