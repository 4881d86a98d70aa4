package uk.nhs.leadership.accreditation.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationProbationEnded;
import uk.nhs.leadership.accreditation.accreditation.AccreditationEvent.AccreditationPutOnProbation;
import uk.nhs.leadership.accreditation.accreditation.Act.Signed;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ProbationReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ReliefReason;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.time.Ids;

/** What conditions make of the accreditation that they are imposed on. */
@ApplicationScoped
public class ConditionEffect {
    private final Accreditations accreditations;
    private final EventLog events;
    private final Ids ids;

    ConditionEffect(Accreditations accreditations, EventLog events, Ids ids) {
        this.accreditations = accreditations;
        this.events = events;
        this.ids = ids;
    }

    /** As {@link #take(Map, String, Instant)}, for one. */
    public void take(Accreditation accreditation, Outstanding outstanding, String by, Instant now) {
        take(Map.of(accreditation, outstanding), by, now);
    }

    /**
     * Lets what is outstanding take effect, in the transaction in which that has changed.
     *
     * @param outstanding on accreditations that are held
     * @param by the account whose act it follows from
     */
    public void take(Map<Accreditation, Outstanding> outstanding, String by, Instant now) {
        var all = new ArrayList<Event>();
        outstanding.forEach((accreditation, state) -> {
            var happened = accreditation.standOn(state, now);
            happened.forEach(event -> writeDown(accreditation, event, by, now));
            all.addAll(happened);
        });
        events.append(all);
        accreditations.saveAll(outstanding.keySet());
    }

    /** What ratifiers may do as well stands among what they did. */
    private void writeDown(Accreditation accreditation, Event event, String by, Instant now) {
        if (event instanceof AccreditationPutOnProbation) {
            accreditations.add(new Act(
                    ids.next(),
                    accreditation,
                    Act.Kind.PUT_ON_PROBATION,
                    new Signed(by, ProbationReason.CONDITIONS_OVERDUE, "By rule: the day of a condition has passed."),
                    now));
        } else if (event instanceof AccreditationProbationEnded) {
            accreditations.add(new Act(
                    ids.next(),
                    accreditation,
                    Act.Kind.PROBATION_ENDED,
                    new Signed(by, ReliefReason.PUT_RIGHT, "By rule: no condition is overdue any more."),
                    now));
        }
    }
}
