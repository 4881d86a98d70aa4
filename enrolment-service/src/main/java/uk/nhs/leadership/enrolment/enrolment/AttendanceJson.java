package uk.nhs.leadership.enrolment.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.attendance.Attendance;
import uk.nhs.leadership.enrolment.attendance.AttendanceMark;
import uk.nhs.leadership.enrolment.attendance.Attended;

/** How attendance looks on the wire. */
final class AttendanceJson {
    private static final String KIND = "[A-Z][A-Z0-9_]{0,29}";

    private AttendanceJson() {}

    @Schema(name = "RecordAttendance", description = "Whether a participant was at a session.")
    record RecordOne(
            @Schema(description = "The kind of the cohort's milestone.", examples = "WORKSHOP_2")
            @NotNull
            @Pattern(regexp = KIND)
            String session,

            @Schema(examples = "PRESENT") @NotNull AttendanceMark mark) {}

    @Schema(name = "RecordAttendanceOfMany", description = "Who was at a session of a cohort.")
    record RecordMany(
            @Schema(description = "The kind of the cohort's milestone.", examples = "WORKSHOP_2")
            @NotNull
            @Pattern(regexp = KIND)
            String session,

            @NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull Row> rows) {
        List<AttendanceService.Row> asRows() {
            return rows.stream()
                    .map(row -> new AttendanceService.Row(row.enrolmentId(), row.mark()))
                    .toList();
        }
    }

    @Schema(name = "AttendanceRow", description = "Whether one of many was at the session.")
    record Row(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40") @NotNull
            UUID enrolmentId,

            @Schema(examples = "PRESENT") @NotNull AttendanceMark mark) {}

    @Schema(name = "AttendanceResults", description = "What came of each row, in the order in which they were sent.")
    record Results(@Schema(examples = "23") int recorded, List<Result> items) {
        Results {
            items = List.copyOf(items);
        }

        static Results of(List<AttendanceService.Recorded> recorded) {
            var items = recorded.stream()
                    .map(row -> new Result(row.enrolmentId(), row.code() == null, row.code()))
                    .toList();
            return new Results((int) items.stream().filter(Result::recorded).count(), items);
        }
    }

    @Schema(name = "AttendanceResult", description = "What came of one row.")
    record Result(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID enrolmentId,

            @Schema(examples = "false") boolean recorded,

            @Schema(description = "Why it was not recorded.", examples = "ATTENDANCE_THE_SAME") @Nullable
            String code) {}

    @Schema(name = "Attendance", description = "What was recorded of a participant at a session.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9db0")
            UUID id,

            @Schema(examples = "WORKSHOP_2") String session,

            @Schema(examples = "2027-02-26") LocalDate heldOn,

            @Schema(examples = "PRESENT") AttendanceMark mark,

            @Schema(examples = "2027-02-26T16:40:00Z") Instant recordedAt) {

        static View of(Attendance attendance) {
            return new View(
                    attendance.id(),
                    attendance.session(),
                    attendance.heldOn(),
                    attendance.mark(),
                    attendance.recordedAt());
        }
    }

    @Schema(name = "Attended", description = "At how many sessions the participant was, as recorded so far.")
    record Sessions(
            @Schema(examples = "4") int present,

            @Schema(examples = "1") int absent,

            @Schema(examples = "1") int excused,

            @Schema(
                    description =
                            "Of a hundred sessions that count so many were attended; who is excused is not counted.",
                    examples = "80")
            @Nullable
            Integer rate) {

        static @Nullable Sessions of(Attended attended) {
            return attended.isNothing()
                    ? null
                    : new Sessions(attended.present(), attended.absent(), attended.excused(), attended.rate());
        }
    }
}
