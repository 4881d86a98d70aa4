package uk.nhs.leadership.enrolment.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Courses;
import uk.nhs.leadership.enrolment.catalogue.Standing;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Awards certificates, and tells what they say. */
@ApplicationScoped
@Transactional
public class CertificateService {
    private final Certificates certificates;
    private final Courses courses;
    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;
    private final RandomGenerator random;

    CertificateService(
            Certificates certificates,
            Courses courses,
            Participants participants,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids,
            RandomGenerator random) {
        this.certificates = certificates;
        this.courses = courses;
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /** Awards a certificate, in the transaction of the outcome that earned it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void award(Achievement achievement, Moment now) {
        var certificate = new Certificate(ids.next(), CertificateNumber.random(random), achievement, now);
        certificates.persist(certificate);
        eventLog.append(certificate.awarded());
    }

    /** What the public may know of a certificate. */
    record Checked(Certificate certificate, Optional<Standings> standings) {}

    /** What the course was on the day of completion, and what it is today. */
    record Standings(Standing onCompletion, Standing today) {}

    Checked check(CertificateNumber number) {
        var certificate = certificates.withNumber(number).orElseThrow(NotFound::new);
        var today = Moment.of(clock).date();
        return new Checked(
                certificate,
                courses.accreditedAs(certificate.accreditationId())
                        .map(course ->
                                new Standings(course.standingOn(certificate.completedOn()), course.standingOn(today))));
    }

    List<Certificate> list(@Nullable Standpoint asked, @Nullable UUID participantId, Listing listing) {
        var caller = callers.current();
        var organisation = caller.organisation();
        return switch (Standpoint.of(caller, asked)) {
            case TRUST -> certificates.list(new CertificateFilter(organisation, null, participantId), listing);
            case PROVIDER -> certificates.list(new CertificateFilter(null, organisation, participantId), listing);
            case PARTICIPANT ->
                participants
                        .whoIs(caller)
                        .map(Participant::id)
                        .map(own -> certificates.list(new CertificateFilter(null, null, own), listing))
                        .orElse(List.of());
        };
    }
}
