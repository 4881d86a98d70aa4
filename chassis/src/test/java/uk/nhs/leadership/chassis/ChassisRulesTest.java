package uk.nhs.leadership.chassis;

import uk.nhs.leadership.chassis.testing.RuleCatalogue;

class ChassisRulesTest extends RuleCatalogue {
    ChassisRulesTest() {
        super("Every service", "uk.nhs.leadership.chassis");
    }
}
