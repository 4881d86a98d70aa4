package uk.nhs.leadership.accreditation.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;

/** Every query for the people of providers: for those only who have not left. */
@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

    Optional<Person> of(String organisation, String account) {
        return find("organisation = ?1 and account = ?2 and removedAt is null", organisation, account)
                .singleResultOptional();
    }

    List<Person> leadsOf(String organisation) {
        return list("organisation = ?1 and role = ?2 and removedAt is null", organisation, Person.Role.LEAD);
    }

    /** Whether there is a list: one that is not empty. */
    boolean areKeptBy(String organisation) {
        return find("organisation = ?1 and removedAt is null order by id", organisation)
                .firstResultOptional()
                .isPresent();
    }

    List<Person> page(String organisation, Listing listing) {
        return find("organisation = ?1 and removedAt is null and id > ?2 order by id", organisation, listing.after())
                .page(0, listing.rows())
                .list();
    }
}
