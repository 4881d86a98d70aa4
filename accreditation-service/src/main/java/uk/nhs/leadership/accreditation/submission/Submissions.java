package uk.nhs.leadership.accreditation.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.calendar.DuePage;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for submissions, and the rules that the database keeps for them. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, UUID>, ConstraintRules {
    private final Session database;
    private final FurtherReaders furtherReaders;

    Submissions(Session database, FurtherReaders furtherReaders) {
        this.database = database;
        this.furtherReaders = furtherReaders;
    }

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of(
                "submission_one_open_for_a_course", SubmissionRule.COURSE_ALREADY_SUBMITTED,
                "submission_course_version_once", SubmissionRule.COURSE_ALREADY_SUBMITTED,
                "submission_has_one_lead", SubmissionRule.LEAD_ALREADY_ALLOCATED);
    }

    /** The next number, never given twice, also not after a rollback. */
    CheckedNumber nextNumber() {
        var count = OneColumn.of(database, "select nextval('submission_number')", Long.class);
        return CheckedNumber.next("LMS", count::getSingleResult);
    }

    public Submission readableBy(Reader reader, UUID id) {
        return findByIdOptional(id).filter(reader::sees).orElseThrow(NotFound::new);
    }

    /** As {@link #readableBy}, and for those who judge it again: what was handed in, but not what was found. */
    public Submission handedInReadableBy(Reader reader, UUID id) {
        return findByIdOptional(id)
                .filter(submission -> reader.sees(submission)
                        || reader.assessor()
                                .filter(account -> furtherReaders.judgesAgain(account, id))
                                .isPresent())
                .orElseThrow(NotFound::new);
    }

    Submission ofProvider(String provider, UUID id) {
        return findByIdOptional(id)
                .filter(submission -> submission.provider().equals(provider))
                .orElseThrow(NotFound::new);
    }

    /** Whether an account wrote any part of it, or is named as teaching on the course. */
    public boolean isWrittenOrTaughtBy(UUID id, String account) {
        return count(
                        "from Submission s where s.id = ?1 and (?2 in (select a from s.written.authors a)"
                                + " or ?2 in (select f.account from s.written.faculty f))",
                        id,
                        account)
                > 0;
    }

    /** Whether the evidence about it is for a reader. */
    boolean isEvidenceReadableBy(Reader reader, UUID id) {
        return findByIdOptional(id)
                .filter(submission -> reader.sees(submission)
                        || reader.assessor()
                                .filter(account -> furtherReaders.judgesByEvidenceOf(account, id))
                                .isPresent())
                .isPresent();
    }

    /** For what a provider adds to its submission: it cannot be submitted meanwhile. */
    public Submission lockedOfProvider(String provider, UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(submission -> submission.provider().equals(provider))
                .orElseThrow(NotFound::new);
    }

    /** For an act of the assessment: those that come at the same time wait for each other. */
    public Submission lockedFor(Reader reader, UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(reader::sees)
                .orElseThrow(NotFound::new);
    }

    /** Which of these are at a place. */
    public Set<UUID> at(SubmissionStatus place, Collection<UUID> ids) {
        return Set.copyOf(
                database.createQuery("select id from Submission where id in :ids and road.status = :place", UUID.class)
                        .setParameterList("ids", ids)
                        .setParameter("place", place)
                        .getResultList());
    }

    /** The newest version of a provider's course that was ever drafted; empty if there is no such course. */
    Optional<Integer> lastVersionOf(UUID courseId, String provider) {
        return find("courseId = ?1 and provider = ?2 order by courseVersion desc", courseId, provider)
                .firstResultOptional()
                .map(Submission::courseVersion);
    }

    /** Reads in what is kept apart from its row, so that it can be shown after the transaction. */
    public Submission whole(Submission submission) {
        Hibernate.initialize(submission.written().mapping());
        Hibernate.initialize(submission.written().answers());
        Hibernate.initialize(submission.measure().criteriaOfAll());
        Hibernate.initialize(submission.written().faculty());
        Hibernate.initialize(submission.written().declarations());
        Hibernate.initialize(submission.road().clock().runs());
        Hibernate.initialize(submission.triage().faults());
        return submission;
    }

    /** The same, and who judges it: for readers who may know. */
    public Submission wholeWithJudges(Submission submission) {
        Hibernate.initialize(submission.allocations());
        return whole(submission);
    }

    /** The next of those whose clock runs, each held until the transaction ends, with what their clocks count. */
    List<Submission> lockedWithClock(UUID after, int most) {
        var held = find("road.clock.dueOn is not null and id > ?1 order by id", after)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
        if (!held.isEmpty()) {
            find(
                            "from Submission s join fetch s.road.clock.runs where s.id in ?1",
                            held.stream().map(Submission::id).toList())
                    .list();
        }
        return held;
    }

    /** Takes those whose provider should have answered before a day; other replicas pass over them meanwhile. */
    List<Submission> takeUnansweredBefore(LocalDate day, int most) {
        return withReminders(database.createNativeQuery("""
                        select * from submission where answer_by < :day
                        order by answer_by, id limit :most for update skip locked""", Submission.class)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList());
    }

    /** Takes those whose provider is to be reminded by a day; other replicas pass over them meanwhile. */
    List<Submission> takeWithReminderDue(LocalDate day, int most) {
        return withReminders(database.createNativeQuery("""
                        select s.* from submission s
                        where s.id in (
                            select r.submission_id from submission_reminder r
                            where r.remind_on <= :day order by r.remind_on, r.submission_id limit :most)
                        for update of s skip locked""", Submission.class)
                .setParameter("day", day)
                .setParameter("most", most)
                .getResultList());
    }

    /** Some of those that came again after they were deferred, and have all their judges still. */
    public List<UUID> ofThoseJudgedBefore(int most) {
        return OneColumn.of(database, """
                        select s.id from submission s
                        where s.status = 'SUBMITTED' and s.deferred_on is not null
                          and (select count(*) from submission_allocation a
                               where a.submission_id = s.id and a.recused_at is null and a.role = 'ASSESSOR')
                              >= s.assessors_needed
                        order by s.id limit :most""", UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** Those that were due by a day are sent. */
    void strikeOffReminders(List<Submission> taken, LocalDate day) {
        if (!taken.isEmpty()) {
            database.createNativeMutationQuery(
                            "delete from submission_reminder where submission_id in (:ids) and remind_on <= :day")
                    .setParameterList("ids", taken.stream().map(Submission::id).toList())
                    .setParameter("day", day)
                    .executeUpdate();
        }
    }

    /** Each held until the transaction ends. */
    public List<Submission> locked(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    private List<Submission> withReminders(List<Submission> taken) {
        if (!taken.isEmpty()) {
            find(
                            "from Submission s left join fetch s.road.deadline.reminders where s.id in ?1",
                            taken.stream().map(Submission::id).toList())
                    .list();
        }
        return taken;
    }

    /** Those that are due before a day, in the order of the days. */
    List<Submission> dueBefore(LocalDate day, DuePage page) {
        return find(
                        "(road.clock.dueOn, id) > (?1, ?2) and road.clock.dueOn < ?3 order by road.clock.dueOn, id",
                        page.afterDay(),
                        page.afterId(),
                        day)
                .page(0, page.rows())
                .list();
    }

    List<Submission> page(Reader reader, @Nullable SubmissionStatus status, Listing listing) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (reader.national()) {
            conditions.add("road.submittedAt is not null");
        } else if (reader.provider().isPresent()) {
            conditions.add("provider = :provider");
            values.put("provider", reader.provider().get());
        } else {
            conditions.add("exists (select 1 from s.allocations a where a.account = :account and a.recusedAt is null)");
            values.put("account", reader.assessor().orElseThrow());
        }
        if (status != null) {
            conditions.add("road.status = :status");
            values.put("status", status);
        }
        conditions.add(
                // One comparison of the pair: an index on both begins where the last page ended.
                listing.byChange() ? "(road.updatedAt, id) > (:from, :after)" : "id > :after");
        values.put("after", listing.after());
        if (listing.byChange()) {
            values.put("from", listing.from());
        }
        var order = listing.byChange() ? " order by road.updatedAt, id" : " order by id";
        return find("from Submission s where " + String.join(" and ", conditions) + order, values)
                .page(0, listing.rows())
                .list();
    }
}
