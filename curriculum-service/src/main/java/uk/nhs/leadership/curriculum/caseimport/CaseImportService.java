package uk.nhs.leadership.curriculum.caseimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkService;

/** Takes packages in: all of one or nothing. */
@ApplicationScoped
@Transactional
class CaseImportService {
    private final FrameworkService frameworks;

    CaseImportService(FrameworkService frameworks) {
        this.frameworks = frameworks;
    }

    /** Begins the version that a package comes to. */
    Framework take(CaseImport read, Caller author) {
        return read.madeInto(frameworks.take(read.draft(), author));
    }

    /** The same without keeping anything. */
    Framework rehearse(CaseImport read, Caller author) {
        return read.madeInto(frameworks.rehearse(read.draft(), author));
    }
}
