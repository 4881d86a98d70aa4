package uk.nhs.leadership.enrolment.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** The statement by which caps follow a trust that becomes part of another. */
@ApplicationScoped
class MergedCaps {
    private final Session database;

    MergedCaps(Session database) {
        this.database = database;
    }

    /** A cap, and whose staff it is for. */
    record Widened(UUID id, List<String> trusts) {
        Widened {
            trusts = List.copyOf(trusts);
        }
    }

    /** Money for a trust by name is money for its successor too, and no more than it was. */
    List<Widened> widen(String predecessor, String successor, Moment now) {
        return database.createNativeQuery("""
                        with widened as (
                          update funding_cap set
                            trusts = trusts || cast(:successor as text), updated_at = :now, version = version + 1
                          where status = 'OPEN' and trusts @> array[cast(:predecessor as text)]
                            and not trusts @> array[cast(:successor as text)]
                          returning id, trusts)
                        select id, trusts from widened order by id""", Tuple.class)
                .setParameter("predecessor", predecessor)
                .setParameter("successor", successor)
                .setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(row -> new Widened(row.get(0, UUID.class), List.of(row.get(1, String[].class))))
                .toList();
    }
}
