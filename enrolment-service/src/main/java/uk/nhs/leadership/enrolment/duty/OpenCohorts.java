package uk.nhs.leadership.enrolment.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import uk.nhs.leadership.enrolment.expectation.MetBy;

/** Where a duty could be met. */
@ApplicationScoped
class OpenCohorts {
    private static final int A_FEW = 5;

    private final Session database;

    OpenCohorts(Session database) {
        this.database = database;
    }

    /** The next that begin and take people. Whether somebody may join is told by the check of eligibility. */
    List<OpenCohort> meeting(MetBy metBy, LocalDate today) {
        if (metBy.award() != null) {
            return soonest("award = :of", metBy.award(), today);
        }
        if (metBy.stage() != null) {
            return soonest("stage = :of", metBy.stage().name(), today);
        }
        return soonest("course_id = any (:of)", metBy.courseIds().toArray(UUID[]::new), today);
    }

    private List<OpenCohort> soonest(String condition, Object of, LocalDate today) {
        return database.createNativeQuery("""
                        select id, course_title, accreditation_number, provider, starts_on, ends_on, delivery
                        from cohort
                        where status = 'OPEN' and %s and starts_on >= :today
                          and (enrolment_closes_on is null or enrolment_closes_on >= :today)
                        order by starts_on, id limit :most""".formatted(condition), OpenCohort.class)
                .setParameter("of", of)
                .setParameter("today", today)
                .setParameter("most", A_FEW)
                .getResultList();
    }
}
