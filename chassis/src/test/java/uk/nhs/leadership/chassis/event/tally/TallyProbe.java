package uk.nhs.leadership.chassis.event.tally;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import uk.nhs.leadership.chassis.testing.RealServers;
import uk.nhs.leadership.local.LocalServers;

/** Runs an application with nothing but the chassis and a tally. */
public class TallyProbe implements QuarkusTestProfile {
    private static final int PARTITIONS = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "chassis",
                "quarkus.flyway.locations", "db/chassis,db/tally",
                "chassis.events.feed.window", "20",
                "chassis.events.inbox.batch", "50",
                "chassis.events.feed.waiting-readers", "4",
                "chassis.events.feed.heartbeat", "1S",
                "quarkus.log.category.\"org.postgresql.core.v3.QueryExecutorImpl\".min-level", "ALL");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TallyModel.class);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(RealServers.class, Map.of(RealServers.SERVICE, "chassis")),
                new TestResourceEntry(Topic.class));
    }

    /** The tally's topic on the Kafka that all tests share. */
    public static final class Topic implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            var servers = LocalServers.forTests();
            create(servers.kafkaBootstrap(), servers.topicPrefix() + TallyModel.TOPIC);
            return Map.of();
        }

        @Override
        public void stop() {
            // Goes with everything else that this JVM made.
        }
    }

    public static void create(String bootstrap, String topic) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + topic + " not created", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topic " + topic, e);
        }
    }
}
