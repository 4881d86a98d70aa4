package uk.nhs.leadership.accreditation.annualreturn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.accreditation.RegisteredTerm;
import uk.nhs.leadership.accreditation.calendar.Calendars;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.delivery.Delivered;
import uk.nhs.leadership.accreditation.delivery.Deliveries;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.people.ProviderPeople;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** What can be done with annual returns; each use case is one transaction. */
@ApplicationScoped
class AnnualReturnService {
    private static final int AT_ONCE = 100;

    private final AnnualReturns returns;
    private final Accreditations accreditations;
    private final Deliveries deliveries;
    private final ProviderPeople people;
    private final Calendars calendars;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    AnnualReturnService(
            AnnualReturns returns,
            Accreditations accreditations,
            Deliveries deliveries,
            ProviderPeople people,
            Calendars calendars,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.returns = returns;
        this.accreditations = accreditations;
        this.deliveries = deliveries;
        this.people = people;
        this.calendars = calendars;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ReturnShown change(ReturnYear of, Predicate<RegisteredTerm> own, Version seen, Told told) {
        return actOfProvider(of, own, seen, (annual, now) -> annual.change(told, now));
    }

    @Transactional
    ReturnShown submit(ReturnYear of, Predicate<RegisteredTerm> own, Version seen) {
        return actOfProvider(of, own, seen, AnnualReturn::submit);
    }

    @Transactional
    ReturnShown ask(ReturnYear of, Version seen, String what) {
        return act(term(of.accreditation(), term -> true), of, seen, (annual, now) -> annual.ask(what, now));
    }

    @Transactional
    ReturnShown accept(ReturnYear of, Version seen) {
        return act(term(of.accreditation(), term -> true), of, seen, AnnualReturn::accept);
    }

    private ReturnShown actOfProvider(
            ReturnYear of, Predicate<RegisteredTerm> own, Version seen, BiFunction<AnnualReturn, Instant, Event> act) {
        var term = term(of.accreditation(), own);
        people.callerMustBeAmongThoseOf(term.provider());
        return act(term, of, seen, act);
    }

    private ReturnShown act(
            RegisteredTerm term, ReturnYear of, Version seen, BiFunction<AnnualReturn, Instant, Event> act) {
        var annual = returns.locked(of.accreditation(), of.year()).orElseThrow(() -> missing(of, term));
        seen.mustBe(annual.version());
        events.append(act.apply(annual, clock.instant()));
        returns.flush();
        return shown(annual);
    }

    /** A year of the term that has not ended is another refusal than one that is none of it. */
    private static RuntimeException missing(ReturnYear of, RegisteredTerm term) {
        if (of.year() <= term.validFrom().getYear()
                || of.year() > term.validTo().getYear()) {
            return new NotFound();
        }
        var anniversary =
                term.validFrom().plusYears(of.year() - (long) term.validFrom().getYear());
        return anniversary.isAfter(term.validTo()) ? new NotFound() : new RuleBroken(ReturnRule.RETURN_NOT_DUE_YET);
    }

    @Transactional
    ReturnShown find(ReturnYear of, Predicate<RegisteredTerm> readable) {
        term(of.accreditation(), readable);
        return shown(returns.of(of.accreditation(), of.year()).orElseThrow(NotFound::new));
    }

    @Transactional
    List<AnnualReturn> list(String accreditation, Predicate<RegisteredTerm> readable) {
        term(accreditation, readable);
        return returns.of(accreditation);
    }

    /** @param before null for those overdue */
    @Transactional
    List<AnnualReturn> due(@Nullable LocalDate before, DuePage page) {
        return returns.dueBefore(before == null ? England.dateAt(clock.instant()) : before, page);
    }

    /** Asks for some of the returns of years that have ended. @return whether there may be more */
    @Transactional
    boolean askForSome() {
        if (!returns.mayAsk()) {
            return false;
        }
        var now = clock.instant();
        var calendar = calendars.england();
        var asked = returns.takeAnniversaries(England.dateAt(now), AT_ONCE).stream()
                .map(anniversary -> new AnnualReturn(
                        ids.next(),
                        anniversary.accreditation(),
                        anniversary.provider(),
                        anniversary.day(),
                        calendar,
                        now))
                .toList();
        returns.persist(asked);
        events.append(asked.stream().map(AnnualReturn::asked).toList());
        return asked.size() == AT_ONCE;
    }

    /** Announces some of those that are soon due or late. @return whether there may be more */
    @Transactional
    boolean remindOfSome() {
        var today = England.dateAt(clock.instant());
        var waiting = returns.takeToRemindOf(today, AT_ONCE);
        events.append(waiting.stream().map(annual -> annual.remind(today)).toList());
        return waiting.size() == AT_ONCE;
    }

    private RegisteredTerm term(String accreditation, Predicate<RegisteredTerm> readable) {
        return accreditations.term(accreditation).filter(readable).orElseThrow(NotFound::new);
    }

    private ReturnShown shown(AnnualReturn annual) {
        var last = annual.yearEndedOn();
        var number = annual.accreditationNumber();
        var heard = deliveries
                .delivered(List.of(number), last.minusYears(1).plusDays(1), last)
                .getOrDefault(number, Delivered.nothing(number));
        return new ReturnShown(annual, heard.taught());
    }
}
