package uk.nhs.leadership.local.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.nhs.leadership.local.server.Database;
import uk.nhs.leadership.local.server.Health;
import uk.nhs.leadership.local.server.Place;
import uk.nhs.leadership.local.server.ProcessRecord;
import uk.nhs.leadership.local.server.Processes;
import uk.nhs.leadership.local.server.Server;

/** One service as a process. */
final class ServiceProcess implements Server {
    private final Service service;
    private final Place place;
    private final int port;
    private final Applications applications;
    private final String issuer;
    private final Map<String, String> settings;
    private final Path record;
    private final Health health;

    ServiceProcess(
            Service service,
            Place place,
            int port,
            Applications applications,
            String issuer,
            Map<String, String> settings) {
        this.service = service;
        this.place = place;
        this.port = port;
        this.applications = applications;
        this.issuer = issuer;
        this.settings = Map.copyOf(settings);
        this.record = place.run().resolve(service.key() + ".pid");
        this.health = Health.ofService(port);
    }

    @Override
    public String name() {
        return service.key();
    }

    @Override
    public void start() {
        if (!running()) {
            start(applications.aotCache(service).map(cache -> "-XX:AOTCache=" + cache));
        }
    }

    /** A run whose loaded and linked classes are written to the cache when it ends. */
    void startRecordingInto(Path cache) {
        start(Optional.of("-XX:AOTCacheOutput=" + cache));
    }

    private void start(Optional<String> aot) {
        var command = JavaCommand.of(applications.jar(service), aot.stream().toList());
        var process = Processes.startServer(command, environment(), place.log(name()), record);
        Processes.awaitAnswer(
                "The " + name() + " service", process, place.log(name()), Duration.ofMinutes(2), this::answers);
    }

    /** Each its own: what the rows of a service do not name, it collects. */
    private Optional<String> folderOfFiles() {
        return switch (service) {
            case ACCREDITATION -> Optional.of("objects");
            case ENROLMENT -> Optional.of("objects-enrolment");
            case CURRICULUM -> Optional.empty();
        };
    }

    private Map<String, String> environment() {
        var database = new Database(place.ports().postgres(), service.key(), service.key());
        var environment = new HashMap<>(settings);
        folderOfFiles().ifPresent(folder -> {
            environment.put("OBJECTS_FOLDER", place.data().resolve(folder).toString());
            environment.put("EVIDENCE_SCANNER", "SIGNATURE");
        });
        if (service == Service.ENROLMENT) {
            environment.put("FEEDBACK_KEY", "known-to-everybody-as-all-of-the-local-stack-is");
        }
        environment.putAll(Map.ofEntries(
                Map.entry("HTTP_PORT", Integer.toString(port)),
                Map.entry("DATABASE_URL", database.jdbcUrl()),
                Map.entry("DATABASE_APP_USER", database.appUser()),
                Map.entry("DATABASE_APP_PASSWORD", database.passwordOf(database.appUser())),
                Map.entry("DATABASE_OWNER_USER", database.ownerUser()),
                Map.entry("DATABASE_OWNER_PASSWORD", database.passwordOf(database.ownerUser())),
                Map.entry("DATABASE_SEQUENCER_USER", database.sequencerUser()),
                Map.entry("DATABASE_SEQUENCER_PASSWORD", database.passwordOf(database.sequencerUser())),
                Map.entry(
                        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + place.ports().kafka()),
                Map.entry("OIDC_ISSUER", issuer)));
        return environment;
    }

    @Override
    public boolean answers() {
        return health.isUp();
    }

    /** Requests under way are finished first. */
    @Override
    public void stop() {
        process().ifPresent(process -> Processes.stop(process, Duration.ofSeconds(60)));
    }

    /** Ends a run that was recorded: the cache is made as the process ends, which takes minutes on a machine with other work. */
    void stopRecording() {
        process().ifPresent(process -> Processes.stop(process, Duration.ofMinutes(10)));
    }

    void kill() {
        process().ifPresent(Processes::kill);
    }

    @Override
    public boolean running() {
        return process().isPresent();
    }

    private Optional<ProcessHandle> process() {
        return ProcessRecord.read(record).flatMap(ProcessRecord::process);
    }
}
