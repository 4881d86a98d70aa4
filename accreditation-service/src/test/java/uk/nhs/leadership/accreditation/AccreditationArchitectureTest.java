package uk.nhs.leadership.accreditation;

import uk.nhs.leadership.chassis.testing.ArchitectureRules;

class AccreditationArchitectureTest extends ArchitectureRules {
    AccreditationArchitectureTest() {
        super("uk.nhs.leadership.accreditation");
    }
}
