package uk.nhs.leadership.chassis.tenancy;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the first question of a transaction in the very round trip in which the database is told who calls. */
@Singleton
public class FirstQuestion {
    private final DataSource database;
    private final TransactionCaller caller;

    FirstQuestion(DataSource database, TransactionCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Sets the question's parameters. */
    @FunctionalInterface
    public interface Values {
        /** Sets them from this place on. */
        void set(PreparedStatement question, int first) throws SQLException;
    }

    /** Makes something of the rows. */
    @FunctionalInterface
    public interface Answer<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /**
     * Asks in the present transaction. If this fails the transaction is over, as after any SQL that fails; until it has
     * succeeded the database has been told of nobody and shows nothing.
     */
    public <T> T ask(String query, Values values, Answer<T> answer) throws SQLException {
        caller.willIntroduceItself();
        // The driver sends both before it waits, and prepares each by itself.
        try (var connection = database.getConnection();
                var both = connection.prepareStatement(TransactionCaller.TELL + ";" + query)) {
            values.set(both, caller.introduce(both));
            both.execute();
            both.getMoreResults();
            try (var rows = both.getResultSet()) {
                return answer.of(rows);
            }
        }
    }
}
