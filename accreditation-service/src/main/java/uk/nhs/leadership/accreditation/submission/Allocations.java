package uk.nhs.leadership.accreditation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import uk.nhs.leadership.accreditation.assessor.Workload;
import uk.nhs.leadership.accreditation.provider.Providers;

/** Every query for who works on which submission. */
@ApplicationScoped
public class Allocations implements Workload {
    private final Session database;
    private final Providers providers;

    Allocations(Session database, Providers providers) {
        this.database = database;
        this.providers = providers;
    }

    @Override
    public Map<UUID, Integer> casesOf(Collection<UUID> assessors) {
        return database
                .createNativeQuery("""
                        select a.assessor_id, cast(count(*) as int) cases
                        from submission s join submission_allocation a on a.submission_id = s.id
                        where s.status = any(:statuses) and a.recused_at is null and a.assessor_id = any(:assessors)
                        group by a.assessor_id
                        """, Tuple.class)
                .setParameter(
                        "statuses",
                        SubmissionStatus.whereJudgesMayChange().stream()
                                .map(SubmissionStatus::name)
                                .toArray(String[]::new))
                .setParameter("assessors", assessors.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("assessor_id", UUID.class), row -> row.get("cases", Integer.class)));
    }

    /** Those that an account works on and may still step back from, in the order of their ids, held until the transaction ends. */
    public List<Submission> heldOf(String account) {
        return database.createSelectionQuery("""
                        from Submission s
                        where s.road.status in :statuses
                            and exists (select 1 from s.allocations a where a.account = :account and a.recusedAt is null)
                        order by s.id
                        """, Submission.class)
                .setParameter("statuses", SubmissionStatus.whereJudgesMayChange())
                .setParameter("account", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those that have fewer assessors than they need and are due, the first due first, with who works on them, wrote them and teaches them. */
    public List<Submission> lackingAssessors(int most) {
        var lacking = database.createSelectionQuery("""
                        from Submission s
                        where s.road.status in (SUBMITTED, IN_ASSESSMENT) and s.road.clock.dueOn is not null
                            and (select count(*) from s.allocations a where a.recusedAt is null and a.role = ASSESSOR)
                                < s.measure.assessorsNeeded
                        order by s.road.clock.dueOn, s.id
                        """, Submission.class)
                .setMaxResults(most)
                .getResultList();
        if (!lacking.isEmpty()) {
            fetch("s.allocations", lacking);
            fetch("s.written.authors", lacking);
            fetch("s.written.faculty", lacking);
        }
        return lacking;
    }

    private void fetch(String collection, List<Submission> submissions) {
        database.createSelectionQuery(
                        "from Submission s left join fetch " + collection + " where s in :submissions",
                        Submission.class)
                .setParameter("submissions", submissions)
                .getResultList();
    }

    /** Who judged the last submission of each provider that had its assessors; without those that never had one. */
    public Map<String, Set<UUID>> lastTogether(Collection<String> providers) {
        return database
                .createNativeQuery("""
                        select last.provider, string_agg(cast(a.assessor_id as text), ',') judges
                        from provider asked
                        cross join lateral (
                            select s.id, s.provider from submission s
                            where s.provider = asked.organisation and s.submitted_at is not null
                                and s.assessors_needed <= (
                                    select count(*) from submission_allocation a
                                    where a.submission_id = s.id and a.recused_at is null and a.role = 'ASSESSOR')
                            order by s.provider, s.id desc
                            limit 1) last
                        join submission_allocation a on a.submission_id = last.id and a.recused_at is null
                            and a.role = 'ASSESSOR'
                        where asked.organisation = any(:providers)
                        group by last.provider
                        """, Tuple.class)
                .setParameter("providers", providers.stream().distinct().toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("provider", String.class), row -> ids(row.get("judges", String.class))));
    }

    /** A provider with every organisation that has become part of it. */
    public Set<String> lineageOf(String provider) {
        return providers.lineageOf(provider);
    }

    /** The same of each of these, by provider. */
    public Map<String, Set<String>> lineagesOf(Collection<String> organisations) {
        return providers.lineagesOf(organisations);
    }

    private static Set<UUID> ids(String joined) {
        return Arrays.stream(joined.split(",", -1)).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }
}
