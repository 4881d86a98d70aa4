package uk.nhs.leadership.accreditation.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for providers, and the rules that the database keeps for them. */
@ApplicationScoped
public class Providers implements PanacheRepositoryBase<Provider, UUID>, ConstraintRules {
    private final Session database;

    Providers(Session database) {
        this.database = database;
    }

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "provider_registered_once", ProviderRule.PROVIDER_ALREADY_REGISTERED,
                "provider_ukprn_is_one_providers", ProviderRule.UKPRN_TAKEN,
                "provider_company_number_is_one_providers", ProviderRule.COMPANY_NUMBER_TAKEN);
    }

    public Provider byId(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** Held until the transaction ends. */
    public Provider lockedById(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    /** The one with this id, if that is what the organisation is. */
    Provider ofOrganisation(String organisation, UUID id) {
        return findByIdOptional(id)
                .filter(provider -> provider.organisation().equals(organisation))
                .orElseThrow(NotFound::new);
    }

    /** The provider that an organisation is, if it has registered. */
    public Optional<Provider> ofOrganisation(String organisation) {
        return find("organisation", organisation).singleResultOptional();
    }

    /** Reads in what is kept apart from its row, so that it can be shown after the transaction. */
    Provider whole(Provider provider) {
        Hibernate.initialize(provider.contacts());
        Hibernate.initialize(provider.policies());
        Hibernate.initialize(provider.partners());
        Hibernate.initialize(provider.licensedTrusts());
        return provider;
    }

    /** With everything that is recorded about it, to be shown after the transaction. */
    Provider withRecords(UUID id) {
        var provider = whole(byId(id));
        Hibernate.initialize(provider.records());
        return provider;
    }

    /** Those there are of these, each held until the transaction ends. */
    List<Provider> locked(List<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * An organisation and every provider that was merged into it, also into one of those. Whoever does not act for the
     * national body sees no other provider, and so the organisation alone.
     */
    public Set<String> lineageOf(String organisation) {
        return Objects.requireNonNull(lineagesOf(List.of(organisation)).get(organisation));
    }

    /** The same of each of these, by organisation. */
    public Map<String, Set<String>> lineagesOf(Collection<String> organisations) {
        return database
                .createNativeQuery("""
                        with recursive lineage (successor, organisation) as (
                            select o.code, o.code from unnest(cast(:organisations as text[])) o (code)
                            union
                            select l.successor, p.organisation
                            from provider p join lineage l on p.merged_into = l.organisation)
                        select successor, organisation from lineage""", Tuple.class)
                .setParameter("organisations", organisations.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("successor", String.class),
                        Collectors.mapping(
                                row -> row.get("organisation", String.class), Collectors.toUnmodifiableSet())));
    }

    List<Provider> page(@Nullable ProviderStatus status, Listing listing) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (status != null) {
            conditions.add("status = :status");
            values.put("status", status);
        }
        conditions.add(listing.byChange() ? "(updatedAt, id) > (:from, :after)" : "id > :after");
        values.put("after", listing.after());
        if (listing.byChange()) {
            values.put("from", listing.from());
        }
        var order = listing.byChange() ? " order by updatedAt, id" : " order by id";
        return find(String.join(" and ", conditions) + order, values)
                .page(0, listing.rows())
                .list();
    }
}
