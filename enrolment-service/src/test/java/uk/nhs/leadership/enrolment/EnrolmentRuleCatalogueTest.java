package uk.nhs.leadership.enrolment;

import uk.nhs.leadership.chassis.testing.RuleCatalogue;

class EnrolmentRuleCatalogueTest extends RuleCatalogue {
    EnrolmentRuleCatalogueTest() {
        super("enrolment-service", "uk.nhs.leadership.enrolment");
    }
}
