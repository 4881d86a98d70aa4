package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.chassis.query.OneColumn;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** The statements by which places go over with a trust. */
@ApplicationScoped
class MergedPlaces {
    private final Session database;

    MergedPlaces(Session database) {
        this.database = database;
    }

    /** An enrolment that went over. */
    record Moved(UUID enrolment, UUID participant, String provider, boolean passedOn) {}

    /** An enrolment that has not ended, the first after one, and its cohort. */
    record Next(UUID enrolment, UUID cohort) {}

    Optional<Next> next(String predecessor, UUID after) {
        return database.createNativeQuery("""
                        select id, cohort_id from enrolment
                        where employer = :predecessor and id > :after
                          and (training in ('ENROLLED', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_OUTCOME')
                            or place in ('NOMINATED', 'EMPLOYER_APPROVED', 'WAITLISTED', 'OFFERED'))
                        order by id limit 1""", Tuple.class)
                .setParameter("predecessor", predecessor)
                .setParameter("after", after)
                .getResultStream()
                .map(row -> new Next(row.get(0, UUID.class), row.get(1, UUID.class)))
                .findFirst();
    }

    /** A cohort on which places are kept for a trust. */
    Optional<UUID> keptFor(String predecessor) {
        return OneColumn.of(database, "select cohort_id from allocation where trust = :predecessor limit 1", UUID.class)
                .setParameter("predecessor", predecessor)
                .getResultStream()
                .findFirst();
    }

    /** Everything of the trust on one cohort that has not ended. */
    List<Moved> goOver(UUID merger, UUID cohort, Moment now) {
        return database.createNativeQuery(
                        "select enrolment_id, participant_id, provider, passed_on"
                                + " from places_go_over(:merger, :cohort, :now)",
                        Tuple.class)
                .setParameter("merger", merger)
                .setParameter("cohort", cohort)
                .setParameter("now", now.instant().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(row -> new Moved(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, Boolean.class)))
                .toList();
    }
}
