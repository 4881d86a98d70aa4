package uk.nhs.leadership.enrolment.rectification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;
import uk.nhs.leadership.enrolment.participant.Correctable;

/** Every query about rectifications. */
@ApplicationScoped
class Rectifications implements PanacheRepositoryBase<Rectification, UUID> {

    Optional<Rectification> withId(UUID id) {
        return findByIdOptional(id);
    }

    boolean isAsked(UUID participantId, Correctable field) {
        return count(
                        "participantId = ?1 and field = ?2 and status = ?3",
                        participantId,
                        field,
                        RectificationStatus.ASKED)
                > 0;
    }

    /** @param employer null for any, as with the others */
    List<Rectification> list(
            @Nullable String employer,
            @Nullable UUID participantId,
            @Nullable RectificationStatus status,
            Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", employer)
                .where("participantId = :participant", "participant", participantId)
                .where("status = :status", "status", status);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
