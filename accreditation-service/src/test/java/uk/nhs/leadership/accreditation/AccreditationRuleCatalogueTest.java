package uk.nhs.leadership.accreditation;

import uk.nhs.leadership.chassis.testing.RuleCatalogue;

class AccreditationRuleCatalogueTest extends RuleCatalogue {
    AccreditationRuleCatalogueTest() {
        super("accreditation-service", "uk.nhs.leadership.accreditation");
    }
}
