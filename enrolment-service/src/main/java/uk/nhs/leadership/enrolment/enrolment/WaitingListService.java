package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.waitinglist.WaitingLists;

/**
 * What becomes of places without anybody's doing; one cohort is one transaction. All that it goes by stands in the
 * database, so it does not matter which replica does it, nor how many died before.
 */
@ApplicationScoped
class WaitingListService {
    /** Of one cohort at once, so that nobody who wants a place on it waits long. */
    private static final int AT_ONCE = 100;

    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final WaitingLists waitingLists;
    private final Admission admission;
    private final Announcer announcer;
    private final Clock clock;

    WaitingListService(
            Enrolments enrolments,
            Cohorts cohorts,
            WaitingLists waitingLists,
            Admission admission,
            Announcer announcer,
            Clock clock) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.waitingLists = waitingLists;
        this.admission = admission;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Cohorts with an offer that nobody answered in time, or with a place that somebody waits for. */
    @Transactional
    List<UUID> thatMayMoveOn() {
        return enrolments.cohortsThatMayMoveOn(Moment.of(clock).date());
    }

    /** Ends offers that have run out, and offers the places that are free to those who have waited longest. */
    @Transactional
    void moveOn(UUID cohortId) {
        if (!enrolments.holdUnlessHeld(cohortId)) {
            return;
        }
        var now = Moment.of(clock);
        var cohort = cohorts.holding(cohortId).orElseThrow();
        for (var enrolment : enrolments.withOfferOverdue(cohortId, now.date(), AT_ONCE)) {
            announcer.change(enrolment, () -> enrolment.expire(cohort, now));
        }
        admission.knownCourseOf(cohort).ifPresent(course -> offerWhatIsFree(cohort, course, now));
    }

    private void offerWhatIsFree(Cohort cohort, Course course, Moment now) {
        for (var offered = 0; offered < AT_ONCE; offered++) {
            var purse = admission.purseOf(cohort);
            var ready = waitingLists.employersWaiting(cohort.id()).stream()
                    .filter(employer -> cohort.obstacles(employer, course, now).isEmpty()
                            && purse.refusal(cohort, employer, now).isEmpty())
                    .toList();
            if (ready.isEmpty()) {
                return;
            }
            var next = waitingLists
                    .next(cohort.id(), inTurn(cohort, ready))
                    .flatMap(enrolments::withId)
                    .orElseThrow();
            announcer.change(next, () -> next.offerFreed(cohort, course, purse, cohort.offerEnds(now), now));
        }
    }

    /** Those of the trusts of whom one is next, by the rule of the cohort. */
    private List<String> inTurn(Cohort cohort, List<String> employers) {
        return switch (cohort.waitingOrder()) {
            case FIRST_COME -> employers;
            case TRUSTS_IN_TURN -> {
                var taken = employers.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), employer -> enrolments.placesTakenBy(employer, cohort.id())));
                var fewest = Collections.min(taken.values());
                yield employers.stream()
                        .filter(employer -> fewest.equals(taken.get(employer)))
                        .toList();
            }
        };
    }

    /** Cohorts that have started or were called off, and on which somebody still has no answer. */
    @Transactional
    List<UUID> thatStartedWithoutAnAnswer() {
        return enrolments.cohortsStartedUndecided(Moment.of(clock).date());
    }

    /** Nobody joins any more, so who has no place is free to ask for one elsewhere. @return for how many that was so */
    @Transactional
    int callOff(UUID cohortId) {
        if (!enrolments.holdUnlessHeld(cohortId)) {
            return 0;
        }
        var now = Moment.of(clock);
        var cohort = cohorts.holding(cohortId).orElseThrow();
        var why = cohort.isCancelled() ? PlaceReason.COHORT_CANCELLED : PlaceReason.COHORT_STARTED;
        var undecided = enrolments.undecidedOn(cohortId, AT_ONCE);
        for (var enrolment : undecided) {
            announcer.change(
                    enrolment,
                    () -> enrolment.place().isOverdue(now)
                            ? enrolment.expire(cohort, now)
                            : enrolment.cancel(why, null, cohort, now));
        }
        return undecided.size();
    }
}
