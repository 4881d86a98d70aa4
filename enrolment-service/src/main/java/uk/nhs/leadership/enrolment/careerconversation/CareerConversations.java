package uk.nhs.leadership.enrolment.careerconversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about career conversations. */
@ApplicationScoped
class CareerConversations implements PanacheRepositoryBase<CareerConversation, UUID> {

    Optional<CareerConversation> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** @param employer only those that were held there; null for any */
    List<CareerConversation> list(UUID participantId, @Nullable String employer, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("participantId = :participant", "participant", participantId)
                .where("employer = :employer", "employer", employer);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
