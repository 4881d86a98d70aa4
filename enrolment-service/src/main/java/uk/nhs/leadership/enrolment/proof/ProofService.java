package uk.nhs.leadership.enrolment.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Courses;
import uk.nhs.leadership.enrolment.catalogue.Standing;
import uk.nhs.leadership.enrolment.certificate.Certificate;
import uk.nhs.leadership.enrolment.certificate.CertificateNumber;
import uk.nhs.leadership.enrolment.certificate.Certificates;
import uk.nhs.leadership.enrolment.certificate.Revocation;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** What can be proved of certificates, and to whom; each use case is one transaction. */
@ApplicationScoped
@Transactional
class ProofService {
    private final Certificates certificates;
    private final HolderLinks links;
    private final Courses courses;
    private final Participants participants;
    private final Onlookers onlookers;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final RandomGenerator random;

    ProofService(
            Certificates certificates,
            HolderLinks links,
            Courses courses,
            Participants participants,
            Onlookers onlookers,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            RandomGenerator random) {
        this.certificates = certificates;
        this.links = links;
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
            @Nullable Holder holder) {}

    /** What the course was on the day of completion, and what it is today. */
    record Standings(Standing onCompletion, Standing today) {}

    /** Whose it is, by the names there are today. */
    record Holder(String givenName, String familyName) {
        static Holder of(Participant participant) {
            return new Holder(participant.givenName(), participant.familyName());
        }
    }

    /** The link as its holder is given it, this once. */
    record Renewed(CertificateNumber number, LinkSecret secret, Instant at) {}

    /**
     * What has to stand on paper.
     *
     * @param secret null if the code on it leads to the check without the name
     */
    record Printable(
            Certificate certificate,
            CertificateNumber number,
            Holder holder,
            @Nullable LinkSecret secret) {}

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
                        .map(Holder::of)
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

    Printable toPrint(CertificateNumber number, Optional<LinkSecret> shown) {
        var certificate = certificates
                .withNumber(number)
                .filter(found -> found.concerns(callers.current()) || isOwn(found))
                .orElseThrow(NotFound::new);
        if (certificates.revocationOf(certificate.id()).isPresent()) {
            throw new RuleBroken(ProofRule.CERTIFICATE_REVOKED);
        }
        // Of somebody who is erased there is the check, and nothing to print.
        var person = participants.withId(certificate.participantId()).orElseThrow(NotFound::new);
        onlookers.looked(person, Seen.CERTIFICATE);
        return new Printable(
                certificate,
                number,
                Holder.of(person),
                shown.filter(secret -> opens(secret, certificate)).orElse(null));
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
