package uk.nhs.leadership.enrolment.cpd;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about the ledger. */
@ApplicationScoped
class CpdEntries implements PanacheRepositoryBase<CpdEntry, UUID> {

    Optional<CpdEntry> ofParticipant(UUID participantId, UUID id) {
        return find("id = ?1 and participantId = ?2", id, participantId).singleResultOptional();
    }

    boolean isReversed(UUID id) {
        return count("reverses", id) > 0;
    }

    long inYear(UUID participantId, int year) {
        return count("participantId = ?1 and year = ?2", participantId, year);
    }

    List<CpdEntry> list(UUID participantId, @Nullable Integer year, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("participantId = :participant", "participant", participantId)
                .where("year = :year", "year", year);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** In the order of the years; within a year as they were entered. */
    List<CpdEntry> allOf(UUID participantId) {
        return list("participantId = ?1 order by year, id", participantId);
    }
}
