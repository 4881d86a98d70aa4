package uk.nhs.leadership.chassis.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * Ties each transaction to the caller who began it: for the application's filter, and, in the database session, for the
 * policies of row level security. The database is told when the transaction first takes a connection, so a transaction
 * that needs none costs nothing; what it is told ends with the transaction, so a pooled connection carries nothing over.
 */
@Singleton
class TransactionCaller implements AgroalPoolInterceptor {
    private static final Object KEY = new Object();
    private static final String TELL =
            "select set_config('app.organisation', ?, true), set_config('app.reach', ?, true),"
                    + " set_config('app.actor', ?, true)";

    private final TransactionSynchronizationRegistry transactions;
    private final TokenCallers callers;
    private final TenancyConfig config;
    private final Instance<Session> sessions;

    TransactionCaller(
            TransactionSynchronizationRegistry transactions,
            TokenCallers callers,
            TenancyConfig config,
            Instance<Session> sessions) {
        this.transactions = transactions;
        this.callers = callers;
        this.config = config;
        this.sessions = sessions;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        var caller = callers.currentOrNobody();
        transactions.putResource(KEY, caller);
        // The filter is on in every session unless switched off here, so forgetting this shows too little, not too
        // much.
        if ((caller.seesAll() || !config.filter()) && sessions.isResolvable()) {
            sessions.get().disableFilter(OrganisationFilter.NAME);
        }
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var caller = ofTransaction();
        // Nothing set means no organisation's rows, which is what an anonymous caller may see.
        if (caller == null || (caller.organisation().isEmpty() && !caller.seesAll())) {
            return;
        }
        try {
            tell(connection, caller);
        } catch (SQLException e) {
            abandon(connection, e);
            throw new CallerNotSet(e);
        }
    }

    /** The caller who began the present transaction, or without one who is calling now. */
    Caller present() {
        var caller = ofTransaction();
        return caller == null ? callers.currentOrNobody() : caller;
    }

    private @Nullable Caller ofTransaction() {
        return transactions.getTransactionKey() == null ? null : (Caller) transactions.getResource(KEY);
    }

    private static void tell(Connection connection, Caller caller) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, caller.organisation());
            statement.setString(2, caller.reach().name());
            statement.setString(3, caller.actor());
            statement.execute();
        }
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
