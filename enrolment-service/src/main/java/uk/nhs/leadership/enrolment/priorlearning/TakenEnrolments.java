package uk.nhs.leadership.enrolment.priorlearning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Every query for the enrolments on which prior learning is to count. */
@ApplicationScoped
class TakenEnrolments {
    private final Session database;

    TakenEnrolments(Session database) {
        this.database = database;
    }

    Optional<Taken> withId(UUID enrolmentId) {
        return database.createQuery("""
                        select e.id, e.participantId, e.employer, e.provider, c.accreditationId, c.terms.startsOn,
                          cast(e.training.status as String)
                        from Enrolment e join Cohort c on c.id = e.cohortId
                        where e.id = :id""", Taken.class)
                .setParameter("id", enrolmentId)
                .uniqueResultOptional();
    }
}
