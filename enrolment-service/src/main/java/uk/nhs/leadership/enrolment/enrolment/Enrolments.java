package uk.nhs.leadership.enrolment.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.enrolment.cohort.PlacesOfCohort;
import uk.nhs.leadership.enrolment.listing.Conditions;

/** Every query about enrolments, and about what was declared and decided on them. */
@ApplicationScoped
class Enrolments implements PanacheRepositoryBase<Enrolment, UUID>, PlacesOfCohort {

    @Override
    public int takenBy(String employer, UUID cohortId) {
        return Math.toIntExact(count("cohortId = ?1 and employer = ?2 and place = ENROLLED", cohortId, employer));
    }

    Optional<Enrolment> withId(UUID id) {
        return findByIdOptional(id);
    }

    Optional<Enrolment> ofProvider(String provider, UUID id) {
        return find("id = ?1 and provider = ?2", id, provider).singleResultOptional();
    }

    /** What a participant did on a course, as far as the caller may know. */
    List<Enrolment> ofParticipant(UUID participantId, UUID courseId) {
        return list("participantId = ?1 and courseId = ?2", participantId, courseId);
    }

    List<Enrolment> list(EnrolmentFilter filter, Listing listing) {
        var conditions = Conditions.of(listing)
                .where("employer = :employer", "employer", filter.employer())
                .where("provider = :provider", "provider", filter.provider())
                .where("participantId = :participant", "participant", filter.participantId())
                .where("cohortId = :cohort", "cohort", filter.cohortId())
                .where("training = :training", "training", filter.training());
        return find(conditions.query(), conditions.values())
                .page(Page.ofSize(listing.rows()))
                .list();
    }

    void keep(Declaration declaration) {
        getEntityManager().persist(declaration);
    }

    void keep(Outcome outcome) {
        getEntityManager().persist(outcome);
    }

    /** In the order in which they were made; there are at most a few. */
    List<Declaration> declarationsOn(UUID enrolmentId) {
        return getEntityManager()
                .createQuery("where enrolmentId = :enrolment order by id", Declaration.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** In the order in which they were recorded; there are at most a few. */
    List<Outcome> outcomesOf(UUID enrolmentId) {
        return getEntityManager()
                .createQuery("where enrolmentId = :enrolment order by id", Outcome.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }
}
