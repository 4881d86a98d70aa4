package uk.nhs.leadership.chassis.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * Ties each transaction to the caller who began it, in the database session: for the application's filter and for the
 * policies of row level security. The database is told when the transaction first takes a connection, so a transaction
 * that needs none costs nothing; what it is told ends with the transaction, so a pooled connection carries nothing over.
 */
@Singleton
class TransactionCaller implements AgroalPoolInterceptor {
    /** To be run first in a transaction, with the values that {@link #introduce} sets. */
    static final String TELL = "select set_config('app.organisation', ?, true), set_config('app.reach', ?, true),"
            + " set_config('app.actor', ?, true), set_config('app.filter', ?, true)";

    private static final Object KEY = new Object();
    private static final Object INTRODUCES_ITSELF = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final TokenCallers callers;
    private final boolean filter;

    TransactionCaller(TransactionSynchronizationRegistry transactions, TokenCallers callers, TenancyConfig config) {
        this.transactions = transactions;
        this.callers = callers;
        this.filter = config.filter();
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        transactions.putResource(KEY, callers.currentOrNobody());
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var caller = ofTransaction();
        // Nothing set means no organisation's rows, which is what an anonymous caller may see.
        if (caller == null || (caller.organisation().isEmpty() && !caller.seesAll() && filter)) {
            return;
        }
        if (transactions.getResource(INTRODUCES_ITSELF) != null) {
            return;
        }
        try (var statement = connection.prepareStatement(TELL)) {
            introduce(statement, caller);
            statement.execute();
        } catch (SQLException e) {
            abandon(connection, e);
            throw new CallerNotSet(e);
        }
    }

    private @Nullable Caller ofTransaction() {
        return transactions.getTransactionKey() == null ? null : (Caller) transactions.getResource(KEY);
    }

    /** Promises that the present transaction's first statement begins with {@link #TELL}, so that it need not be sent before. */
    void willIntroduceItself() {
        transactions.putResource(INTRODUCES_ITSELF, true);
    }

    /** Sets the values of {@link #TELL}; says where those that follow begin. */
    int introduce(PreparedStatement statement) throws SQLException {
        var caller = ofTransaction();
        return introduce(statement, caller == null ? Caller.anonymous() : caller);
    }

    private int introduce(PreparedStatement statement, Caller caller) throws SQLException {
        statement.setString(1, caller.organisation());
        statement.setString(2, caller.reach().name());
        statement.setString(3, caller.actor());
        statement.setString(4, filter && !caller.seesAll() ? "ON" : "OFF");
        return 5;
    }

    /** The pool takes the connection back at once, in the middle of its transaction: nobody else may get to use it. */
    private static void abandon(Connection connection, SQLException cause) {
        try {
            connection.unwrap(PgConnection.class).abort(Runnable::run);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** The database could not be told who is calling, so nothing may be asked of it. */
    static final class CallerNotSet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CallerNotSet(SQLException cause) {
            super("the database was not told for which organisation the transaction acts", cause);
        }
    }
}
