package uk.nhs.leadership.accreditation.assessor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For how much an assessor can be asked, as they say themselves.
 *
 * @param availableUntil the last day; null while they see no end
 * @param mostCases on how many submissions they work at a time
 */
@Embeddable
record Profile(
        @Column(name = "pool_status") @Enumerated(EnumType.STRING)
        Status status,

        LocalDate availableFrom,
        @Nullable LocalDate availableUntil,
        int mostCases) {

    /** Whether an assessor wants to be asked at all. A constant's name is the public code. */
    @Schema(name = "PoolStatus")
    enum Status {
        ACTIVE,
        RESTING
    }

    boolean isAvailableOn(LocalDate day) {
        return status == Status.ACTIVE
                && !day.isBefore(availableFrom)
                && (availableUntil == null || !day.isAfter(availableUntil));
    }

    boolean endsBeforeItBegins() {
        return availableUntil != null && availableUntil.isBefore(availableFrom);
    }
}
