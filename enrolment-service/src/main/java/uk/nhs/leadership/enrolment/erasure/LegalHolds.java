package uk.nhs.leadership.enrolment.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about legal holds. */
@ApplicationScoped
class LegalHolds implements PanacheRepositoryBase<LegalHold, UUID> {

    Optional<LegalHold> of(UUID participantId, UUID id) {
        return find("id = ?1 and participantId = ?2", id, participantId).singleResultOptional();
    }

    List<LegalHold> list(UUID participantId, Listing listing) {
        var conditions = Conditions.of(listing).where("participantId = :participant", "participant", participantId);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
