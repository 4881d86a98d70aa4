package uk.nhs.leadership.enrolment.takeover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about takeovers. */
@ApplicationScoped
public class Takeovers implements PanacheRepositoryBase<Takeover, UUID> {

    public Optional<Takeover> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** As above, and nobody else changes it until the end of the transaction. */
    public Optional<Takeover> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What an employer may take over, or has. */
    public List<Takeover> to(String employer, @Nullable TakeoverStatus status, Listing listing) {
        return list(
                Conditions.of(listing)
                        .where("nextEmployer = :employer", "employer", employer)
                        .where("status = :status", "status", status),
                listing);
    }

    /** What was taken over from an employer. */
    public List<Takeover> from(String employer, Listing listing) {
        return list(
                Conditions.of(listing)
                        .where("employer = :employer", "employer", employer)
                        .where("status = TAKEN_OVER"),
                listing);
    }

    private List<Takeover> list(Conditions conditions, Listing listing) {
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
