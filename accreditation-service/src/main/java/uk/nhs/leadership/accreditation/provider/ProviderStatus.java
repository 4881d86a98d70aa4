package uk.nhs.leadership.accreditation.provider;

import java.util.Set;

/** Where a provider can be, and where it may go next. The only place that says so. */
enum ProviderStatus {
    /** It has registered; its file is not whole. */
    APPLICANT,
    /** Its file is whole; nobody has verified it. */
    REGISTERED,
    APPROVED;

    Set<ProviderStatus> next() {
        return switch (this) {
            case APPLICANT -> Set.of(REGISTERED);
            case REGISTERED -> Set.of(APPLICANT, APPROVED);
            case APPROVED -> Set.of();
        };
    }
}
