package uk.nhs.leadership.curriculum.accreditation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Small accredited courses to try things on. */
public final class AccreditedCourseFixtures {
    private AccreditedCourseFixtures() {}

    /** A course for a stage, judged by a version of a curriculum and accredited from the start of 2026 for three years. */
    public static AccreditedCourse course(UUID accreditation, UUID curriculum, String stage) {
        return course(accreditation, curriculum, stage, null, null);
    }

    /** The same, withdrawn on a day without time to teach it out. */
    public static AccreditedCourse withdrawn(UUID accreditation, UUID curriculum, LocalDate on) {
        return course(accreditation, curriculum, "S1", on, null);
    }

    static AccreditedCourse course(
            UUID accreditation,
            UUID curriculum,
            String stage,
            @Nullable LocalDate withdrawnOn,
            @Nullable LocalDate teachOutUntil) {
        return course(accreditation, curriculum, stage, withdrawnOn, null, null, teachOutUntil, List.of(), List.of());
    }

    static AccreditedCourse course(
            UUID accreditation,
            UUID curriculum,
            String stage,
            @Nullable LocalDate withdrawnOn,
            @Nullable LocalDate surrenderedOn,
            @Nullable LocalDate supersededOn,
            @Nullable LocalDate teachOutUntil,
            List<LocalDate> suspendedFrom,
            List<LocalDate> liftedOn) {
        return new AccreditedCourse(
                new AccreditationGranted(
                        accreditation,
                        "LMA-000123-1",
                        "P0007",
                        "A course",
                        stage,
                        curriculum,
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2028-12-31")),
                withdrawnOn,
                surrenderedOn,
                supersededOn,
                teachOutUntil,
                suspendedFrom,
                liftedOn);
    }
}
