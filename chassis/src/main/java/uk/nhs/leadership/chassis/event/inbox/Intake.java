package uk.nhs.leadership.chassis.event.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import uk.nhs.leadership.chassis.event.ReadModel;
import uk.nhs.leadership.chassis.event.inbox.Arrival.Place;
import uk.nhs.leadership.chassis.event.inbox.Sorting.Reason;
import uk.nhs.leadership.chassis.event.inbox.Sorting.Waiting;

/**
 * Takes arrivals into one generation of a read model: a batch in one transaction, together with the note of how far it
 * has come. If that fails and the event may be to blame, the batch is halved until the poison event stands alone; it is
 * parked, everything else is applied.
 */
final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final ReadModel model;
    private final int generation;
    private final InboxTransactions transactions;
    private final Clock clock;

    /** What became of a batch. */
    record Taken(int applied, int withoutEffect) {
        private Taken plus(Taken other) {
            return new Taken(applied + other.applied, withoutEffect + other.withoutEffect);
        }
    }

    /** How an attempt to apply a subject's waiting events ended. */
    record Released(int applied, Outcome outcome) {
        enum Outcome {
            /** One was applied; there may be more. */
            APPLIED,
            /** Nothing of the subject waits any more. */
            DONE,
            /** The next event has not arrived. */
            MISSING,
            /** The next event still cannot be applied. */
            FAILS
        }
    }

    Intake(ReadModel model, int generation, InboxTransactions transactions, Clock clock) {
        this.model = model;
        this.generation = generation;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws RuntimeException if nothing can be applied now, for whatever reason but the events; to be tried again
     */
    Taken take(List<Arrival> arrivals) {
        try {
            return transactions.run(connection -> store(connection, arrivals, true));
        } catch (RuntimeException e) {
            var mayBeTheSize = arrivals.size() > 1 && Failures.tookTooLong(e);
            if ((Failures.isOfTheEnvironment(e) && !mayBeTheSize) || e instanceof Progress.GenerationGone) {
                throw e;
            }
            return arrivals.size() == 1 ? takeAlone(arrivals.getFirst()) : takeInHalves(arrivals);
        }
    }

    private Taken takeInHalves(List<Arrival> arrivals) {
        var half = arrivals.size() / 2;
        return take(arrivals.subList(0, half)).plus(take(arrivals.subList(half, arrivals.size())));
    }

    /** The event by itself, then those that waited for it one by one, so that the one that fails is known. */
    private Taken takeAlone(Arrival arrival) {
        try {
            var taken = transactions.run(connection -> store(connection, List.of(arrival), false));
            var released = release(arrival.subject(), false);
            return taken.plus(new Taken(released.applied(), 0));
        } catch (RuntimeException e) {
            if (Failures.isOfTheEnvironment(e) || e instanceof Progress.GenerationGone) {
                throw e;
            }
            return transactions.run(connection -> {
                var progress = enter(connection, List.of(arrival.place()));
                poison(progress, arrival, e);
                progress.readOnAt(after(List.of(arrival)));
                return new Taken(0, 0);
            });
        }
    }

    private Taken store(Connection connection, List<Arrival> arrivals, boolean takesUpWaiting) throws SQLException {
        var progress = enter(connection, arrivals.stream().map(Arrival::place).toList());
        var subjects = arrivals.stream().map(Arrival::subject).collect(Collectors.toSet());
        var sorted = new Sorting(progress.standings(subjects), takesUpWaiting).sort(arrivals);
        if (!sorted.toApply().isEmpty()) {
            model.apply(List.copyOf(sorted.toApply()), generation);
        }
        progress.store(sorted, clock.instant());
        progress.readOnAt(after(arrivals));
        return new Taken(sorted.toApply().size(), sorted.withoutEffect());
    }

    /**
     * Applies the waiting events of a subject in order, each in a transaction of its own.
     *
     * @param alsoPoison whether an event that failed before is tried again
     */
    Released release(UUID subject, boolean alsoPoison) {
        var applied = 0;
        while (true) {
            var outcome = releaseNext(subject, alsoPoison);
            if (outcome != Released.Outcome.APPLIED) {
                return new Released(applied, outcome);
            }
            applied++;
        }
    }

    private Released.Outcome releaseNext(UUID subject, boolean alsoPoison) {
        var tried = new HashMap<UUID, Arrival>();
        try {
            return transactions.run(connection -> {
                var progress = new Progress(connection, model.name(), generation);
                var parked = progress.parked(subject);
                progress.enter(partitions(parked.stream()
                        .map(Waiting::arrival)
                        .map(Arrival::place)
                        .toList()));
                var standing = progress.standings(List.of(subject)).getOrDefault(subject, Sorting.Standing.at(0));
                if (standing.waiting().isEmpty()) {
                    return Released.Outcome.DONE;
                }
                var next = standing.waiting().get(standing.last() + 1);
                if (next == null) {
                    return Released.Outcome.MISSING;
                }
                if (next.reason() == Reason.POISON && !alsoPoison) {
                    return Released.Outcome.FAILS;
                }
                tried.put(subject, next.arrival());
                apply(progress, next.arrival());
                return Released.Outcome.APPLIED;
            });
        } catch (RuntimeException e) {
            var poison = tried.get(subject);
            if (poison == null || Failures.isOfTheEnvironment(e) || e instanceof Progress.GenerationGone) {
                throw e;
            }
            return transactions.run(connection -> {
                poison(enter(connection, List.of(poison.place())), poison, e);
                return Released.Outcome.FAILS;
            });
        }
    }

    private void apply(Progress progress, Arrival arrival) throws SQLException {
        var event = arrival.event();
        if (event == null) {
            throw new IllegalStateException("an unreadable record has no sequence to wait with");
        }
        model.apply(List.of(event), generation);
        progress.applied(Map.of(event.subject(), event.sequence()));
        progress.unpark(arrival.place());
    }

    private void poison(Progress progress, Arrival arrival, RuntimeException failure) throws SQLException {
        var detail = Failures.describe(failure);
        progress.park(new Waiting(arrival, Reason.POISON), detail, clock.instant());
        LOG.errorf(
                "event=subject-parked readModel=%s generation=%d subject=%s failure=%s",
                model.name(), generation, arrival.subject(), detail);
        LOG.debugf(failure, "event=subject-parked readModel=%s subject=%s", model.name(), arrival.subject());
    }

    private Progress enter(Connection connection, List<Place> places) throws SQLException {
        var progress = new Progress(connection, model.name(), generation);
        progress.enter(partitions(places));
        return progress;
    }

    private static Collection<TopicPartition> partitions(List<Place> places) {
        return places.stream()
                .map(place -> new TopicPartition(place.topic(), place.partition()))
                .collect(Collectors.toSet());
    }

    private static Map<TopicPartition, Long> after(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(Arrival::place)
                .collect(Collectors.toMap(
                        place -> new TopicPartition(place.topic(), place.partition()),
                        place -> place.offset() + 1,
                        Math::max));
    }
}
