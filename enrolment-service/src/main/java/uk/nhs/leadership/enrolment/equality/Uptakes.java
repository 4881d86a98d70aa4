package uk.nhs.leadership.enrolment.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.Session;
import uk.nhs.leadership.enrolment.equality.EqualityGroup.Subject;

/** Counts by group. The rows that are counted are shown to nobody: the database counts them. */
@ApplicationScoped
class Uptakes {
    private final Session database;

    Uptakes(Session database) {
        this.database = database;
    }

    /** Of the staff of a trust on a day, and of those of them who began a course between two days. */
    Map<Subject, Map<EqualityGroup, Uptake.Count>> of(
            String trust, LocalDate firstDay, LocalDate lastDay, LocalDate countedOn) {
        var counts = new EnumMap<Subject, Map<EqualityGroup, Uptake.Count>>(Subject.class);
        database.createNativeQuery("""
                        select subject, category, workforce, trained
                        from equality_uptake(:trust, :first, :last, :on)""", Tuple.class)
                .setParameter("trust", trust)
                .setParameter("first", firstDay)
                .setParameter("last", lastDay)
                .setParameter("on", countedOn)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent(
                                Subject.valueOf(row.get(0, String.class)),
                                subject -> new EnumMap<>(EqualityGroup.class))
                        .put(
                                EqualityGroup.valueOf(row.get(1, String.class)),
                                new Uptake.Count(row.get(2, Long.class), row.get(3, Long.class))));
        return counts;
    }
}
