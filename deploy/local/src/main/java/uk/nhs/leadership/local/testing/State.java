package uk.nhs.leadership.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.ProcessRecord;

/** What the keeper tells the test JVMs, through a file: that its servers run, and where. */
record State(ProcessRecord keeper, Ports ports) {
    static Optional<State> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Optional.of(new State(
                new ProcessRecord(
                        Long.parseLong(properties.getProperty("keeper.pid")),
                        Long.parseLong(properties.getProperty("keeper.started"))),
                new Ports(
                        number(properties, "postgres.port"),
                        number(properties, "kafka.port"),
                        number(properties, "kafka.controller.port"),
                        number(properties, "keycloak.port"),
                        number(properties, "keycloak.management.port"))));
    }

    void write(Path file) {
        var lines = new TreeMap<String, Object>();
        lines.put("keeper.pid", keeper.pid());
        lines.put("keeper.started", keeper.startedAtMillis());
        lines.put("postgres.port", ports.postgres());
        lines.put("kafka.port", ports.kafka());
        lines.put("kafka.controller.port", ports.kafkaController());
        lines.put("keycloak.port", ports.keycloak());
        lines.put("keycloak.management.port", ports.keycloakManagement());
        Folders.writeWhole(
                file,
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    boolean answers() {
        return keeper.process().isPresent() && Ports.answers(ports.postgres()) && Ports.answers(ports.kafka());
    }

    private static int number(Properties properties, String key) {
        return Integer.parseInt(properties.getProperty(key));
    }
}
