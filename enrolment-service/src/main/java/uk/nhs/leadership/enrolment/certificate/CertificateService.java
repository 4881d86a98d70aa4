package uk.nhs.leadership.enrolment.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.certification.CertificationService;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Awards certificates and revokes them. */
@ApplicationScoped
@Transactional
public class CertificateService {
    private final Certificates certificates;
    private final Participants participants;
    private final CertificationService certification;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;
    private final RandomGenerator random;

    CertificateService(
            Certificates certificates,
            Participants participants,
            CertificationService certification,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids,
            RandomGenerator random) {
        this.certificates = certificates;
        this.participants = participants;
        this.certification = certification;
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
        certification.certify(certificate.earned(), now);
    }

    /** As above, of many at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void awardAll(List<Achievement> achievements, Moment now) {
        var awarded = achievements.stream()
                .map(achievement -> new Certificate(ids.next(), CertificateNumber.random(random), achievement, now))
                .toList();
        certificates.keepAll(awarded);
        eventLog.append(awarded.stream().map(Certificate::awarded).toList());
        certification.certifyAll(awarded.stream().map(Certificate::earned).toList(), now);
    }

    /**
     * A certificate as those concerned see it.
     *
     * @param revocation null as long as it counts
     */
    public record AwardedCertificate(
            Certificate certificate, @Nullable Revocation revocation) {}

    AwardedCertificate revoke(CertificateNumber number, Caller by, RevocationReason reason, String text) {
        var certificate = certificates
                .withNumber(number)
                .filter(found -> by.seesAll() || found.isOf(by))
                .orElseThrow(NotFound::new);
        var now = Moment.of(clock);
        if (certificates.revocationOf(certificate.id()).isPresent()) {
            throw new RuleBroken(CertificateRule.CERTIFICATE_ALREADY_REVOKED);
        }
        var revocation = certificate.revoke(reason, text, by, now);
        certificates.keep(revocation);
        eventLog.append(certificate.revoked(revocation));
        certification.revoke(certificate.id(), now);
        return new AwardedCertificate(certificate, revocation);
    }

    List<AwardedCertificate> list(@Nullable Standpoint asked, @Nullable UUID participantId, Listing listing) {
        var caller = callers.current();
        var organisation = caller.organisation();
        var found = switch (Standpoint.of(caller, asked)) {
            case TRUST -> certificates.list(new CertificateFilter(organisation, null, participantId), listing);
            case PROVIDER -> certificates.list(new CertificateFilter(null, organisation, participantId), listing);
            case PARTICIPANT ->
                participants
                        .whoIs(caller)
                        .map(Participant::id)
                        .map(own -> certificates.list(new CertificateFilter(null, null, own), listing))
                        .orElse(List.of());
        };
        return withRevocations(found);
    }

    /** All that somebody was awarded. Who may ask for it is asked before. */
    public List<AwardedCertificate> allOf(Participant participant) {
        return withRevocations(certificates.allOf(participant.id()));
    }

    private List<AwardedCertificate> withRevocations(List<Certificate> found) {
        var revocations =
                certificates.revocationsOf(found.stream().map(Certificate::id).toList());
        return found.stream()
                .map(certificate -> new AwardedCertificate(certificate, revocations.get(certificate.id())))
                .toList();
    }
}
