package uk.nhs.leadership.chassis.event.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Transactions of the service itself, which sees every organisation's rows. */
@ApplicationScoped
class InboxTransactions {
    private static final int SECONDS = 60;
    private static final int LONG_SECONDS = 1_800;

    private final DataSource dataSource;
    private final Callers callers;
    private final Caller service;

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    InboxTransactions(
            DataSource dataSource,
            Callers callers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.callers = callers;
        this.service = Caller.service(application);
    }

    <T> T run(Work<T> work) {
        return run(SECONDS, work);
    }

    /** For removing whole generations: longer than the statement timeout that requests live with. */
    <T> T runLong(Work<T> work) {
        return run(LONG_SECONDS, connection -> {
            try (var statement = connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
                statement.setString(1, LONG_SECONDS + "s");
                statement.execute();
            }
            return work.on(connection);
        });
    }

    private <T> T run(int seconds, Work<T> work) {
        return callers.as(
                service,
                () -> QuarkusTransaction.requiringNew().timeout(seconds).call(() -> {
                    try (var connection = dataSource.getConnection()) {
                        return work.on(connection);
                    }
                }));
    }
}
