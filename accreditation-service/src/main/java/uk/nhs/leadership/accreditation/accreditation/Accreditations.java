package uk.nhs.leadership.accreditation.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for accreditations and their standings, and the rule that the database keeps for them. */
@ApplicationScoped
public class Accreditations implements ConstraintRules {
    private static final List<AccreditationStatus> OVER = Arrays.stream(AccreditationStatus.values())
            .filter(status -> status.next().isEmpty())
            .toList();

    private static final List<AccreditationStatus> RUNNING = Arrays.stream(AccreditationStatus.values())
            .filter(AccreditationStatus::runs)
            .toList();

    private final Session database;

    Accreditations(Session database) {
        this.database = database;
    }

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("accreditation_of_course_and_stage_never_overlaps", AccreditationRule.COURSE_ALREADY_ACCREDITED);
    }

    /** The next number, never given twice, also not after a rollback. */
    public CheckedNumber nextNumber() {
        var count = OneColumn.of(database, "select nextval('accreditation_number')", Long.class);
        return CheckedNumber.next("LMA", count::getSingleResult);
    }

    /**
     * Adds a new one, and writes down what that makes of those that it succeeds: these end before it begins, or there
     * would be two for one day.
     */
    void add(Accreditation accreditation, List<Accreditation> predecessors) {
        database.persist(accreditation);
        predecessors.forEach(this::save);
        save(accreditation);
    }

    /** Several for an act, in the order in which everybody takes them. */
    public List<Accreditation> lockedByIds(Collection<UUID> wanted) {
        var held = database.createSelectionQuery("from Accreditation where id in :ids order by id", Accreditation.class)
                .setParameterList("ids", wanted)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        // The first brings those of all.
        held.forEach(accreditation -> Hibernate.initialize(accreditation.standings()));
        return held;
    }

    /** Those of a course for a stage whose term runs on a day or later, in their order, held until the transaction ends. */
    List<Accreditation> lockedRunningFrom(UUID courseId, Stage stage, LocalDate day) {
        var running = database.createSelectionQuery("""
                        from Accreditation a
                        where a.course.id = :course and a.course.stage = :stage
                          and exists (select 1 from Standing s
                                      where s.accreditation = a and s.knownUntil is null and s.status in :running
                                        and s.holdsUntil > :day)
                        order by a.validFrom""", Accreditation.class)
                .setParameter("course", courseId)
                .setParameter("stage", stage)
                .setParameterList("running", RUNNING)
                .setParameter("day", day)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        running.forEach(accreditation -> Hibernate.initialize(accreditation.standings()));
        return running;
    }

    /**
     * Writes down what has become of it. First what is no longer known, then what is: Hibernate alone would insert before
     * it updates, and the database takes no two standings for one day.
     */
    void save(Accreditation accreditation) {
        saveAll(List.of(accreditation));
    }

    /** As {@link #save}, for several. */
    void saveAll(Collection<Accreditation> accreditations) {
        database.flush();
        accreditations.forEach(Accreditation::keepNews);
        database.flush();
    }

    public Accreditation byNumber(String number) {
        // One statement, so that all of it is of one moment.
        return withNumber(
                database.createSelectionQuery(
                        "from Accreditation a left join fetch a.standings where a.number = :number",
                        Accreditation.class),
                number);
    }

    /** What became of a submission; empty if nothing was granted. */
    public Optional<Accreditation> ofSubmission(UUID submission) {
        return database.createSelectionQuery("from Accreditation where submissionId = :submission", Accreditation.class)
                .setParameter("submission", submission)
                .uniqueResultOptional();
    }

    /** What never changes of the accreditation with a number; empty if there is none. */
    public Optional<RegisteredTerm> term(String number) {
        return database.createQuery(
                        "select id, number, provider.organisation, course.stage, validFrom, validTo from Accreditation where number = :number",
                        RegisteredTerm.class)
                .setParameter("number", number)
                .uniqueResultOptional();
    }

    /** Those of them that still run or are taught out on a day, as far as is known now, by their numbers. */
    public Map<String, RegisteredTerm> notOver(Collection<String> numbers, LocalDate day) {
        return database
                .createQuery("""
                        select a.id, a.number, a.provider.organisation, a.course.stage, a.validFrom, a.validTo
                        from Accreditation a join a.standings s
                        where a.number in (:numbers) and s.knownUntil is null and s.holdsFrom <= :day
                            and (s.holdsUntil is null or s.holdsUntil > :day) and s.status not in (:over)""", RegisteredTerm.class)
                .setParameterList("numbers", numbers)
                .setParameter("day", day)
                .setParameterList("over", OVER)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(RegisteredTerm::number, Function.identity()));
    }

    /** The one with a number, if it is one that a caller may read. */
    public Accreditation byNumber(String number, Predicate<Accreditation> readable) {
        var accreditation = byNumber(number);
        if (!readable.test(accreditation)) {
            throw new NotFound();
        }
        return accreditation;
    }

    /** For an act: those that come at the same time wait for each other. */
    public Accreditation lockedByNumber(String number) {
        var accreditation = withNumber(
                database.createSelectionQuery("from Accreditation where number = :number", Accreditation.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE),
                number);
        Hibernate.initialize(accreditation.standings());
        return accreditation;
    }

    /** The one in whose place it stands or was to stand, held until the transaction ends. */
    Optional<Accreditation> lockedPredecessorOf(Accreditation accreditation) {
        return Optional.ofNullable(accreditation.predecessor()).map(this::lockedByNumber);
    }

    void add(Act act) {
        database.persist(act);
    }

    public void add(AcceptedChange change) {
        database.persist(change);
    }

    /** Everything that everybody may know of its past. There are never more changes than a provider may notify. */
    public Past pastOf(String number) {
        var accreditation = byNumber(number);
        var changes = database.createSelectionQuery(
                        "from AcceptedChange where accreditationId = :accreditation order by acceptedOn, id",
                        AcceptedChange.class)
                .setParameter("accreditation", accreditation.id())
                .getResultList();
        return new Past(accreditation, changes);
    }

    /** What was done to it, in order. As many as there are ratifiers' acts in its term, so that nobody needs pages. */
    List<Act> actsOn(Accreditation accreditation) {
        return database.createSelectionQuery("from Act where accreditationId = :accreditation order by id", Act.class)
                .setParameter("accreditation", accreditation.id())
                .getResultList();
    }

    /** A number that cannot be one is not looked for. */
    private static Accreditation withNumber(SelectionQuery<Accreditation> query, String number) {
        mustBeWellFormed(number);
        return query.setParameter("number", number).uniqueResultOptional().orElseThrow(NotFound::new);
    }

    private static void mustBeWellFormed(String number) {
        if (!CheckedNumber.isWellFormed(number)) {
            throw new NotFound();
        }
    }

    /**
     * The version that callers see of one as it is on a day, by what is known now. Reads no more than that takes.
     *
     * @throws NotFound if there is none of this number
     */
    public long versionOn(String number, LocalDate day) {
        mustBeWellFormed(number);
        var known = database.createSelectionQuery("""
                        select a.version, s.status, s.reason, s.holdsFrom, s.holdsUntil
                        from Accreditation a join a.standings s
                        where a.number = :number and s.knownUntil is null
                        order by s.holdsFrom""", Known.class)
                .setParameter("number", number)
                .getResultList();
        if (known.isEmpty()) {
            throw new NotFound();
        }
        var timeline = new Timeline(known.stream().map(Known::span).toList());
        return Accreditation.versionOn(known.getFirst().version(), timeline, day);
    }

    /** One of the spans that are known now of an accreditation, and its version. */
    record Known(
            long version,
            AccreditationStatus status,
            @Nullable String reason,
            LocalDate from,
            @Nullable LocalDate until) {

        Span span() {
            return new Span(status, reason, from, until);
        }
    }
}
