package uk.nhs.leadership.accreditation.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.accreditation.ConditionEffect;
import uk.nhs.leadership.accreditation.accreditation.Outstanding;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.condition.ConditionStep.Signed;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;

/** What becomes of conditions as their days come near and pass; each use case is one transaction. */
@ApplicationScoped
class ConditionDayService {
    private static final int AT_ONCE = 100;

    /** Who acts where nobody does. */
    private static final String BY_RULE = "conditions";

    /** How many working days before its last day the provider is told: in time to do something, and once more. */
    private static final List<Integer> REMINDED_BEFORE = List.of(20, 5);

    private final Conditions conditions;
    private final Accreditations accreditations;
    private final ConditionEffect effect;
    private final Calendars calendars;
    private final EventLog events;
    private final Clock clock;

    ConditionDayService(
            Conditions conditions,
            Accreditations accreditations,
            ConditionEffect effect,
            Calendars calendars,
            EventLog events,
            Clock clock) {
        this.conditions = conditions;
        this.accreditations = accreditations;
        this.effect = effect;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Marks some of those whose last day has passed. @return whether there may be more */
    @Transactional
    boolean markSomeOverdue() {
        var now = clock.instant();
        var today = England.dateAt(now);
        var lastDay = lastWorkingDayBefore(today, calendars.england());
        var found = conditions.dueBy(lastDay, today, AT_ONCE);
        if (found.isEmpty()) {
            return false;
        }
        var held = accreditations.lockedByIds(
                found.stream().map(Condition::accreditationId).distinct().toList());
        var announced = new ArrayList<Event>();
        for (var condition : conditions.lockedOfThose(found, lastDay, today)) {
            announced.add(condition.isOverdue(now));
            conditions.add(condition, ConditionStep.Kind.OVERDUE, new Signed(BY_RULE, null, null), now);
        }
        events.append(announced);
        var outstanding =
                conditions.outstandingOn(held.stream().map(Accreditation::id).toList());
        var effects = new LinkedHashMap<Accreditation, Outstanding>();
        held.forEach(accreditation ->
                effects.put(accreditation, outstanding.getOrDefault(accreditation.id(), Outstanding.NONE)));
        effect.take(effects, BY_RULE, now);
        return found.size() == AT_ONCE;
    }

    /** Tells some of the providers whose last day is near. @return whether there may be more */
    @Transactional
    boolean remindSome() {
        var now = clock.instant();
        var today = England.dateAt(now);
        var calendar = calendars.england();
        var announced = new ArrayList<Event>();
        // The last reminder first: who gets it needs no other.
        for (var nth = REMINDED_BEFORE.size(); nth >= 1; nth--) {
            var day = calendar.after(today, REMINDED_BEFORE.get(nth - 1));
            for (var condition : conditions.takeToRemind(day, nth, today, AT_ONCE)) {
                announced.add(condition.isDueSoon(nth));
            }
        }
        events.append(announced);
        return announced.size() >= AT_ONCE;
    }

    /** What was due on a day that is no working day is in time on the next one that is. */
    private static LocalDate lastWorkingDayBefore(LocalDate day, WorkingCalendar calendar) {
        var last = day.minusDays(1);
        while (!calendar.isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        return last;
    }
}
