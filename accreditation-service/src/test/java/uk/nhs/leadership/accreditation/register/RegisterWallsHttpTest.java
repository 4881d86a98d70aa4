package uk.nhs.leadership.accreditation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.entry;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;

/** In the database everybody reads the changes of the register, and nobody but the service itself writes them. */
@QuarkusTest
class RegisterWallsHttpTest {
    @Test
    void everybodyReadsTheChangesAndNobodyWritesThem() throws SQLException {
        entry();
        await().until(RegisterFeed::isUpToDate);

        for (var organisation : new String[] {"", "P0001", "X26"}) {
            try (var session = Sql.asOrganisation(organisation)) {
                assertThat(Sql.texts(session, "select number from register_change limit 1"))
                        .hasSize(1);
                assertThat(Sql.texts(session, "select position from register_feed"))
                        .isEmpty();
                assertThat(Sql.update(session, "update register_feed set position = 0"))
                        .isZero();
            }
            assertThatThrownBy(
                            () -> write(
                                    organisation,
                                    "insert into register_change values (999999999, now(), 'LMA-000001-0', 'accreditation.granted.v1')"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> write(organisation, "update register_change set number = number + 1"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> write(organisation, "delete from register_change"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void write(String organisation, String statement) throws SQLException {
        try (var session = Sql.asOrganisation(organisation)) {
            Sql.update(session, statement);
        }
    }
}
