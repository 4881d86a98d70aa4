package uk.nhs.leadership.enrolment.enrolment;

import static uk.nhs.leadership.enrolment.enrolment.EnrolmentRule.PARTICIPANT_HAS_LEFT;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_TO_ANOTHER_PROGRAMME;
import static uk.nhs.leadership.enrolment.transfer.TransferRule.TRANSFER_WITHIN_A_PROVIDER;

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
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.Cohorts;
import uk.nhs.leadership.enrolment.enrolment.Involvement.Part;
import uk.nhs.leadership.enrolment.enrolment.TransferEvent.TransferAsked;
import uk.nhs.leadership.enrolment.enrolment.TransferEvent.TransferCalledOff;
import uk.nhs.leadership.enrolment.enrolment.TransferEvent.TransferDeclined;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.enrolment.training.Declaration;
import uk.nhs.leadership.enrolment.transfer.Transfer;
import uk.nhs.leadership.enrolment.transfer.TransferStatus;
import uk.nhs.leadership.enrolment.transfer.Transfers;

/** How somebody goes on with another provider where they are: the trust asks, that provider answers. */
@ApplicationScoped
@Transactional
class TransferService {
    private final Transfers transfers;
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final Involvement involvement;
    private final Admission admission;
    private final Announcer announcer;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    TransferService(
            Transfers transfers,
            Enrolments enrolments,
            Cohorts cohorts,
            Involvement involvement,
            Admission admission,
            Announcer announcer,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.transfers = transfers;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.involvement = involvement;
        this.admission = admission;
        this.announcer = announcer;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether a place is free there is asked when the provider answers. */
    Transfer ask(UUID enrolmentId, UUID cohortId) {
        var enrolment = involvement.find(enrolmentId, Part.TRUST).enrolment();
        var cohort = cohorts.withId(cohortId).orElseThrow(NotFound::new);
        var begun = enrolment.begun();
        requireAnotherProviderOfTheSame(enrolment, cohort);
        var transfer = new Transfer(ids.next(), begun, cohort.provider(), cohortId, actor(), Moment.of(clock));
        transfers.persistAndFlush(transfer);
        eventLog.append(new TransferAsked(
                enrolmentId,
                enrolment.participantId(),
                enrolment.cohortId(),
                cohortId,
                enrolment.employer(),
                enrolment.provider(),
                cohort.provider(),
                transfer.id()));
        return transfer;
    }

    private void requireAnotherProviderOfTheSame(Enrolment enrolment, Cohort cohort) {
        if (cohort.provider().equals(enrolment.provider())) {
            throw new RuleBroken(TRANSFER_WITHIN_A_PROVIDER);
        }
        var from = cohorts.withId(enrolment.cohortId()).orElseThrow();
        if (!admission.courseOf(from).isOfTheSameProgrammeAs(admission.courseOf(cohort))) {
            throw new RuleBroken(TRANSFER_TO_ANOTHER_PROGRAMME);
        }
    }

    /**
     * The provider that was asked takes the participant on: what was begun ends there and goes on here, with what was
     * declared, and as the same attempt. Called with the reach of all, for it changes what is another provider's.
     */
    Transfer accept(UUID id, Version expected) {
        var now = Moment.of(clock);
        var transfer = askedOfCaller(id, expected);
        var found =
                involvement.withPerson(enrolments.withId(transfer.enrolmentId()).orElseThrow());
        var before = found.enrolment();
        transfer.requireStillOf(before.employer(), before.cohortId());
        // One order for all, so that two who change places cannot lock each other out.
        if (transfer.cohortId().compareTo(before.cohortId()) < 0) {
            admission.held(transfer.cohortId());
        }
        var from = admission.held(before.cohortId());
        var next = admission.holding(employed(found), transfer.cohortId(), now).goOn(ids.next(), before, from);
        announcer.change(before, () -> before.transferredTo(next));
        enrolments.persistAndFlush(next);
        carryOver(before, next);
        transfer.accept(next.id(), actor(), now);
        eventLog.append(next.goneOn());
        transfers.flush();
        return transfer;
    }

    private static Participant employed(EnrolledPerson found) {
        var person = found.person();
        if (person == null || !person.employer().equals(found.enrolment().employer())) {
            throw new RuleBroken(PARTICIPANT_HAS_LEFT);
        }
        return person;
    }

    private void carryOver(Enrolment before, Enrolment next) {
        enrolments.declarationsOn(before.id()).stream()
                .filter(Declaration::counts)
                .map(declaration -> declaration.carriedTo(ids.next(), next.id()))
                .forEach(enrolments::keep);
    }

    Transfer decline(UUID id, Version expected, PlaceReason reason, @Nullable String text) {
        var transfer = askedOfCaller(id, expected);
        transfer.decline(reason, text, actor(), Moment.of(clock));
        eventLog.append(new TransferDeclined(
                transfer.enrolmentId(),
                transfer.cohortId(),
                transfer.employer(),
                transfer.provider(),
                transfer.receiver(),
                transfer.id(),
                reason.code()));
        transfers.flush();
        return transfer;
    }

    Transfer callOff(UUID id, Version expected) {
        var transfer = transfers
                .holding(id)
                .filter(found -> found.employer().equals(organisation()))
                .orElseThrow(NotFound::new);
        expected.mustBe(transfer.version());
        transfer.callOff(actor(), Moment.of(clock));
        eventLog.append(new TransferCalledOff(
                transfer.enrolmentId(),
                transfer.cohortId(),
                transfer.employer(),
                transfer.provider(),
                transfer.receiver(),
                transfer.id()));
        transfers.flush();
        return transfer;
    }

    Transfer withId(UUID id) {
        var own = organisation();
        return transfers
                .withId(id)
                .filter(found -> (Standpoint.TRUST.isOpenTo(callers.current())
                                && found.employer().equals(own))
                        || (Standpoint.PROVIDER.isOpenTo(callers.current())
                                && (found.receiver().equals(own)
                                        || found.provider().equals(own))))
                .orElseThrow(NotFound::new);
    }

    /** What a trust asked for, or what a provider was asked for. */
    List<Transfer> list(
            @Nullable Standpoint asked, @Nullable TransferStatus status, @Nullable UUID enrolmentId, Listing listing) {
        return switch (Standpoint.of(callers.current(), asked)) {
            case TRUST -> transfers.askedBy(organisation(), status, enrolmentId, listing);
            case PROVIDER -> transfers.askedOf(organisation(), status, enrolmentId, listing);
            case PARTICIPANT -> List.of();
        };
    }

    private Transfer askedOfCaller(UUID id, Version expected) {
        var transfer = transfers
                .holding(id)
                .filter(found -> found.receiver().equals(organisation()))
                .orElseThrow(NotFound::new);
        expected.mustBe(transfer.version());
        return transfer;
    }

    private String organisation() {
        return callers.current().organisation();
    }

    private String actor() {
        return callers.current().actor();
    }
}
