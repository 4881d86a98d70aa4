package uk.nhs.leadership.enrolment.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.duty.Duties.Found;
import uk.nhs.leadership.enrolment.expectation.Expectation;
import uk.nhs.leadership.enrolment.expectation.Expectations;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** What can be asked about duties. */
@ApplicationScoped
@Transactional
public class DutyService {
    private final Duties duties;
    private final OpenCohorts cohorts;
    private final Expectations expectations;
    private final Participants participants;
    private final Onlookers onlookers;
    private final Callers callers;
    private final Clock clock;

    DutyService(
            Duties duties,
            OpenCohorts cohorts,
            Expectations expectations,
            Participants participants,
            Onlookers onlookers,
            Callers callers,
            Clock clock) {
        this.duties = duties;
        this.cohorts = cohorts;
        this.expectations = expectations;
        this.participants = participants;
        this.onlookers = onlookers;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * A duty with everything that there is to tell of it.
     *
     * @param person null if somebody has gone to another employer just now
     * @param next where it could be met
     */
    record Told(
            Duty duty,
            DutyStatus status,
            @Nullable Participant person,
            Expectation expectation,
            List<OpenCohort> next) {
        Told {
            next = List.copyOf(next);
        }
    }

    /** A trust's, or those of a line manager's own staff. */
    List<Told> list(DutyFilter filter, Listing listing) {
        var caller = callers.current();
        var today = Moment.of(clock).date();
        if (Standpoint.TRUST.isOpenTo(caller)) {
            return told(duties.list(caller.organisation(), null, filter, today, listing));
        }
        return participants
                .whoIs(caller)
                .map(own -> told(duties.list(caller.organisation(), own.employeeNumber(), filter, today, listing)))
                .orElse(List.of());
    }

    /** All of one person, and where what is not met could be. For the trust, and for their line manager. */
    List<Told> of(UUID participantId) {
        var caller = callers.current();
        var staff = participants
                .ofEmployer(caller.organisation(), participantId)
                .filter(person -> Standpoint.TRUST.isOpenTo(caller) || manages(caller, person))
                .orElseThrow(NotFound::new);
        onlookers.looked(staff, Seen.DUTIES);
        return toldWithNext(staff);
    }

    /**
     * What is expected of somebody, and what it is today.
     *
     * @param hasPlace whether they have a place on a course that would meet it
     */
    public record DutyToday(UUID participantId, DutyStatus status, LocalDate dueOn, boolean hasPlace) {}

    /** All that the caller's trust expects of these. Who may ask for it is asked before. */
    public List<DutyToday> ofPeople(Collection<UUID> participantIds) {
        return duties.ofPeople(participantIds, Moment.of(clock).date()).stream()
                .map(found -> new DutyToday(
                        found.duty().participantId(),
                        found.now(),
                        found.duty().dueOn(),
                        found.duty().enrolmentId() != null))
                .toList();
    }

    /** The caller's own. */
    List<Told> own() {
        return toldWithNext(participants.whoIs(callers.current()).orElseThrow(NotFound::new));
    }

    /** @param after the part before; null to begin */
    List<DutyCount> count(Part by, @Nullable UUID expectation, @Nullable String after, int most) {
        var caller = callers.current();
        if (caller.seesAll() && expectation == null) {
            throw new InvalidInput(
                    new Fault("?expectation", "REQUIRED", "Of all trusts, one expectation is counted at a time"));
        }
        return duties.count(
                by,
                caller.seesAll() ? null : caller.organisation(),
                expectation,
                Moment.of(clock).date(),
                after,
                most);
    }

    private boolean manages(Caller caller, Participant person) {
        return participants
                .whoIs(caller)
                .filter(own -> own.employeeNumber().equals(person.managerEmployeeNumber()))
                .isPresent();
    }

    private List<Told> told(List<Found> found) {
        var people = participants.withIds(found.stream()
                .map(each -> each.duty().participantId())
                .distinct()
                .toList());
        var expected = expectations.withIds(found.stream()
                .map(each -> each.duty().expectationId())
                .distinct()
                .toList());
        return found.stream()
                .map(each -> new Told(
                        each.duty(),
                        each.now(),
                        people.get(each.duty().participantId()),
                        Objects.requireNonNull(expected.get(each.duty().expectationId())),
                        List.of()))
                .toList();
    }

    private List<Told> toldWithNext(Participant person) {
        var today = Moment.of(clock).date();
        return told(duties.of(person.id(), today)).stream()
                .map(each -> withNext(each, today))
                .toList();
    }

    private Told withNext(Told told, LocalDate today) {
        return switch (told.status()) {
            case MET, EXEMPT, IN_PROGRESS -> told;
            case OVERDUE, EXPECTED ->
                new Told(
                        told.duty(),
                        told.status(),
                        told.person(),
                        told.expectation(),
                        told.duty().enrolmentId() == null
                                ? cohorts.meeting(told.expectation().metBy(), today)
                                : List.of());
        };
    }
}
