package uk.nhs.leadership.local.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import uk.nhs.leadership.local.server.LocalStackException;
import uk.nhs.leadership.local.server.Project;

/** The topics of {@code deploy/kafka/topics.yaml}. */
public final class Topics {
    private static final short ONE_NODE = 1;

    private Topics() {}

    /** One entry of the file. */
    public record Topic(String topic, int partitions, String key, String owner, long retention, String what) {}

    public static List<Topic> declared(Project project) {
        return read(project.root().resolve("deploy/kafka/topics.yaml"));
    }

    static List<Topic> read(Path file) {
        try {
            return new YAMLMapper().readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Creates those that are missing; what exists stays as it is. */
    static void create(String bootstrap, List<Topic> topics) {
        try (var admin = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            var present = admin.listTopics().names().get();
            var missing = topics.stream()
                    .filter(topic -> !present.contains(topic.topic()))
                    .map(topic -> new NewTopic(topic.topic(), topic.partitions(), ONE_NODE)
                            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(topic.retention()))))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new LocalStackException("cannot create the topics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }
}
