package uk.nhs.leadership.files;

import uk.nhs.leadership.chassis.testing.RuleCatalogue;

class FilesRuleCatalogueTest extends RuleCatalogue {
    FilesRuleCatalogueTest() {
        super("files", "uk.nhs.leadership.files");
    }
}
