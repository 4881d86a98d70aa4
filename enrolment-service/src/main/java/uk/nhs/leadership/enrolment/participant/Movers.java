package uk.nhs.leadership.enrolment.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** The statement by which people go over with their trust. */
@ApplicationScoped
class Movers {
    private final Session database;

    Movers(Session database) {
        this.database = database;
    }

    /** Somebody who went over, and from when they are the successor's. */
    record Moved(UUID participant, LocalDate from) {}

    /** Some of those whom the trust employs, in the order of their ids. */
    List<Moved> goOver(UUID merger, UUID after, int most, Moment now) {
        return database.createNativeQuery(
                        "select participant_id, employed_from from people_go_over(:merger, :after, :most, :now)",
                        Tuple.class)
                .setParameter("merger", merger)
                .setParameter("after", after)
                .setParameter("most", most)
                .setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(row -> new Moved(row.get(0, UUID.class), row.get(1, LocalDate.class)))
                .toList();
    }
}
