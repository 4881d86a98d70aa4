package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_KNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.Courses;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.funding.Purse;
import uk.nhs.leadership.enrolment.funding.Purses;
import uk.nhs.leadership.enrolment.lateentry.LateEntries;
import uk.nhs.leadership.enrolment.lateentry.LateEntry;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.waitinglist.WaitingLists;

/** Gathers what decides whether somebody may join a cohort. */
@ApplicationScoped
class Admission {
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final Courses courses;
    private final WaitingLists waitingLists;
    private final LateEntries lateEntries;
    private final Purses purses;

    Admission(
            Enrolments enrolments,
            Cohorts cohorts,
            Courses courses,
            WaitingLists waitingLists,
            LateEntries lateEntries,
            Purses purses) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.courses = courses;
        this.waitingLists = waitingLists;
        this.lateEntries = lateEntries;
        this.purses = purses;
    }

    /** To ask only: nothing is held. */
    Joining looking(Participant participant, UUID cohortId, Moment now) {
        var cohort = cohorts.withId(cohortId).orElseThrow(NotFound::new);
        return joining(participant, cohort, lookedInto(cohort), now);
    }

    /** To join: the cohort is held until the end of the transaction. */
    Joining holding(Participant participant, UUID cohortId, Moment now) {
        var cohort = held(cohortId);
        return joining(participant, cohort, purseOf(cohort), now);
    }

    Cohort held(UUID cohortId) {
        return cohorts.holding(cohortId).orElseThrow(NotFound::new);
    }

    /** The money that may pay for places on a cohort that is held; it is held too. */
    Purse purseOf(Cohort cohort) {
        return cohort.isCapped() ? purses.holding(cohort) : Purse.EMPTY;
    }

    /** As it is now: nothing is held. */
    Purse lookedInto(Cohort cohort) {
        return cohort.isCapped() ? purses.about(cohort) : Purse.EMPTY;
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
     * asks at this moment comes after those who have waited. A place kept for another trust is owed to nobody who waits, nor is one for which
     * there is no money.
     */
    boolean owesPlaces(Cohort cohort, Purse purse, Moment now) {
        return waitingLists.employersWaiting(cohort.id()).stream()
                .anyMatch(employer -> !cohort.isFull(employer)
                        && purse.refusal(cohort, employer, now).isEmpty());
    }

    /** By what people of a trust may join a cohort that is past its days for enrolling. */
    List<LateEntry> lateOn(Cohort cohort, String employer, Moment now) {
        return cohort.isPastEnrolling(now) ? lateEntries.grantedOn(cohort.id(), employer, now.date()) : List.of();
    }

    private Joining joining(Participant participant, Cohort cohort, Purse purse, Moment now) {
        var earlier = enrolments.ofParticipant(participant.id(), cohort.courseId());
        var late = cohort.isPastEnrolling(now)
                ? lateEntries.granted(participant.id(), cohort.id(), now.date()).orElse(null)
                : null;
        return new Joining(
                participant.asEmployedPerson(),
                cohort,
                courseOf(cohort),
                earlier,
                owesPlaces(cohort, purse, now),
                late,
                purse,
                now);
    }
}
