package uk.nhs.leadership.enrolment.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.enrolment.EnrolmentEvent.MovedWithEmployer;
import uk.nhs.leadership.enrolment.merger.GoingOver;
import uk.nhs.leadership.enrolment.merger.MergerStep;

/**
 * What a trust has on a cohort goes over at once, a cohort in each piece: which places are kept for whom, and how many of them
 * are taken, is counted on the cohort. What has ended stays with the trust that had it.
 */
@ApplicationScoped
class PlacesGoingOver implements GoingOver {
    private final MergedPlaces places;
    private final EventLog eventLog;

    PlacesGoingOver(MergedPlaces places, EventLog eventLog) {
        this.places = places;
        this.eventLog = eventLog;
    }

    @Override
    public MergerStep step() {
        return MergerStep.PLACES;
    }

    @Override
    public Piece goOver(Succeeded merger, UUID after, Moment now) {
        var kept = places.keptFor(merger.predecessor());
        if (kept.isPresent()) {
            onCohort(kept.get(), merger, now);
            return new Piece(1, after);
        }
        var next = places.next(merger.predecessor(), after);
        if (next.isEmpty()) {
            return new Piece(0, null);
        }
        onCohort(next.get().cohort(), merger, now);
        return new Piece(1, next.get().enrolment());
    }

    private void onCohort(UUID cohort, Succeeded merger, Moment now) {
        eventLog.append(places.goOver(merger.merger(), cohort, now).stream()
                .map(moved -> new MovedWithEmployer(
                        moved.enrolment(),
                        moved.participant(),
                        cohort,
                        merger.predecessor(),
                        merger.successor(),
                        moved.provider(),
                        moved.passedOn()))
                .toList());
    }
}
