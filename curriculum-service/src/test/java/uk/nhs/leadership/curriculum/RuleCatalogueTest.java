package uk.nhs.leadership.curriculum;

import uk.nhs.leadership.chassis.testing.RuleCatalogue;

class RuleCatalogueTest extends RuleCatalogue {
    RuleCatalogueTest() {
        super("curriculum-service", "uk.nhs.leadership.curriculum");
    }
}
