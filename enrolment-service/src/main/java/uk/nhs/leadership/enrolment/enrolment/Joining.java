package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.ALREADY_ENROLLED;
import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.PARTICIPANT_HAS_LEFT;
import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_CAP_REACHED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.funding.Purse;
import uk.nhs.leadership.enrolment.lateentry.LateEntry;
import uk.nhs.leadership.enrolment.participant.EmployedPerson;
import uk.nhs.leadership.enrolment.place.Nominator;
import uk.nhs.leadership.enrolment.place.Place;

/**
 * A participant who is to join a cohort, and everything that speaks against it. To take a place, the cohort must be locked.
 *
 * @param earlier what the participant did before on the course
 * @param placesOwed whether each place that is free is owed to somebody on the waiting list
 * @param purse the money that may pay for the place; to take one it must be held
 * @param late by what they may join after the cohort's days for enrolling; null if by nothing, or if it is not needed
 */
record Joining(
        EmployedPerson participant,
        Cohort cohort,
        Course course,
        List<Earlier> earlier,
        boolean placesOwed,
        @Nullable LateEntry late,
        Purse purse,
        Moment now) {
    /** What may be otherwise by the time a place is offered. */
    private static final Set<Rule> MAY_PASS = Set.of(COHORT_FULL, FUNDING_CAP_REACHED);

    Joining {
        earlier = List.copyOf(earlier);
    }

    /** In time, and nobody else pays. */
    Joining(
            EmployedPerson participant,
            Cohort cohort,
            Course course,
            List<Earlier> earlier,
            boolean placesOwed,
            Moment now) {
        this(participant, cohort, course, earlier, placesOwed, null, Purse.EMPTY, now);
    }

    /** Every reason against a place now; the first is the one that a refusal names. */
    List<Rule> obstacles() {
        var obstacles = new ArrayList<Rule>();
        if (!participant.isEmployedOn(now.date())) {
            obstacles.add(PARTICIPANT_HAS_LEFT);
        }
        if (earlier.stream().anyMatch(Earlier::isLive)) {
            obstacles.add(ALREADY_ENROLLED);
        }
        obstacles.addAll(cohort.obstacles(participant.employer(), course, late != null, now));
        if (placesOwed && !obstacles.contains(COHORT_FULL)) {
            obstacles.add(COHORT_FULL);
        }
        purse.refusal(cohort, participant.employer(), now).ifPresent(obstacles::add);
        return obstacles;
    }

    /** A place at once. */
    Enrolment enrol(UUID id) {
        requireNone(obstacles());
        cohort.take(participant.employer(), course, late != null, now);
        var enrolment = new Enrolment(id, this, Place.enrolled(now));
        enrolment.fund(purse.pay(cohort, participant.employer(), now));
        return enrolment;
    }

    /** A place at once, or if there is none, the end of the waiting list. */
    Enrolment enrolOrWait(UUID id) {
        // Nobody waits for a place on a cohort that is past its days: the list has ended.
        var obstacles = obstacles();
        if (late == null && obstacles.contains(COHORT_FULL) && MAY_PASS.containsAll(obstacles)) {
            return new Enrolment(id, this, Place.waitlisted(now));
        }
        return enrol(id);
    }

    /** A place if the trust approves and the provider accepts; whether one is free is asked then. */
    Enrolment nominate(UUID id, Nominator by, List<Approver> order) {
        var inTime = new Joining(participant, cohort, course, earlier, placesOwed, null, purse, now);
        requireNone(inTime.obstacles().stream()
                .filter(rule -> !MAY_PASS.contains(rule))
                .toList());
        return new Enrolment(id, inTime, Place.nominated(by, order, now));
    }

    /** A place for somebody who goes on with what another provider began; there it ends. Both cohorts are locked. */
    Enrolment goOn(UUID id, Enrolment before, Cohort from) {
        requireNone(obstacles());
        var next = before.goOnAs(id, this, from);
        cohort.take(participant.employer(), course, late != null, now);
        next.fund(purse.pay(cohort, participant.employer(), now));
        return next;
    }

    /** One more than there were here, and than the last: what went before may have been with another provider. */
    int attempt() {
        var last = earlier.stream().mapToInt(Earlier::attempt).max().orElse(0);
        return Math.max(last, earlier.size()) + 1;
    }

    private static void requireNone(List<Rule> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new RuleBroken(obstacles.getFirst());
        }
    }
}
