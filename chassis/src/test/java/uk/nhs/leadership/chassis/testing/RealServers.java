package uk.nhs.leadership.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.platform.Topics;
import uk.nhs.leadership.local.server.Database;
import uk.nhs.leadership.local.server.Folders;
import uk.nhs.leadership.local.server.Project;

/**
 * Gives a Quarkus test real servers: a new database with the roles of its service, a folder for objects, topics of its own (those of {@code deploy/kafka/topics.yaml}), and Keycloak.
 *
 * <p>{@code @QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = RealServers.SERVICE, value =
 * "enrolment"))} on one {@code @QuarkusTest} class of a module is enough: the resource serves all its tests. Anything
 * else given as an argument becomes configuration of the application under test and wins over what is set here.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    /** The argument that names whose roles the database has. */
    public static final String SERVICE = "service";

    private Map<String, String> args = Map.of();
    private @Nullable LocalServers servers;
    private @Nullable Database database;
    private @Nullable Path objects;

    @Override
    public void init(Map<String, String> initArgs) {
        args = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        var service = args.get(SERVICE);
        if (service == null) {
            throw new IllegalStateException("say whose database it is: @ResourceArg(name = \"service\", value = …)");
        }
        servers = LocalServers.forTests();
        database = servers.createDatabase(service);
        createTopics(servers.kafkaBootstrap(), servers.topicPrefix());

        var config = new HashMap<String, String>();
        config.put("quarkus.http.test-port", "0");
        config.put("DATABASE_URL", database.jdbcUrl());
        config.put("DATABASE_APP_USER", database.appUser());
        config.put("DATABASE_APP_PASSWORD", database.passwordOf(database.appUser()));
        config.put("DATABASE_OWNER_USER", database.ownerUser());
        config.put("DATABASE_OWNER_PASSWORD", database.passwordOf(database.ownerUser()));
        config.put("DATABASE_SEQUENCER_USER", database.sequencerUser());
        config.put("DATABASE_SEQUENCER_PASSWORD", database.passwordOf(database.sequencerUser()));
        config.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafkaBootstrap());
        config.put("TOPIC_PREFIX", servers.topicPrefix());
        config.put("OIDC_ISSUER", servers.issuer());
        objects = newFolder();
        config.put("OBJECTS_FOLDER", objects.toString());
        // Tests send as fast as they can, all from one address.
        config.put("chassis.rate-limit.per-second", "1000000");
        config.put("chassis.rate-limit.burst", "1000000");
        args.forEach((key, value) -> {
            if (!key.equals(SERVICE)) {
                config.put(key, value);
            }
        });
        return config;
    }

    @Override
    public void stop() {
        if (servers != null && database != null) {
            servers.dropDatabase(database);
        }
        if (objects != null) {
            Folders.delete(objects);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("objects");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the objects of the tests", e);
        }
    }

    private static void createTopics(String bootstrap, String prefix) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            var existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = Topics.declared(Project.find()).stream()
                    .filter(topic -> !existing.contains(prefix + topic.topic()))
                    .map(topic -> new NewTopic(prefix + topic.topic(), topic.partitions(), (short) 1))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the topics of the tests cannot be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topics of the tests", e);
        }
    }
}
