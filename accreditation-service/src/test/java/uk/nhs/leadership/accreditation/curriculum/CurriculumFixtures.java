package uk.nhs.leadership.accreditation.curriculum;

import static uk.nhs.leadership.accreditation.curriculum.FindingResult.MET;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_APPLICABLE;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_MET;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small curriculum for the tests of other features. */
public final class CurriculumFixtures {
    public static final UUID ID = UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71");
    public static final LocalDate LAST_SUBMISSION = LocalDate.of(2027, 12, 31);

    private CurriculumFixtures() {}

    /**
     * Stage S1 requires 1.1.1-S1 and 1.1.2-S1 and knows 1.1.3-S1 besides; stage F requires 1.1.1-F; R-GOV-1 is essential,
     * R-EDI-1 is not and cannot be met in part; at least 60 hours; three years.
     */
    public static CurriculumVersion small() {
        return small(LAST_SUBMISSION, null);
    }

    /** The same, which ends on this day; the day before is the last for submissions. */
    public static CurriculumVersion retiring(LocalDate retiresOn) {
        return small(retiresOn.minusDays(1), retiresOn);
    }

    /** The same, which ends on its last day for submissions. */
    public static CurriculumVersion retiringOnItsLastDay(LocalDate day) {
        return small(day, day);
    }

    private static CurriculumVersion small(LocalDate lastSubmissionOn, @Nullable LocalDate retiresOn) {
        return new CurriculumVersion(
                ID,
                60,
                3,
                LocalDate.of(2026, 1, 1),
                lastSubmissionOn,
                retiresOn,
                List.of(
                        new Outcome("1.1.1-F", "F", true),
                        new Outcome("1.1.1-S1", "S1", true),
                        new Outcome("1.1.2-S1", "S1", true),
                        new Outcome("1.1.3-S1", "S1", false)),
                List.of(
                        new Requirement("R-EDI-1", false, List.of(MET, NOT_MET, NOT_APPLICABLE)),
                        new Requirement("R-GOV-1", true, FindingResult.usual(true))));
    }
}
