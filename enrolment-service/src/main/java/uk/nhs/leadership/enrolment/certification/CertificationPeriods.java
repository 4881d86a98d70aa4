package uk.nhs.leadership.enrolment.certification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about certification periods. */
@ApplicationScoped
class CertificationPeriods implements PanacheRepositoryBase<CertificationPeriod, UUID> {
    private final Session database;

    CertificationPeriods(Session database) {
        this.database = database;
    }

    /** The last one of a person on a course: that which waits, if any does. */
    Optional<CertificationPeriod> lastOf(UUID participantId, UUID courseId) {
        return find("participantId = ?1 and courseId = ?2 order by id desc", participantId, courseId)
                .page(Page.ofSize(1))
                .firstResultOptional();
    }

    Optional<CertificationPeriod> certifiedBy(UUID certificateId) {
        return find("certificateId", certificateId).singleResultOptional();
    }

    /** In the order in which they were added; there are at most a few. */
    List<CertificationPeriod> allOf(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }

    /** @param employer null for any, as with the others */
    List<CertificationPeriod> list(
            @Nullable String employer, @Nullable String provider, @Nullable UUID participantId, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", employer)
                .where("provider = :provider", "provider", provider)
                .where("participantId = :participant", "participant", participantId);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** Writes these, and knows nothing of them any more. */
    void letGo(List<CertificationPeriod> done) {
        flush();
        done.forEach(database::detach);
    }

    /** Takes those that the calendar moves by a day; other replicas pass over them until this transaction ends. */
    List<CertificationPeriod> takeToTurn(LocalDate day, int most) {
        return database.createNativeQuery("""
                        select * from certification_period
                        where turns_on is not null and turns_on <= :day
                        order by turns_on limit :most for update skip locked""", CertificationPeriod.class)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList();
    }
}
