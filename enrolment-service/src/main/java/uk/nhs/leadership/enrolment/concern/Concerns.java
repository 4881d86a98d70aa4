package uk.nhs.leadership.enrolment.concern;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about concerns. */
@ApplicationScoped
class Concerns implements PanacheRepositoryBase<Concern, UUID> {
    private final Session database;

    Concerns(Session database) {
        this.database = database;
    }

    /** The cohort of an enrolment of somebody's own. */
    Optional<UUID> cohortOfOwn(UUID enrolmentId, UUID participantId) {
        return database.createQuery(
                        "select e.cohortId from Enrolment e where e.id = :id and e.participantId = :participant",
                        UUID.class)
                .setParameter("id", enrolmentId)
                .setParameter("participant", participantId)
                .uniqueResultOptional();
    }

    void add(Concern concern, ConcernMessage first) {
        persist(concern);
        flush();
        add(first);
    }

    void add(ConcernMessage message) {
        database.persist(message);
        flush();
    }

    Optional<Concern> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** For a change: those that come at the same time wait for each other. */
    Optional<Concern> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Concern> withReference(String reference) {
        return find("reference", reference).singleResultOptional();
    }

    Optional<Concern> toContinue(String reference) {
        return find("reference", reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** In the order in which they were said; there are at most as many as a concern may have. */
    List<ConcernMessage> messagesOf(UUID concernId) {
        return database.createQuery("where concernId = :concern order by number", ConcernMessage.class)
                .setParameter("concern", concernId)
                .getResultList();
    }

    /** In no order: the ids are all chance. */
    List<Concern> list(@Nullable ConcernStatus status, Listing listing) {
        var conditions = Conditions.of(listing).where("status = :status", "status", status);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    /** Those that wait for an answer and are due before a day, in the order of the days. */
    List<Concern> dueBefore(LocalDate day, DuePage page) {
        return find(
                        "(answerDue, id) > (?1, ?2) and answerDue < ?3 and status in (RECEIVED, ACKNOWLEDGED)"
                                + " order by answerDue, id",
                        page.afterDay(),
                        page.afterId(),
                        day)
                .page(Page.ofSize(page.rows()))
                .list();
    }

    /** Takes those of which the log has not heard what it should by a day; other replicas pass over them meanwhile. */
    List<Concern> takeToTell(LocalDate day, int most) {
        return database.createNativeQuery("""
                        select * from concern
                        where tells_on is not null and tells_on <= :day
                        order by tells_on limit :most for update skip locked""", Concern.class)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList();
    }
}
