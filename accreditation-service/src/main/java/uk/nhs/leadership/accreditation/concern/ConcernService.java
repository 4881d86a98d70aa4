package uk.nhs.leadership.accreditation.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;

/** What can be done with concerns; each use case is one transaction. */
@ApplicationScoped
class ConcernService {
    private static final int MOST_UNANSWERED = 10;
    private static final int AT_ONCE = 100;

    /** In whose name the log has what only the person who raised a concern does: the log can erase nobody. */
    private static final Caller SOMEBODY = Caller.service("concerns");

    private final Concerns concerns;
    private final Accreditations accreditations;
    private final Procedures procedures;
    private final Calendars calendars;
    private final EventLog events;
    private final Callers callers;
    private final Ids ids;
    private final Clock clock;

    ConcernService(
            Concerns concerns,
            Accreditations accreditations,
            Procedures procedures,
            Calendars calendars,
            EventLog events,
            Callers callers,
            Ids ids,
            Clock clock) {
        this.concerns = concerns;
        this.accreditations = accreditations;
        this.procedures = procedures;
        this.calendars = calendars;
        this.events = events;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Concern raise(Caller by, String accreditation, Concern.Kind kind, String text) {
        var about = accreditations
                .term(accreditation)
                .orElseThrow(() -> new RuleBroken(ConcernRule.CONCERN_ACCREDITATION_UNKNOWN));
        concerns.lockThoseOf(by.actor());
        if (concerns.unansweredOf(by.actor()) >= MOST_UNANSWERED) {
            throw new RuleBroken(ConcernRule.TOO_MANY_CONCERNS);
        }
        var now = clock.instant();
        var days = procedures
                .inForce(Procedure.Kind.FULL, England.dateAt(now))
                .definition()
                .concernDays();
        var concern = new Concern(
                ids.next(), concerns.nextNumber(), about.number(), kind, text, days, calendars.england(), now);
        concerns.add(concern, new Raiser(concern.id(), by.actor(), by.organisation()));
        appendInNobodysName(concern.raised());
        return concern;
    }

    @Transactional
    Concern acknowledge(UUID id, Version seen, String by) {
        return act(id, seen, by, (concern, now) -> concern.acknowledge(by, now));
    }

    @Transactional
    Concern answer(UUID id, Version seen, String by, Concern.Conclusion conclusion, String answer) {
        return act(id, seen, by, (concern, now) -> concern.answer(conclusion, answer, by, now));
    }

    private Concern act(UUID id, Version seen, String by, BiFunction<Concern, Instant, Event> act) {
        var concern = concerns.locked(id);
        seen.mustBe(concern.version());
        concerns.raiserOf(id).ifPresent(raiser -> raiser.mustNotBe(by));
        events.append(act.apply(concern, clock.instant()));
        concerns.flush();
        return concern;
    }

    /** Only the national body may change a row, so this runs with its reach: whose concern it is, is asked here. */
    @Transactional
    void forgetRaiser(UUID id, Version seen, String account) {
        var concern = concerns.locked(id);
        var raiser = concerns.raiserOf(id)
                .filter(known -> known.account().equals(account))
                .orElseThrow(NotFound::new);
        seen.mustBe(concern.version());
        appendInNobodysName(concern.forgetRaiser(clock.instant()));
        concerns.forget(raiser);
    }

    private void appendInNobodysName(Event event) {
        callers.as(SOMEBODY, () -> {
            events.append(event);
            return event;
        });
    }

    @Transactional
    Concern find(ConcernReader reader, UUID id) {
        return concerns.byId(reader, id);
    }

    @Transactional
    Optional<Raiser> raiser(UUID id) {
        return concerns.raiserOf(id);
    }

    @Transactional
    List<Concern> list(ConcernReader reader, @Nullable String accreditation, Listing listing) {
        return concerns.page(reader, accreditation, listing);
    }

    /** @param before null for those overdue */
    @Transactional
    List<Concern> due(@Nullable LocalDate before, DuePage page) {
        return concerns.dueBefore(before == null ? England.dateAt(clock.instant()) : before, page);
    }

    /** Announces some of those that still wait for an answer. @return whether there may be more */
    @Transactional
    boolean remindOfSome() {
        var today = England.dateAt(clock.instant());
        var waiting = concerns.takeToRemindOf(today, AT_ONCE);
        events.append(waiting.stream().map(concern -> concern.remind(today)).toList());
        return waiting.size() == AT_ONCE;
    }
}
