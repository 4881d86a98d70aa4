package uk.nhs.leadership.enrolment.exemption;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about exemptions. */
@ApplicationScoped
class Exemptions implements PanacheRepositoryBase<Exemption, UUID> {

    Optional<Exemption> ofEmployer(String employer, UUID id) {
        return find("id = ?1 and employer = ?2", id, employer).singleResultOptional();
    }

    boolean anyHolds(UUID participantId, UUID expectationId, String employer, LocalDate day) {
        return count(
                        "participantId = ?1 and expectationId = ?2 and employer = ?3 and endedOn is null and until >= ?4",
                        participantId,
                        expectationId,
                        employer,
                        day)
                > 0;
    }

    List<Exemption> list(String employer, @Nullable UUID participantId, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", employer)
                .where("participantId = :participant", "participant", participantId);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
