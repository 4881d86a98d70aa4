package uk.nhs.leadership.accreditation.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.ProposalJson.AnswerJson;
import uk.nhs.leadership.accreditation.submission.ProposalJson.CourseJson;
import uk.nhs.leadership.accreditation.submission.ProposalJson.FacultyJson;
import uk.nhs.leadership.accreditation.submission.ProposalJson.MappingJson;
import uk.nhs.leadership.accreditation.submission.Recommendation.RefusalReason;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;

/** Submissions on the wire. */
final class SubmissionJson {
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

            @Size(max = ProposalJson.MOST_MAPPINGS) @Nullable
            List<@NotNull @Valid MappingJson> mapping,

            @Size(max = Wording.MOST_ANSWERS) @Nullable List<@NotNull @Valid AnswerJson> answers,

            @Size(max = ProposalJson.MOST_FACULTY) @Nullable List<@NotNull @Valid FacultyJson> faculty) {

        Wording toWording() {
            return new Wording(curriculumVersionId, ProposalJson.toProposal(course, mapping, answers, faculty));
        }
    }

    @Schema(name = "SubmissionChange", description = "All that a draft says, in place of what it said before")
    record Change(
            @NotNull @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71")
            UUID curriculumVersionId,

            @NotNull @Valid CourseJson course,

            @Size(max = ProposalJson.MOST_MAPPINGS) @Nullable
            List<@NotNull @Valid MappingJson> mapping,

            @Size(max = Wording.MOST_ANSWERS) @Nullable List<@NotNull @Valid AnswerJson> answers,

            @Size(max = ProposalJson.MOST_FACULTY) @Nullable List<@NotNull @Valid FacultyJson> faculty) {

        Wording toWording() {
            return new Wording(curriculumVersionId, ProposalJson.toProposal(course, mapping, answers, faculty));
        }

        static Change of(Wording wording) {
            var proposal = wording.proposal();
            return new Change(
                    wording.curriculumVersionId(),
                    CourseJson.of(proposal.course(), proposal.offer()),
                    ProposalJson.mapping(proposal),
                    ProposalJson.answers(proposal),
                    ProposalJson.faculty(proposal));
        }
    }

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

    @Schema(name = "ChallengeOfSubmission")
    record ChallengeName(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90", description = "Of `/v1/challenges/{id}`")
            UUID id,

            @Schema(examples = "LMP-000007-C") String number,
            @Schema(examples = "RECONSIDERATION") String kind,
            @Schema(examples = "IN_REVIEW") String status) {

        static ChallengeName of(NamedChallenge challenge) {
            return new ChallengeName(challenge.id(), challenge.number(), challenge.kind(), challenge.status());
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
            List<FacultyJson> faculty,

            @Schema(description = "Who answers for what is written now; a change voids it")
            List<DeclarationJson.View> declarations,

            @Schema(
                    description =
                            "What it is judged by; empty until it is submitted. While it is returned, what the last revision was judged by")
            List<CriterionJson> criteria,

            @Schema(
                    examples = "0199a5f0-0000-7000-8000-000000000101",
                    description = "How it is dealt with; absent until it is submitted")
            @Nullable
            UUID procedureId,

            ClockJson.@Nullable View clock,
            TriageJson.@Nullable ReturnView returned,

            @Schema(
                    examples = "2026-10-12",
                    description = "The last day on which the provider may act; absent unless it is waited for")
            @Nullable
            LocalDate answerBy,

            TriageJson.@Nullable RejectionJson rejection,
            @Nullable DecisionJson decision,

            @Schema(description = "What was asked against the decision, as far as you may know; the first first")
            List<ChallengeName> challenges,

            @Nullable WithdrawalJson withdrawal,

            @Schema(examples = "2026-09-03T10:15:00Z") @Nullable
            Instant submittedAt,

            @Schema(examples = "2026-09-01T09:30:00Z") Instant createdAt,
            @Schema(examples = "2026-09-03T10:15:00Z") Instant updatedAt) {

        static View of(SubmissionShown shown) {
            var submission = shown.submission();
            var wording = shown.wording();
            var proposal = wording.proposal();
            var road = submission.road();
            var withdrawal = submission.withdrawal();
            return new View(
                    submission.id(),
                    submission.number(),
                    submission.provider(),
                    submission.status(),
                    submission.revision(),
                    wording.curriculumVersionId(),
                    submission.courseId(),
                    submission.courseVersion(),
                    CourseJson.of(proposal.course(), proposal.offer()),
                    ProposalJson.mapping(proposal),
                    ProposalJson.answers(proposal),
                    ProposalJson.faculty(proposal),
                    DeclarationJson.View.of(submission.written()),
                    submission.criteria().stream().map(CriterionJson::of).toList(),
                    submission.measure().procedureId(),
                    ClockJson.View.of(shown.clock()),
                    TriageJson.ReturnView.of(submission),
                    road.deadline().answerBy(),
                    TriageJson.RejectionJson.of(submission),
                    DecisionJson.of(submission),
                    shown.challenges().stream().map(ChallengeName::of).toList(),
                    withdrawal == null ? null : new WithdrawalJson(withdrawal.reason(), withdrawal.reasonText()),
                    road.submittedAt(),
                    road.createdAt(),
                    road.updatedAt());
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

        static Summary of(SubmissionRow row) {
            var submission = row.submission();
            var road = submission.road();
            return new Summary(
                    submission.id(),
                    submission.number(),
                    submission.provider(),
                    submission.status(),
                    row.heading().title(),
                    row.heading().stage(),
                    road.clock().dueOn(),
                    road.submittedAt(),
                    road.updatedAt());
        }
    }

    @Schema(
            name = "SubmissionCheck",
            description = "What submitting would be refused for, and what is worth another look")
    record Check(
            @Schema(examples = "false", description = "Whether it could be submitted now")
            boolean ready,

            List<FaultJson> faults,

            @Schema(description = "Nothing is refused for it")
            List<FaultJson> advice) {

        static Check of(PreCheck check) {
            return new Check(check.isReady(), all(check.faults()), all(check.advice()));
        }

        private static List<FaultJson> all(List<Fault> faults) {
            return faults.stream()
                    .map(fault -> new FaultJson(fault.pointer(), fault.code(), fault.detail()))
                    .toList();
        }
    }

    @Schema(name = "FaultOfSubmission")
    record FaultJson(
            @Schema(examples = "/course/learningHours", description = "A JSON Pointer into the submission")
            String pointer,

            @Schema(examples = "HOURS_BELOW_MINIMUM") String code,

            @Schema(examples = "The course has fewer learning hours than the curriculum requires: at least 60")
            String detail) {}
}
