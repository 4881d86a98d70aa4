package uk.nhs.leadership.local.testing;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import uk.nhs.leadership.local.server.Databases;
import uk.nhs.leadership.local.server.LocalStackException;

/** What an ended test JVM has left on servers that others go on using: databases and topics that bear its id. */
final class Leftovers {
    private final Databases databases;
    private final int kafka;

    Leftovers(Databases databases, int kafka) {
        this.databases = databases;
        this.kafka = kafka;
    }

    void clear(String id) {
        databases.dropAllEndingWith("_" + id);
        try (var admin = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + kafka))) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(id + "."))
                    .toList();
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new LocalStackException("cannot delete the topics of " + id + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }
}
