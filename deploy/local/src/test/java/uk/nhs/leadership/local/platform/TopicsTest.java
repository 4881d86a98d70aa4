package uk.nhs.leadership.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.platform.Topics.Topic;
import uk.nhs.leadership.local.server.Project;

class TopicsTest {
    @Test
    void everyTopicIsOneAggregatesOfOneServiceAndIsKeptForEver() {
        var declared = Topics.declared(Project.find());

        assertThat(declared).extracting(Topic::topic).isNotEmpty().doesNotHaveDuplicates();
        assertThat(declared).allSatisfy(topic -> {
            assertThat(topic.topic()).matches("leadership\\.[a-z]+");
            assertThat(topic.owner()).isIn("curriculum-service", "accreditation-service", "enrolment-service");
            assertThat(topic.partitions()).isBetween(6, 12);
            assertThat(topic.retention()).isEqualTo(-1);
            assertThat(topic.key()).endsWith(" id");
            assertThat(topic.what()).isNotBlank();
        });
    }

    @Test
    void missingTopicsAreCreatedAsDeclaredAndExistingOnesLeftAlone() throws Exception {
        var servers = LocalServers.forTests();
        var name = servers.topicPrefix() + "declared";
        var declared = List.of(new Topic(name, 3, "an id", "a service", -1, "something"));

        Topics.create(servers.kafkaBootstrap(), declared);
        Topics.create(servers.kafkaBootstrap(), declared);

        var config = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers.kafkaBootstrap()))) {
            assertThat(admin.describeTopics(List.of(name)).allTopicNames().get())
                    .hasEntrySatisfying(
                            name, topic -> assertThat(topic.partitions()).hasSize(3));
            assertThat(admin.describeConfigs(List.of(config)).all().get())
                    .hasEntrySatisfying(
                            config,
                            values -> assertThat(values.get("retention.ms").value())
                                    .isEqualTo("-1"));
        }
    }
}
