package uk.nhs.leadership.enrolment.merger;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** Does what there is to do of mergers whose day has come, a piece in each transaction. */
@ApplicationScoped
class MergerWorkService {
    private final Mergers mergers;
    private final List<AtTheStart> atTheStart;
    private final List<GoingOver> all;
    private final EventLog eventLog;
    private final Clock clock;

    MergerWorkService(
            Mergers mergers,
            @All List<AtTheStart> atTheStart,
            @All List<GoingOver> all,
            EventLog eventLog,
            Clock clock) {
        this.mergers = mergers;
        this.atTheStart = List.copyOf(atTheStart);
        this.all = List.copyOf(all);
        this.eventLog = eventLog;
        this.clock = clock;
    }

    /** A piece. @return whether there was one to do */
    @Transactional
    boolean doSome() {
        var now = Moment.of(clock);
        var due = mergers.takeDue(now.date());
        due.ifPresent(merger -> doSome(merger, now));
        return due.isPresent();
    }

    private void doSome(Merger merger, Moment now) {
        if (merger.status() == MergerStatus.PLANNED) {
            eventLog.append(merger.begin(now));
            mergers.flush();
            atTheStart.forEach(each -> each.begins(merger.succeeded(), now));
            return;
        }
        merger.advance(of(merger.step()).goOver(merger.succeeded(), merger.sweptTo(), now), now);
        if (merger.status() == MergerStatus.DONE) {
            eventLog.append(merger.completed());
        }
        mergers.flush();
    }

    private GoingOver of(MergerStep step) {
        return all.stream().filter(each -> each.step() == step).findFirst().orElseThrow();
    }
}
