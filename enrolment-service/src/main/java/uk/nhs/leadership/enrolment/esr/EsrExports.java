package uk.nhs.leadership.enrolment.esr;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about files. */
@ApplicationScoped
class EsrExports implements PanacheRepositoryBase<EsrExport, UUID> {

    Optional<EsrExport> ofEmployer(String employer, UUID id) {
        return find("id = ?1 and employer = ?2", id, employer).singleResultOptional();
    }

    /** Held until the end of the transaction, so that answers to one file come one after the other. */
    Optional<EsrExport> holding(String employer, UUID id) {
        return find("id = ?1 and employer = ?2", id, employer)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    List<EsrExport> list(String employer, Listing listing) {
        var conditions = Conditions.of(listing).where("employer = :employer", "employer", employer);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    int nextNumber(String employer) {
        return find("employer = ?1 order by number desc", employer)
                        .page(Page.ofSize(1))
                        .singleResultOptional()
                        .map(EsrExport::number)
                        .orElse(0)
                + 1;
    }

    /** Those that are to be made now, of every trust; whose turn has not been for longest comes first. */
    List<UUID> toMake(Instant now, int most) {
        return find("select id from EsrExport where status = REQUESTED and notBefore <= ?1 order by updatedAt", now)
                .project(UUID.class)
                .page(Page.ofSize(most))
                .list();
    }

    /** The file, if it is still to be made and nobody else works on it. */
    Optional<EsrExport> take(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from esr_export where id = :id and status = 'REQUESTED' for update skip locked",
                        EsrExport.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
