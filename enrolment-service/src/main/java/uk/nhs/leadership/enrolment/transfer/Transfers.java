package uk.nhs.leadership.enrolment.transfer;

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

/** Every query about transfers. */
@ApplicationScoped
public class Transfers implements PanacheRepositoryBase<Transfer, UUID> {

    public Optional<Transfer> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** As above, and nobody else changes it until the end of the transaction. */
    public Optional<Transfer> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What a trust asked for. */
    public List<Transfer> askedBy(
            String employer, @Nullable TransferStatus status, @Nullable UUID enrolmentId, Listing listing) {
        return list(
                Conditions.of(listing)
                        .where("employer = :employer", "employer", employer)
                        .where("status = :status", "status", status)
                        .where("enrolmentId = :enrolment", "enrolment", enrolmentId),
                listing);
    }

    /** What a provider was asked for. */
    public List<Transfer> askedOf(
            String receiver, @Nullable TransferStatus status, @Nullable UUID enrolmentId, Listing listing) {
        return list(
                Conditions.of(listing)
                        .where("receiver = :receiver", "receiver", receiver)
                        .where("status = :status", "status", status)
                        .where("enrolmentId = :enrolment", "enrolment", enrolmentId),
                listing);
    }

    private List<Transfer> list(Conditions conditions, Listing listing) {
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
