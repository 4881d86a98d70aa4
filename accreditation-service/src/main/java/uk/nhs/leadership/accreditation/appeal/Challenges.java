package uk.nhs.leadership.accreditation.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.submission.FurtherReaders;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for challenges and for who had a hand in what they are about, and the rule that the database keeps for them. */
@ApplicationScoped
class Challenges implements PanacheRepositoryBase<Challenge, UUID>, ConstraintRules, FurtherReaders {
    private final Session database;

    Challenges(Session database) {
        this.database = database;
    }

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("challenge_once_of_a_kind", ChallengeRule.CHALLENGED_ALREADY);
    }

    /** The next number, never given twice, also not after a rollback. */
    CheckedNumber nextNumber() {
        var count = database.createNativeQuery("select nextval('challenge_number')", Long.class);
        return CheckedNumber.next("LMP", count::getSingleResult);
    }

    Challenge readableBy(Reader reader, UUID id) {
        return findByIdOptional(id)
                .filter(challenge -> isSeenBy(reader, challenge))
                .orElseThrow(NotFound::new);
    }

    /** For an act: those that come at the same time wait for each other. */
    Challenge lockedFor(Reader reader, UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(challenge -> isSeenBy(reader, challenge))
                .orElseThrow(NotFound::new);
    }

    private static boolean isSeenBy(Reader reader, Challenge challenge) {
        return reader.national()
                || reader.provider().filter(challenge.provider()::equals).isPresent()
                || reader.assessor().flatMap(challenge.bench()::liveJudge).isPresent();
    }

    /** The reconsideration of a submission; empty if none was asked for. */
    Optional<Challenge> reconsiderationOf(UUID submission) {
        return find("submissionId = ?1 and kind = ?2", submission, Challenge.Kind.RECONSIDERATION)
                .firstResultOptional();
    }

    @Override
    public boolean judgesAgain(String account, UUID submission) {
        return count(
                        "from Challenge c join c.bench.judges j where c.submissionId = ?1 and j.account = ?2"
                                + " and j.recusedAt is null",
                        submission,
                        account)
                > 0;
    }

    /** What was found, in the order in which it was recorded. */
    List<ChallengeFinding> findingsOf(Challenge challenge) {
        return database.createSelectionQuery(
                        "from ChallengeFinding where challengeId = :challenge order by id", ChallengeFinding.class)
                .setParameter("challenge", challenge.id())
                .getResultList();
    }

    void add(ChallengeFinding finding) {
        database.persist(finding);
    }

    /** Reads in what is kept apart from its row, so that it can be shown after the transaction. */
    Challenge whole(Challenge challenge) {
        Hibernate.initialize(challenge.bench().judges());
        Hibernate.initialize(challenge.bench().seats());
        return challenge;
    }

    /** What an account did on the road to what is challenged: on its submission, or in another challenge of it. */
    List<Contribution> contributionsOf(String account, Challenge challenge) {
        return database
                .createNativeQuery("""
                        select distinct part from (
                            select 'WROTE' part from submission_author
                            where submission_id = :submission and account = :account
                            union all
                            select case role when 'LEAD' then 'LED' else 'ASSESSED' end from submission_allocation
                            where submission_id = :submission and account = :account
                            union all
                            select 'SAT' from panel_item i join panel_attendance a on a.panel_id = i.panel_id
                            where i.submission_id = :submission and a.account = :account
                            union all
                            select 'RECOMMENDED' from panel_recommendation
                            where submission_id = :submission and recommended_by = :account
                            union all
                            select case when recommended_by = :account then 'RECOMMENDED' else 'RATIFIED' end
                            from submission where id = :submission and :account in (recommended_by, ratified_by)
                            union all
                            select 'CHALLENGED' from challenge
                            where submission_id = :submission and requested_by = :account
                            union all
                            select 'RECONSIDERED' from challenge c
                            where c.submission_id = :submission and c.id <> :challenge
                              and (:account in (c.handled_by, c.recommended_by, c.decided_by)
                                or exists (select 1 from challenge_judge j
                                           where j.challenge_id = c.id and j.account = :account)
                                or exists (select 1 from challenge_seat s
                                           where s.challenge_id = c.id and s.account = :account))) road
                        order by part""", String.class)
                .setParameter("submission", challenge.submissionId())
                .setParameter("challenge", challenge.id())
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(Contribution::valueOf)
                .toList();
    }

    /** In the order in which they were asked for: of a provider, or those that an account judges, or all. */
    List<Challenge> page(Reader reader, @Nullable ChallengeStatus status, @Nullable UUID submission, Listing listing) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (!reader.national() && reader.provider().isPresent()) {
            conditions.add("c.provider = :provider");
            values.put("provider", reader.provider().get());
        } else if (!reader.national()) {
            conditions.add(
                    "exists (select 1 from c.bench.judges j where j.account = :account and j.recusedAt is null)");
            values.put("account", reader.assessor().orElseThrow());
        }
        if (status != null) {
            conditions.add("c.status = :status");
            values.put("status", status);
        }
        if (submission != null) {
            conditions.add("c.submissionId = :submission");
            values.put("submission", submission);
        }
        conditions.add("c.id > :after");
        values.put("after", listing.after());
        return find("from Challenge c where " + String.join(" and ", conditions) + " order by c.id", values)
                .page(0, listing.rows())
                .list();
    }

    /** Those that are to be decided before a day, in the order of the days. */
    List<Challenge> dueBefore(LocalDate day, DuePage page) {
        return find(
                        // The statuses are written out, because the index is of these alone.
                        "(admission.dueOn, id) > (?1, ?2) and admission.dueOn < ?3"
                                + " and status in (ADMITTED, IN_REVIEW, RECOMMENDED) order by admission.dueOn, id",
                        page.afterDay(),
                        page.afterId(),
                        day)
                .page(0, page.rows())
                .list();
    }

    /** Takes those that are due by a day and were reminded of fewer times; other replicas pass over them meanwhile. */
    List<Challenge> takeToRemind(LocalDate day, int nth, LocalDate today, int most) {
        return database.createNativeQuery("""
                        select * from challenge
                        where status in ('ADMITTED', 'IN_REVIEW', 'RECOMMENDED') and due_on between :today and :day
                          and reminders < :nth
                        order by due_on, id limit :most for update skip locked""", Challenge.class)
                .setParameter("day", day)
                .setParameter("nth", nth)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }

    /** The version stays: nothing changes that anybody saw. */
    void countReminders(List<Challenge> taken, int nth) {
        if (!taken.isEmpty()) {
            database.createNativeMutationQuery("update challenge set reminders = :nth where id in (:ids)")
                    .setParameter("nth", nth)
                    .setParameterList("ids", taken.stream().map(Challenge::id).toList())
                    .executeUpdate();
        }
    }
}
