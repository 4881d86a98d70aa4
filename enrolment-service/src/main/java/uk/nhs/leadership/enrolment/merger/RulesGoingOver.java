package uk.nhs.leadership.enrolment.merger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** How a trust approves, and what it has asked of others, goes over at once: there is little of it. */
@ApplicationScoped
class RulesGoingOver implements GoingOver {
    private final Mergers mergers;

    RulesGoingOver(Mergers mergers) {
        this.mergers = mergers;
    }

    @Override
    public MergerStep step() {
        return MergerStep.RULES;
    }

    @Override
    public Piece goOver(Succeeded merger, UUID after, Moment now) {
        mergers.takeOverRules(merger, now);
        return new Piece(1, null);
    }
}
