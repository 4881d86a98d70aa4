package uk.nhs.leadership.enrolment.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Courses for tests: of provider P0001, accredited from 1 September 2026 to 31 August 2029. */
public final class CourseFixtures {
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2029, 8, 31);

    private CourseFixtures() {}

    public static Course accredited() {
        return new Course(granted());
    }

    public static Course withdrawn(LocalDate on, @Nullable LocalDate teachOutUntil) {
        return new Course(granted(), on, null, null, teachOutUntil, List.of(), List.of());
    }

    static Course surrendered(LocalDate on, @Nullable LocalDate teachOutUntil) {
        return new Course(granted(), null, on, null, teachOutUntil, List.of(), List.of());
    }

    static Course withdrawnBeforeItsSurrender(LocalDate withdrawnOn, LocalDate surrenderedOn) {
        return new Course(granted(), withdrawnOn, surrenderedOn, null, null, List.of(), List.of());
    }

    static Course superseded(LocalDate on) {
        return new Course(granted(), null, null, on, null, List.of(), List.of());
    }

    /** Suspended from each of the first days; not from the days on when that was lifted. */
    public static Course suspended(List<LocalDate> from, List<LocalDate> liftedOn) {
        return new Course(granted(), null, null, null, null, from, liftedOn);
    }

    private static AccreditationGranted granted() {
        return new AccreditationGranted(
                UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d10"),
                "LMA-000123-C",
                UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d01"),
                "P0001",
                UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d11"),
                1,
                "First Steps in Leading Care",
                Stage.S1,
                "Award in Leading Care",
                UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d12"),
                "ACCREDITED",
                FIRST_DAY,
                LAST_DAY,
                100);
    }
}
