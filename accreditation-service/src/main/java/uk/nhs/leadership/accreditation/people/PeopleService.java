package uk.nhs.leadership.accreditation.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.accreditation.provider.Provider;
import uk.nhs.leadership.accreditation.provider.Providers;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.StaleVersion;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.http.VersionMissing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;

/** How the list of a provider's people is kept; each use case is one transaction. */
@ApplicationScoped
class PeopleService {
    private final Persons persons;
    private final Providers providers;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    PeopleService(Persons persons, Providers providers, EventLog events, Ids ids, Clock clock) {
        this.persons = persons;
        this.providers = providers;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds somebody; whoever changes what somebody does answers a version that they have seen. */
    @Transactional
    Person enter(UUID providerId, UUID account, Optional<Version> seen, Person.Role role, Keeper keeper) {
        var provider = heldFor(keeper, providerId);
        var leads = leadsKeptBy(keeper, provider);
        var known = persons.of(provider.organisation(), account.toString());
        if (known.isEmpty() && seen.isPresent()) {
            throw new StaleVersion();
        }
        return known.map(person -> changed(person, seen.orElseThrow(VersionMissing::new), role, leads))
                .orElseGet(() -> added(provider, account, role, leads, keeper));
    }

    private Person added(Provider provider, UUID account, Person.Role role, List<Person> leads, Keeper keeper) {
        var person = new Person(ids.next(), provider, account, role, leads, keeper.account(), clock.instant());
        persons.persistAndFlush(person);
        events.append(person.added());
        return person;
    }

    private Person changed(Person person, Version seen, Person.Role role, List<Person> leads) {
        seen.mustBe(person.version());
        events.append(person.become(role, leads));
        persons.flush();
        return person;
    }

    @Transactional
    void remove(UUID providerId, UUID account, Version seen, Keeper keeper) {
        var provider = heldFor(keeper, providerId);
        var leads = leadsKeptBy(keeper, provider);
        var person = persons.of(provider.organisation(), account.toString()).orElseThrow(NotFound::new);
        seen.mustBe(person.version());
        events.append(person.remove(leads, keeper.account(), clock.instant()));
    }

    /** Held until the end, so that of two leads who remove each other one stays. */
    private Provider heldFor(Keeper keeper, UUID providerId) {
        return Optional.of(providers.lockedById(providerId))
                .filter(keeper::isOf)
                .orElseThrow(NotFound::new);
    }

    private List<Person> leadsKeptBy(Keeper keeper, Provider provider) {
        var leads = persons.leadsOf(provider.organisation());
        if (!keeper.isNational()) {
            Person.mustBeAmong(leads, keeper.account());
        }
        return leads;
    }

    @Transactional
    Person find(UUID providerId, UUID account, Keeper keeper) {
        return persons.of(organisation(providerId, keeper), account.toString()).orElseThrow(NotFound::new);
    }

    @Transactional
    List<Person> list(UUID providerId, Keeper keeper, Listing listing) {
        return persons.page(organisation(providerId, keeper), listing);
    }

    private String organisation(UUID providerId, Keeper keeper) {
        return Optional.of(providers.byId(providerId))
                .filter(keeper::isOf)
                .orElseThrow(NotFound::new)
                .organisation();
    }
}
