package uk.nhs.leadership.accreditation.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.time.Ids;

/** What can be done with providers; each use case is one transaction. */
@ApplicationScoped
class ProviderService {
    private final Providers providers;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    ProviderService(Providers providers, EventLog events, Ids ids, Clock clock) {
        this.providers = providers;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Provider register(String organisation, ProviderFile file) {
        if (providers.ofOrganisation(organisation).isPresent()) {
            throw new RuleBroken(ProviderRule.PROVIDER_ALREADY_REGISTERED);
        }
        var provider = new Provider(ids.next(), organisation, file, clock.instant());
        providers.persistAndFlush(provider);
        events.append(provider.registered());
        events.append(provider.changed());
        return provider;
    }

    @Transactional
    Provider change(UUID id, String organisation, Version seen, ProviderFile file) {
        var provider = providers.ofOrganisation(organisation, id);
        seen.mustBe(provider.version());
        events.append(provider.change(file, clock.instant()));
        providers.flush();
        return providers.whole(provider);
    }

    /** What keeps the national body from approving it. */
    @Transactional
    List<Fault> check(UUID id) {
        return providers.byId(id).file().faults();
    }

    @Transactional
    Provider find(UUID id) {
        return providers.whole(providers.byId(id));
    }

    @Transactional
    List<Provider> list(@Nullable ProviderStatus status, Listing listing) {
        return providers.page(status, listing);
    }
}
