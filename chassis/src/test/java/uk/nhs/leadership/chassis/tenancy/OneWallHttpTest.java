package uk.nhs.leadership.chassis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.tenancy.TwoWallsHttpTest.BLUE_NOTE;
import static uk.nhs.leadership.chassis.tenancy.TwoWallsHttpTest.RED;
import static uk.nhs.leadership.chassis.tenancy.TwoWallsHttpTest.RED_NOTE;
import static uk.nhs.leadership.chassis.tenancy.TwoWallsHttpTest.rowLevelSecurity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.probe.Note;
import uk.nhs.leadership.chassis.probe.Notes;
import uk.nhs.leadership.chassis.probe.Probe;

/** With the application's filter taken away, row level security alone keeps organisations apart. */
@QuarkusTest
@TestProfile(Probe.WithoutFilter.class)
class OneWallHttpTest {
    @Inject
    Notes notes;

    @Inject
    Callers callers;

    @ConfigProperty(name = "DATABASE_URL")
    String database;

    @BeforeEach
    void aNoteOfEach() {
        inTransactionOf(Caller.service("test"), () -> {
            notes.deleteAll();
            notes.persist(new Note(RED_NOTE, "RED", "red"));
            notes.persist(new Note(BLUE_NOTE, "BLUE", "blue"));
            return null;
        });
    }

    @Test
    void rowLevelSecurityAloneKeepsOrganisationsApart() {
        assertThat(organisationsSeenBy(RED)).containsExactly("RED");
        assertThat(inTransactionOf(RED, () -> notes.byId(BLUE_NOTE))).isEmpty();
        assertThat(organisationsSeenBy(Caller.anonymous())).isEmpty();
    }

    /** Shows that the tests of either wall could fail: without both, rows leak. */
    @Test
    void withoutEitherWallRowsLeak() throws SQLException {
        rowLevelSecurity(database, "disable");
        try {
            assertThat(organisationsSeenBy(RED)).containsExactly("RED", "BLUE");
            assertThat(inTransactionOf(RED, () -> notes.byId(BLUE_NOTE))).isPresent();
        } finally {
            rowLevelSecurity(database, "enable");
        }
    }

    private List<String> organisationsSeenBy(Caller caller) {
        return inTransactionOf(
                caller, () -> notes.inOrder().stream().map(Note::organisation).toList());
    }

    private <T> T inTransactionOf(Caller caller, Supplier<T> act) {
        return callers.as(caller, () -> QuarkusTransaction.requiringNew().call(act::get));
    }
}
