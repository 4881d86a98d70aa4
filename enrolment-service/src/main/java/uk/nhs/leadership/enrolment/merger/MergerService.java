package uk.nhs.leadership.enrolment.merger;

import static uk.nhs.leadership.enrolment.merger.MergerRule.MERGER_ALREADY_PLANNED;
import static uk.nhs.leadership.enrolment.merger.MergerRule.MERGER_INTO_ITSELF;
import static uk.nhs.leadership.enrolment.merger.MergerRule.MERGER_IN_A_CIRCLE;
import static uk.nhs.leadership.enrolment.merger.MergerRule.MERGER_SUCCESSOR_GONE;
import static uk.nhs.leadership.enrolment.merger.MergerRule.MERGER_SUCCESSOR_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.organisation.Organisations;

/** What can be done about mergers; each use case is one transaction. */
@ApplicationScoped
@Transactional
public class MergerService {
    private final Mergers mergers;
    private final Organisations organisations;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    MergerService(
            Mergers mergers, Organisations organisations, EventLog eventLog, Callers callers, Clock clock, Ids ids) {
        this.mergers = mergers;
        this.organisations = organisations;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Plans that a trust, as the caller knows it, becomes part of another. */
    Merger plan(String code, Version expected, String into, LocalDate on, String reason) {
        var organisation = organisations.withCode(code).orElseThrow(NotFound::new);
        expected.mustBe(organisation.version());
        mergers.takeTurns();
        requirePossible(code, into, on);
        var merger =
                new Merger(ids.next(), code, into, on, reason, callers.current().actor(), Moment.of(clock));
        mergers.persistAndFlush(merger);
        eventLog.append(merger.planned());
        return merger;
    }

    private void requirePossible(String code, String into, LocalDate on) {
        if (code.equals(into)) {
            throw new RuleBroken(MERGER_INTO_ITSELF);
        }
        if (organisations.withCode(into).isEmpty()) {
            throw new RuleBroken(MERGER_SUCCESSOR_UNKNOWN);
        }
        if (mergers.of(code).isPresent()) {
            throw new RuleBroken(MERGER_ALREADY_PLANNED);
        }
        var next = mergers.of(into);
        if (next.isPresent() && comesBack(next.get(), code)) {
            throw new RuleBroken(MERGER_IN_A_CIRCLE);
        }
        if (next.isPresent() && !next.get().takesEffectOn().isAfter(on)) {
            throw new RuleBroken(MERGER_SUCCESSOR_GONE);
        }
    }

    /** Among those that were planned before there is no circle, so this ends. */
    private boolean comesBack(Merger first, String code) {
        var next = first;
        while (!next.successor().equals(code)) {
            var following = mergers.of(next.successor());
            if (following.isEmpty()) {
                return false;
            }
            next = following.get();
        }
        return true;
    }

    Merger callOff(UUID id, Version expected) {
        var merger = mergers.holding(id).orElseThrow(NotFound::new);
        expected.mustBe(merger.version());
        eventLog.append(merger.callOff(Moment.of(clock)));
        mergers.flush();
        return merger;
    }

    /** The caller's own, as either of the two; of whoever sees all, every one. */
    List<Merger> list(@Nullable MergerStatus status, Listing listing) {
        return mergers.list(status, listing);
    }

    Merger withId(UUID id) {
        return mergers.withId(id).orElseThrow(NotFound::new);
    }

    /**
     * A merger whose day has come, as one of its two trusts.
     *
     * @throws NotFound if the caller's trust is neither, or the day has not come
     */
    public GoingOver.Succeeded begun(UUID id) {
        return mergers.withId(id)
                .filter(merger -> merger.status() == MergerStatus.UNDER_WAY || merger.status() == MergerStatus.DONE)
                .map(Merger::succeeded)
                .orElseThrow(NotFound::new);
    }

    /** Those who went over, as far as the caller employs them now. */
    List<Renumbered> people(UUID id, @Nullable String formerNumber, String after, int rows) {
        return mergers.people(withId(id).id(), formerNumber, after, rows);
    }
}
