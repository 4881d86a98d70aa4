package uk.nhs.leadership.enrolment.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Courses;
import uk.nhs.leadership.enrolment.catalogue.Standing;
import uk.nhs.leadership.enrolment.certificate.Award;
import uk.nhs.leadership.enrolment.certificate.AwardForm;
import uk.nhs.leadership.enrolment.certificate.AwardStatus;
import uk.nhs.leadership.enrolment.certificate.Certificate;
import uk.nhs.leadership.enrolment.certificate.CertificateNumber;
import uk.nhs.leadership.enrolment.certificate.CertificateService;
import uk.nhs.leadership.enrolment.certificate.Certificates;
import uk.nhs.leadership.enrolment.certificate.Issued;
import uk.nhs.leadership.enrolment.certificate.Revocation;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** What can be proved of certificates, and to whom; each use case is one transaction. */
@ApplicationScoped
@Transactional
public class ProofService {
    private final Certificates certificates;
    private final CertificateService certificatesOf;
    private final HolderLinks links;
    private final Issuer issuer;
    private final PrintedAward printed;
    private final Courses courses;
    private final Participants participants;
    private final Onlookers onlookers;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final RandomGenerator random;

    ProofService(
            Certificates certificates,
            CertificateService certificatesOf,
            HolderLinks links,
            Issuer issuer,
            PrintedAward printed,
            Courses courses,
            Participants participants,
            Onlookers onlookers,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            RandomGenerator random) {
        this.certificates = certificates;
        this.certificatesOf = certificatesOf;
        this.links = links;
        this.issuer = issuer;
        this.printed = printed;
        this.courses = courses;
        this.participants = participants;
        this.onlookers = onlookers;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What the public may know of a certificate.
     *
     * @param revocation null as long as it counts
     * @param standings empty while news of the course is awaited
     * @param holder null unless the holder's link was used, and once the person is erased
     */
    record Checked(
            Certificate certificate,
            @Nullable Revocation revocation,
            Optional<Standings> standings,
            Award.@Nullable Holder holder) {}

    /** What the course was on the day of completion, and what it is today. */
    record Standings(Standing onCompletion, Standing today) {}

    /** The link as its holder is given it, this once. */
    record Renewed(CertificateNumber number, LinkSecret secret, Instant at) {}

    /** A wrong secret is answered like none. */
    Checked check(CertificateNumber number, Optional<LinkSecret> shown) {
        var certificate = certificates.withNumber(number).orElseThrow(NotFound::new);
        var today = Moment.of(clock).date();
        return new Checked(
                certificate,
                certificates.revocationOf(certificate.id()).orElse(null),
                courses.accreditedAs(certificate.accreditationId())
                        .map(course ->
                                new Standings(course.standingOn(certificate.completedOn()), course.standingOn(today))),
                shown.filter(secret -> opens(secret, certificate))
                        .flatMap(secret -> participants.withId(certificate.participantId()))
                        .map(ProofService::holder)
                        .orElse(null));
    }

    /** Gives the holder a link to show the own name by. One given before opens nothing from then on. */
    Renewed renewLink(CertificateNumber number) {
        var certificate = certificates.withNumber(number).filter(this::isOwn).orElseThrow(NotFound::new);
        var secret = LinkSecret.random(random);
        var link = new HolderLink(certificate, secret, Moment.of(clock));
        links.put(link);
        eventLog.append(link.renewed(certificate));
        return new Renewed(number, secret, link.renewedAt());
    }

    /** For those concerned, who may all know whose it is. */
    Issued issue(CertificateNumber number, Optional<LinkSecret> shown, AwardForm form) {
        var certificate = certificates
                .withNumber(number)
                .filter(found -> found.concerns(callers.current()) || isOwn(found))
                .orElseThrow(NotFound::new);
        var person = participants.withId(certificate.participantId()).orElse(null);
        var issued = form.of(award(
                certificate,
                certificates.revocationOf(certificate.id()).orElse(null),
                person,
                shown.filter(secret -> opens(secret, certificate)).orElse(null)));
        if (person != null) {
            onlookers.looked(person, Seen.CERTIFICATE);
        }
        return issued;
    }

    /** All that somebody was awarded and that counts, on paper. Who may ask for it is asked before. */
    public List<Issued> printedFor(Participant holder) {
        return certificatesOf.allOf(holder).stream()
                .filter(awarded -> awarded.revocation() == null)
                .map(awarded -> printed.of(award(awarded.certificate(), null, holder, null)))
                .toList();
    }

    private Award award(
            Certificate certificate,
            @Nullable Revocation revocation,
            @Nullable Participant person,
            @Nullable LinkSecret secret) {
        var number = CertificateNumber.parse(certificate.number()).orElseThrow();
        return new Award(
                number,
                certificate.award(),
                certificate.courseTitle(),
                certificate.stage(),
                certificate.provider(),
                certificate.accreditationNumber(),
                certificate.completedOn(),
                certificate.awardedOn(),
                AwardStatus.after(revocation),
                person == null ? null : holder(person),
                new Award.Backer(issuer.name(), issuer.address()),
                issuer.checkOf(number),
                secret == null ? issuer.checkOf(number) : issuer.checkOf(number, secret));
    }

    private static Award.Holder holder(Participant person) {
        return new Award.Holder(person.givenName(), person.familyName());
    }

    private boolean opens(LinkSecret secret, Certificate certificate) {
        return links.of(certificate.id())
                .filter(link -> link.isOpenedBy(secret))
                .isPresent();
    }

    private boolean isOwn(Certificate certificate) {
        var caller = callers.current();
        return Standpoint.PARTICIPANT.isOpenTo(caller)
                && participants
                        .whoIs(caller)
                        .filter(own -> own.id().equals(certificate.participantId()))
                        .isPresent();
    }
}
