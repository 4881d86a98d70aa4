package uk.nhs.leadership.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One Kafka node that is broker and controller (KRaft), from its jars. */
final class EmbeddedKafka implements Server {
    private static final String CLUSTER_ID = "bGVhZGVyc2hpcC1sb2NhbA";

    private final Artifacts artifacts;
    private final Place place;
    private final Progress progress;
    private final Path data;
    private final Path record;

    EmbeddedKafka(Artifacts artifacts, Place place, Progress progress) {
        this.artifacts = artifacts;
        this.place = place;
        this.progress = progress;
        this.data = place.data().resolve("kafka");
        this.record = place.run().resolve("kafka.pid");
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void start() {
        if (running()) {
            return;
        }
        var jars = artifacts.folder("kafka", Folders::moveJars);
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve("server.properties"), properties());
            Files.writeString(data.resolve("log4j2.xml"), LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + data, e);
        }
        var java = List.of(
                Processes.java(),
                "-Xmx384m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=" + (place.durable() ? "4" : "1"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlog4j2.configurationFile=" + data.resolve("log4j2.xml"),
                "-cp",
                jars + "/*");
        var properties = data.resolve("server.properties").toString();
        progress.say("starting Kafka " + artifacts.version("kafka_2.13") + " on port "
                + place.ports().kafka());
        if (!Files.exists(data.resolve("logs/meta.properties"))) {
            Processes.run(
                    "formatting Kafka's storage",
                    join(
                            java,
                            "kafka.tools.StorageTool",
                            "format",
                            "--ignore-formatted",
                            "-t",
                            CLUSTER_ID,
                            "-c",
                            properties));
        }
        var process = Processes.startServer(join(java, "kafka.Kafka", properties), Map.of(), place.log(name()), record);
        Processes.awaitAnswer("Kafka", process, place.log(name()), Duration.ofSeconds(90), this::answers);
    }

    @Override
    public void stop() {
        ProcessRecord.read(record)
                .flatMap(ProcessRecord::process)
                .ifPresent(process -> Processes.stop(process, Duration.ofSeconds(20)));
    }

    @Override
    public boolean answers() {
        return Ports.answers(place.ports().kafka());
    }

    @Override
    public boolean running() {
        return ProcessRecord.read(record).flatMap(ProcessRecord::process).isPresent();
    }

    private static List<String> join(List<String> first, String... more) {
        return java.util.stream.Stream.concat(first.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    private String properties() {
        var ports = place.ports();
        return settings("127.0.0.1", ports.kafka(), ports.kafkaController(), ports.kafka(), data.resolve("logs"))
                .entrySet()
                .stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * The settings of one node that is broker and controller.
     *
     * @param host where it listens, on the two ports that follow
     * @param reached the port of this machine at which it is reached
     * @param logs where it stores
     */
    static Map<String, String> settings(String host, int port, int controllerPort, int reached, Path logs) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put(
                "listeners", "PLAINTEXT://%1$s:%2$d,CONTROLLER://127.0.0.1:%3$d".formatted(host, port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + reached);
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        settings.put("log.dirs", logs.toString());
        // Topics are declared in deploy/kafka/topics.yaml; a misspelt one must not come into being.
        settings.put("auto.create.topics.enable", "false");
        // Read models are rebuilt from the first event.
        settings.put("log.retention.ms", "-1");
        // One node.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "8");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // A consumer alone in its group need not wait for others.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("controlled.shutdown.enable", "false");
        return settings;
    }

    private static final String LOGGING = """
            <Configuration status="warn">
              <Appenders>
                <Console name="out"><PatternLayout pattern="%d %p %m (%c)%n"/></Console>
              </Appenders>
              <Loggers>
                <Root level="warn"><AppenderRef ref="out"/></Root>
                <Logger name="kafka.server.KafkaRaftServer" level="info"/>
              </Loggers>
            </Configuration>
            """;
}
