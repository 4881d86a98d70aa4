package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.takeover.TakeoverRule.TAKEOVER_TOO_LATE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.enrolment.TransferEvent.TakeoverRefused;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.takeover.Takeover;
import uk.nhs.leadership.enrolment.takeover.TakeoverStatus;
import uk.nhs.leadership.enrolment.takeover.Takeovers;

/** What a trust can do with the enrolments of those who come to it from another. */
@ApplicationScoped
@Transactional
class TakeoverService {
    private final Takeovers takeovers;
    private final Enrolments enrolments;
    private final Participants participants;
    private final Admission admission;
    private final Announcer announcer;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;

    TakeoverService(
            Takeovers takeovers,
            Enrolments enrolments,
            Participants participants,
            Admission admission,
            Announcer announcer,
            EventLog eventLog,
            Callers callers,
            Clock clock) {
        this.takeovers = takeovers;
        this.enrolments = enrolments;
        this.participants = participants;
        this.admission = admission;
        this.announcer = announcer;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
    }

    /** The enrolment is the caller's from now on. Called with the reach of all, for until then it is another trust's. */
    Takeover takeOver(UUID id, Version expected) {
        var now = Moment.of(clock);
        var takeover = openToCaller(id, expected);
        takeover.requireOpen();
        var enrolment = enrolments.withId(takeover.enrolmentId()).orElseThrow();
        if (!isOwnStaff(takeover.participantId(), now)) {
            throw new RuleBroken(TAKEOVER_TOO_LATE);
        }
        var cohort = admission.held(enrolment.cohortId());
        announcer.change(
                enrolment,
                () -> enrolment.goOver(takeover, cohort, callers.current().actor(), now));
        return takeover;
    }

    private boolean isOwnStaff(UUID participantId, Moment now) {
        return participants
                .ofEmployer(organisation(), participantId)
                .filter(person -> person.isEmployedOn(now.date()))
                .isPresent();
    }

    /** It stays with the employer before. */
    Takeover refuse(UUID id, Version expected) {
        var takeover = openToCaller(id, expected);
        takeover.refuse(callers.current().actor(), Moment.of(clock));
        eventLog.append(new TakeoverRefused(
                takeover.enrolmentId(),
                takeover.participantId(),
                takeover.cohortId(),
                takeover.nextEmployer(),
                takeover.provider()));
        takeovers.flush();
        return takeover;
    }

    Takeover withId(UUID id) {
        var own = organisation();
        return takeovers
                .withId(id)
                .filter(found -> found.nextEmployer().equals(own)
                        || (found.employer().equals(own) && found.status() == TakeoverStatus.TAKEN_OVER))
                .orElseThrow(NotFound::new);
    }

    /** @param away those that another trust took over from the caller's, rather than those that came to it */
    List<Takeover> list(boolean away, @Nullable TakeoverStatus status, Listing listing) {
        return away ? takeovers.from(organisation(), listing) : takeovers.to(organisation(), status, listing);
    }

    private Takeover openToCaller(UUID id, Version expected) {
        var takeover = takeovers
                .holding(id)
                .filter(found -> found.nextEmployer().equals(organisation()))
                .orElseThrow(NotFound::new);
        expected.mustBe(takeover.version());
        return takeover;
    }

    private String organisation() {
        return callers.current().organisation();
    }
}
