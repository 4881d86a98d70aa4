package uk.nhs.leadership.accreditation.signal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.review.Trigger;
import uk.nhs.leadership.chassis.http.Listing;

/** Every query for signals. */
@ApplicationScoped
class Signals implements PanacheRepositoryBase<Signal, UUID> {
    private final Session database;

    Signals(Session database) {
        this.database = database;
    }

    Optional<Signal> of(String accreditation) {
        return find("accreditationNumber", accreditation).singleResultOptional();
    }

    /** Those that cross a threshold, or any of them. */
    List<Signal> crossing(@Nullable Trigger threshold, Listing listing) {
        return database.createNativeQuery(
                        "select * from signal where crossed <> '{}' and accreditation_id > :after"
                                + " and (cast(:threshold as text) is null or :threshold = any(crossed))"
                                + " order by accreditation_id",
                        Signal.class)
                .setParameter("after", listing.after())
                .setParameter("threshold", threshold == null ? null : threshold.name())
                .setMaxResults(listing.rows())
                .getResultList();
    }

    /** Takes up accreditations that are not counted yet. @return how many */
    int takeUp(LocalDate today, int most) {
        return database.createNativeMutationQuery("""
                        insert into signal
                        select a.id, a.number, a.provider, a.stage, null, :today, 0, 0, 0, 0, 0, 0, 0, 0, 0, '{}'
                        from accreditation a
                        where not exists (select from signal s where s.accreditation_id = a.id)
                        limit :most on conflict do nothing""")
                .setParameter("today", today)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** Takes some that are to be counted by a day; other replicas pass over them until this transaction ends. */
    List<Signal> takeToCount(LocalDate today, int most) {
        return database.createNativeQuery("""
                        select * from signal where next_count_on is not null and next_count_on <= :today
                        order by next_count_on limit :most for update skip locked""", Signal.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }

    /** What was counted last of these stages, added up for each provider. */
    List<ProviderResult> resultsOf(Collection<Stage> stages) {
        return database.createQuery("""
                        select stage, provider, sum(passed), sum(notPassed)
                        from Signal where stage in (:stages) group by stage, provider""", ProviderResult.class)
                .setParameterList("stages", stages)
                .getResultList();
    }

    /** How those fared who were taught by one provider for one stage. */
    record ProviderResult(Stage stage, String provider, long passed, long notPassed) {}
}
