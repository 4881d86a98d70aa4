package uk.nhs.leadership.accreditation.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Hibernate;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for providers, and the rules that the database keeps for them. */
@ApplicationScoped
public class Providers implements PanacheRepositoryBase<Provider, UUID>, ConstraintRules {

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "provider_registered_once", ProviderRule.PROVIDER_ALREADY_REGISTERED,
                "provider_ukprn_is_one_providers", ProviderRule.UKPRN_TAKEN,
                "provider_company_number_is_one_providers", ProviderRule.COMPANY_NUMBER_TAKEN);
    }

    Provider byId(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
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

    List<Provider> page(Listing listing) {
        var query = listing.byChange()
                ? find("(updatedAt, id) > (?1, ?2) order by updatedAt, id", listing.from(), listing.after())
                : find("id > ?1 order by id", listing.after());
        return query.page(0, listing.rows()).list();
    }
}
