package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.rowfile.SentRow;

/** Gathers what decides what can be declared and recorded of many on a cohort, with as many questions as for one. */
@ApplicationScoped
class ManyTrainings {
    private final Admission admission;
    private final Cohorts cohorts;
    private final ManyDeclarations declarations;
    private final ManyOutcomes outcomes;
    private final TrainingConfig config;
    private final Callers callers;
    private final Clock clock;

    ManyTrainings(
            Admission admission,
            Cohorts cohorts,
            ManyDeclarations declarations,
            ManyOutcomes outcomes,
            TrainingConfig config,
            Callers callers,
            Clock clock) {
        this.admission = admission;
        this.cohorts = cohorts;
        this.declarations = declarations;
        this.outcomes = outcomes;
        this.config = config;
        this.callers = callers;
        this.clock = clock;
    }

    /** Other providers' cohorts are seen by everybody, and declared on by none but theirs. */
    boolean isOwn(UUID cohortId) {
        return own(cohortId).isPresent();
    }

    /** To declare: the enrolments are held until the end of the transaction. */
    Declaring holding(UUID cohortId, List<SentRow> rows) {
        var cohort = own(cohortId).orElseThrow(NotFound::new);
        var named = rows.stream().map(Statement::enrolmentId).distinct().toList();
        var held = declarations.holding(cohort, named);
        var standing = declarations.standingOn(held.stream().map(Enrolment::id).toList());
        return new Declaring(
                cohort,
                admission.courseOf(cohort),
                held,
                standing,
                callers.current().actor(),
                Moment.of(clock));
    }

    /** To record outcomes: held as well. */
    Recording recording(UUID cohortId, List<SentRow> rows) {
        var cohort = own(cohortId).orElseThrow(NotFound::new);
        var named = rows.stream().map(Statement::enrolmentId).distinct().toList();
        var held = declarations.holding(cohort, named);
        var people = held.stream().map(Enrolment::participantId).distinct().toList();
        return new Recording(
                cohort,
                config.mostOutcomes(),
                held,
                outcomes.attempts(cohort.courseId(), people),
                outcomes.of(held.stream().map(Enrolment::id).toList()),
                callers.current().actor(),
                Moment.of(clock));
    }

    private Optional<Cohort> own(UUID cohortId) {
        return cohorts.withId(cohortId)
                .filter(cohort -> cohort.provider().equals(callers.current().organisation()));
    }
}
