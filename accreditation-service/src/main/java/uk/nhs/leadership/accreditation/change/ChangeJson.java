package uk.nhs.leadership.accreditation.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.change.MaterialChange.Announcement;
import uk.nhs.leadership.accreditation.change.MaterialChange.Verdict;
import uk.nhs.leadership.accreditation.course.AssessmentMethod;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.course.Depth;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.ProposalJson;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** Material changes on the wire: for the provider whose they are and the national body, so without who did what. */
final class ChangeJson {
    private ChangeJson() {}

    @Schema(name = "ChangedMapping")
    record MappingJson(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Module 1")
            String module,

            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}", message = "must be the code of an outcome")
            @Schema(examples = "1.1.1-S1")
            String outcome,

            @NotNull @Schema(examples = "DEVELOPED") Depth depth) {

        static MappingJson of(OutcomeMapping mapping) {
            return new MappingJson(mapping.module(), mapping.outcome(), mapping.depth());
        }
    }

    @Schema(name = "ChangeToNotify", description = "What is to be otherwise; what is left out stays as it is")
    record Notification(
            @Size(min = 1, max = 200) @PlainText @Schema(examples = "First steps in leading a team") @Nullable
            String title,

            @Size(max = 10_000) @PlainText(multiline = true) @Schema(examples = "Six months of workshops.") @Nullable
            String summary,

            @Size(max = 1_000) @PlainText(multiline = true) @Schema(examples = "New and first-line managers") @Nullable
            String audience,

            @Size(max = 200) @PlainText @Schema(examples = "Award in Team Leadership") @Nullable
            String award,

            @Schema(examples = "S1") @Nullable Stage stage,

            @Min(1) @Max(100_000) @Schema(examples = "104") @Nullable
            Integer learningHours,

            @Schema(examples = "ONLINE") @Nullable Delivery delivery,

            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e71") @Nullable
            UUID curriculumVersionId,

            @Size(min = 1, max = 11) @Schema(examples = "[\"PORTFOLIO\", \"PRESENTATION\"]") @Nullable
            List<@NotNull AssessmentMethod> assessmentMethods,

            @Min(1) @Max(100_000) @Schema(examples = "18") @Nullable
            Integer capacityPerCohort,

            @Min(0) @Max(100_000_000) @Schema(examples = "87500", description = "In pence") @Nullable
            Integer pricePence,

            @Size(min = 1, max = 20) @Schema(examples = "[\"en\", \"cy\"]") @Nullable
            List<
                            @NotNull
                            @Pattern(
                                    regexp = ProposalJson.LANGUAGE,
                                    message = "must be a language tag such as en or cy")
                            String>
                    languages,

            @Size(min = 1, max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "All material is sent a week before, also as large print.")
            @Nullable
            String accessibility,

            @Size(min = 1, max = 2_000) @Schema(description = "All of the mapping, if any of it changes") @Nullable
            List<@NotNull @Valid MappingJson> mapping,

            @Size(min = 1, max = ProposalJson.MOST_FACULTY)
            @Schema(description = "Everybody who will teach, if anybody comes or goes")
            @Nullable
            List<ProposalJson.@NotNull @Valid FacultyJson> faculty,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Trusts have asked for a course without travel.")
            String explanation,

            @NotNull @Schema(examples = "2027-04-01", description = "The first day on which it is so")
            LocalDate effectiveOn) {

        Amendment toAmendment() {
            return new Amendment(
                    new CourseAmendment(
                            title,
                            summary,
                            audience,
                            award,
                            learningHours,
                            delivery,
                            assessmentMethods,
                            capacityPerCohort,
                            pricePence,
                            languages,
                            accessibility),
                    stage,
                    curriculumVersionId,
                    mapping == null
                            ? null
                            : mapping.stream()
                                    .map(part -> new OutcomeMapping(part.module(), part.outcome(), part.depth()))
                                    .toList(),
                    faculty == null
                            ? null
                            : faculty.stream()
                                    .map(ProposalJson.FacultyJson::toMember)
                                    .toList());
        }

        Announcement toAnnouncement() {
            return new Announcement(explanation, effectiveOn);
        }
    }

    @Schema(name = "FindingOnChange")
    record FindingJson(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}", message = "must be the code of a criterion")
            @Schema(examples = "R-GOV-1")
            String criterion,

            @NotNull @Schema(examples = "MET") FindingResult result,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "The steering group is the same.")
            String rationale) {}

    @Schema(name = "JudgementOnChange")
    record Judgement(
            @NotNull
            @AssertTrue(message = "must be true: whoever has an interest steps back instead")
            @Schema(examples = "true", description = "That you have no interest in the provider or the course")
            Boolean noInterest,

            @NotNull @Size(max = 2_000) @Schema(description = "One on each of the criteria that the change touches")
            List<@NotNull @Valid FindingJson> findings) {

        Map<String, Found> toFound() {
            var found = new HashMap<String, Found>();
            for (var finding : findings) {
                if (found.put(finding.criterion(), new Found(finding.result(), finding.rationale())) != null) {
                    throw new InvalidInput(
                            new Fault("/findings", "CRITERION_TWICE", "Send one finding on " + finding.criterion()));
                }
            }
            return found;
        }
    }

    @Schema(name = "JudgeOfChangeRequest")
    record JudgeRequest(
            @NotNull @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e80")
            UUID assessor) {}

    @Schema(name = "RecusalFromChange")
    record Recusal(
            @NotNull @Schema(examples = "UNAVAILABLE") RecusalReason reason) {}

    @Schema(name = "RecommendationOnChange")
    record Recommended(
            @NotNull @Schema(examples = "ACCEPT") Verdict recommendation,

            @NotBlank
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "What the course is judged by is met as before.")
            String reasonText) {}

    @Schema(name = "MaterialChange")
    record View(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5eb0")
            UUID id,

            @Schema(examples = "LMA-000123-1", description = "The number of the accreditation")
            String number,

            @Schema(examples = "NOTIFIED") ChangeStatus status,

            @Schema(examples = "[\"DELIVERY\"]", description = "What changes")
            List<Aspect> aspects,

            @Schema(
                    examples = "[\"R-EDI-1\", \"R-GOV-1\"]",
                    description = "The codes of what is judged because of it; none if it is only noted")
            List<String> criteria,

            @Schema(examples = "Trusts have asked for a course without travel.")
            String explanation,

            @Schema(examples = "2027-04-01") LocalDate effectiveOn,
            @Schema(examples = "2027-02-10T09:00:00Z") Instant notifiedAt,

            @Schema(examples = "2027-03-01") @Nullable LocalDate decidedOn) {

        static View of(MaterialChange change) {
            return new View(
                    change.id(),
                    change.number(),
                    change.status(),
                    change.aspects(),
                    change.criteria(),
                    change.explanation(),
                    change.effectiveOn(),
                    change.notifiedAt(),
                    change.decidedOn());
        }
    }

    @Schema(name = "DifferenceOfChange", description = "What is to be otherwise; what is null stays as it is")
    record DifferenceView(
            @Schema(examples = "First steps in leading a team") @Nullable
            String title,

            @Schema(examples = "Six months of workshops.") @Nullable
            String summary,

            @Schema(examples = "New and first-line managers") @Nullable
            String audience,

            @Schema(examples = "Award in Team Leadership") @Nullable
            String award,

            @Schema(examples = "104") @Nullable Integer learningHours,
            @Schema(examples = "ONLINE") @Nullable Delivery delivery,

            @Schema(examples = "[\"PORTFOLIO\", \"PRESENTATION\"]") @Nullable
            List<AssessmentMethod> assessmentMethods,

            @Schema(examples = "18") @Nullable Integer capacityPerCohort,
            @Schema(examples = "87500") @Nullable Integer pricePence,
            @Schema(examples = "[\"en\", \"cy\"]") @Nullable List<String> languages,

            @Schema(examples = "All material is sent a week before, also as large print.") @Nullable
            String accessibility,

            @Nullable List<MappingJson> mapping,
            @Nullable List<ProposalJson.FacultyJson> faculty) {

        static DifferenceView of(MaterialChange change) {
            var particulars = change.particulars();
            return new DifferenceView(
                    particulars.title(),
                    particulars.summary(),
                    particulars.audience(),
                    particulars.award(),
                    particulars.learningHours(),
                    particulars.delivery(),
                    particulars.assessmentMethods(),
                    particulars.capacityPerCohort(),
                    particulars.pricePence(),
                    particulars.languages(),
                    particulars.accessibility(),
                    change.mapping().isEmpty()
                            ? null
                            : change.mapping().stream().map(MappingJson::of).toList(),
                    change.faculty().isEmpty()
                            ? null
                            : change.faculty().stream()
                                    .map(ProposalJson.FacultyJson::of)
                                    .toList());
        }
    }

    @Schema(name = "JudgeOfChange")
    record JudgeView(
            @Schema(examples = "0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e80") @Nullable
            UUID assessor,

            @Schema(examples = "2027-02-11T10:00:00Z") Instant askedAt,
            @Schema(examples = "true") boolean judged,

            @Schema(examples = "UNAVAILABLE", description = "Of somebody who stepped back") @Nullable
            RecusalReason recused) {

        static JudgeView of(JudgeOfChange judge) {
            return new JudgeView(judge.assessorId(), judge.askedAt(), judge.judgedAt() != null, judge.recusalReason());
        }
    }

    @Schema(name = "FindingOfJudge")
    record FindingView(
            @Schema(examples = "1", description = "Which of those who judge it")
            int judge,

            @Schema(examples = "R-GOV-1") String criterion,
            @Schema(examples = "MET") FindingResult result,

            @Schema(examples = "The steering group is the same.")
            String rationale) {}

    @Schema(name = "MaterialChangeInFull")
    record Whole(
            View change,
            DifferenceView difference,

            @Schema(description = "Who was asked to judge it; for the national body alone")
            List<JudgeView> judges,

            @Schema(
                    description =
                            "What was found: once both have finished, for the provider once it is decided; before, an"
                                    + " assessor's own")
            List<FindingView> findings,

            @Schema(examples = "ACCEPT") @Nullable Verdict recommendation,

            @Schema(examples = "What the course is judged by is met as before.") @Nullable
            String reasonText) {

        /** As much of it as somebody may know. */
        static Whole of(MaterialChange change, ChangeReader reader) {
            var shown = change.status().isDecided() || reader.national();
            var bench = change.bench();
            var live = bench.live();
            return new Whole(
                    View.of(change),
                    DifferenceView.of(change),
                    reader.national()
                            ? bench.judges().values().stream()
                                    .sorted(Comparator.comparing(JudgeOfChange::askedAt))
                                    .map(JudgeView::of)
                                    .toList()
                            : List.of(),
                    reader.findingsOn(change).stream()
                            .map(finding -> new FindingView(
                                    live.indexOf(finding.account()) + 1,
                                    finding.criterion(),
                                    finding.result(),
                                    finding.rationale()))
                            .toList(),
                    shown ? change.recommendation() : null,
                    shown ? change.recommendationText() : null);
        }
    }
}
