package uk.nhs.leadership.enrolment.ownstaff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.duty.DutyStatus;

/** How a line manager's staff look on the wire. */
final class OwnStaffJson {
    private OwnStaffJson() {}

    @Schema(
            name = "StaffExpectations",
            description = "How somebody stands to what is expected of them, and how much of it is what.")
    record Expectations(
            @Schema(examples = "OVERDUE") StaffStanding standing,

            @Schema(examples = "1") long overdue,

            @Schema(description = "Still to be met, without a place on a course that would.", examples = "0")
            long due,

            @Schema(description = "They have a place on a course that would meet it.", examples = "1")
            long inProgress,

            @Schema(examples = "2") long met,

            @Schema(description = "The trust does not hold them to it.", examples = "0")
            long exempt) {

        static Expectations of(StaffMember member) {
            return new Expectations(
                    member.standing(),
                    member.count(DutyStatus.OVERDUE),
                    member.count(DutyStatus.EXPECTED),
                    member.count(DutyStatus.IN_PROGRESS),
                    member.count(DutyStatus.MET),
                    member.count(DutyStatus.EXEMPT));
        }
    }

    @Schema(name = "StaffEnrolment", description = "A place that somebody has or may yet get.")
    record Enrolment(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            UUID id,

            @Schema(examples = "Leading a team") String courseTitle,

            @Schema(description = "When the cohort starts.", examples = "2026-11-23")
            LocalDate startsOn,

            @Schema(examples = "ENROLLED") String place,

            @Schema(description = "Absent as long as there is no place.", examples = "IN_PROGRESS") @Nullable
            String training) {

        static Enrolment of(LiveEnrolment enrolment) {
            return new Enrolment(
                    enrolment.id(),
                    enrolment.courseTitle(),
                    enrolment.startsOn(),
                    enrolment.place(),
                    enrolment.training());
        }
    }

    @Schema(name = "StaffNextStep", description = "What you can do next for somebody.")
    record Next(
            @Schema(examples = "NOMINATE") NextStep step,

            @Schema(
                    description = "By when what nobody has begun is due; absent if there is no such thing.",
                    examples = "2027-03-31")
            @Nullable
            LocalDate dueOn,

            @Schema(
                    description = "The enrolment to approve, to wait for or to give time for; absent if there is none.",
                    examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40")
            @Nullable
            UUID enrolmentId) {

        static Next of(StaffMember.Next next) {
            return new Next(next.step(), next.dueOn(), next.enrolmentId());
        }
    }

    @Schema(name = "StaffMember", description = "One of your staff.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "20417733") String employeeNumber,

            @Schema(examples = "Amara") String givenName,

            @Schema(examples = "Okafor") String familyName,

            @Schema(examples = "S1") Stage stage,

            Expectations expectations,

            @Schema(description = "Those that are live, the first made first.")
            List<Enrolment> enrolments,

            Next next) {

        static View of(StaffMember member) {
            var person = member.person();
            return new View(
                    person.id(),
                    person.employeeNumber(),
                    person.givenName(),
                    person.familyName(),
                    person.stage(),
                    Expectations.of(member),
                    member.enrolments().stream().map(Enrolment::of).toList(),
                    Next.of(member.next()));
        }
    }
}
