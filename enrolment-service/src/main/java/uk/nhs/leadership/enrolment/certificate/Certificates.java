package uk.nhs.leadership.enrolment.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about certificates. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    public Optional<Certificate> withNumber(CertificateNumber number) {
        return find("number", number.text()).singleResultOptional();
    }

    List<Certificate> list(CertificateFilter filter, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", filter.employer())
                .where("provider = :provider", "provider", filter.provider())
                .where("participantId = :participant", "participant", filter.participantId());
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** In the order in which they were awarded; there are at most a few. */
    List<Certificate> allOf(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }

    /** Writes these, and knows nothing of them any more: they would be gone through with every further query. */
    void keepAll(List<Certificate> awarded) {
        persist(awarded);
        flush();
        awarded.forEach(getEntityManager()::detach);
    }

    void keep(Revocation revocation) {
        getEntityManager().persist(revocation);
        // Now, so that of two that come at once the second is refused here and has announced nothing.
        getEntityManager().flush();
    }

    /** Empty as long as the certificate counts. */
    public Optional<Revocation> revocationOf(UUID certificateId) {
        return Optional.ofNullable(getEntityManager().find(Revocation.class, certificateId));
    }

    /** By certificate; those that count are left out. */
    Map<UUID, Revocation> revocationsOf(List<UUID> certificateIds) {
        if (certificateIds.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("from Revocation where certificateId in :ids", Revocation.class)
                .setParameter("ids", certificateIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Revocation::certificateId, Function.identity()));
    }
}
