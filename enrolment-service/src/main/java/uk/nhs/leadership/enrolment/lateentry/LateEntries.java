package uk.nhs.leadership.enrolment.lateentry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about those who are to join late. */
@ApplicationScoped
public class LateEntries implements PanacheRepositoryBase<LateEntry, UUID> {

    Optional<LateEntry> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** As above, and nobody else changes it until the end of the transaction. */
    Optional<LateEntry> holding(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By what somebody may join a cohort on a day, if by anything. */
    public Optional<LateEntry> granted(UUID participantId, UUID cohortId, LocalDate day) {
        return find(
                        "participantId = ?1 and cohortId = ?2 and status = GRANTED and grantedUntil >= ?3",
                        participantId,
                        cohortId,
                        day)
                .singleResultOptional();
    }

    /** By what people of a trust may join a cohort on a day. */
    public List<LateEntry> grantedOn(UUID cohortId, String employer, LocalDate day) {
        return list(
                "cohortId = ?1 and employer = ?2 and status = GRANTED and grantedUntil >= ?3", cohortId, employer, day);
    }

    /** Those that a trust asked for, or that a provider was asked for; null for any. */
    List<LateEntry> list(
            @Nullable String employer,
            @Nullable String provider,
            @Nullable LateEntryStatus status,
            @Nullable UUID cohortId,
            Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", employer)
                .where("provider = :provider", "provider", provider)
                .where("status = :status", "status", status)
                .where("cohortId = :cohort", "cohort", cohortId);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
