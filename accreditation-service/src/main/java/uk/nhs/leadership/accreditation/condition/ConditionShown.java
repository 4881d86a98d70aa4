package uk.nhs.leadership.accreditation.condition;

import java.util.List;

/** A condition with all that was done about it. */
record ConditionShown(Condition condition, List<ConditionStep> steps) {
    ConditionShown {
        steps = List.copyOf(steps);
    }
}
