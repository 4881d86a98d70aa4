package uk.nhs.leadership.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import uk.nhs.leadership.local.identity.Tokens;
import uk.nhs.leadership.local.server.Databases;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.Place;
import uk.nhs.leadership.local.server.Progress;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.Server;
import uk.nhs.leadership.local.server.Servers;

/** Servers and services of one platform, started and stopped in the order in which they need each other. */
public final class Platform {
    private final Project project;
    private final Place place;
    private final ServicePorts ports;
    private final Servers servers;
    private final Progress progress;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    public Platform(
            Project project,
            Place place,
            ServicePorts ports,
            Servers servers,
            Applications applications,
            Progress progress) {
        this(project, place, ports, servers, applications, Map.of(), progress);
    }

    /** @param settings environment variables that the services get besides the usual ones */
    public Platform(
            Project project,
            Place place,
            ServicePorts ports,
            Servers servers,
            Applications applications,
            Map<String, String> settings,
            Progress progress) {
        this.project = project;
        this.place = place;
        this.ports = ports;
        this.servers = servers;
        this.progress = progress;
        for (var service : Service.values()) {
            services.put(
                    service, new ServiceProcess(service, place, ports.of(service), applications, issuer(), settings));
        }
    }

    /** Who issues the platform's tokens. */
    public String issuer() {
        return "http://localhost:" + place.ports().keycloak() + "/realms/leadership";
    }

    public String url(Service service) {
        return "http://localhost:" + ports.of(service);
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + place.ports().kafka();
    }

    public Servers servers() {
        return servers;
    }

    /** To start and stop one service, with the others running. */
    public Server service(Service service) {
        return process(service);
    }

    /** Ends a service as a power cut would. */
    public void kill(Service service) {
        process(service).kill();
    }

    private ServiceProcess process(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    /** All of it, in the order in which it is stopped. */
    public List<Server> all() {
        return Stream.concat(
                        services.values().stream(), Stream.of(servers.keycloak(), servers.kafka(), servers.postgres()))
                .map(Server.class::cast)
                .toList();
    }

    /** Whether every server and service runs and answers. */
    public boolean isUp() {
        return all().stream().allMatch(server -> server.running() && server.answers());
    }

    /** Returns when the servers answer and hold what the services need: roles, databases, topics, the realm. */
    public void startServers() {
        var kafka = workers.submit(() -> {
            servers.kafka().start();
            Topics.create(kafkaBootstrap(), Topics.declared(project));
            return true;
        });
        var rest = workers.submit(() -> {
            servers.postgres().start();
            createDatabases();
            servers.keycloak().start();
            return true;
        });
        await(kafka);
        await(rest);
    }

    private void createDatabases() {
        var databases = new Databases(project, place.ports().postgres());
        databases.createRoles();
        for (var service : Service.values()) {
            if (!databases.exists(service.key())) {
                databases.create(service.key(), service.key());
            }
        }
        forgetAnOldRealm(databases);
        databases.createForKeycloak();
    }

    /** Keycloak imports a realm only where there is none: when the file has changed, it begins anew. */
    private void forgetAnOldRealm(Databases databases) {
        var imported = place.data().resolve("realm-imported.json");
        try {
            var realm = Files.readString(project.root().resolve("deploy/keycloak/realm.json"));
            if (Files.exists(imported) && !Files.readString(imported).equals(realm)) {
                progress.say("deploy/keycloak/realm.json has changed: Keycloak imports it anew");
                servers.keycloak().stop();
                databases.drop("keycloak");
            }
            Folders.writeWhole(imported, realm);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare the realm with " + imported, e);
        }
    }

    /** Returns when all services are ready. */
    public void startServices() {
        progress.say("starting " + names());
        var begun = services.values().stream()
                .map(process -> workers.submit(() -> {
                    process.start();
                    return true;
                }))
                .toList();
        begun.forEach(Platform::await);
    }

    /** Runs the services once so that the JVM can note what it loads and links, and write it into the given files. */
    public void recordInto(Map<Service, Path> caches) {
        var token = new Tokens(URI.create(issuer())).ofPerson("operator.one");
        var begun = caches.entrySet().stream()
                .map(entry -> workers.submit(() -> {
                    process(entry.getKey()).startRecordingInto(entry.getValue());
                    new WarmUp(url(entry.getKey()), token).run();
                    process(entry.getKey()).stopRecording();
                    return true;
                }))
                .toList();
        begun.forEach(Platform::await);
    }

    /** Services first, each finishing the requests under way; then what they stand on. */
    public void stop() {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(30, TimeUnit.SECONDS)) {
                progress.say("something is still being started; stopping nevertheless");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            services.values().forEach(process -> stopping.execute(() -> stop(process)));
        }
        stop(servers.keycloak());
        stop(servers.kafka());
        stop(servers.postgres());
    }

    private void stop(Server server) {
        if (server.running()) {
            progress.say("stopping " + server.name());
            server.stop();
        }
    }

    private String names() {
        return String.join(", ", services.keySet().stream().map(Service::key).toList());
    }

    private static void await(Future<Boolean> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new LocalStackException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }
}
