package uk.nhs.leadership.enrolment.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.merger.GoingOver;
import uk.nhs.leadership.enrolment.merger.MergerStep;
import uk.nhs.leadership.enrolment.participant.ParticipantEvent.ParticipantMoved;

/** Whoever a trust employs goes over with it, as they would go from one trust to another, all their numbers with them. */
@ApplicationScoped
class PeopleGoingOver implements GoingOver {
    /** Some tenths of a second in one transaction. */
    private static final int PIECE = 500;

    private final Movers movers;
    private final StaffRecords staff;
    private final EventLog eventLog;

    PeopleGoingOver(Movers movers, StaffRecords staff, EventLog eventLog) {
        this.movers = movers;
        this.staff = staff;
        this.eventLog = eventLog;
    }

    @Override
    public MergerStep step() {
        return MergerStep.PEOPLE;
    }

    /** Neither trust's staff files come in between, so that a number that is free stays so. */
    @Override
    public Piece goOver(Succeeded merger, UUID after, Moment now) {
        staff.takeTurns(merger.predecessor());
        staff.takeTurns(merger.successor());
        var moved = movers.goOver(merger.merger(), after, PIECE, now);
        eventLog.append(moved.stream()
                .map(each ->
                        new ParticipantMoved(each.participant(), merger.successor(), merger.predecessor(), each.from()))
                .toList());
        return new Piece(
                moved.size(), moved.size() < PIECE ? null : moved.getLast().participant());
    }
}
