package uk.nhs.leadership.enrolment.ownstaff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.duty.DutyService.DutyToday;
import uk.nhs.leadership.enrolment.duty.DutyStatus;
import uk.nhs.leadership.enrolment.participant.Participant;

/** One of a line manager's staff, what is expected of them and on what courses they are. */
record StaffMember(Participant person, List<DutyToday> duties, List<LiveEnrolment> enrolments) {
    StaffMember {
        duties = List.copyOf(duties);
        enrolments = List.copyOf(enrolments);
    }

    /** What to do next. */
    record Next(
            NextStep step,
            @Nullable LocalDate dueOn,
            @Nullable UUID enrolmentId) {}

    StaffStanding standing() {
        if (duties.isEmpty()) {
            return StaffStanding.NOTHING_EXPECTED;
        }
        if (has(DutyStatus.OVERDUE)) {
            return StaffStanding.OVERDUE;
        }
        return has(DutyStatus.EXPECTED) || has(DutyStatus.IN_PROGRESS) ? StaffStanding.DUE : StaffStanding.MET;
    }

    private boolean has(DutyStatus status) {
        return count(status) > 0;
    }

    long count(DutyStatus status) {
        return duties.stream().filter(duty -> duty.status() == status).count();
    }

    /** What waits for the manager comes first, then what nobody has begun; of several, the earliest. */
    Next next() {
        var toApprove = enrolments.stream().filter(LiveEnrolment::awaitsManager).findFirst();
        if (toApprove.isPresent()) {
            return new Next(NextStep.APPROVE, null, toApprove.get().id());
        }
        var notBegun = firstNotBegun();
        if (notBegun.isPresent() && enrolments.stream().allMatch(StaffMember::isTraining)) {
            return new Next(NextStep.NOMINATE, notBegun.get(), null);
        }
        return enrolments.stream()
                .findFirst()
                .map(first -> new Next(isTraining(first) ? NextStep.GIVE_TIME : NextStep.WAIT, null, first.id()))
                .orElseGet(() -> new Next(NextStep.NOTHING, null, null));
    }

    /** The day by which something is due for which they have no place. */
    private Optional<LocalDate> firstNotBegun() {
        return duties.stream()
                .filter(duty -> duty.status() == DutyStatus.OVERDUE || duty.status() == DutyStatus.EXPECTED)
                .filter(duty -> !duty.hasPlace())
                .map(DutyToday::dueOn)
                .min(Comparator.naturalOrder());
    }

    private static boolean isTraining(LiveEnrolment enrolment) {
        return enrolment.training() != null;
    }
}
