package uk.nhs.leadership.enrolment.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Every query for the enrolments in a record, and for what came of them. */
@ApplicationScoped
class OwnEnrolments {
    private final Session database;

    OwnEnrolments(Session database) {
        this.database = database;
    }

    /** In the order in which they were made. */
    List<OwnEnrolment> of(UUID participantId) {
        return database.createQuery("""
                        select e.id, c.courseTitle, c.stage, e.provider, e.attempt, cast(e.place.status as String),
                            cast(e.training.status as String), e.training.startedOn, e.training.completedOn
                        from Enrolment e join Cohort c on c.id = e.cohortId
                        where e.participantId = :participant order by e.id""", OwnEnrolment.class)
                .setParameter("participant", participantId)
                .getResultList();
    }

    List<OwnOutcome> outcomesOf(UUID participantId) {
        return database.createQuery("""
                        select o.enrolmentId, cast(o.result as String), o.decidedOn
                        from Enrolment e join Outcome o on o.enrolmentId = e.id
                        where e.participantId = :participant order by o.id""", OwnOutcome.class)
                .setParameter("participant", participantId)
                .getResultList();
    }
}
