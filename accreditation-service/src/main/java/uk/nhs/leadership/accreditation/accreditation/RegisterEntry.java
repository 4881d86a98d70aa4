package uk.nhs.leadership.accreditation.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Decision;

/**
 * An accreditation as the register shows it. Whoever shows many reads them as rows: nothing of them is going to be changed.
 *
 * @param predecessor the number of the one in whose place it stands
 * @param successor the number of the one that stands in its place, or will
 * @param timeline what it is day for day, as far as was known at the time asked about
 */
public record RegisterEntry(
        UUID id,
        String number,
        AccreditedProvider provider,
        AccreditedCourse course,
        UUID curriculumVersionId,
        Decision decision,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable String predecessor,
        @Nullable String successor,
        Instant updatedAt,
        Timeline timeline) {

    public AccreditationStatus statusOn(LocalDate day) {
        return timeline.statusOn(day);
    }

    /** The code given for the status; null if it needs none. */
    public @Nullable String reasonOn(LocalDate day) {
        return timeline.on(day).map(Span::reason).orElse(null);
    }

    /** What the status means, as a sentence for people. */
    public String statementOn(LocalDate day) {
        return Statement.of(timeline, day);
    }

    /** Whether nothing but the end of its term ends it, that is near, and no other one takes its place. */
    boolean isRenewalDueOn(LocalDate day) {
        return successor == null && timeline.statusOn(day).runs() && timeline.isToBeRenewedOn(day);
    }
}
