package uk.nhs.leadership.enrolment.enrolment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.cohort.Cohort;
import uk.nhs.leadership.enrolment.cohort.PlacesOfCohort;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.place.PlaceReason;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.enrolment.training.WithdrawalReason;
import uk.nhs.leadership.enrolment.waitinglist.WaitingLists;

/** Tells a cohort of those who have its places, and them what becomes of it. */
@Singleton
class PlaceKeeper implements PlacesOfCohort {
    private final Enrolments enrolments;
    private final WaitingLists waitingLists;
    private final Participants participants;
    private final EventLog eventLog;

    PlaceKeeper(Enrolments enrolments, WaitingLists waitingLists, Participants participants, EventLog eventLog) {
        this.enrolments = enrolments;
        this.waitingLists = waitingLists;
        this.participants = participants;
        this.eventLog = eventLog;
    }

    @Override
    public int takenBy(String employer, UUID cohortId) {
        return enrolments.placesTakenBy(employer, cohortId);
    }

    @Override
    public Set<UUID> unfinishedAmong(List<UUID> cohortIds) {
        return enrolments.unfinishedAmong(cohortIds);
    }

    @Override
    public boolean isOn(UUID cohortId, Caller caller) {
        return Standpoint.PARTICIPANT.isOpenTo(caller)
                && participants
                        .whoIs(caller)
                        .filter(own -> enrolments.hasPlace(own.id(), cohortId))
                        .isPresent();
    }

    /**
     * Ends what the provider knows of. Whom a trust has not approved yet is called off a moment later, by the chore that
     * sees all.
     */
    @Override
    public void calledOff(Cohort cohort, Moment now) {
        var events = new ArrayList<EnrolmentEvent>();
        for (var enrolment : enrolments.undecidedOn(cohort.id())) {
            events.add(enrolment.cancel(PlaceReason.COHORT_CANCELLED, null, cohort, now));
        }
        for (var enrolment : enrolments.liveOn(cohort.id())) {
            events.add(enrolment.withdraw(WithdrawalReason.OTHER, null, cohort, now));
        }
        waitingLists.end(cohort.id());
        eventLog.append(events);
    }
}
