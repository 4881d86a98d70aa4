package uk.nhs.leadership.enrolment.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.attendance.AttendanceMark.ABSENT;
import static uk.nhs.leadership.enrolment.attendance.AttendanceMark.EXCUSED;
import static uk.nhs.leadership.enrolment.attendance.AttendanceMark.PRESENT;

import org.junit.jupiter.api.Test;

class AttendedTest {

    @Test
    void aSessionIsCountedOnceHoweverOftenItIsCorrected() {
        var attended = Attended.nothing()
                .with(PRESENT, null)
                .with(ABSENT, null)
                .with(EXCUSED, ABSENT)
                .with(ABSENT, EXCUSED);

        assertThat(attended).isEqualTo(new Attended(1, 1, 0));
    }

    @Test
    void whoIsExcusedIsNotCountedAndNobodyHasARateOfNothing() {
        assertThat(new Attended(2, 1, 5).rate()).isEqualTo(67);
        assertThat(new Attended(0, 0, 3).rate()).isNull();
        assertThat(Attended.nothing().isNothing()).isTrue();
        assertThat(new Attended(0, 0, 1).isNothing()).isFalse();
    }
}
