package uk.nhs.leadership.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgreSqlTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Place place;
    private Server postgres;

    @BeforeEach
    void onAFreePort() {
        place = new Place(folder.resolve("data"), folder.resolve("logs"), folder.resolve("run"), Ports.free(), true);
        postgres = new EmbeddedServers(Project.find(), place, said::add).postgres();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void itsDataIsThereAfterStopAndStart() throws SQLException {
        postgres.start();
        execute("create table kept (id int); insert into kept values (7)");

        postgres.stop();
        assertThat(postgres.running()).isFalse();
        postgres.start();

        assertThat(query("select id from kept")).isEqualTo(7);
        assertThat(said).filteredOn(line -> line.startsWith("creating")).hasSize(1);
    }

    @Test
    void aKilledOneStartsAgainWithWhatWasCommitted() throws Exception {
        postgres.start();
        execute("create table kept (id int); insert into kept values (7)");

        Processes.kill(postmaster());
        postgres.start();

        assertThat(query("select id from kept")).isEqualTo(7);
    }

    @Test
    void aPidFileThatNamesAnotherProcessByNowDoesNotStandInTheWay() throws Exception {
        postgres.start();
        postgres.stop();
        Files.writeString(
                place.data().resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + place.data().resolve("postgres") + "\n");

        postgres.start();

        assertThat(query("select 1")).isEqualTo(1);
    }

    @Test
    void oneThatRunsIsLeftAlone() throws IOException {
        postgres.start();
        var before = postmaster();

        postgres.start();

        assertThat(postmaster()).isEqualTo(before);
    }

    @Test
    void aPortInUseIsShownWithTheEndOfTheLog() {
        var other = new EmbeddedServers(
                Project.find(),
                new Place(
                        folder.resolve("other"),
                        folder.resolve("other-logs"),
                        folder.resolve("other-run"),
                        place.ports(),
                        true),
                said::add);
        postgres.start();

        assertThatThrownBy(other.postgres()::start)
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("PostgreSQL did not start")
                .hasMessageContaining("Address already in use");
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(place.data().resolve("postgres/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), Databases.ADMIN, Databases.ADMIN);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), Databases.ADMIN, Databases.ADMIN);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            assertThat(found.next()).isTrue();
            return found.getInt(1);
        }
    }

    private String url() {
        return Database.jdbcUrl(place.ports().postgres(), "postgres");
    }
}
