package uk.nhs.leadership.enrolment;

import uk.nhs.leadership.chassis.testing.ArchitectureRules;

class EnrolmentArchitectureTest extends ArchitectureRules {
    EnrolmentArchitectureTest() {
        super("uk.nhs.leadership.enrolment");
    }
}
