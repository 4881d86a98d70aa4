package uk.nhs.leadership.chassis.rule;

import java.util.Map;

/**
 * Names the rules that database constraints stand behind, so that a race which only the database can see is refused
 * with the same code as the check before it. Each feature may offer one as a bean.
 */
public interface ConstraintRules {

    /** From the constraint's or unique index's name to the rule it enforces. */
    Map<String, Rule> byConstraint();
}
