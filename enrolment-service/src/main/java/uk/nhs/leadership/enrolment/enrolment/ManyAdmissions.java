package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.funding.Purse;
import uk.nhs.leadership.enrolment.participant.EmployedPerson;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** Gathers what decides whether many may join a cohort, with as many questions as for one. */
@ApplicationScoped
class ManyAdmissions {
    private final Admission admission;
    private final Cohorts cohorts;
    private final ManyEnrolments enrolments;
    private final Callers callers;
    private final Clock clock;

    ManyAdmissions(Admission admission, Cohorts cohorts, ManyEnrolments enrolments, Callers callers, Clock clock) {
        this.admission = admission;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.callers = callers;
        this.clock = clock;
    }

    boolean isKnown(UUID cohortId) {
        return cohorts.withId(cohortId).isPresent();
    }

    /** To ask only: nothing is held. */
    Admitting looking(UUID cohortId, List<SentRow> rows) {
        var cohort = cohorts.withId(cohortId).orElseThrow(NotFound::new);
        return admitting(cohort, admission.lookedInto(cohort), rows);
    }

    /** To join: the cohort is held until the end of the transaction, and its places are counted once for all rows. */
    Admitting holding(UUID cohortId, List<SentRow> rows) {
        var cohort = admission.held(cohortId);
        return admitting(cohort, admission.purseOf(cohort), rows);
    }

    private Admitting admitting(Cohort cohort, Purse purse, List<SentRow> rows) {
        var staff = staffNamed(rows);
        var before =
                enrolments.ofParticipants(staff.stream().map(EmployedPerson::id).toList(), cohort.courseId());
        var now = Moment.of(clock);
        var late = admission.lateOn(cohort, callers.current().organisation(), now);
        var placesOwed = admission.owesPlaces(cohort, purse, now);
        return new Admitting(cohort, admission.courseOf(cohort), placesOwed, purse, staff, before, late, now);
    }

    private List<EmployedPerson> staffNamed(List<SentRow> rows) {
        var numbers = new HashSet<String>();
        var ids = new HashSet<UUID>();
        for (var row : rows) {
            var number = row.cells().get(Admitting.NUMBER);
            var id = row.cells().get(Admitting.ID);
            if (number != null) {
                numbers.add(number);
            }
            if (id != null) {
                ids.add(UUID.fromString(id));
            }
        }
        var employer = callers.current().organisation();
        var staff = new ArrayList<EmployedPerson>();
        if (!numbers.isEmpty()) {
            staff.addAll(enrolments.staffWithNumbers(employer, numbers));
        }
        if (!ids.isEmpty()) {
            staff.addAll(enrolments.staffWithIds(employer, ids));
        }
        return staff;
    }
}
