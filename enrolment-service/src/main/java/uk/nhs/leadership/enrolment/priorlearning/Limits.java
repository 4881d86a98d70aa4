package uk.nhs.leadership.enrolment.priorlearning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.enrolment.catalogue.Courses;
import uk.nhs.leadership.enrolment.curriculum.Outcomes;

/** How much may count on an enrolment: as its course, the course's curriculum and the configuration say. */
@ApplicationScoped
class Limits {
    private final PriorLearnings claims;
    private final Courses courses;
    private final Outcomes outcomes;
    private final PriorLearningConfig config;

    Limits(PriorLearnings claims, Courses courses, Outcomes outcomes, PriorLearningConfig config) {
        this.claims = claims;
        this.courses = courses;
        this.outcomes = outcomes;
        this.config = config;
    }

    /** @param claimed all that is claimed on the enrolment */
    Allowance allowanceOn(Taken taken, List<PriorLearning> claimed) {
        var course = courses.accreditedAs(taken.accreditationId()).orElseThrow(NotFound::new);
        return new Allowance(
                taken,
                course.learningHours(),
                mostHours(course.learningHours()),
                outcomes.of(course),
                claimed,
                claims.elsewhereThan(taken.enrolmentId(), taken.participantId()));
    }

    /** Something is left to do, however it is configured. */
    private int mostHours(int courseHours) {
        return Math.min(courseHours * config.percent() / 100, courseHours - 1);
    }

    /** The earliest day on which it may have been finished. */
    LocalDate oldest(LocalDate today) {
        return today.minusYears(config.years());
    }
}
