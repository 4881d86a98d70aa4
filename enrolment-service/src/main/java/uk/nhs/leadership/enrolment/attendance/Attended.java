package uk.nhs.leadership.enrolment.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** At how many sessions somebody was and was not, as recorded last. */
@Embeddable
public record Attended(
        @Column(name = "sessions_present") int present,
        @Column(name = "sessions_absent") int absent,
        @Column(name = "sessions_excused") int excused) {

    public static Attended nothing() {
        return new Attended(0, 0, 0);
    }

    /** With one more session, or with one of which something else was recorded before. */
    public Attended with(AttendanceMark mark, @Nullable AttendanceMark before) {
        return new Attended(
                present + change(AttendanceMark.PRESENT, mark, before),
                absent + change(AttendanceMark.ABSENT, mark, before),
                excused + change(AttendanceMark.EXCUSED, mark, before));
    }

    private static int change(AttendanceMark counted, AttendanceMark mark, @Nullable AttendanceMark before) {
        return (mark == counted ? 1 : 0) - (before == counted ? 1 : 0);
    }

    public boolean isNothing() {
        return present + absent + excused == 0;
    }

    /** Of a hundred sessions that counted, so many were attended; null if none counted. */
    public @Nullable Integer rate() {
        return present + absent == 0 ? null : Math.round(100f * present / (present + absent));
    }
}
