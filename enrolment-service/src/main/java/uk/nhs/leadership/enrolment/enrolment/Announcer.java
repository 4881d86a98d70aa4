package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.enrolment.waitinglist.WaitingLists;

/** Keeps what became of an enrolment: the events of it, and who waits. */
@ApplicationScoped
class Announcer {
    private final Enrolments enrolments;
    private final WaitingLists waitingLists;
    private final EventLog eventLog;

    Announcer(Enrolments enrolments, WaitingLists waitingLists, EventLog eventLog) {
        this.enrolments = enrolments;
        this.waitingLists = waitingLists;
        this.eventLog = eventLog;
    }

    /** Of an enrolment that was just asked for. */
    void asked(Enrolment enrolment) {
        enrolments.persistAndFlush(enrolment);
        if (enrolment.place().isWaiting()) {
            join(enrolment);
        }
        eventLog.append(enrolment.asked());
    }

    /** Does something with an enrolment, and keeps what comes of it. */
    void change(Enrolment enrolment, Supplier<? extends EnrolmentEvent> act) {
        changeAll(enrolment, () -> List.of(act.get()));
    }

    /** As above, where several things come of it. */
    void changeAll(Enrolment enrolment, Supplier<? extends List<? extends EnrolmentEvent>> act) {
        var waited = enrolment.place().isWaiting();
        eventLog.append(act.get());
        enrolments.flush();
        var waits = enrolment.place().isWaiting();
        if (waits && !waited) {
            join(enrolment);
        } else if (waited && !waits) {
            waitingLists.leave(enrolment.id());
        }
    }

    private void join(Enrolment enrolment) {
        waitingLists.join(enrolment.id(), enrolment.cohortId(), enrolment.employer(), enrolment.provider());
    }
}
