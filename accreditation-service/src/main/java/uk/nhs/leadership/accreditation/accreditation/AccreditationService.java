package uk.nhs.leadership.accreditation.accreditation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Act.Signed;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ProbationReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ReliefReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SurrenderReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.SuspensionReason;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;

/** What can be done with accreditations once granted; each use case is one transaction. */
@ApplicationScoped
class AccreditationService {
    private final Accreditations accreditations;
    private final List<SanctionGuard> guards;
    private final ConditionKeeper conditions;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    AccreditationService(
            Accreditations accreditations,
            @All List<SanctionGuard> guards,
            ConditionKeeper conditions,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.accreditations = accreditations;
        this.guards = guards;
        this.conditions = conditions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes effect on the day it is said. */
    @Transactional
    Accreditation withdraw(
            String number,
            Version seen,
            String by,
            Withdrawal.Reason reason,
            String reasonText,
            @Nullable LocalDate teachOutUntil) {
        return act(
                accreditations.lockedByNumber(number),
                seen,
                Act.Kind.WITHDRAWN,
                new Signed(by, reason, reasonText),
                (accreditation, now) -> accreditation.withdraw(
                        new Withdrawal(England.dateAt(now), reason, reasonText, teachOutUntil), now));
    }

    @Transactional
    Accreditation suspend(String number, Version seen, String by, SuspensionReason reason, String reasonText) {
        return act(
                accreditations.lockedByNumber(number),
                seen,
                Act.Kind.SUSPENDED,
                new Signed(by, reason, reasonText),
                (accreditation, now) -> accreditation.suspend(reason, now));
    }

    @Transactional
    Accreditation liftSuspension(String number, Version seen, String by, ReliefReason reason, String reasonText) {
        return act(
                accreditations.lockedByNumber(number),
                seen,
                Act.Kind.SUSPENSION_LIFTED,
                new Signed(by, reason, reasonText),
                (accreditation, now) -> accreditation.liftSuspension(
                        reason, by, lastSuspendedBy(accreditation), outstandingOn(accreditation), now));
    }

    @Transactional
    Accreditation putOnProbation(String number, Version seen, String by, ProbationReason reason, String reasonText) {
        return act(
                accreditations.lockedByNumber(number),
                seen,
                Act.Kind.PUT_ON_PROBATION,
                new Signed(by, reason, reasonText),
                (accreditation, now) -> accreditation.putOnProbation(reason, now));
    }

    @Transactional
    Accreditation endProbation(String number, Version seen, String by, ReliefReason reason, String reasonText) {
        return act(
                accreditations.lockedByNumber(number),
                seen,
                Act.Kind.PROBATION_ENDED,
                new Signed(by, reason, reasonText),
                (accreditation, now) -> accreditation.endProbation(reason, outstandingOn(accreditation), now));
    }

    @Transactional
    Accreditation surrender(
            String number,
            Predicate<Accreditation> own,
            Version seen,
            Signed signed,
            SurrenderReason reason,
            LocalDate on,
            @Nullable LocalDate teachOutUntil) {
        var surrendered = accreditations.lockedByNumber(number);
        if (!own.test(surrendered)) {
            throw new NotFound();
        }
        return act(
                surrendered,
                seen,
                Act.Kind.SURRENDERED,
                signed,
                (accreditation, now) -> accreditation.surrender(on, teachOutUntil, reason, now));
    }

    @Transactional
    List<Act> acts(String number, Predicate<Accreditation> readable) {
        return accreditations.actsOn(accreditations.byNumber(number, readable));
    }

    private Accreditation act(
            Accreditation accreditation,
            Version seen,
            Act.Kind kind,
            Signed signed,
            BiFunction<Accreditation, Instant, Event> act) {
        var now = clock.instant();
        var today = England.dateAt(now);
        seen.mustBe(accreditation.versionOn(today));
        if (kind.isSanction()) {
            guards.forEach(guard -> guard.mustBeFreeToSanction(accreditation.number(), signed.by()));
        }
        events.append(act.apply(accreditation, now));
        accreditations.save(accreditation);
        if (accreditation.timeline().neverRuns()) {
            accreditations
                    .lockedPredecessorOf(accreditation)
                    .ifPresent(predecessor -> predecessor.isNotSucceededBy(accreditation, now));
        }
        accreditations.add(new Act(ids.next(), accreditation, kind, signed, now));
        return accreditation;
    }

    private Outstanding outstandingOn(Accreditation accreditation) {
        return conditions.outstandingOn(accreditation.id());
    }

    /** Null if no person did. */
    private @Nullable String lastSuspendedBy(Accreditation accreditation) {
        return accreditations.actsOn(accreditation).reversed().stream()
                .filter(act -> act.kind() == Act.Kind.SUSPENDED)
                .map(Act::byAccount)
                .findFirst()
                .orElse(null);
    }

    /** The day it is in England now. */
    LocalDate today() {
        return England.dateAt(clock.instant());
    }
}
