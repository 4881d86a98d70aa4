package uk.nhs.leadership.chassis.http;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.Rule;

/** What a failure of PostgreSQL, of the driver or of the connection pool means to a caller. */
@Singleton
class DatabaseRefusals {
    private static final int SOON = 1;
    private static final int LATER = 5;

    private final Map<String, Rule> rules;

    DatabaseRefusals(@All List<ConstraintRules> rules) {
        this.rules = rules.stream()
                .flatMap(each -> each.byConstraint().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Null if the failure is a mistake of ours. */
    @Nullable
    Refusal of(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            // Unique and exclusion constraints are also how two callers at once are told apart.
            case "23505", "23P01" -> byConstraint(failure, Refusal.of(409, "CONFLICT", "Another change came first"));
            case "23503", "23514" -> byConstraint(failure, null);
            case "40001", "40P01" ->
                Refusal.forNow(503, "CONCURRENT_CHANGE", "Other changes were in the way; send it again", SOON);
            case "57014" -> Refusal.forNow(503, "TOOK_TOO_LONG", "The operation took too long", LATER);
            case "55P03" -> Refusal.forNow(503, "LOCKED", "Another change holds what this one needs", SOON);
            case "53300" -> unavailable();
            default -> isAway(failure, state) ? unavailable() : null;
        };
    }

    private @Nullable Refusal byConstraint(SQLException failure, @Nullable Refusal otherwise) {
        var constraint = constraint(failure);
        var rule = constraint == null ? null : rules.get(constraint);
        if (rule != null) {
            return Refusal.of(409, rule.name(), rule.sentence());
        }
        return otherwise;
    }

    /** A batch's failure holds the statement's as its cause. */
    private static @Nullable String constraint(SQLException failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PSQLException postgres && postgres.getServerErrorMessage() != null) {
                return postgres.getServerErrorMessage().getConstraint();
            }
        }
        return null;
    }

    /** Connection lost (08), server stopping or starting (57P), no connection free in time (the pool gives no state). */
    private static boolean isAway(SQLException failure, String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || (state.isEmpty() && String.valueOf(failure.getMessage()).contains("acquisition timeout"))
                || failure.getCause() instanceof SocketException
                || failure.getCause() instanceof SocketTimeoutException;
    }

    private static Refusal unavailable() {
        return Refusal.forNow(503, "DATABASE_UNAVAILABLE", "The database cannot be reached at the moment", LATER);
    }
}
