package uk.nhs.leadership.chassis.event.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.inbox.Intake.Released.Outcome;
import uk.nhs.leadership.chassis.event.inbox.Sorting.Reason;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** What an operator sees of the events that wait, and may do about them. */
@ApplicationScoped
class ParkedEvents {
    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);

    private final InboxTransactions transactions;
    private final Clock clock;

    /**
     * One subject of which events wait.
     *
     * @param sequence of the event that the others wait for or with; null if it is unreadable
     * @param reason why that one waits
     * @param events how many wait
     */
    record Parked(
            int generation,
            UUID subject,
            @Nullable Long sequence,
            Reason reason,
            @Nullable String detail,
            int attempts,
            Instant since,
            long events) {}

    /** How many subjects and events of one generation wait. */
    record Count(long subjects, long events) {}

    /** A read model's generation. */
    record Generation(String model, int number) {}

    ParkedEvents(InboxTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Subjects after this one, in the order of generation and id. */
    List<Parked> list(ReadModel model, int afterGeneration, UUID afterSubject, int limit) {
        return transactions.run(connection -> {
            try (var select = connection.prepareStatement("""
                    select generation, subject,
                        (array_agg(sequence order by reason = 'POISON' desc, sequence nulls first))[1],
                        (array_agg(reason order by reason = 'POISON' desc, sequence nulls first))[1],
                        (array_agg(detail order by reason = 'POISON' desc, sequence nulls first))[1],
                        sum(attempts), min(since), count(*)
                    from parked
                    where read_model = ? and (generation, subject) > (?, ?)
                    group by generation, subject order by generation, subject limit ?""")) {
                select.setString(1, model.name());
                select.setInt(2, afterGeneration);
                select.setObject(3, afterSubject);
                select.setInt(4, limit);
                var parked = new ArrayList<Parked>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        parked.add(read(row));
                    }
                }
                return parked;
            }
        });
    }

    private static Parked read(ResultSet row) throws SQLException {
        return new Parked(
                row.getInt(1),
                row.getObject(2, UUID.class),
                row.getObject(3, Long.class),
                Reason.valueOf(row.getString(4)),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getLong(8));
    }

    Map<Generation, Count> counts() {
        return transactions.run(connection -> {
            try (var select = connection.prepareStatement(
                            "select read_model, generation, count(distinct subject), count(*) from parked group by 1, 2");
                    var row = select.executeQuery()) {
                var counts = new HashMap<Generation, Count>();
                while (row.next()) {
                    counts.put(
                            new Generation(row.getString(1), row.getInt(2)), new Count(row.getLong(3), row.getLong(4)));
                }
                return counts;
            }
        });
    }

    /**
     * Tries a subject's waiting events again, in order, in every generation in which some wait.
     *
     * @return how many were applied
     * @throws RuleBroken if not even the first could be
     */
    int replay(ReadModel model, UUID subject) {
        var generations = generations(model, subject);
        if (generations.isEmpty()) {
            throw new NotFound();
        }
        var applied = 0;
        var last = Outcome.DONE;
        for (var generation : generations) {
            var released = new Intake(model, generation, transactions, clock).release(subject, true);
            applied += released.applied();
            last = released.outcome() == Outcome.DONE ? last : released.outcome();
        }
        LOG.infof("event=subject-replayed readModel=%s subject=%s applied=%d", model.name(), subject, applied);
        if (applied == 0 && last != Outcome.DONE) {
            throw new RuleBroken(last == Outcome.FAILS ? ReadModelRule.EVENT_STILL_FAILS : ReadModelRule.EVENT_MISSING);
        }
        return applied;
    }

    private List<Integer> generations(ReadModel model, UUID subject) {
        return transactions.run(connection -> {
            try (var select = connection.prepareStatement(
                    "select distinct generation from parked where read_model = ? and subject = ? order by 1")) {
                select.setString(1, model.name());
                select.setObject(2, subject);
                var generations = new ArrayList<Integer>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        generations.add(row.getInt(1));
                    }
                }
                return generations;
            }
        });
    }

    /**
     * Throws away a subject's records that are no events. Events themselves are never thrown away here.
     *
     * @return how many there were
     */
    int discardUnreadable(ReadModel model, UUID subject) {
        return transactions.run(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from parked where read_model = ? and subject = ? and reason = 'UNREADABLE'")) {
                delete.setString(1, model.name());
                delete.setObject(2, subject);
                var discarded = delete.executeUpdate();
                if (discarded == 0) {
                    throw new NotFound();
                }
                LOG.warnf(
                        "event=unreadable-discarded readModel=%s subject=%s records=%d",
                        model.name(), subject, discarded);
                return discarded;
            }
        });
    }
}
