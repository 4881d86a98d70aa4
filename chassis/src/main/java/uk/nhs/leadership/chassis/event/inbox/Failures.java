package uk.nhs.leadership.chassis.event.inbox;

import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Tells an event that cannot be applied from a world in which nothing can be. */
final class Failures {
    /**
     * SQLSTATE classes that say nothing against the event: connection, transaction rolled back by the database, schema or
     * rights not as they should be, resources, object in use, operator's intervention, system error, internal error.
     */
    private static final Set<String> OF_THE_DATABASE = Set.of("08", "25", "40", "42", "53", "55", "57", "58", "XX");

    /** Said of every statement after one that failed and was passed over: the applier's own doing. */
    private static final String IN_FAILED_TRANSACTION = "25P02";

    private static final String TOOK_TOO_LONG = "57014";
    private static final int CLASS = 2;

    private Failures() {}

    /** Whether the same event may well be applied later, as it is. */
    static boolean isOfTheEnvironment(Throwable failure) {
        var rolledBack = false;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isOfTheDatabase(sql);
            }
            if (cause instanceof IOException || cause instanceof InterruptedException) {
                return true;
            }
            rolledBack = cause instanceof RollbackException;
        }
        // Rolled back without a cause: the transaction took too long.
        return rolledBack;
    }

    /** Whether it may have been the size of the batch: a statement ran into its timeout. */
    static boolean tookTooLong(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return TOOK_TOO_LONG.equals(sql.getSQLState());
            }
        }
        return false;
    }

    /** What is noted with a parked event: classes and the rule's code, never a message, which may hold data. */
    static String describe(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var code = switch (root) {
            case RuleBroken broken -> " " + broken.rule().name();
            case SQLException sql -> " " + sql.getSQLState();
            default -> "";
        };
        return root.getClass().getName() + code;
    }

    private static boolean isOfTheDatabase(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                || state.length() < CLASS
                || (OF_THE_DATABASE.contains(state.substring(0, CLASS)) && !state.equals(IN_FAILED_TRANSACTION));
    }
}
