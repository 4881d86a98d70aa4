package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_KNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.Courses;
import uk.nhs.leadership.enrolment.certificate.CertificateService;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** What trusts and providers can do with enrolments. */
@ApplicationScoped
@Transactional
class EnrolmentService {
    private final Enrolments enrolments;
    private final Participants participants;
    private final Cohorts cohorts;
    private final Courses courses;
    private final CertificateService certificates;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    EnrolmentService(
            Enrolments enrolments,
            Participants participants,
            Cohorts cohorts,
            Courses courses,
            CertificateService certificates,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.cohorts = cohorts;
        this.courses = courses;
        this.certificates = certificates;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * An enrolment with the person it is about.
     *
     * @param person null if the caller may know of the enrolment but no longer of the person
     */
    record EnrolledPerson(Enrolment enrolment, @Nullable Participant person) {

        /** Both are shown as one, so a change of either is a new version; neither ever goes back. */
        long version() {
            return enrolment.version() + (person == null ? 0 : person.version());
        }
    }

    EnrolledPerson enrol(UUID participantId, UUID cohortId) {
        var participant = ownStaff(participantId);
        var cohort = cohorts.holding(cohortId).orElseThrow(NotFound::new);
        var earlier = enrolments.ofParticipant(participantId, cohort.courseId());
        var enrolment = Enrolment.enrol(ids.next(), participant, cohort, courseOf(cohort), earlier, Moment.of(clock));
        enrolments.persistAndFlush(enrolment);
        eventLog.append(enrolment.enrolled());
        return new EnrolledPerson(enrolment, participant);
    }

    /** Every reason why an enrolment would be refused now; empty if it would not. */
    List<Rule> obstacles(UUID participantId, UUID cohortId) {
        var participant = ownStaff(participantId);
        var cohort = cohorts.withId(cohortId).orElseThrow(NotFound::new);
        var earlier = enrolments.ofParticipant(participant.id(), cohort.courseId());
        return Stream.<Rule>concat(
                        Enrolment.obstacles(earlier).stream(),
                        cohort.obstacles(participant.employer(), courseOf(cohort), Moment.of(clock)).stream())
                .toList();
    }

    EnrolledPerson declare(UUID id, Declaration.Kind kind, LocalDate on) {
        var now = Moment.of(clock);
        var enrolment = ofOwnCohort(id);
        var cohort = cohortOf(enrolment);
        var declared = enrolment.declare(kind, on, cohort, courseOf(cohort), now);
        enrolments.keep(
                new Declaration(ids.next(), id, kind, on, callers.current().actor(), now));
        return announce(enrolment, declared);
    }

    /** Records an outcome; who passed has a certificate in the same transaction. */
    EnrolledPerson record(UUID id, Outcome.Result result, LocalDate on) {
        var now = Moment.of(clock);
        var enrolment = ofOwnCohort(id);
        var recorded = enrolment.record(result, on, now);
        enrolments.keep(
                new Outcome(ids.next(), id, result, on, callers.current().actor(), now));
        enrolment.achievement(cohortOf(enrolment)).ifPresent(achievement -> certificates.award(achievement, now));
        return announce(enrolment, recorded);
    }

    EnrolledPerson withdraw(UUID id, Version expected, WithdrawalReason reason, @Nullable String text) {
        var caller = callers.current();
        var enrolment =
                enrolments.withId(id).filter(found -> found.concerns(caller)).orElseThrow(NotFound::new);
        expected.mustBe(withPerson(enrolment).version());
        var cohort = cohorts.holding(enrolment.cohortId()).orElseThrow();
        return announce(enrolment, enrolment.withdraw(reason, text, cohort, Moment.of(clock)));
    }

    EnrolledPerson withId(UUID id) {
        var caller = callers.current();
        return enrolments
                .withId(id)
                .filter(found -> found.concerns(caller) || isOwn(found))
                .map(this::withPerson)
                .orElseThrow(NotFound::new);
    }

    List<Declaration> declarationsOn(UUID id) {
        return enrolments.declarationsOn(withId(id).enrolment().id());
    }

    List<Outcome> outcomesOf(UUID id) {
        return enrolments.outcomesOf(withId(id).enrolment().id());
    }

    List<EnrolledPerson> list(@Nullable Standpoint asked, EnrolmentFilter filter, Listing listing) {
        var caller = callers.current();
        var found = switch (Standpoint.of(caller, asked)) {
            case TRUST -> enrolments.list(filter.ofEmployer(caller.organisation()), listing);
            case PROVIDER -> enrolments.list(filter.ofProvider(caller.organisation()), listing);
            case PARTICIPANT ->
                participants
                        .whoIs(caller)
                        .map(own -> enrolments.list(filter.ofParticipant(own.id()), listing))
                        .orElse(List.of());
        };
        var people = participants.withIds(
                found.stream().map(Enrolment::participantId).distinct().toList());
        return found.stream()
                .map(enrolment -> new EnrolledPerson(enrolment, people.get(enrolment.participantId())))
                .toList();
    }

    private EnrolledPerson announce(Enrolment enrolment, EnrolmentEvent event) {
        eventLog.append(event);
        enrolments.flush();
        return withPerson(enrolment);
    }

    private EnrolledPerson withPerson(Enrolment enrolment) {
        return new EnrolledPerson(
                enrolment, participants.withId(enrolment.participantId()).orElse(null));
    }

    private Participant ownStaff(UUID participantId) {
        return participants
                .ofEmployer(callers.current().organisation(), participantId)
                .orElseThrow(NotFound::new);
    }

    private Enrolment ofOwnCohort(UUID id) {
        return enrolments.ofProvider(callers.current().organisation(), id).orElseThrow(NotFound::new);
    }

    private boolean isOwn(Enrolment enrolment) {
        return Standpoint.PARTICIPANT.isOpenTo(callers.current())
                && participants
                        .whoIs(callers.current())
                        .filter(own -> own.id().equals(enrolment.participantId()))
                        .isPresent();
    }

    private Cohort cohortOf(Enrolment enrolment) {
        return cohorts.withId(enrolment.cohortId()).orElseThrow();
    }

    private Course courseOf(Cohort cohort) {
        return courses.accreditedAs(cohort.accreditationId()).orElseThrow(() -> new RuleBroken(COURSE_NOT_KNOWN));
    }
}
