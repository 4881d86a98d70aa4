package uk.nhs.leadership.enrolment.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.erasure.ErasureReason;
import uk.nhs.leadership.enrolment.erasure.ErasureService;
import uk.nhs.leadership.enrolment.participant.Participants;

/** Keeps nothing for longer than the policies say; each piece is one transaction. */
@ApplicationScoped
@Transactional
class RetentionService {
    private static final int PEOPLE_AT_ONCE = 20;
    private static final int ROWS_AT_ONCE = 500;

    private final RetentionPolicies policies;
    private final Remnants remnants;
    private final Participants participants;
    private final ErasureService erasures;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    RetentionService(
            RetentionPolicies policies,
            Remnants remnants,
            Participants participants,
            ErasureService erasures,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.policies = policies;
        this.remnants = remnants;
        this.participants = participants;
        this.erasures = erasures;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Warns of some who left long ago. @return whether there may be more */
    boolean warnOfSome() {
        var now = Moment.of(clock);
        var policy = policies.of(RetentionKind.PARTICIPANT);
        var warnings = remnants.toWarnOf(policy.lastDay(now.date()), PEOPLE_AT_ONCE).stream()
                .map(idle -> new RetentionWarning(ids.next(), idle, policy.dueOn(now.date()), now))
                .toList();
        warnings.forEach(remnants::keep);
        eventLog.append(warnings.stream().map(RetentionWarning::announced).toList());
        return warnings.size() == PEOPLE_AT_ONCE;
    }

    /** Erases some whose day has come. Whoever is held stays, and stays listed. @return whether there may be more */
    boolean eraseSome() {
        var now = Moment.of(clock);
        var policy = policies.of(RetentionKind.PARTICIPANT);
        var day = policy.lastDay(now.date());
        remnants.withdrawWarnings(now.date(), day);
        var due = remnants.toErase(now.date(), day, PEOPLE_AT_ONCE);
        // Before the first of them: an erasure forgets what was loaded.
        enter(policy, due, now);
        due.forEach(id -> participants
                .withId(id)
                .ifPresent(participant -> erasures.erase(participant, ErasureReason.NO_LONGER_NEEDED)));
        return due.size() == PEOPLE_AT_ONCE;
    }

    /** Removes some rows of a kind that are too old. @return whether there may be more */
    boolean removeSome(RetentionKind kind) {
        var now = Moment.of(clock);
        var policy = policies.of(kind);
        var removed = remnants.remove(kind, policy.lastDay(now.date()), ROWS_AT_ONCE);
        enter(policy, removed, now);
        return removed.size() == ROWS_AT_ONCE;
    }

    private void enter(RetentionPolicy policy, List<UUID> removed, Moment now) {
        if (!removed.isEmpty()) {
            remnants.keep(new LedgerEntry(ids.next(), policy, removed, now));
        }
    }

    List<RetentionPolicy> policies() {
        return policies.all();
    }

    RetentionPolicy policy(RetentionKind kind) {
        return policies.of(kind);
    }

    RetentionPolicy change(RetentionKind kind, Version expected, int months, int noticeDays) {
        var policy = policies.of(kind);
        expected.mustBe(policy.version());
        eventLog.append(policy.change(months, noticeDays, Moment.of(clock)));
        policies.flush();
        return policy;
    }

    /** Of the caller's own trust; of all, for whoever sees all. */
    List<RetentionWarning> warnings(Listing listing) {
        var caller = callers.current();
        return remnants.warnings(caller.seesAll() ? null : caller.organisation(), listing);
    }

    List<LedgerEntry> ledger(Listing listing) {
        return remnants.ledger(listing);
    }
}
