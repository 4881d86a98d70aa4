package uk.nhs.leadership.accreditation.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.provider.ProviderRecord.Signed;
import uk.nhs.leadership.accreditation.provider.ProviderStanding.TrustTerms;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** What the national body does about providers; each use case is one transaction. */
@ApplicationScoped
class StandingService {
    private final Providers providers;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;
    private final TrustTerms terms;

    StandingService(Providers providers, EventLog events, Ids ids, Clock clock, ProviderConfig config) {
        this.providers = providers;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.terms = new TrustTerms(config.yearsApproved(), config.yearsWithoutTrouble());
    }

    /** Who does what to which version of a provider, and why in their own words. */
    record Order(
            UUID provider,
            Version seen,
            String by,
            @Nullable String reasonText) {}

    @Transactional
    Provider approve(Order order) {
        return done(order, null, Provider::approve);
    }

    @Transactional
    Provider trust(Order order) {
        return done(order, null, (provider, signed) -> provider.trust(signed, terms));
    }

    @Transactional
    Provider untrust(Order order, StandingReason.Sanction reason) {
        return done(order, reason, Provider::untrust);
    }

    @Transactional
    Provider putOnProbation(Order order, StandingReason.Sanction reason) {
        return done(order, reason, Provider::putOnProbation);
    }

    @Transactional
    Provider endProbation(Order order, StandingReason.Relief reason) {
        return done(order, reason, Provider::endProbation);
    }

    @Transactional
    Provider suspend(Order order, StandingReason.Sanction reason) {
        return done(order, reason, Provider::suspend);
    }

    @Transactional
    Provider liftSuspension(Order order, StandingReason.Relief reason) {
        return done(order, reason, Provider::liftSuspension);
    }

    @Transactional
    Provider remove(Order order, StandingReason.Sanction reason) {
        return done(order, reason, Provider::remove);
    }

    /** Both are held until the end: neither is merged into another one meanwhile, nor suspended. */
    @Transactional
    Provider merge(Order order, UUID successorId, LocalDate on) {
        var held = providers.locked(List.of(order.provider(), successorId));
        return done(order, null, (provider, signed) -> {
            var successor = held.stream()
                    .filter(each -> each.id().equals(successorId))
                    .findAny()
                    .orElseThrow(() -> new RuleBroken(ProviderRule.SUCCESSOR_NOT_APPROVED));
            return provider.mergeInto(successor, on, signed);
        });
    }

    private Provider done(Order order, @Nullable StandingReason reason, BiFunction<Provider, Signed, Event> act) {
        var provider = providers.lockedById(order.provider());
        order.seen().mustBe(provider.version());
        var signed = new Signed(ids.next(), order.by(), reason, order.reasonText(), clock.instant());
        events.append(act.apply(provider, signed));
        providers.flush();
        return providers.whole(provider);
    }

    /**
     * What a provider is and why.
     *
     * @param mayBeTrusted whether it is approved and has earned more
     * @param predecessors the codes of the providers merged into it, in order
     */
    record Shown(Provider provider, boolean mayBeTrusted, List<String> predecessors) {}

    @Transactional
    Shown find(UUID id) {
        var provider = providers.withRecords(id);
        var predecessors = providers.lineageOf(provider.organisation()).stream()
                .filter(each -> !each.equals(provider.organisation()))
                .sorted()
                .toList();
        return new Shown(provider, provider.mayBeTrusted(England.dateAt(clock.instant()), terms), predecessors);
    }
}
