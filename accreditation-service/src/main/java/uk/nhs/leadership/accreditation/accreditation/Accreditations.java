package uk.nhs.leadership.accreditation.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for accreditations and their standings, and the rule that the database keeps for them. */
@ApplicationScoped
public class Accreditations implements ConstraintRules {
    private static final String[] HOLDING = Arrays.stream(AccreditationStatus.values())
            .filter(AccreditationStatus::holds)
            .map(Enum::name)
            .toArray(String[]::new);

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
        var count = database.createNativeQuery("select nextval('accreditation_number')", Long.class);
        return CheckedNumber.next("LMA", count::getSingleResult);
    }

    public void add(Accreditation accreditation) {
        database.persist(accreditation);
        save(accreditation);
    }

    /**
     * Writes down what has become of it. First what is no longer known, then what is: Hibernate alone would insert before
     * it updates, and the database takes no two standings for one day.
     */
    public void save(Accreditation accreditation) {
        database.flush();
        accreditation.keepNews();
        database.flush();
    }

    Accreditation byNumber(String number) {
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

    /** For an act: those that come at the same time wait for each other. */
    public Accreditation lockedByNumber(String number) {
        var accreditation = withNumber(
                database.createSelectionQuery("from Accreditation where number = :number", Accreditation.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE),
                number);
        Hibernate.initialize(accreditation.standings());
        return accreditation;
    }

    void add(Act act) {
        database.persist(act);
    }

    /** What was done to it, in order. As many as there are ratifiers' acts in its term, so that nobody needs pages. */
    List<Act> actsOn(Accreditation accreditation) {
        return database.createSelectionQuery("from Act where accreditationId = :accreditation order by id", Act.class)
                .setParameter("accreditation", accreditation.id())
                .getResultList();
    }

    /** A number that cannot be one is not looked for. */
    private static Accreditation withNumber(SelectionQuery<Accreditation> query, String number) {
        if (!CheckedNumber.isWellFormed(number)) {
            throw new NotFound();
        }
        return query.setParameter("number", number).uniqueResultOptional().orElseThrow(NotFound::new);
    }

    List<Accreditation> page(RegisterSearch search, Listing listing) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (search.on() != null || search.knownOn() != null) {
            conditions.add(standing(search, values));
        }
        if (search.course() != null) {
            conditions.add("course_id = :course");
            values.put("course", search.course());
        }
        if (search.provider() != null) {
            conditions.add("provider = :provider");
            values.put("provider", search.provider());
        }
        if (search.stage() != null) {
            conditions.add("stage = :stage");
            values.put("stage", search.stage().name());
        }
        if (search.text() != null) {
            conditions.add("search @@ websearch_to_tsquery('english', :text)");
            values.put("text", search.text());
        }
        values.put("after", listing.after());
        if (listing.byChange()) {
            conditions.add("(updated_at, id) > (:from, :after)");
            values.put("from", listing.from());
        } else {
            conditions.add("id > :after");
        }
        var query = database.createNativeQuery(
                "select a.* from accreditation a where " + String.join(" and ", conditions)
                        + (listing.byChange() ? " order by updated_at, id" : " order by id"),
                Accreditation.class);
        values.forEach(query::setParameter);
        var found = query.setMaxResults(listing.rows()).getResultList();
        // The first brings those of all.
        found.forEach(accreditation -> Hibernate.initialize(accreditation.standings()));
        return found;
    }

    /** That it was known at the time asked about, and held on the day if one is asked about. */
    private static String standing(RegisterSearch search, Map<String, Object> values) {
        var conditions =
                new StringBuilder("exists (select from accreditation_standing s where s.accreditation_id = a.id");
        if (search.knownOn() == null) {
            conditions.append(" and s.known_until is null");
        } else {
            conditions.append(" and s.known_from <= :knownOn and (s.known_until is null or s.known_until > :knownOn)");
            values.put("knownOn", search.knownOn());
        }
        if (search.on() != null) {
            conditions.append(" and s.holds_from <= :on and (s.holds_until is null or s.holds_until > :on)"
                    + " and s.status = any(:holding)");
            values.put("on", search.on());
            values.put("holding", HOLDING);
        }
        return conditions.append(')').toString();
    }
}
