package uk.nhs.leadership.enrolment.ownrecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.attainment.AttainmentService;
import uk.nhs.leadership.enrolment.attainment.AttainmentService.AttainmentToday;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.certificate.CertificateService;
import uk.nhs.leadership.enrolment.certificate.CertificateService.AwardedCertificate;
import uk.nhs.leadership.enrolment.certification.CertificationService;
import uk.nhs.leadership.enrolment.certification.CertificationService.PeriodToday;
import uk.nhs.leadership.enrolment.cpd.CpdEntry;
import uk.nhs.leadership.enrolment.cpd.CpdService;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearning;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningService;

/** Brings a participant's record together, as it is at one moment. */
@ApplicationScoped
@Transactional
class RecordService {
    private final Participants participants;
    private final OwnEnrolments enrolments;
    private final CertificateService certificates;
    private final CertificationService certification;
    private final CpdService cpd;
    private final AttainmentService attainments;
    private final PriorLearningService priorLearning;
    private final Callers callers;
    private final Clock clock;

    RecordService(
            Participants participants,
            OwnEnrolments enrolments,
            CertificateService certificates,
            CertificationService certification,
            CpdService cpd,
            AttainmentService attainments,
            PriorLearningService priorLearning,
            Callers callers,
            Clock clock) {
        this.participants = participants;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.certification = certification;
        this.cpd = cpd;
        this.attainments = attainments;
        this.priorLearning = priorLearning;
        this.callers = callers;
        this.clock = clock;
    }

    /** Everything about somebody. */
    record Whole(
            Moment at,
            Participant participant,
            List<OwnEnrolment> enrolments,
            List<OwnOutcome> outcomes,
            List<AwardedCertificate> certificates,
            List<PeriodToday> certifications,
            List<CpdEntry> cpd,
            List<AttainmentToday> attainments,
            List<PriorLearning> priorLearning) {}

    Whole own() {
        return of(participants.whoIs(callers.current()).orElseThrow(NotFound::new));
    }

    /** Who may ask for it is asked before. */
    Whole of(Participant person) {
        return new Whole(
                Moment.of(clock),
                person,
                enrolments.of(person.id()),
                enrolments.outcomesOf(person.id()),
                certificates.allOf(person),
                certification.allOf(person),
                cpd.ledgerOf(person),
                attainments.allOf(person),
                priorLearning.allOf(person));
    }
}
