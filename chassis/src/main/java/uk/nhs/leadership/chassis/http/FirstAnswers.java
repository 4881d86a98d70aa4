package uk.nhs.leadership.chassis.http;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.FirstQuestion;

/**
 * The first answers to requests with an idempotency key, in the transaction of the request: what was done and the
 * answer to it are either both there or neither is.
 */
@Singleton
class FirstAnswers {
    /** How long a key is remembered; a client that repeats later than this does something new. */
    static final Duration KEPT_FOR = Duration.ofHours(24);

    // A row that was committed between the statement's snapshot and its lock is not seen here: the insert then finds
    // it.
    private static final String TAKE = """
            select pg_try_advisory_xact_lock(hashtextextended(concat_ws(E'\\x1f', ?::text, ?::text, ?::text), 0)),
                k.request, k.status, k.location, k.etag, k.body, k.answered_at
            from (select) once left join idempotency_key k on k.organisation = ? and k.actor = ? and k.key = ?""";
    private static final String KEEP = """
            insert into idempotency_key (organisation, actor, key, request, status, location, etag, body, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FORGET = """
            delete from idempotency_key where ctid = any(array(
                select ctid from idempotency_key where answered_at < ? limit ?))""";

    private final DataSource database;
    private final FirstQuestion first;
    private final Clock clock;

    FirstAnswers(DataSource database, FirstQuestion first, Clock clock) {
        this.database = database;
        this.first = first;
        this.clock = clock;
    }

    /** An answer as it was given. */
    record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    /**
     * Takes the key for the rest of the transaction.
     *
     * @return the first answer, if the same request was answered before
     * @throws IdempotencyRefused if the key stands for another request, or for one that is still running
     */
    Optional<Answer> take(Caller caller, String key, byte[] request) throws SQLException {
        return first.ask(
                TAKE,
                (question, from) -> {
                    for (var place : new int[] {from, from + 3}) {
                        question.setString(place, caller.organisation());
                        question.setString(place + 1, caller.actor());
                        question.setString(place + 2, key);
                    }
                },
                rows -> taken(rows, request));
    }

    private Optional<Answer> taken(ResultSet row, byte[] request) throws SQLException {
        row.next();
        if (!row.getBoolean(1)) {
            throw inProgress();
        }
        var first = row.getBytes(2);
        // Compared here: given the time, PostgreSQL might look for all answers since then instead of for the key.
        if (first == null || !row.getTimestamp(7).toInstant().isAfter(oldestKept())) {
            return Optional.empty();
        }
        if (!Arrays.equals(first, request)) {
            throw new IdempotencyRefused(
                    Refusal.of(422, "IDEMPOTENCY_KEY_REUSED", "The idempotency key was used for another request"));
        }
        return Optional.of(new Answer(row.getInt(3), row.getString(4), row.getString(5), row.getString(6)));
    }

    /** Keeps the answer to a request whose key was taken. */
    void keep(Caller caller, String key, byte[] request, Answer answer) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, caller.organisation());
            insert.setString(2, caller.actor());
            insert.setString(3, key);
            insert.setBytes(4, request);
            insert.setInt(5, answer.status());
            insert.setString(6, answer.location());
            insert.setString(7, answer.etag());
            insert.setString(8, answer.body());
            insert.setTimestamp(9, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (PSQLException e) {
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw inProgress();
            }
            throw e;
        }
    }

    /** Removes some answers that are older than they are kept; {@code false} once there are none. */
    boolean forget(int most) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            delete.setTimestamp(1, Timestamp.from(oldestKept()));
            delete.setInt(2, most);
            return delete.executeUpdate() == most;
        }
    }

    private Instant oldestKept() {
        return clock.instant().minus(KEPT_FOR);
    }

    private static IdempotencyRefused inProgress() {
        return new IdempotencyRefused(
                Refusal.forNow(409, "REQUEST_IN_PROGRESS", "The first request with this key is still running", 1));
    }
}
