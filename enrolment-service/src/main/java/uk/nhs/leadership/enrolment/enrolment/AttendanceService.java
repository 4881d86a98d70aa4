package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.attendance.AttendanceRule.SESSION_NOT_PLANNED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.attendance.Attendance;
import uk.nhs.leadership.enrolment.attendance.AttendanceMark;
import uk.nhs.leadership.enrolment.attendance.Attendances;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.enrolment.Involvement.Part;
import uk.nhs.leadership.enrolment.schedule.Milestone;
import uk.nhs.leadership.enrolment.training.Teaching;

/** How a provider records who was at which session of its cohorts. */
@ApplicationScoped
@Transactional
class AttendanceService {
    private static final String NOT_FOUND = "NOT_FOUND";

    private final Attendances attendances;
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final Involvement involvement;
    private final Admission admission;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    AttendanceService(
            Attendances attendances,
            Enrolments enrolments,
            Cohorts cohorts,
            Involvement involvement,
            Admission admission,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.attendances = attendances;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.involvement = involvement;
        this.admission = admission;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** What is to be recorded of one of many. */
    record Row(UUID enrolmentId, AttendanceMark mark) {}

    /** What came of a row; without a code it was recorded. */
    record Recorded(UUID enrolmentId, @Nullable String code) {}

    EnrolledPerson record(UUID id, String session, AttendanceMark mark) {
        var found = involvement.find(id, Part.PROVIDER);
        var enrolment = found.enrolment();
        var cohort = cohorts.withId(enrolment.cohortId()).orElseThrow();
        var refusal = new Register(cohort, session, List.of(id)).mark(enrolment, mark);
        if (refusal.isPresent()) {
            throw new RuleBroken(refusal.get());
        }
        enrolments.flush();
        return found;
    }

    /** A list of one session: a row that cannot be recorded keeps none of the others back. */
    List<Recorded> recordAll(UUID cohortId, String session, List<Row> rows) {
        var cohort = cohorts.withId(cohortId)
                .filter(found -> found.provider().equals(callers.current().organisation()))
                .orElseThrow(NotFound::new);
        var named = rows.stream().map(Row::enrolmentId).toList();
        var onIt = enrolments.onCohort(cohortId, named);
        var register = new Register(cohort, session, named);
        var recorded = new ArrayList<Recorded>();
        for (var row : rows) {
            var enrolment = onIt.get(row.enrolmentId());
            var code = enrolment == null
                    ? NOT_FOUND
                    : register.mark(enrolment, row.mark()).map(Rule::name).orElse(null);
            recorded.add(new Recorded(row.enrolmentId(), code));
        }
        enrolments.flush();
        return recorded;
    }

    /** All that was recorded of somebody, also what counts no more. */
    List<Attendance> of(UUID id, Listing listing) {
        var found = involvement.find(id, Part.TRUST, Part.PROVIDER, Part.PARTICIPANT, Part.MANAGER);
        return attendances.of(found.enrolment().id(), listing);
    }

    /** Who was at one session of a cohort, of which nothing is recorded before its day or after the time to teach out. */
    private final class Register {
        private final Milestone session;
        private final Map<UUID, AttendanceMark> last;
        private final Moment now = Moment.of(clock);

        Register(Cohort cohort, String kind, List<UUID> enrolmentIds) {
            session = cohort.session(kind).orElseThrow(() -> new RuleBroken(SESSION_NOT_PLANNED));
            new Teaching(cohort.startsOn(), admission.courseOf(cohort), now).requireTaughtOn(session.dueOn());
            last = attendances.last(enrolmentIds, kind);
        }

        /** @return why it is not recorded; empty if it is */
        Optional<Rule> mark(Enrolment enrolment, AttendanceMark mark) {
            var before = last.get(enrolment.id());
            var obstacle = enrolment.obstacleToAttendance(mark, before);
            if (obstacle.isEmpty()) {
                eventLog.append(enrolment.attend(session, mark, before, now));
                last.put(enrolment.id(), mark);
                attendances.persist(new Attendance(
                        ids.next(),
                        enrolment.id(),
                        session.kind(),
                        session.dueOn(),
                        mark,
                        callers.current().actor(),
                        now));
            }
            return obstacle;
        }
    }
}
