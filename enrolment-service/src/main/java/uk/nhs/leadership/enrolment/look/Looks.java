package uk.nhs.leadership.enrolment.look;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about looks. */
@ApplicationScoped
class Looks implements PanacheRepositoryBase<Look, UUID> {

    List<Look> list(UUID participantId, Listing listing) {
        var conditions = Conditions.of(listing).where("participantId = :participant", "participant", participantId);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
