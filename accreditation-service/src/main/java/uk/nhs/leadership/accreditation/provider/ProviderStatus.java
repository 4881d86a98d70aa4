package uk.nhs.leadership.accreditation.provider;

import java.util.Set;

/** Where a provider can be, and where it may go next. The only place that says so. */
enum ProviderStatus {
    REGISTERED,
    APPROVED;

    Set<ProviderStatus> next() {
        return switch (this) {
            case REGISTERED -> Set.of(APPROVED);
            case APPROVED -> Set.of();
        };
    }
}
