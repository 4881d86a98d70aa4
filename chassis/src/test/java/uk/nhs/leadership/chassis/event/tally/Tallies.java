package uk.nhs.leadership.chassis.event.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Counts by event, and reads what was counted. */
@ApplicationScoped
public class Tallies {
    private static final Caller SOMEBODY = Caller.service("test");

    private final EventLog log;
    private final Callers callers;
    private final DataSource dataSource;

    /** A tally as readers see it: in the present generation. */
    public record Seen(long total, String sequences) {}

    Tallies(EventLog log, Callers callers, DataSource dataSource) {
        this.log = log;
        this.callers = callers;
        this.dataSource = dataSource;
    }

    public void append(Event... events) {
        appendAs(SOMEBODY, events);
    }

    public void appendAs(Caller caller, Event... events) {
        callers.as(
                caller,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    log.append(List.of(events));
                    return true;
                }));
    }

    public Optional<Seen> of(UUID subject) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select total, sequences from tally
                        where generation = (select read_model_generation('tally')) and subject = ?""")) {
            select.setObject(1, subject);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new Seen(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tally not read", e);
        }
    }

    /** A number from the database, asked by the application's role on behalf of the service. */
    public long number(String query) {
        return callers.as(
                SOMEBODY,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = dataSource.getConnection();
                            var statement = connection.createStatement();
                            var row = statement.executeQuery(query)) {
                        row.next();
                        return row.getLong(1);
                    }
                }));
    }
}
