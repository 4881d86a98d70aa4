package uk.nhs.leadership.enrolment.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Courses;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.concern.ConcernMessage.Sender;
import uk.nhs.leadership.enrolment.nameless.Nameless;
import uk.nhs.leadership.enrolment.participant.Participants;

/** What can be done with concerns; each use case is one transaction. */
@ApplicationScoped
@Transactional
class ConcernService {
    private static final int AT_ONCE = 100;

    private final Concerns concerns;
    private final Courses courses;
    private final Cohorts cohorts;
    private final Participants participants;
    private final Nameless nameless;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final RandomGenerator random;

    ConcernService(
            Concerns concerns,
            Courses courses,
            Cohorts cohorts,
            Participants participants,
            Nameless nameless,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            RandomGenerator random) {
        this.concerns = concerns;
        this.courses = courses;
        this.cohorts = cohorts;
        this.participants = participants;
        this.nameless = nameless;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.random = random;
    }

    /** A concern and all that was said about it. */
    record Told(Concern concern, List<ConcernMessage> messages) {}

    /** A concern as whoever raised it is told of it, this once. */
    record Raised(Concern concern, ConcernSecret secret) {}

    About aboutCourse(String accreditationNumber) {
        return courses.withNumber(accreditationNumber)
                .map(course -> new About(course.number(), null))
                .orElseThrow(ConcernService::unknown);
    }

    About aboutCohort(UUID cohortId) {
        return cohorts.withId(cohortId)
                .map(cohort -> new About(cohort.accreditationNumber(), cohort.id()))
                .orElseThrow(ConcernService::unknown);
    }

    /** Of the caller's own enrolment nothing is kept but its cohort. */
    About aboutOwnEnrolment(UUID enrolmentId) {
        return participants
                .whoIs(callers.current())
                .flatMap(own -> concerns.cohortOfOwn(enrolmentId, own.id()))
                .map(this::aboutCohort)
                .orElseThrow(ConcernService::unknown);
    }

    private static RuleBroken unknown() {
        return new RuleBroken(ConcernRule.CONCERN_ABOUT_UNKNOWN);
    }

    /** To be called in nobody's name. The log hears of it from the chore. */
    Raised raise(About about, Concern.Kind kind, String text) {
        var now = Moment.of(clock);
        var secret = ConcernSecret.random(random);
        var concern = new Concern(nameless.newId(), ConcernReference.random(random), secret, about, kind, now);
        concerns.add(concern, new ConcernMessage(nameless.newId(), concern, Sender.RAISER, text, now));
        return new Raised(concern, secret);
    }

    /** To be called in nobody's name. A wrong secret is answered like a reference that there is not. */
    Told open(String reference, ConcernSecret secret) {
        return told(concerns.withReference(reference)
                .filter(found -> found.isOpenedBy(secret))
                .orElseThrow(NotFound::new));
    }

    /** As above. */
    Told writeMore(String reference, ConcernSecret secret, String text) {
        var now = Moment.of(clock);
        var concern = concerns.toContinue(reference)
                .filter(found -> found.isOpenedBy(secret))
                .orElseThrow(NotFound::new);
        concern.writeMore(now);
        concerns.add(new ConcernMessage(nameless.newId(), concern, Sender.RAISER, text, now));
        return told(concern);
    }

    Told find(UUID id) {
        return told(concerns.withId(id).orElseThrow(NotFound::new));
    }

    private Told told(Concern concern) {
        return new Told(concern, concerns.messagesOf(concern.id()));
    }

    List<Concern> list(@Nullable ConcernStatus status, Listing listing) {
        return concerns.list(status, listing);
    }

    /** @param before null for those overdue */
    List<Concern> due(@Nullable LocalDate before, DuePage page) {
        return concerns.dueBefore(before == null ? Moment.of(clock).date() : before, page);
    }

    Told acknowledge(UUID id, Version seen) {
        return act(id, seen, Concern::acknowledge);
    }

    Told answer(UUID id, Version seen, String text) {
        var answered = act(id, seen, Concern::answer);
        concerns.add(
                new ConcernMessage(nameless.newId(), answered.concern(), Sender.NATIONAL_BODY, text, Moment.of(clock)));
        return told(answered.concern());
    }

    Told close(UUID id, Version seen, Concern.Conclusion conclusion) {
        return act(id, seen, concern -> concern.close(conclusion));
    }

    private Told act(UUID id, Version seen, Function<Concern, ConcernEvent> act) {
        var concern = concerns.toChange(id).orElseThrow(NotFound::new);
        seen.mustBe(concern.version());
        var happened = act.apply(concern);
        // In the order in which it happened, and it was not the caller who raised it.
        nameless.say(() -> {
            eventLog.append(concern.tellWhatWasSaid());
            return concern;
        });
        eventLog.append(happened);
        concerns.flush();
        return told(concern);
    }

    /** Has the log hear of some of what it has not heard yet. @return whether there may be more */
    boolean tellSome() {
        var today = Moment.of(clock).date();
        var telling = concerns.takeToTell(today, AT_ONCE);
        eventLog.append(telling.stream()
                .flatMap(concern -> concern.tell(today).stream())
                .toList());
        return telling.size() == AT_ONCE;
    }
}
