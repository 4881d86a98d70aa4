package uk.nhs.leadership.accreditation.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.accreditation.Accreditations;
import uk.nhs.leadership.accreditation.accreditation.ConditionEffect;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.condition.Condition.ExtensionReason;
import uk.nhs.leadership.accreditation.condition.ConditionStep.Signed;
import uk.nhs.leadership.accreditation.evidence.EvidenceFiles;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.people.ProviderPeople;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * What is done about conditions; each use case is one transaction. The accreditation is held first and the condition
 * then, but by a provider, which changes only the condition.
 */
@ApplicationScoped
class ConditionService {
    private final Conditions conditions;
    private final Accreditations accreditations;
    private final ConditionEffect effect;
    private final Submissions submissions;
    private final EvidenceFiles files;
    private final ProviderPeople people;
    private final EventLog events;
    private final Clock clock;

    ConditionService(
            Conditions conditions,
            Accreditations accreditations,
            ConditionEffect effect,
            Submissions submissions,
            EvidenceFiles files,
            ProviderPeople people,
            EventLog events,
            Clock clock) {
        this.conditions = conditions;
        this.accreditations = accreditations;
        this.effect = effect;
        this.submissions = submissions;
        this.files = files;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    List<Condition> list(String number, Predicate<Accreditation> readable) {
        return conditions.of(accreditations.byNumber(number, readable).id());
    }

    @Transactional
    ConditionShown find(String number, int ordinal, Predicate<Accreditation> readable) {
        return shown(conditions.of(accreditations.byNumber(number, readable).id(), ordinal));
    }

    /** Those of all providers that have a status, the longest due first. */
    @Transactional
    List<Condition> list(ConditionStatus status, DuePage page) {
        return conditions.page(status, England.dateAt(clock.instant()), page);
    }

    @Transactional
    ConditionShown impose(String number, Imposition imposition, String by) {
        var now = clock.instant();
        var accreditation = accreditations.lockedByNumber(number);
        mustRunYet(accreditation, now);
        events.append(conditions.impose(accreditation, List.of(imposition), by, now));
        takeEffect(accreditation, by, now);
        return shown(conditions.of(accreditation.id()).getLast());
    }

    @Transactional
    ConditionShown submitEvidence(
            String number, int ordinal, Predicate<Accreditation> own, Version seen, String by, String text) {
        var now = clock.instant();
        var accreditation = accreditations.byNumber(number, own);
        people.callerMustBeAmongThoseOf(accreditation.provider());
        var condition = conditions.lockedOf(accreditation.id(), ordinal);
        seen.mustBe(condition.version());
        mustRunYet(accreditation, now);
        var hasEvidence = files.areStoredFor(ConditionEvidencePlace.KIND, condition.id());
        events.append(condition.submitEvidence(hasEvidence, by, now));
        conditions.add(condition, ConditionStep.Kind.EVIDENCE_SUBMITTED, new Signed(by, null, text), now);
        return saved(condition);
    }

    @Transactional
    ConditionShown accept(String number, int ordinal, Version seen, String by, @Nullable String text) {
        var now = clock.instant();
        var accreditation = accreditations.lockedByNumber(number);
        var condition = toJudge(accreditation, ordinal, seen, by, now);
        events.append(condition.accept(now));
        conditions.add(condition, ConditionStep.Kind.ACCEPTED, new Signed(by, null, text), now);
        takeEffect(accreditation, by, now);
        return saved(condition);
    }

    @Transactional
    ConditionShown refuse(String number, int ordinal, Version seen, String by, String text) {
        var now = clock.instant();
        var condition = toJudge(accreditations.byNumber(number), ordinal, seen, by, now);
        events.append(condition.refuse(now));
        conditions.add(condition, ConditionStep.Kind.REFUSED, new Signed(by, null, text), now);
        return saved(condition);
    }

    @Transactional
    ConditionShown extend(
            String number, int ordinal, Version seen, String by, LocalDate until, ExtensionReason reason, String text) {
        var now = clock.instant();
        var accreditation = accreditations.lockedByNumber(number);
        var condition = conditions.lockedOf(accreditation.id(), ordinal);
        seen.mustBe(condition.version());
        mustRunYet(accreditation, now);
        events.append(condition.extend(until, reason, accreditation.validTo(), now));
        conditions.add(condition, ConditionStep.Kind.EXTENDED, new Signed(by, reason.name(), text), now);
        takeEffect(accreditation, by, now);
        return saved(condition);
    }

    private Condition toJudge(Accreditation accreditation, int ordinal, Version seen, String by, Instant now) {
        var condition = conditions.lockedOf(accreditation.id(), ordinal);
        seen.mustBe(condition.version());
        mustRunYet(accreditation, now);
        condition.mustNotBeJudgedBy(by, submissions.isWrittenOrTaughtBy(accreditation.submissionId(), by));
        return condition;
    }

    private void takeEffect(Accreditation accreditation, String by, Instant now) {
        effect.take(accreditation, conditions.outstandingOn(accreditation.id()), by, now);
    }

    private static void mustRunYet(Accreditation accreditation, Instant now) {
        if (!accreditation.runsFrom(England.dateAt(now))) {
            throw new RuleBroken(ConditionRule.CONDITION_OF_WHAT_HAS_ENDED);
        }
    }

    private ConditionShown saved(Condition condition) {
        conditions.flush();
        return shown(condition);
    }

    private ConditionShown shown(Condition condition) {
        return new ConditionShown(condition, conditions.stepsOf(condition));
    }
}
