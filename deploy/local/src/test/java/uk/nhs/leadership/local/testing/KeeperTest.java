package uk.nhs.leadership.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.leadership.local.server.Databases;
import uk.nhs.leadership.local.server.Ports;
import uk.nhs.leadership.local.server.ProcessRecord;
import uk.nhs.leadership.local.server.Processes;
import uk.nhs.leadership.local.server.Project;
import uk.nhs.leadership.local.server.ServerKind;

class KeeperTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(folder);
    }

    @AfterEach
    void endTheKeeper() {
        ProcessRecord.read(desk.keeper())
                .flatMap(ProcessRecord::process)
                .ifPresent(keeper -> Processes.stop(keeper, SOON));
    }

    @Test
    void endsWithItsServersWhenNoTestJvmHasLivedForAWhile() throws Exception {
        var testJvm = new ProcessBuilder("sleep", "60").start();
        var state = start(Duration.ofSeconds(4));
        ProcessRecord.of(testJvm.toHandle()).write(desk.lease("t1"));
        await().during(Duration.ofSeconds(6)).atMost(SOON).until(() -> keeperLives(state));

        testJvm.destroy();

        await().atMost(SOON).until(() -> !keeperLives(state));
        assertThat(Ports.answers(state.ports().postgres())).isFalse();
        assertThat(Ports.answers(state.ports().kafka())).isFalse();
        assertThat(desk.state()).doesNotExist();
    }

    @Test
    void clearsUpWhatAnEndedTestJvmHasLeftAndNothingElse() throws Exception {
        var state = start(Duration.ZERO);
        var databases = new Databases(Project.find(), state.ports().postgres());
        databases.create("chassis", "chassis_1_tended");
        databases.create("chassis", "chassis_1_tliving");
        createTopics(state, "tended.orders", "tliving.orders");
        ProcessRecord.ofThisProcess().write(desk.lease("tliving"));

        var ended = new ProcessBuilder("true").start();
        var record = ProcessRecord.of(ended.toHandle());
        ended.waitFor();
        record.write(desk.lease("tended"));

        await().atMost(SOON).until(() -> !Files.exists(desk.lease("tended")));
        assertThat(databases.exists("chassis_1_tended")).isFalse();
        assertThat(databases.exists("chassis_1_tliving")).isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(topics(state)).containsExactly("tliving.orders"));
    }

    @Test
    void endsTheServersOfAKeeperThatWasKilled() {
        var first = start(Duration.ZERO);
        first.keeper().process().ifPresent(Processes::kill);
        assertThat(Ports.answers(first.ports().postgres())).isTrue();

        var second = start(Duration.ZERO);

        assertThat(Ports.answers(first.ports().postgres())).isFalse();
        assertThat(Ports.answers(first.ports().kafka())).isFalse();
        assertThat(second.answers()).isTrue();
    }

    private State start(Duration idleAtMost) {
        return TestServers.start(desk, idleAtMost, ServerKind.ofTests());
    }

    private static boolean keeperLives(State state) {
        return state.keeper().process().isPresent();
    }

    private static void createTopics(State state, String... names) throws Exception {
        try (var admin = admin(state)) {
            admin.createTopics(java.util.stream.Stream.of(names)
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static Iterable<String> topics(State state) throws Exception {
        try (var admin = admin(state)) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private static Admin admin(State state) {
        return Admin.create(Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:" + state.ports().kafka()));
    }
}
