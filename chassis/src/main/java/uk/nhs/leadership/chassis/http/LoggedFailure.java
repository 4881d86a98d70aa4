package uk.nhs.leadership.chassis.http;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may show it: which classes, where, and what the database calls it, but not the messages. Whoever
 * worded those may have put in the value that did not fit, and that may be somebody's name.
 */
final class LoggedFailure extends Exception {
    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 20;

    private LoggedFailure(Throwable failure, @Nullable LoggedFailure cause) {
        super(named(failure), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static LoggedFailure of(Throwable failure) {
        var chain = chain(failure);
        LoggedFailure logged = null;
        for (var each : chain.reversed()) {
            logged = new LoggedFailure(each, logged);
        }
        if (logged == null) {
            throw new IllegalStateException("a chain holds at least the failure itself");
        }
        return logged;
    }

    /** For a line without stack, outermost first. */
    static String inOneLine(@Nullable Throwable failure) {
        return failure == null
                ? "none"
                : String.join(
                        " <- ",
                        chain(failure).stream().map(LoggedFailure::named).toList());
    }

    private static List<Throwable> chain(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (var each = failure; each != null && chain.size() < DEEPEST; each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }

    private static String named(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> sql.getClass().getName() + " SQLSTATE " + sql.getSQLState();
            // Made by the JVM of names in our code.
            case NullPointerException _ -> failure.toString();
            default -> failure.getClass().getName();
        };
    }
}
