package uk.nhs.leadership.enrolment.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about feedback. Lists are in the order of ids that are all chance, so in no order at all. */
@ApplicationScoped
class Feedbacks implements PanacheRepositoryBase<FeedbackText, UUID> {
    private final Session database;

    Feedbacks(Session database) {
        this.database = database;
    }

    /** One of somebody's own enrolments. */
    Optional<Finished> ownEnrolment(UUID id, UUID participantId) {
        return database.createQuery("""
                        select e.id, e.cohortId, e.courseId, e.provider, cast(e.training.status as String)
                        from Enrolment e where e.id = :id and e.participantId = :participant""", Finished.class)
                .setParameter("id", id)
                .setParameter("participant", participantId)
                .uniqueResultOptional();
    }

    /** Notes that there is feedback on an enrolment. @return whether there was none before */
    boolean isFirst(byte[] token) {
        return database.createNativeMutationQuery(
                                "insert into feedback_given (token) values (:token) on conflict do nothing")
                        .setParameter("token", token)
                        .executeUpdate()
                == 1;
    }

    /** One more waits to be shown. Who shows what waits is kept out until this transaction ends. */
    void oneMoreWaits(FeedbackGroup group) {
        database.createNativeMutationQuery("""
                        insert into feedback_group as g (id, cohort_id, course_id, provider, waiting, answers)
                        values (:id, :cohort, :course, :provider, :waiting, 0)
                        on conflict (cohort_id) do update set waiting = g.waiting + excluded.waiting""")
                .setParameter("id", group.id())
                .setParameter("cohort", group.cohortId())
                .setParameter("course", group.courseId())
                .setParameter("provider", group.provider())
                .setParameter("waiting", group.waiting())
                .executeUpdate();
    }

    void keep(Feedback feedback, @Nullable FeedbackText text) {
        database.persist(feedback);
        if (text != null) {
            database.persist(text);
        }
        database.flush();
    }

    /** Takes cohorts of which enough waits; other replicas pass over them until this transaction ends. */
    List<FeedbackGroup> takeToShow(int most) {
        return database.createNativeQuery("""
                        select * from feedback_group where waiting >= 5
                        order by id limit :most for update skip locked""", FeedbackGroup.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** All that waits of a cohort, numbers and texts. */
    void show(UUID cohortId, LocalDate month) {
        for (var table : List.of("feedback", "feedback_text")) {
            database.createNativeMutationQuery("update " + table
                            + " set shown_month = :month where cohort_id = :cohort and shown_month is null")
                    .setParameter("month", month)
                    .setParameter("cohort", cohortId)
                    .executeUpdate();
        }
    }

    Optional<FeedbackGroup> ofCohort(UUID cohortId) {
        return database.createQuery("where cohortId = :cohort", FeedbackGroup.class)
                .setParameter("cohort", cohortId)
                .uniqueResultOptional();
    }

    /** @param provider null for every provider's */
    List<FeedbackGroup> groups(@Nullable String provider, @Nullable UUID courseId, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("answers > 0")
                .where("provider = :provider", "provider", provider)
                .where("courseId = :course", "course", courseId);
        var query = database.createQuery("from FeedbackGroup " + conditions.query(), FeedbackGroup.class);
        conditions.values().forEach(query::setParameter);
        return query.setMaxResults(listing.rows()).getResultList();
    }

    /** What those who answered think, by cohort; without the cohorts of which nothing is shown. */
    Map<UUID, Means> meansOf(Collection<UUID> cohorts) {
        return database.createQuery("""
                        select f.cohortId, avg(f.ratings.content), avg(f.ratings.teaching),
                            avg(f.ratings.organisation), avg(f.ratings.accessibility), avg(f.ratings.useAtWork)
                        from Feedback f where f.cohortId in :cohorts and f.shownMonth is not null
                        group by f.cohortId""", Means.class).setParameterList("cohorts", cohorts).getResultList().stream()
                .collect(Collectors.toMap(Means::cohortId, Function.identity()));
    }

    /** For a change: those that come at the same time wait for each other. */
    Optional<FeedbackText> toModerate(UUID id) {
        return find("id = ?1 and shownMonth is not null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    Optional<FeedbackText> text(UUID id) {
        return find("id = ?1 and shownMonth is not null", id).singleResultOptional();
    }

    List<FeedbackText> texts(@Nullable UUID cohortId, TextStatus status, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("shownMonth is not null")
                .where("cohortId = :cohort", "cohort", cohortId)
                .where("status = :status", "status", status);
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }
}
