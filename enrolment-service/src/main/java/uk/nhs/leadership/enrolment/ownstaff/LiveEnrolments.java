package uk.nhs.leadership.enrolment.ownstaff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Every query for the places that a manager's staff have or may yet get. */
@ApplicationScoped
class LiveEnrolments {
    private final Session database;

    LiveEnrolments(Session database) {
        this.database = database;
    }

    /** In the order in which they were made; for each course a person has at most one. */
    List<LiveEnrolment> of(Collection<UUID> participantIds) {
        return database.createSelectionQuery("""
                        select e.id, e.participantId, c.courseTitle, c.terms.startsOn, cast(e.place.status as String),
                            cast(e.training.status as String),
                            case when array_position(e.place.awaitedApprovals, 'MANAGER') = 1 then true else false end
                        from Enrolment e join Cohort c on c.id = e.cohortId
                        where e.participantId in :people
                          and (e.training.status in (ENROLLED, IN_PROGRESS, DEFERRED, AWAITING_OUTCOME)
                            or e.place.status in (NOMINATED, EMPLOYER_APPROVED, WAITLISTED, OFFERED))
                        order by e.id""", LiveEnrolment.class)
                .setParameter("people", List.copyOf(participantIds))
                .getResultList();
    }
}
