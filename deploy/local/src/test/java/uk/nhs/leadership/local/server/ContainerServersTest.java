package uk.nhs.leadership.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

class ContainerServersTest {
    @TempDir
    private Path folder;

    private Place place;
    private Servers servers;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void anEngine() {
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "skipped: no Docker engine answers on this machine");
        place = new Place(folder.resolve("data"), folder.resolve("logs"), folder.resolve("run"), Ports.free(), false);
        servers = ServerKind.CONTAINERS.servers(Project.find(), place, said::add);
    }

    @AfterEach
    void end() {
        if (servers != null) {
            servers.postgres().stop();
            servers.deleteData();
        }
    }

    @Test
    void keepsItsDataWhenStopped() {
        servers.postgres().start();
        new Databases(Project.find(), place.ports().postgres()).createForKeycloak();

        servers.postgres().stop();
        assertThat(servers.postgres().running()).isFalse();
        assertThat(Ports.answers(place.ports().postgres())).isFalse();
        servers.postgres().start();

        assertThat(new Databases(Project.find(), place.ports().postgres()).exists("keycloak"))
                .isTrue();
    }

    @Test
    void beginsEmptyOnceItsDataIsDeleted() {
        servers.postgres().start();
        new Databases(Project.find(), place.ports().postgres()).createForKeycloak();
        servers.postgres().stop();

        servers.deleteData();
        servers.postgres().start();

        assertThat(new Databases(Project.find(), place.ports().postgres()).exists("keycloak"))
                .isFalse();
    }

    /** As the launcher does after it was killed: it knows the place, and nothing else. */
    @Test
    void isFoundAgainByItsPlace() {
        servers.postgres().start();
        var found = ServerKind.CONTAINERS.servers(Project.find(), place, said::add);

        assertThat(found.postgres().running()).isTrue();
        assertThat(found.postgres().answers()).isTrue();
        found.postgres().start();
        assertThat(said).hasSize(1);

        found.postgres().stop();
        assertThat(servers.postgres().running()).isFalse();
    }

    @Test
    void leavesWhatItSaidInTheLogFile() throws Exception {
        servers.postgres().start();
        servers.postgres().stop();

        assertThat(Files.readString(place.log("postgres"))).contains("listening on IPv4 address");
    }

    @Test
    void saysWhyItDidNotStart() throws IOException {
        try (var holder = new ServerSocket(place.ports().postgres(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> servers.postgres().start())
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("PostgreSQL did not start")
                    .hasMessageContaining(Integer.toString(holder.getLocalPort()));
        }
    }

    @Test
    void aContainerThatIsBeingRemovedAlreadyIsWaitedFor() throws Exception {
        var docker = DockerClientFactory.instance().client();
        var name = "leadership-removed-" + UUID.randomUUID();
        docker.createContainerCmd("postgres:18")
                .withName(name)
                .withEntrypoint("sleep", "60")
                .exec();
        docker.startContainerCmd(name).exec();
        var engine = Engine.find();

        Callable<Boolean> removal = () -> {
            engine.removeContainer(name);
            return engine.runs(name).isEmpty();
        };

        try (var several = Executors.newFixedThreadPool(8)) {
            for (var removed : several.invokeAll(Collections.nCopies(8, removal))) {
                assertThat(removed.get()).isTrue();
            }
        }
    }
}
