package uk.nhs.leadership.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class OwnKafkaTest {
    @Test
    void comesBackOnTheSamePortWithWhatItHad() throws Exception {
        try (var kafka = LocalServers.ownKafka()) {
            createTopic(kafka, "kept");

            kafka.stopKafka();
            assertThatThrownBy(() -> connect(kafka)).isInstanceOf(ConnectException.class);
            kafka.startKafka();

            assertThat(topics(kafka)).containsExactly("kept");
        }
    }

    private static void createTopic(OwnKafka kafka, String name) throws ExecutionException, InterruptedException {
        try (var admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static Iterable<String> topics(OwnKafka kafka) throws ExecutionException, InterruptedException {
        try (var admin = admin(kafka)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(OwnKafka kafka) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrap()));
    }

    private static void connect(OwnKafka kafka) throws Exception {
        var port =
                Integer.parseInt(kafka.bootstrap().substring(kafka.bootstrap().indexOf(':') + 1));
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }
}
