package uk.nhs.leadership.enrolment.certification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about schemes. */
@ApplicationScoped
class CertificationSchemes implements PanacheRepositoryBase<CertificationScheme, UUID> {

    Optional<CertificationScheme> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** For a change: those that come at the same time wait for each other. */
    Optional<CertificationScheme> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The course's own, or else that of its award. */
    Optional<CertificationScheme> holdingFor(UUID courseId, String award) {
        return find("courseId", courseId)
                .singleResultOptional()
                .or(() -> find("award", award).singleResultOptional());
    }

    List<CertificationScheme> list(Listing listing) {
        var conditions = Conditions.of(listing);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
