package uk.nhs.leadership.chassis.event.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.ReceivedEvent;

/**
 * Decides for each event of a batch whether it is applied now, waits, or changes nothing. Each subject's events are
 * applied in the order of their sequence, each once, whatever order they arrive in and however often.
 *
 * <p>For a subject whose last applied event is 4: another 4 changes nothing; 5 is applied, and with it 6 if that was
 * waiting; 7 waits for 6 (GAP). If 5 could not be applied (POISON), everything after it waits (BEHIND).
 */
final class Sorting {
    private final Map<UUID, Standing> standings;
    private final boolean takesUpWaiting;
    private final List<ReceivedEvent> apply = new ArrayList<>();
    private final Set<Waiting> park = new LinkedHashSet<>();
    private final List<Arrival.Place> noLongerParked = new ArrayList<>();
    private final Map<UUID, Long> applied = new HashMap<>();
    private int withoutEffect;

    /** Why an event waits. */
    enum Reason {
        /** It could not be applied. */
        POISON,
        /** One before it could not be applied. */
        BEHIND,
        /** One before it has not arrived. */
        GAP,
        /** The record cannot be read as an event. */
        UNREADABLE
    }

    /** An arrival that is to wait, and why. */
    record Waiting(Arrival arrival, Reason reason) {}

    /**
     * How far a subject is.
     *
     * @param last the sequence of the last event applied, 0 if there is none
     * @param waiting its parked events by sequence
     */
    record Standing(long last, TreeMap<Long, Waiting> waiting) {
        static Standing at(long last) {
            return new Standing(last, new TreeMap<>());
        }

        private Standing after(long sequence) {
            return new Standing(sequence, waiting);
        }

        private boolean isPoisoned() {
            return waiting.values().stream().anyMatch(held -> held.reason() == Reason.POISON);
        }
    }

    /**
     * @param standings of every subject among the arrivals; one that is missing begins at 0
     * @param takesUpWaiting whether parked events are applied with the one they waited for, or left to be tried alone
     */
    Sorting(Map<UUID, Standing> standings, boolean takesUpWaiting) {
        this.standings = new HashMap<>(standings);
        this.takesUpWaiting = takesUpWaiting;
    }

    Sorting sort(List<Arrival> arrivals) {
        arrivals.forEach(this::sort);
        return this;
    }

    /** What to apply, in order. */
    List<ReceivedEvent> toApply() {
        return apply;
    }

    List<Waiting> toPark() {
        return List.copyOf(park);
    }

    List<Arrival.Place> noLongerParked() {
        return noLongerParked;
    }

    /** The last sequence of each subject of which something is applied. */
    Map<UUID, Long> applied() {
        return applied;
    }

    /** How many events were known already. */
    int withoutEffect() {
        return withoutEffect;
    }

    private void sort(Arrival arrival) {
        var event = arrival.event();
        if (event == null) {
            park.add(new Waiting(arrival, Reason.UNREADABLE));
            return;
        }
        takeUpWaiting(event.subject());
        var standing = standings.getOrDefault(event.subject(), Standing.at(0));
        if (event.sequence() <= standing.last() || standing.waiting().containsKey(event.sequence())) {
            withoutEffect++;
        } else if (event.sequence() == standing.last() + 1) {
            take(standing, event);
            takeUpWaiting(event.subject());
        } else {
            var waiting = new Waiting(arrival, standing.isPoisoned() ? Reason.BEHIND : Reason.GAP);
            standing.waiting().put(event.sequence(), waiting);
            standings.put(event.subject(), standing);
            park.add(waiting);
        }
    }

    /** Applies what waits for nothing any more. A poison event is not tried again by itself. */
    private void takeUpWaiting(UUID subject) {
        if (!takesUpWaiting) {
            return;
        }
        var standing = standings.getOrDefault(subject, Standing.at(0));
        var next = standing.waiting().get(standing.last() + 1);
        while (next != null && next.reason() != Reason.POISON) {
            standing.waiting().remove(standing.last() + 1);
            if (!park.remove(next)) {
                noLongerParked.add(next.arrival().place());
            }
            var event = next.arrival().event();
            if (event == null) {
                throw new IllegalStateException("an unreadable record has no sequence to wait with");
            }
            standing = take(standing, event);
            next = standing.waiting().get(standing.last() + 1);
        }
    }

    private Standing take(Standing standing, ReceivedEvent event) {
        var after = standing.after(event.sequence());
        standings.put(event.subject(), after);
        apply.add(event);
        applied.put(event.subject(), event.sequence());
        return after;
    }
}
