package uk.nhs.leadership.enrolment.expectation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about expectations. */
@ApplicationScoped
public class Expectations implements PanacheRepositoryBase<Expectation, UUID> {

    /** Of those that the caller may know. */
    public Optional<Expectation> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** For a change: those that come at the same time wait for each other, and so does the looking at people. */
    Optional<Expectation> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of them that the caller may know, by id. */
    public Map<UUID, Expectation> withIds(Collection<UUID> ids) {
        return find("id in ?1", List.copyOf(ids)).stream()
                .collect(Collectors.toMap(Expectation::id, Function.identity()));
    }

    List<Expectation> list(Listing listing) {
        var conditions = Conditions.of(listing);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
