package uk.nhs.leadership.enrolment.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.identifier.Identifiers;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantChanged;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantLeft;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantMoved;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantRegistered;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantReturned;

/** Takes over what a trust's staff file says. */
@ApplicationScoped
@Transactional
class StaffService {
    private static final Set<String> PERIOD = Set.of("employedFrom", "employedUntil");

    private final StaffRecords staff;
    private final Identifiers identifiers;
    private final Newcomers newcomers;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    StaffService(
            StaffRecords staff,
            Identifiers identifiers,
            Newcomers newcomers,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.staff = staff;
        this.identifiers = identifiers;
        this.newcomers = newcomers;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** What became of the people of a file. */
    record Imported(
            int created, int updated, int unchanged, int left, int returned, int moved, List<StaffRow> elsewhere) {
        Imported {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    Imported takeOver(StaffImport order) {
        var now = Moment.of(clock);
        var day = order.day(now.date());
        var employer = callers.current().organisation();
        order.requireOf(employer);
        staff.takeTurns(employer);
        var matching = StaffMatching.of(order.rows(), staff.known(employer, order.rows()), day);
        if (order.full()) {
            staff.absent(employer, order.rows(), day).requireConfirmed(order.confirmedLeavers());
        }
        var came = staff.comeOver(employer, matching.comers(), ids, now);
        var rows = matching.taken(order.rows());
        var puts = staff.put(employer, order.file(), rows, day, ids, now);
        var absent = order.full() ? staff.leave(employer, order.rows(), day, now) : List.<StaffRecords.Put>of();
        var said = rows.stream().flatMap(StaffRow::identifiers).toList();
        identifiers.take(employer, said, ids, now);
        newcomers.cameIn(employer, registered(puts), said, now);
        return announce(employer, matching, came, rows.size(), puts, absent);
    }

    private Imported announce(
            String employer,
            StaffMatching matching,
            List<StaffRecords.Came> came,
            int rows,
            List<StaffRecords.Put> puts,
            List<StaffRecords.Put> absent) {
        eventLog.append(Stream.of(
                        came.stream().flatMap(each -> arrival(each, employer, matching)),
                        puts.stream().flatMap(put -> announced(put, employer)),
                        absent.stream().flatMap(put -> announced(put, employer)))
                .flatMap(events -> events)
                .toList());
        var comers = came.stream().map(StaffRecords.Came::id).collect(Collectors.toUnmodifiableSet());
        var others = puts.stream().filter(put -> !comers.contains(put.id())).toList();
        var all = Stream.concat(others.stream(), absent.stream()).toList();
        var moved = (int) came.stream()
                .filter(each -> !each.previousEmployer().equals(employer))
                .count();
        return new Imported(
                count(all, StaffRecords.Became.REGISTERED),
                count(all, StaffRecords.Became.CHANGED),
                rows - others.size() - came.size(),
                count(all, StaffRecords.Became.LEFT),
                count(all, StaffRecords.Became.RETURNED) + came.size() - moved,
                moved,
                matching.elsewhere());
    }

    private static Stream<ParticipantEvent> arrival(StaffRecords.Came came, String employer, StaffMatching matching) {
        if (came.previousEmployer().equals(employer)) {
            return Stream.of(new ParticipantReturned(came.id(), employer));
        }
        return matching.comers().stream()
                .filter(comer -> comer.participantId().equals(came.id()))
                .map(comer -> new ParticipantMoved(came.id(), employer, came.previousEmployer(), comer.from()));
    }

    private static Stream<ParticipantEvent> announced(StaffRecords.Put put, String employer) {
        var changed = change(put, employer);
        return switch (put.became()) {
            case REGISTERED -> Stream.of(new ParticipantRegistered(put.id(), employer, put.stage()));
            case CHANGED -> changed;
            case RETURNED -> Stream.concat(Stream.of(new ParticipantReturned(put.id(), employer)), changed);
            case LEFT ->
                Stream.concat(
                        changed,
                        Stream.of(new ParticipantLeft(put.id(), employer, Objects.requireNonNull(put.until()))));
        };
    }

    /** What is new besides what leaving and coming back say by themselves. */
    private static Stream<ParticipantEvent> change(StaffRecords.Put put, String employer) {
        var said = put.became() == StaffRecords.Became.CHANGED ? Set.<String>of() : PERIOD;
        var changed =
                put.changed().stream().filter(field -> !said.contains(field)).toList();
        return changed.isEmpty()
                ? Stream.empty()
                : Stream.of(new ParticipantChanged(put.id(), employer, put.stage(), changed));
    }

    private static List<UUID> registered(List<StaffRecords.Put> puts) {
        return puts.stream()
                .filter(put -> put.became() == StaffRecords.Became.REGISTERED)
                .map(StaffRecords.Put::id)
                .toList();
    }

    private static int count(List<StaffRecords.Put> puts, StaffRecords.Became became) {
        return (int) puts.stream().filter(put -> put.became() == became).count();
    }
}
