package uk.nhs.leadership.enrolment.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;
import uk.nhs.leadership.enrolment.duty.DutyService.Told;
import uk.nhs.leadership.enrolment.expectation.ExpectationJson;

/** How duties look on the wire. */
final class DutyJson {
    private DutyJson() {}

    @Schema(name = "DutyWhy", description = "Why it is expected, and how its days were counted.")
    record Why(
            @Schema(examples = "Every ward manager holds an award for stage 1")
            String expectation,

            @Schema(description = "The trust that expects it; absent for the national body.", examples = "RJ1")
            @Nullable
            String employer,

            ExpectationJson.By metBy,

            @Schema(description = "The first day at the employer.", examples = "2026-09-01")
            LocalDate appointedOn,

            @Schema(
                    description =
                            "From when it was expected of somebody who was in post and changed; absent for others.",
                    examples = "2027-02-01")
            @Nullable
            LocalDate cameUnderOn,

            @Schema(description = "The later of these and the day from which it holds.", examples = "2027-04-01")
            LocalDate countedFrom,

            @Schema(examples = "12") int dueMonths,

            @Schema(examples = "30") int graceDays) {

        static Why of(Told told) {
            return new Why(
                    told.expectation().name(),
                    told.expectation().employer(),
                    ExpectationJson.By.of(told.expectation().metBy()),
                    told.duty().appointedOn(),
                    told.duty().cameUnderOn(),
                    told.duty().countedFrom(),
                    told.expectation().dueMonths(),
                    told.expectation().graceDays());
        }
    }

    @Schema(name = "DutyNext", description = "A cohort on which it could be met.")
    record Next(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30")
            UUID cohortId,

            @Schema(examples = "First Steps in Leading Care")
            String courseTitle,

            @Schema(examples = "LMA-000123-C") String accreditationNumber,

            @Schema(examples = "P0001") String provider,

            @Schema(examples = "2027-05-01") LocalDate startsOn,

            @Schema(examples = "2027-11-01") LocalDate endsOn,

            @Schema(examples = "BLENDED") String delivery) {

        static Next of(OpenCohort cohort) {
            return new Next(
                    cohort.id(),
                    cohort.courseTitle(),
                    cohort.accreditationNumber(),
                    cohort.provider(),
                    cohort.startsOn(),
                    cohort.endsOn(),
                    cohort.delivery());
        }
    }

    @Schema(name = "Duty", description = "What is expected of one person, and what became of it.")
    record View(
            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d83")
            UUID id,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d20")
            UUID participantId,

            @Schema(examples = "20417733") @Nullable String employeeNumber,

            @Schema(examples = "Amara") @Nullable String givenName,

            @Schema(examples = "Okafor") @Nullable String familyName,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d80")
            UUID expectationId,

            @Schema(description = "What it is today.", examples = "EXPECTED")
            DutyStatus status,

            @Schema(description = "The last day on which it is met in time.", examples = "2028-04-01")
            LocalDate dueOn,

            @Schema(description = "From when it is overdue.", examples = "2028-05-02")
            LocalDate overdueFrom,

            @Schema(
                    description = "Since when they have a place on a course that would meet it.",
                    examples = "2027-05-01")
            @Nullable
            LocalDate inProgressSince,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d40") @Nullable
            UUID enrolmentId,

            @Schema(examples = "2027-11-01") @Nullable LocalDate metOn,

            @Schema(
                    description = "The last day on which what met it counts; absent if that has no end.",
                    examples = "2029-11-01")
            @Nullable
            LocalDate metUntil,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d50") @Nullable
            UUID certificateId,

            @Schema(description = "The last day on which the trust does not hold them to it.", examples = "2027-08-31")
            @Nullable
            LocalDate exemptUntil,

            @Schema(examples = "0199d2a4-6d52-7c30-8a51-2f3c5b7a9d82") @Nullable
            UUID exemptionId,

            @Schema(examples = "S1") Stage stage,

            @Schema(examples = "St Thomas' Hospital") @Nullable
            String site,

            @Schema(description = "By the register on which they are.", examples = "NMC") @Nullable
            String profession,

            Why why) {

        static View of(Told told) {
            var duty = told.duty();
            var person = told.person();
            return new View(
                    duty.id(),
                    duty.participantId(),
                    person == null ? null : person.employeeNumber(),
                    person == null ? null : person.givenName(),
                    person == null ? null : person.familyName(),
                    duty.expectationId(),
                    told.status(),
                    duty.dueOn(),
                    duty.overdueFrom(),
                    duty.inProgressSince(),
                    duty.enrolmentId(),
                    duty.metOn(),
                    duty.metUntil(),
                    duty.certificateId(),
                    duty.exemptUntil(),
                    duty.exemptionId(),
                    duty.stage(),
                    duty.site(),
                    duty.profession(),
                    Why.of(told));
        }
    }

    @Schema(name = "DutyWithNext", description = "A duty, and where it could be met.")
    record Ahead(
            View duty,

            @Schema(
                    description =
                            "The next cohorts that take people, the soonest first; empty if there is none, or nothing is left to"
                                    + " do. Whether a person may join one is told by the check of eligibility.")
            List<Next> next) {
        Ahead {
            next = List.copyOf(next);
        }

        static Ahead of(Told told) {
            return new Ahead(View.of(told), told.next().stream().map(Next::of).toList());
        }
    }

    @Schema(name = "DutiesOfPerson", description = "Everything that is expected of one person, the earliest due first.")
    record All(List<Ahead> items) {
        All {
            items = List.copyOf(items);
        }

        static All of(List<Told> told) {
            return new All(told.stream().map(Ahead::of).toList());
        }
    }

    @Schema(name = "DutyNumbers", description = "How many duties of one part are what today.")
    record Numbers(
            @Schema(
                    description =
                            "The trust, site, stage, register or expectation; absent for those of whom it is not known.",
                    examples = "RJ1")
            @Nullable
            String part,

            @Schema(examples = "120") long expected,

            @Schema(examples = "40") long inProgress,

            @Schema(examples = "310") long met,

            @Schema(examples = "25") long overdue,

            @Schema(examples = "5") long exempt) {

        static Numbers of(DutyCount count) {
            return new Numbers(
                    count.part().isEmpty() ? null : count.part(),
                    count.expected(),
                    count.inProgress(),
                    count.met(),
                    count.overdue(),
                    count.exempt());
        }
    }
}
