package uk.nhs.leadership.accreditation.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessment.EarlierHands;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.accreditation.submission.FurtherReaders;
import uk.nhs.leadership.accreditation.submission.HandedInBefore;
import uk.nhs.leadership.accreditation.submission.KnownChallenges;
import uk.nhs.leadership.accreditation.submission.NamedChallenge;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for challenges and for who had a hand in what they are about, and the rule that the database keeps for them. */
@ApplicationScoped
class Challenges
        implements PanacheRepositoryBase<Challenge, UUID>,
                ConstraintRules,
                FurtherReaders,
                HandedInBefore,
                EarlierHands,
                KnownChallenges {
    /** The id of no challenge. */
    private static final UUID NONE = new UUID(0, 0);

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
        var count = OneColumn.of(database, "select nextval('challenge_number')", Long.class);
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
    public List<NamedChallenge> against(UUID submission, Reader reader) {
        return find("submissionId = ?1 order by id", submission).stream()
                .filter(challenge -> isSeenBy(reader, challenge))
                .map(challenge -> new NamedChallenge(
                        challenge.id(),
                        challenge.number(),
                        challenge.kind().name(),
                        challenge.status().name()))
                .toList();
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

    /** Evidence stays where it was handed in, also when the same is judged as another submission. */
    @Override
    public boolean judgesByEvidenceOf(String account, UUID submission) {
        return OneColumn.of(database, """
                        with recursive road(id) as (
                            select cast(:submission as uuid)
                            union
                            select c.remitted_to from challenge c join road on c.submission_id = road.id
                            where c.remitted_to is not null)
                        select exists (
                            select 1 from road join submission_allocation a on a.submission_id = road.id
                            where a.account = :account and a.recused_at is null)
                          or exists (
                            select 1 from road join challenge c on c.submission_id = road.id
                                join challenge_judge j on j.challenge_id = c.id
                            where j.account = :account and j.recused_at is null)""", Boolean.class)
                .setParameter("submission", submission)
                .setParameter("account", account)
                .getSingleResult();
    }

    @Override
    public Set<UUID> as(UUID submission) {
        return Set.copyOf(OneColumn.of(database, """
                        with recursive road(id) as (
                            select cast(:submission as uuid)
                            union
                            select c.submission_id from challenge c join road on c.remitted_to = road.id)
                        select id from road""", UUID.class)
                .setParameter("submission", submission)
                .getResultList());
    }

    /**
     * The accounts of all who were ever asked to judge a submission or to lead those who did, and of assessors who sat on a
     * panel that dealt with it or heard an appeal, by their ids.
     */
    Map<UUID, String> assessorsOf(UUID submission) {
        return database
                .createNativeQuery("""
                        select assessor_id, account from submission_allocation where submission_id = :submission
                        union
                        select j.assessor_id, j.account from challenge_judge j join challenge c on c.id = j.challenge_id
                        where c.submission_id = :submission
                        union
                        select a.id, a.account from assessor a
                            join panel_attendance p on p.account = a.account
                            join panel_recommendation r on r.panel_id = p.panel_id
                        where r.submission_id = :submission
                        union
                        select a.id, a.account from assessor a
                            join challenge_seat s on s.account = a.account
                            join challenge c on c.id = s.challenge_id
                        where c.submission_id = :submission""", Tuple.class)
                .setParameter("submission", submission)
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
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
    Set<Contribution> contributionsOf(String account, Challenge challenge) {
        return contributions(Set.of(account), challenge.submissionId(), challenge.id())
                .getOrDefault(account, Set.of());
    }

    @Override
    public Set<String> amongThoseWhoDecided(Set<String> accounts, UUID submission) {
        return OneColumn.of(database, "select submission_id from challenge where remitted_to = :submission", UUID.class)
                .setParameter("submission", submission)
                .uniqueResultOptional()
                .map(before -> contributions(accounts, before, NONE).keySet())
                .orElse(Set.of());
    }

    /**
     * What each of some accounts did for a submission and those that it was remitted from.
     *
     * @param butFor the challenge in which nothing counts
     */
    private Map<String, Set<Contribution>> contributions(Set<String> accounts, UUID submission, UUID butFor) {
        return database
                .createNativeQuery("""
                        with recursive road(id) as (
                            select cast(:submission as uuid)
                            union
                            select c.submission_id from challenge c join road on c.remitted_to = road.id)
                        select account, part from (
                            select a.account, 'WROTE' part from submission_author a join road on road.id = a.submission_id
                            union
                            select a.account, case a.role when 'LEAD' then 'LED' else 'ASSESSED' end
                            from submission_allocation a join road on road.id = a.submission_id
                            union
                            select a.account, 'SAT' from panel_item i join road on road.id = i.submission_id
                                join panel_attendance a on a.panel_id = i.panel_id
                            union
                            select r.recommended_by, 'RECOMMENDED' from panel_recommendation r
                                join road on road.id = r.submission_id
                            union
                            select s.recommended_by, 'RECOMMENDED' from submission s join road on road.id = s.id
                            union
                            select s.ratified_by, 'RATIFIED' from submission s join road on road.id = s.id
                            union
                            select c.requested_by, 'CHALLENGED' from challenge c join road on road.id = c.submission_id
                            union
                            select unnest(array[c.handled_by, c.recommended_by, c.decided_by]), 'RECONSIDERED'
                            from challenge c join road on road.id = c.submission_id where c.id <> :butFor
                            union
                            select j.account, 'RECONSIDERED' from challenge_judge j
                                join challenge c on c.id = j.challenge_id join road on road.id = c.submission_id
                            where c.id <> :butFor
                            union
                            select s.account, 'RECONSIDERED' from challenge_seat s
                                join challenge c on c.id = s.challenge_id join road on road.id = c.submission_id
                            where c.id <> :butFor) done
                        where account in (:accounts)""", Tuple.class)
                .setParameter("submission", submission)
                .setParameter("butFor", butFor)
                .setParameterList("accounts", accounts)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(
                                row -> Contribution.valueOf(row.get(1, String.class)),
                                Collectors.toCollection(TreeSet::new))));
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
