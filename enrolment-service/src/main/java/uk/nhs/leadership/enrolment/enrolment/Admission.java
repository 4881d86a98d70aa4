package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_KNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.Courses;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.waitinglist.WaitingLists;

/** Gathers what decides whether somebody may join a cohort. */
@ApplicationScoped
class Admission {
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final Courses courses;
    private final WaitingLists waitingLists;

    Admission(Enrolments enrolments, Cohorts cohorts, Courses courses, WaitingLists waitingLists) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.courses = courses;
        this.waitingLists = waitingLists;
    }

    /** To ask only: nothing is held. */
    Joining looking(Participant participant, UUID cohortId, Moment now) {
        return joining(participant, cohorts.withId(cohortId).orElseThrow(NotFound::new), now);
    }

    /** To join: the cohort is held until the end of the transaction. */
    Joining holding(Participant participant, UUID cohortId, Moment now) {
        return joining(participant, held(cohortId), now);
    }

    Cohort held(UUID cohortId) {
        return cohorts.holding(cohortId).orElseThrow(NotFound::new);
    }

    Course courseOf(Cohort cohort) {
        return knownCourseOf(cohort).orElseThrow(() -> new RuleBroken(COURSE_NOT_KNOWN));
    }

    /** Empty while what is known of courses is gathered anew. */
    Optional<Course> knownCourseOf(Cohort cohort) {
        return courses.accreditedAs(cohort.accreditationId());
    }

    /**
     * Whether somebody waits who could have a place that is free. It has become so just now, and goes to the list: who
     * asks at this moment comes after those who have waited. A place kept for another trust is owed to nobody who waits.
     */
    boolean owesPlaces(Cohort cohort) {
        return waitingLists.employersWaiting(cohort.id()).stream().anyMatch(employer -> !cohort.isFull(employer));
    }

    private Joining joining(Participant participant, Cohort cohort, Moment now) {
        var earlier = enrolments.ofParticipant(participant.id(), cohort.courseId());
        return new Joining(participant, cohort, courseOf(cohort), earlier, owesPlaces(cohort), now);
    }
}
