package uk.nhs.leadership.accreditation.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import uk.nhs.leadership.accreditation.number.CheckedNumber;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.ConstraintRules;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every query for accreditations, and the rule that the database keeps for them. */
@ApplicationScoped
public class Accreditations implements ConstraintRules {
    private final Session database;

    Accreditations(Session database) {
        this.database = database;
    }

    @Override
    public Map<String, Rule> byConstraint() {
        return Map.of("accreditation_of_a_course_never_overlaps", AccreditationRule.COURSE_ALREADY_ACCREDITED);
    }

    /** The next number, never given twice, also not after a rollback. */
    public CheckedNumber nextNumber() {
        var count = database.createNativeQuery("select nextval('accreditation_number')", Long.class);
        return CheckedNumber.next("LMA", count::getSingleResult);
    }

    public void add(Accreditation accreditation) {
        database.persist(accreditation);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    /** A number that cannot be one is not looked for. */
    Accreditation byNumber(String number) {
        if (!CheckedNumber.isWellFormed(number)) {
            throw new NotFound();
        }
        return database.createSelectionQuery("from Accreditation where number = :number", Accreditation.class)
                .setParameter("number", number)
                .uniqueResultOptional()
                .orElseThrow(NotFound::new);
    }

    List<Accreditation> page(RegisterSearch search, Listing listing) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (search.on() != null) {
            conditions.add("valid_from <= :on and valid_to >= :on and (withdrawn_on is null or withdrawn_on > :on)");
            values.put("on", search.on());
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
                "select * from accreditation where " + String.join(" and ", conditions)
                        + (listing.byChange() ? " order by updated_at, id" : " order by id"),
                Accreditation.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(listing.rows()).getResultList();
    }
}
