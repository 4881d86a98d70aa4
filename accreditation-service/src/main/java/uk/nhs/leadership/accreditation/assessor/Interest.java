package uk.nhs.leadership.accreditation.assessor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something an assessor has to do with an organisation.
 *
 * @param organisation its code
 * @param until the last day; null while it goes on
 */
@Embeddable
record Interest(
        String organisation,
        @Enumerated(EnumType.STRING) Kind kind,
        @Nullable LocalDate until) {
    private static final int YEARS_AFTER_EMPLOYMENT = 3;

    /** What an assessor can have to do with an organisation. A constant's name is the public code. */
    @Schema(name = "InterestKind")
    enum Kind {
        EMPLOYED,
        AUTHOR,
        FINANCIAL,
        FAMILY,
        OTHER
    }

    /** How it keeps the assessor on a day from judging what is of one of these organisations, if it does. */
    Optional<Conflict> conflictWith(Set<String> lineage, LocalDate on) {
        if (!lineage.contains(organisation)) {
            return Optional.empty();
        }
        return switch (kind) {
            case EMPLOYED -> when(lasts(on, YEARS_AFTER_EMPLOYMENT), Conflict.EMPLOYED_THERE);
            case AUTHOR -> Optional.of(Conflict.AUTHOR_OF_COURSE);
            case FINANCIAL, FAMILY, OTHER -> when(lasts(on, 0), Conflict.DECLARED_INTEREST);
        };
    }

    private boolean lasts(LocalDate on, int yearsMore) {
        return until == null || !until.plusYears(yearsMore).isBefore(on);
    }

    private static Optional<Conflict> when(boolean lasts, Conflict conflict) {
        return lasts ? Optional.of(conflict) : Optional.empty();
    }
}
