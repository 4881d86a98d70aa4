package uk.nhs.leadership.accreditation.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.Answer;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.course.Depth;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.course.Proposal;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.Recommendation.RefusalReason;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Submissions on the wire. */
final class SubmissionJson {
    private static final int MOST_MAPPINGS = 2_000;
    private static final int MOST_ANSWERS = 500;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}";
    private static final String CODE_MESSAGE = "must be a code of the curriculum";

    private SubmissionJson() {}

    @Schema(name = "SubmissionDraft")
    record Draft(
            @NotNull
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71", description = "The curriculum to be judged by")
            UUID curriculumVersionId,

            @Schema(
                    examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e72",
                    description = "For another version of a course that you submitted before; absent for a new course")
            @Nullable
            UUID courseId,

            @NotNull @Valid CourseJson course,
            @Size(max = MOST_MAPPINGS) @Nullable List<@NotNull @Valid MappingJson> mapping,
            @Size(max = MOST_ANSWERS) @Nullable List<@NotNull @Valid AnswerJson> answers) {

        Proposal toProposal() {
            return proposal(course, mapping, answers);
        }
    }

    @Schema(name = "SubmissionChange", description = "All that a draft says, in place of what it said before")
    record Change(
            @NotNull @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71")
            UUID curriculumVersionId,

            @NotNull @Valid CourseJson course,
            @Size(max = MOST_MAPPINGS) @Nullable List<@NotNull @Valid MappingJson> mapping,
            @Size(max = MOST_ANSWERS) @Nullable List<@NotNull @Valid AnswerJson> answers) {

        Proposal toProposal() {
            return proposal(course, mapping, answers);
        }
    }

    @Schema(name = "Course", description = "A draft needs a title only; the check says what submitting needs besides")
    record CourseJson(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "First steps in leading a team")
            String title,

            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Six months of workshops and practice for people who begin to lead others.")
            @Nullable
            String summary,

            @Size(max = 1_000)
            @PlainText(multiline = true)
            @Schema(examples = "New and first-line managers in any profession")
            @Nullable
            String audience,

            @Schema(examples = "S1") @Nullable Stage stage,

            @Size(max = 200) @PlainText @Schema(examples = "Award in Team Leadership") @Nullable
            String award,

            @Min(1) @Max(100_000) @Schema(examples = "100") @Nullable
            Integer learningHours,

            @Schema(examples = "BLENDED") @Nullable Delivery delivery,
            @Schema(examples = "2027-01-11") @Nullable LocalDate firstCohortStartsOn) {

        Course toCourse() {
            return new Course(title, summary, audience, stage, award, learningHours, delivery, firstCohortStartsOn);
        }

        static CourseJson of(Course course) {
            return new CourseJson(
                    course.title(),
                    course.summary(),
                    course.audience(),
                    course.stage(),
                    course.award(),
                    course.learningHours(),
                    course.delivery(),
                    course.firstCohortStartsOn());
        }
    }

    @Schema(name = "OutcomeMapping", description = "A module works towards an outcome")
    record MappingJson(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Module 1: My team and I")
            String module,

            @NotNull @Pattern(regexp = CODE, message = CODE_MESSAGE) @Schema(examples = "1.1.1-S1")
            String outcome,

            @NotNull @Schema(examples = "DEVELOPED") Depth depth) {}

    @Schema(name = "RequirementAnswer", description = "How you meet a requirement, and what shows it")
    record AnswerJson(
            @NotNull @Pattern(regexp = CODE, message = CODE_MESSAGE) @Schema(examples = "R-GOV-1")
            String requirement,

            @NotNull
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "A steering group with two NHS trusts meets each quarter.")
            String answer,

            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Terms of reference, section 3; minutes of March and June.")
            @Nullable
            String evidence) {}

    @Schema(name = "SubmissionWithdrawal")
    record WithdrawalJson(
            @NotNull @Schema(examples = "COURSE_CHANGED") Withdrawal.Reason reason,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "We have merged two modules and will submit the new version.")
            String reasonText) {

        Withdrawal toWithdrawal() {
            return new Withdrawal(reason, reasonText);
        }
    }

    @Schema(name = "CriterionOfSubmission", description = "One thing that assessors record a finding on")
    record CriterionJson(
            @Schema(examples = "1.1.1-S1") String code,
            @Schema(examples = "OUTCOME") Criterion.Kind kind,

            @Schema(examples = "true", description = "Whether no course is accredited without it")
            boolean essential,

            @Schema(
                    examples = "[\"MET\", \"PARTLY_MET\", \"NOT_MET\"]",
                    description = "What an assessor may find, as the curriculum said when it was submitted")
            List<FindingResult> findings) {

        static CriterionJson of(Criterion criterion) {
            return new CriterionJson(criterion.code(), criterion.kind(), criterion.essential(), criterion.allowed());
        }
    }

    @Schema(name = "DecisionOnSubmission")
    record DecisionJson(
            @Schema(examples = "ACCREDITED") Decision decision,
            @Schema(examples = "2026-11-20") LocalDate decidedOn,

            @Schema(examples = "CRITERIA_NOT_MET", description = "For a refusal") @Nullable
            RefusalReason reason,

            @Schema(
                    examples = "All criteria are met; the assessment design is exemplary.",
                    description = "The panel's reasons")
            String reasonText,

            @Schema(examples = "Ratified as recommended.", description = "The ratifier's remark") @Nullable
            String ratificationText,

            @Schema(examples = "LMA-000123-1") @Nullable String accreditationNumber) {

        static @Nullable DecisionJson of(Submission submission) {
            var panels = submission.recommendation();
            var ratified = submission.ratification();
            return panels == null || ratified == null
                    ? null
                    : new DecisionJson(
                            ratified.decision(),
                            ratified.decidedOn(),
                            panels.reason(),
                            panels.reasonText(),
                            ratified.reasonText(),
                            ratified.accreditationNumber());
        }
    }

    @Schema(name = "StopOfServiceClock", description = "A time in which the provider was waited for")
    record StopJson(
            @Schema(examples = "2026-09-14") LocalDate from,

            @Schema(examples = "2026-09-21", description = "Absent while it still waits") @Nullable
            LocalDate until,

            @Schema(examples = "RETURNED") SubmissionStatus reason) {}

    @Schema(
            name = "ServiceClock",
            description =
                    "How many working days in England the decision takes, but for the time in which the provider was"
                            + " waited for. The day it starts does not count, the day it stops does.")
    record ClockJson(
            @Schema(examples = "true") boolean running,
            @Schema(examples = "12") int elapsedDays,

            @Schema(examples = "45", description = "As the procedure says")
            int targetDays,

            @Schema(examples = "2026-11-13", description = "Absent while it does not run") @Nullable
            LocalDate dueOn,

            @Schema(examples = "33", description = "Working days until then; negative when it is overdue") @Nullable
            Integer dueInDays,

            List<StopJson> stops) {

        static @Nullable ClockJson of(@Nullable ClockReading clock) {
            return clock == null
                    ? null
                    : new ClockJson(
                            clock.running(),
                            clock.elapsedDays(),
                            clock.targetDays(),
                            clock.dueOn(),
                            clock.dueInDays(),
                            clock.stops().stream()
                                    .map(stop -> new StopJson(stop.from(), stop.until(), stop.reason()))
                                    .toList());
        }
    }

    @Schema(name = "Submission")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
            UUID id,

            @Schema(examples = "LMS-000042-U") String number,

            @Schema(examples = "P0001", description = "Code of the provider's organisation")
            String provider,

            @Schema(examples = "SUBMITTED") SubmissionStatus status,
            @Schema(examples = "1") int revision,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71")
            UUID curriculumVersionId,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e72")
            UUID courseId,

            @Schema(examples = "1") int courseVersion,
            CourseJson course,
            List<MappingJson> mapping,
            List<AnswerJson> answers,

            @Schema(description = "What it is judged by; empty until it is submitted, and while it is returned")
            List<CriterionJson> criteria,

            @Schema(
                    examples = "0199a5f0-0000-7000-8000-000000000101",
                    description = "How it is dealt with; absent until it is submitted")
            @Nullable
            UUID procedureId,

            @Nullable ClockJson clock,
            TriageJson.@Nullable ReturnView returned,

            @Schema(
                    examples = "2026-10-12",
                    description = "The last day on which the provider may act; absent unless it is waited for")
            @Nullable
            LocalDate answerBy,

            TriageJson.@Nullable RejectionJson rejection,
            @Nullable DecisionJson decision,
            @Nullable WithdrawalJson withdrawal,

            @Schema(examples = "2026-09-03T10:15:00Z") @Nullable
            Instant submittedAt,

            @Schema(examples = "2026-09-01T09:30:00Z") Instant createdAt,
            @Schema(examples = "2026-09-03T10:15:00Z") Instant updatedAt) {

        static View of(SubmissionShown shown) {
            var submission = shown.submission();
            var withdrawal = submission.withdrawal();
            return new View(
                    submission.id(),
                    submission.number(),
                    submission.provider(),
                    submission.status(),
                    submission.revision(),
                    submission.curriculumVersionId(),
                    submission.courseId(),
                    submission.courseVersion(),
                    CourseJson.of(submission.course()),
                    submission.mapping().stream()
                            .map(row -> new MappingJson(row.module(), row.outcome(), row.depth()))
                            .toList(),
                    submission.answers().stream()
                            .map(row -> new AnswerJson(row.requirement(), row.answer(), row.evidence()))
                            .toList(),
                    submission.criteria().stream().map(CriterionJson::of).toList(),
                    submission.procedureId(),
                    ClockJson.of(shown.clock()),
                    TriageJson.ReturnView.of(submission),
                    submission.answerBy(),
                    TriageJson.RejectionJson.of(submission),
                    DecisionJson.of(submission),
                    withdrawal == null ? null : new WithdrawalJson(withdrawal.reason(), withdrawal.reasonText()),
                    submission.submittedAt(),
                    submission.createdAt(),
                    submission.updatedAt());
        }
    }

    @Schema(name = "SubmissionSummary", description = "A row of the list")
    record Summary(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73")
            UUID id,

            @Schema(examples = "LMS-000042-U") String number,
            @Schema(examples = "P0001") String provider,
            @Schema(examples = "SUBMITTED") SubmissionStatus status,

            @Schema(examples = "First steps in leading a team")
            String title,

            @Schema(examples = "S1") @Nullable Stage stage,

            @Schema(examples = "2026-11-13", description = "When it is due; absent while its clock does not run")
            @Nullable
            LocalDate dueOn,

            @Schema(examples = "2026-09-03T10:15:00Z") @Nullable
            Instant submittedAt,

            @Schema(examples = "2026-09-03T10:15:00Z") Instant updatedAt) {

        static Summary of(Submission submission) {
            return new Summary(
                    submission.id(),
                    submission.number(),
                    submission.provider(),
                    submission.status(),
                    submission.course().title(),
                    submission.course().stage(),
                    submission.clockDueOn(),
                    submission.submittedAt(),
                    submission.updatedAt());
        }
    }

    @Schema(name = "SubmissionCheck", description = "What submitting would be refused for")
    record Check(@Schema(examples = "false") boolean ready, List<FaultJson> faults) {

        static Check of(List<Fault> faults) {
            return new Check(
                    faults.isEmpty(),
                    faults.stream()
                            .map(fault -> new FaultJson(fault.pointer(), fault.code(), fault.detail()))
                            .toList());
        }
    }

    @Schema(name = "FaultOfSubmission")
    record FaultJson(
            @Schema(examples = "/course/learningHours", description = "A JSON Pointer into the submission")
            String pointer,

            @Schema(examples = "HOURS_BELOW_MINIMUM") String code,

            @Schema(examples = "The course has fewer learning hours than the curriculum requires: at least 60")
            String detail) {}

    private static Proposal proposal(
            CourseJson course, @Nullable List<MappingJson> mapping, @Nullable List<AnswerJson> answers) {
        var mapped = mapping == null ? List.<MappingJson>of() : mapping;
        var answered = answers == null ? List.<AnswerJson>of() : answers;
        var faults = new ArrayList<Fault>();
        faults.addAll(repeated("/mapping", mapped, row -> row.module + "\n" + row.outcome));
        faults.addAll(repeated("/answers", answered, AnswerJson::requirement));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Proposal(
                course.toCourse(),
                mapped.stream()
                        .map(row -> new OutcomeMapping(row.module, row.outcome, row.depth))
                        .toList(),
                answered.stream()
                        .map(row -> new Answer(row.requirement, row.answer, row.evidence))
                        .toList());
    }

    private static <R> List<Fault> repeated(String pointer, List<R> rows, Function<R, String> key) {
        var seen = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < rows.size(); i++) {
            if (!seen.add(key.apply(rows.get(i)))) {
                faults.add(new Fault(pointer + "/" + i, "REPEATED", "An earlier row says this already"));
            }
        }
        return faults;
    }
}
