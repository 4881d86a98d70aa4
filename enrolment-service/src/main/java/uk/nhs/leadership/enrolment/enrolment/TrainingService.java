package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.certificate.CertificateService;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.enrolment.Involvement.Part;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.training.DeferralReason;
import uk.nhs.leadership.enrolment.training.Outcome;
import uk.nhs.leadership.enrolment.training.VoidReason;

/** What providers and trusts can do with a training. */
@ApplicationScoped
@Transactional
class TrainingService {
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final Involvement involvement;
    private final Admission admission;
    private final Announcer announcer;
    private final CertificateService certificates;
    private final TrainingConfig config;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    TrainingService(
            Enrolments enrolments,
            Cohorts cohorts,
            Involvement involvement,
            Admission admission,
            Announcer announcer,
            CertificateService certificates,
            TrainingConfig config,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.involvement = involvement;
        this.admission = admission;
        this.announcer = announcer;
        this.certificates = certificates;
        this.config = config;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    EnrolledPerson declare(UUID id, Declaration.Kind kind, LocalDate on) {
        var now = Moment.of(clock);
        var found = involvement.find(id, Part.PROVIDER);
        var enrolment = found.enrolment();
        var cohort = cohortOf(enrolment);
        var earlier = enrolments.declarationsOn(id);
        announcer.change(
                enrolment, () -> enrolment.declare(kind, on, earlier, cohort, admission.courseOf(cohort), now));
        enrolments.keep(new Declaration(ids.next(), id, kind, on, actor(), now));
        return found;
    }

    EnrolledPerson takeBack(UUID id, UUID declarationId, Version expected, VoidReason reason, @Nullable String text) {
        var now = Moment.of(clock);
        var found = found(id, expected, Part.PROVIDER);
        var enrolment = found.enrolment();
        var declaration = enrolments.declarationOn(id, declarationId).orElseThrow(NotFound::new);
        declaration.voidAs(reason, text, actor(), now);
        var others = enrolments.declarationsOn(id).stream()
                .filter(other -> !other.id().equals(declarationId))
                .toList();
        var hasOutcome = !enrolments.outcomesOf(id).isEmpty();
        announcer.change(enrolment, () -> enrolment.takeBack(declaration, reason, others, hasOutcome, now));
        return found;
    }

    /** Records an outcome; who passed has a certificate in the same transaction. */
    EnrolledPerson record(UUID id, Outcome.Result result, LocalDate on) {
        var now = Moment.of(clock);
        var found = involvement.find(id, Part.PROVIDER);
        var enrolment = found.enrolment();
        var earlier = enrolments.outcomesOf(id).size();
        var attempts = enrolments.ofParticipant(enrolment.participantId(), enrolment.courseId());
        announcer.change(enrolment, () -> enrolment.record(result, on, earlier, config.mostOutcomes(), attempts, now));
        enrolments.keep(new Outcome(ids.next(), id, result, on, actor(), now));
        enrolment.achievement(cohortOf(enrolment)).ifPresent(achievement -> certificates.award(achievement, now));
        return found;
    }

    EnrolledPerson defer(UUID id, Version expected, DeferralReason reason, LocalDate on, @Nullable String text) {
        var found = found(id, expected, Part.TRUST, Part.PROVIDER);
        var enrolment = found.enrolment();
        announcer.change(enrolment, () -> enrolment.defer(reason, text, on, Moment.of(clock)));
        return found;
    }

    /** @param cohortId another cohort to go on with; null for the same */
    EnrolledPerson resume(UUID id, Version expected, LocalDate on, @Nullable UUID cohortId) {
        var now = Moment.of(clock);
        var found = found(id, expected, Part.PROVIDER);
        var enrolment = found.enrolment();
        if (cohortId == null) {
            announcer.change(enrolment, () -> enrolment.resume(on, now));
            return found;
        }
        var next = admission.held(cohortId);
        announcer.change(
                enrolment,
                () -> enrolment.resumeOnto(
                        next,
                        admission.courseOf(next),
                        admission.owesPlaces(next, admission.lookedInto(next), now),
                        on,
                        now));
        return found;
    }

    EnrolledPerson changeCohort(UUID id, Version expected, UUID cohortId) {
        var now = Moment.of(clock);
        var found = found(id, expected, Part.TRUST, Part.PROVIDER);
        var enrolment = found.enrolment();
        // One order for all, so that two who change places cannot lock each other out.
        if (cohortId.compareTo(enrolment.cohortId()) < 0) {
            admission.held(cohortId);
        }
        var from = admission.held(enrolment.cohortId());
        var next = admission.held(cohortId);
        var purse = admission.purseOf(next);
        var placesOwed = admission.owesPlaces(next, purse, now);
        announcer.change(
                enrolment, () -> enrolment.changeCohort(from, next, admission.courseOf(next), purse, placesOwed, now));
        return found;
    }

    List<Declaration> declarationsOn(UUID id) {
        return enrolments.declarationsOn(seen(id));
    }

    List<Outcome> outcomesOf(UUID id) {
        return enrolments.outcomesOf(seen(id));
    }

    private UUID seen(UUID id) {
        return involvement
                .find(id, Part.TRUST, Part.PROVIDER, Part.PARTICIPANT, Part.MANAGER)
                .enrolment()
                .id();
    }

    private EnrolledPerson found(UUID id, Version expected, Part... anyOf) {
        var found = involvement.find(id, anyOf);
        expected.mustBe(found.version());
        return found;
    }

    private Cohort cohortOf(Enrolment enrolment) {
        return cohorts.withId(enrolment.cohortId()).orElseThrow();
    }

    private String actor() {
        return callers.current().actor();
    }
}
