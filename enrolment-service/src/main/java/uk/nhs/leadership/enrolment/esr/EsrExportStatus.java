package uk.nhs.leadership.enrolment.esr;

import java.util.Set;

/** Where a file can be, and where it may go next. The only place that says so. */
enum EsrExportStatus {
    /** Its rows are being found. */
    REQUESTED,
    /** It can be fetched, and waits for answers. */
    MADE,
    /** Each of its rows has its answer. */
    ANSWERED,
    /** It could not be made; what it would have told is told by the next one. */
    FAILED;

    Set<EsrExportStatus> next() {
        return switch (this) {
            case REQUESTED -> Set.of(MADE, FAILED);
            case MADE -> Set.of(ANSWERED);
            case ANSWERED, FAILED -> Set.of();
        };
    }
}
