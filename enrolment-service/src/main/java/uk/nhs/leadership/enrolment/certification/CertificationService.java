package uk.nhs.leadership.enrolment.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** What can be done with schemes and periods; each use case is one transaction. */
@ApplicationScoped
@Transactional
public class CertificationService {
    private static final int AT_ONCE = 100;

    private final CertificationSchemes schemes;
    private final CertificationPeriods periods;
    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    CertificationService(
            CertificationSchemes schemes,
            CertificationPeriods periods,
            Participants participants,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.schemes = schemes;
        this.periods = periods;
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** A period, and what it is today. */
    public record PeriodToday(CertificationPeriod period, PeriodStatus status) {}

    /**
     * Somebody earned an award, in the transaction in which that is recorded. Without a scheme it counts for ever, and there is
     * nothing to keep. Earned before the window opens it counts as the certificate that it is, and moves nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void certify(Earned earned, Moment now) {
        schemes.holdingFor(earned.courseId(), earned.award()).ifPresent(scheme -> keep(earned, scheme.terms(), now));
    }

    /** As above, of many at once. What became of one is not looked at again with every further one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void certifyAll(List<Earned> earned, Moment now) {
        var found = new HashMap<Award, Optional<CertificationScheme>>();
        for (var each : earned) {
            found.computeIfAbsent(
                            new Award(each.courseId(), each.award()),
                            award -> schemes.holdingFor(award.courseId(), award.name()))
                    .ifPresent(scheme -> periods.letGo(keep(each, scheme.terms(), now)));
        }
    }

    private record Award(UUID courseId, String name) {}

    /** @return the periods that came of it or changed by it */
    private List<CertificationPeriod> keep(Earned earned, TermsOfExpiry terms, Moment now) {
        var last = periods.lastOf(earned.participantId(), earned.courseId());
        last.ifPresent(period -> eventLog.append(period.turn(now)));
        return last.filter(period -> period.status().isWaiting() && period.isBeforeItsWindow(earned.completedOn()))
                .map(List::of)
                .orElseGet(() -> keep(earned, terms, last, now));
    }

    private List<CertificationPeriod> keep(
            Earned earned, TermsOfExpiry terms, Optional<CertificationPeriod> last, Moment now) {
        var validity = terms.validity(
                earned.completedOn(),
                last.map(period -> period.expiryContinuedOn(earned.completedOn()))
                        .orElse(null));
        var period = last.filter(waiting -> waiting.status().isWaiting())
                .orElseGet(() -> add(CertificationPeriod.first(ids.next(), earned, now)));
        eventLog.append(period.certify(earned, validity, now));
        eventLog.append(period.turn(now));
        // Before the next one, as nobody waits for two at once.
        periods.flush();
        var next = add(CertificationPeriod.following(ids.next(), earned, validity, now));
        eventLog.append(next.turn(now));
        return last.map(before -> List.of(before, period, next)).orElseGet(() -> List.of(period, next));
    }

    private CertificationPeriod add(CertificationPeriod period) {
        periods.persist(period);
        eventLog.append(period.added());
        return period;
    }

    /** A certificate does not count any more: nor does what it certified, nor what was to follow. In that transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revoke(UUID certificateId, Moment now) {
        periods.certifiedBy(certificateId).ifPresent(certified -> {
            var last = periods.lastOf(certified.participantId(), certified.courseId());
            eventLog.append(certified.turn(now));
            revokeUnlessOver(certified, now);
            last.filter(period -> period.status().isWaiting() && period.follows(certified))
                    .ifPresent(period -> revokeUnlessOver(period, now));
        });
    }

    private void revokeUnlessOver(CertificationPeriod period, Moment now) {
        if (!period.isOver()) {
            eventLog.append(period.revoke(now));
        }
    }

    /** Moves some of the periods whose day has come. @return whether there may be more */
    boolean turnSome() {
        var now = Moment.of(clock);
        var turning = periods.takeToTurn(now.date(), AT_ONCE);
        eventLog.append(
                turning.stream().flatMap(period -> period.turn(now).stream()).toList());
        return turning.size() == AT_ONCE;
    }

    List<PeriodToday> list(@Nullable Standpoint asked, @Nullable UUID participantId, Listing listing) {
        var caller = callers.current();
        var organisation = caller.organisation();
        var today = Moment.of(clock).date();
        var found = switch (Standpoint.of(caller, asked)) {
            case TRUST -> periods.list(organisation, null, participantId, listing);
            case PROVIDER -> periods.list(null, organisation, participantId, listing);
            case PARTICIPANT ->
                participants
                        .whoIs(caller)
                        .map(Participant::id)
                        .map(own -> periods.list(null, null, own, listing))
                        .orElse(List.of());
        };
        return on(today, found);
    }

    /** All periods of somebody, the oldest first. Who may ask for it is asked before. */
    public List<PeriodToday> allOf(Participant participant) {
        return on(Moment.of(clock).date(), periods.allOf(participant.id()));
    }

    private static List<PeriodToday> on(LocalDate today, List<CertificationPeriod> found) {
        return found.stream()
                .map(period -> new PeriodToday(period, period.statusOn(today)))
                .toList();
    }

    CertificationScheme add(@Nullable UUID courseId, @Nullable String award, TermsOfExpiry terms) {
        var scheme = new CertificationScheme(ids.next(), courseId, award, terms, clock.instant());
        schemes.persistAndFlush(scheme);
        eventLog.append(scheme.added());
        return scheme;
    }

    CertificationScheme change(UUID id, Version expected, TermsOfExpiry terms) {
        var scheme = schemes.toChange(id).orElseThrow(NotFound::new);
        expected.mustBe(scheme.version());
        eventLog.append(scheme.change(terms, clock.instant()));
        schemes.flush();
        return scheme;
    }

    CertificationScheme scheme(UUID id) {
        return schemes.withId(id).orElseThrow(NotFound::new);
    }

    List<CertificationScheme> schemes(Listing listing) {
        return schemes.list(listing);
    }

    /** What a rule would give. */
    TermsOfExpiry.Validity preview(TermsOfExpiry terms, LocalDate completedOn, @Nullable LocalDate previousExpiry) {
        return terms.validity(completedOn, previousExpiry);
    }
}
