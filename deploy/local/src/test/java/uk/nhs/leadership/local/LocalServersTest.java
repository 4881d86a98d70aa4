package uk.nhs.leadership.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.local.server.Database;

class LocalServersTest {
    private static final LocalServers SERVERS = LocalServers.forTests();

    @Test
    void theOwnerMayMakeTablesAndTheApplicationMayNot() throws SQLException {
        var database = SERVERS.createDatabase("chassis");

        try (var owner = connect(database, database.ownerUser());
                var app = connect(database, database.appUser())) {
            owner.createStatement().execute("create table thing (id int)");

            assertThatThrownBy(() -> app.createStatement().execute("create table other (id int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> app.createStatement().execute("select * from thing"))
                    .hasMessageContaining("permission denied for table thing");
            assertThatThrownBy(() -> app.createStatement().execute("create temporary table other (id int)"))
                    .hasMessageContaining("permission denied to create temporary tables");
        }
    }

    @Test
    void noRoleOfOneServiceEntersTheDatabaseOfAnother() {
        var curriculum = SERVERS.createDatabase("curriculum");

        for (var stranger : List.of("enrolment_owner", "enrolment_app", "enrolment_sequencer", "keycloak")) {
            assertThatThrownBy(() -> connect(curriculum, stranger).close())
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void noRoleOfAServiceEscapesRowLevelSecurity() throws SQLException {
        var database = SERVERS.createDatabase("chassis");

        try (var app = connect(database, database.appUser());
                var found = app.createStatement()
                        .executeQuery(
                                "select count(*) from pg_roles where rolname ~ '^(chassis|curriculum|accreditation|enrolment)_' and (rolsuper or rolbypassrls or rolcreaterole)")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @Test
    void aDroppedDatabaseIsGone() {
        var database = SERVERS.createDatabase("chassis");

        SERVERS.dropDatabase(database);

        assertThatThrownBy(() -> connect(database, database.ownerUser()).close())
                .hasMessageContaining("does not exist");
    }

    @Test
    void kafkaTakesTopics() throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", SERVERS.kafkaBootstrap()))) {
            var name = SERVERS.topicPrefix() + "taken";
            admin.createTopics(List.of(new NewTopic(name, 3, (short) 1))).all().get();

            assertThat(admin.describeTopics(List.of(name)).allTopicNames().get())
                    .hasEntrySatisfying(
                            name, topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    @Test
    void keycloakHasTheRealm() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(SERVERS.issuer() + "/.well-known/openid-configuration"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"issuer\":\"" + SERVERS.issuer() + "\"");
        }
    }

    private static Connection connect(Database database, String user) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), user, database.passwordOf(user));
    }
}
