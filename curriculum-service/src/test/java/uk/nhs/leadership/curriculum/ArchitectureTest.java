package uk.nhs.leadership.curriculum;

import uk.nhs.leadership.chassis.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("uk.nhs.leadership.curriculum");
    }
}
