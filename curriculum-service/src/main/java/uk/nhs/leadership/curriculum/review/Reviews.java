package uk.nhs.leadership.curriculum.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query for reviews. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, UUID> {

    List<Review> page(ReviewList wanted) {
        var query = wanted.query();
        return find(query.text(), query.values())
                .range(0, wanted.listing().limit())
                .list();
    }

    /** All that were ever asked for of a version: a few. */
    List<Review> of(UUID version) {
        return list("versionId = ?1 order by id", version);
    }

    /** Of which version a review is, without reading the review itself. */
    Optional<UUID> versionOf(UUID id) {
        return getSession()
                .createSelectionQuery("select versionId from Review where id = :id", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    boolean isAsked(UUID version, String reviewer) {
        return count("versionId = ?1 and reviewer = ?2", version, reviewer) > 0;
    }
}
