package uk.nhs.leadership.accreditation.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.files.objectstore.ObjectHolder;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/** Every query for evidence. What was removed is found by none of them. */
@ApplicationScoped
public class EvidenceFiles implements PanacheRepositoryBase<Evidence, UUID>, ObjectHolder {
    private final Session database;

    EvidenceFiles(Session database) {
        this.database = database;
    }

    /** All evidence about some things of a kind, in the order in which it was announced: no more than each place takes. */
    public List<Evidence> about(String kind, Collection<UUID> things) {
        return list("aboutKind = ?1 and about in ?2 and removedAt is null order by id", kind, things);
    }

    /** Whether a file is there, whole and looked through, for one thing. */
    public boolean isStoredFor(String kind, UUID about, UUID id) {
        return count(
                        "id = ?1 and aboutKind = ?2 and about = ?3 and status = ?4 and removedAt is null",
                        id,
                        kind,
                        about,
                        EvidenceStatus.STORED)
                == 1;
    }

    /** Whether any file is stored for a thing. */
    public boolean areStoredFor(String kind, UUID about) {
        return count(
                        "aboutKind = ?1 and about = ?2 and removedAt is null and status = ?3",
                        kind,
                        about,
                        EvidenceStatus.STORED)
                > 0;
    }

    List<Evidence> page(EvidenceSubject about, Listing listing) {
        return find(
                        "aboutKind = ?1 and about = ?2 and removedAt is null and id > ?3 order by id",
                        about.kind(),
                        about.id(),
                        listing.after())
                .page(0, listing.rows())
                .list();
    }

    Evidence byId(UUID id) {
        return find("id = ?1 and removedAt is null", id).singleResultOptional().orElseThrow(NotFound::new);
    }

    /** What it is about, without reading it: that is locked first. */
    EvidenceSubject subjectOf(UUID id) {
        return database.createQuery(
                        "select aboutKind, about from Evidence where id = :id and removedAt is null",
                        EvidenceSubject.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** For a change: those that come at the same time wait for each other. */
    Evidence locked(UUID id) {
        return find("id = ?1 and removedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(NotFound::new);
    }

    Amount amount(EvidenceSubject about) {
        return database.createQuery("""
                        select count(*), coalesce(sum(case when status = :refused then 0 else declared.bytes end), 0)
                        from Evidence where aboutKind = :kind and about = :about and removedAt is null""", Amount.class)
                .setParameter("refused", EvidenceStatus.REFUSED)
                .setParameter("kind", about.kind())
                .setParameter("about", about.id())
                .getSingleResult();
    }

    /** Takes what was announced before then and never came; other replicas pass over it until this transaction ends. */
    List<Evidence> takeExpectedSince(Instant then, int most) {
        return database.createNativeQuery("""
                        select * from evidence
                        where status = 'EXPECTED' and removed_at is null and created_at < :then
                        order by created_at limit :most for update skip locked""", Evidence.class)
                .setParameter("then", then)
                .setParameter("most", most)
                .getResultList();
    }

    @Override
    public Set<ObjectKey> held(Collection<ObjectKey> keys) {
        return database
                .createQuery(
                        "select distinct sha256 from Evidence where sha256 in (:digests) and removedAt is null",
                        String.class)
                .setParameterList(
                        "digests", keys.stream().map(ObjectKey::sha256).toList())
                .getResultList()
                .stream()
                .map(ObjectKey::new)
                .collect(Collectors.toSet());
    }
}
