package uk.nhs.leadership.accreditation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import uk.nhs.leadership.accreditation.appeal.ChallengeEvent.ChallengeDueSoon;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;

/** Reminds the national body of challenges that it has to decide soon; a batch is one transaction. */
@ApplicationScoped
class ChallengeDueService {
    private static final int AT_ONCE = 100;

    /** How many working days before the last one: in time to meet, and once more. */
    private static final List<Integer> REMINDED_BEFORE = List.of(5, 1);

    private final Challenges challenges;
    private final Calendars calendars;
    private final EventLog events;
    private final Clock clock;

    ChallengeDueService(Challenges challenges, Calendars calendars, EventLog events, Clock clock) {
        this.challenges = challenges;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Reminds of some for which it is time. @return whether there may be more */
    @Transactional
    boolean remindSome() {
        var today = England.dateAt(clock.instant());
        var calendar = calendars.england();
        var more = false;
        // The last reminder first: what it is about needs no other.
        for (var nth = REMINDED_BEFORE.size(); nth >= 1; nth--) {
            var day = calendar.after(today, REMINDED_BEFORE.get(nth - 1));
            var due = challenges.takeToRemind(day, nth, today, AT_ONCE);
            challenges.countReminders(due, nth);
            events.append(due.stream().map(ChallengeDueService::dueSoon).toList());
            more |= due.size() == AT_ONCE;
        }
        return more;
    }

    private static Event dueSoon(Challenge challenge) {
        return new ChallengeDueSoon(challenge.id(), Objects.requireNonNull(challenge.dueOn()));
    }
}
