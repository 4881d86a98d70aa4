package uk.nhs.leadership.accreditation.submission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.Answer;
import uk.nhs.leadership.accreditation.course.AssessmentMethod;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.course.Depth;
import uk.nhs.leadership.accreditation.course.FacultyMember;
import uk.nhs.leadership.accreditation.course.Offer;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.course.Proposal;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** What a provider wants accredited, on the wire. */
public final class ProposalJson {
    static final int MOST_MAPPINGS = 2_000;
    public static final int MOST_FACULTY = 200;
    static final int MOST_FILES = 50;
    public static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}";
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}";
    static final String CODE_MESSAGE = "must be a code of the curriculum";

    private ProposalJson() {}

    @Schema(name = "Course", description = "A draft needs a title only; the check says what submitting needs besides")
    public record CourseJson(
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
            @Schema(examples = "2027-01-11") @Nullable LocalDate firstCohortStartsOn,

            @Size(max = 11) @Schema(examples = "[\"PORTFOLIO\", \"WORK_BASED_PROJECT\"]") @Nullable
            List<@NotNull AssessmentMethod> assessmentMethods,

            @Min(1) @Max(100_000) @Schema(examples = "24") @Nullable
            Integer capacityPerCohort,

            @Min(0)
            @Max(100_000_000)
            @Schema(examples = "95000", description = "What a place costs, in pence; 0 for nothing")
            @Nullable
            Integer pricePence,

            @Size(max = 20)
            @Schema(examples = "[\"en\"]", description = "Language tags (BCP 47); English if not said")
            @Nullable
            List<@NotNull @Pattern(regexp = LANGUAGE, message = "must be a language tag such as en or cy") String>
                    languages,

            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Step-free rooms; captions on all recordings; adjustments agreed before the start.")
            @Nullable
            String accessibility) {

        Course toCourse() {
            return new Course(title, summary, audience, stage, award, learningHours, delivery, firstCohortStartsOn);
        }

        Offer toOffer() {
            return new Offer(
                    assessmentMethods == null ? Offer.UNSAID.assessmentMethods() : assessmentMethods,
                    capacityPerCohort,
                    pricePence,
                    languages == null ? Offer.UNSAID.languages() : languages,
                    accessibility);
        }

        public static CourseJson of(Course course, Offer offer) {
            return new CourseJson(
                    course.title(),
                    course.summary(),
                    course.audience(),
                    course.stage(),
                    course.award(),
                    course.learningHours(),
                    course.delivery(),
                    course.firstCohortStartsOn(),
                    offer.assessmentMethods(),
                    offer.capacityPerCohort(),
                    offer.pricePence(),
                    offer.languages(),
                    offer.accessibility());
        }
    }

    @Schema(name = "OutcomeMapping", description = "A module works towards an outcome")
    public record MappingJson(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Module 1: My team and I")
            String module,

            @NotNull @Pattern(regexp = CODE, message = CODE_MESSAGE) @Schema(examples = "1.1.1-S1")
            String outcome,

            @NotNull @Schema(examples = "DEVELOPED") Depth depth) {

        static MappingJson of(OutcomeMapping row) {
            return new MappingJson(row.module(), row.outcome(), row.depth());
        }
    }

    @Schema(name = "RequirementAnswer", description = "How you meet a requirement, and what shows it")
    public record AnswerJson(
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
            String evidence,

            @Size(max = MOST_FILES)
            @Schema(
                    examples = "[\"0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90\"]",
                    description = "The ids of files that you sent as evidence for this submission")
            @Nullable
            List<@NotNull UUID> evidenceFiles) {

        Answer toAnswer() {
            return new Answer(requirement, answer, evidence, evidenceFiles == null ? List.of() : evidenceFiles);
        }

        static AnswerJson of(Answer row) {
            return new AnswerJson(row.requirement(), row.answer(), row.evidence(), row.evidenceFiles());
        }
    }

    @Schema(name = "OneAnswer", description = "How you meet the requirement, and what shows it")
    record OneAnswerJson(
            @NotNull
            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "A steering group with two NHS trusts meets each quarter.")
            String answer,

            @Size(max = 10_000)
            @PlainText(multiline = true)
            @Schema(examples = "Terms of reference, section 3; minutes of March and June.")
            @Nullable
            String evidence,

            @Size(max = MOST_FILES) @Schema(examples = "[\"0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e90\"]") @Nullable
            List<@NotNull UUID> evidenceFiles) {

        Answer toAnswer(String requirement) {
            return new AnswerJson(requirement, answer, evidence, evidenceFiles).toAnswer();
        }
    }

    @Schema(name = "FacultyMember", description = "Somebody who teaches on the course")
    public record FacultyJson(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Rowan Exampleford")
            String name,

            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Lead facilitator")
            String role,

            @NotBlank
            @Size(max = 2_000)
            @PlainText(multiline = true)
            @Schema(examples = "Postgraduate certificate in education; led an NHS team for nine years.")
            String credentials,

            @Size(max = 100)
            @PlainText
            @Schema(examples = "NMC 99X9999X", description = "With a professional register, if there is one")
            @Nullable
            String registration,

            @Size(max = 255)
            @PlainText
            @Schema(
                    examples = "7b0c9a52-6f2e-4a8e-9a51-1c2d3e4f5a6b",
                    description = "Under which they sign in here, if they do: they do not assess the course")
            @Nullable
            String account) {

        public FacultyMember toMember() {
            return new FacultyMember(name, role, credentials, registration, account);
        }

        public static FacultyJson of(FacultyMember member) {
            return new FacultyJson(
                    member.name(), member.role(), member.credentials(), member.registration(), member.account());
        }
    }

    public static List<MappingJson> mapping(Proposal proposal) {
        return proposal.mapping().stream().map(MappingJson::of).toList();
    }

    public static List<AnswerJson> answers(Proposal proposal) {
        return proposal.answers().stream().map(AnswerJson::of).toList();
    }

    public static List<FacultyJson> faculty(Proposal proposal) {
        return proposal.faculty().stream().map(FacultyJson::of).toList();
    }

    static Proposal toProposal(
            CourseJson course,
            @Nullable List<MappingJson> mapping,
            @Nullable List<AnswerJson> answers,
            @Nullable List<FacultyJson> faculty) {
        var mapped = mapping == null ? List.<MappingJson>of() : mapping;
        var answered = answers == null ? List.<AnswerJson>of() : answers;
        var offer = course.toOffer();
        var faults = new ArrayList<Fault>();
        faults.addAll(repeated("/course/assessmentMethods", offer.assessmentMethods(), AssessmentMethod::name));
        faults.addAll(repeated("/course/languages", offer.languages(), Function.identity()));
        faults.addAll(repeated("/mapping", mapped, row -> row.module + "\n" + row.outcome));
        faults.addAll(repeated("/answers", answered, AnswerJson::requirement));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Proposal(
                course.toCourse(),
                offer,
                mapped.stream()
                        .map(row -> new OutcomeMapping(row.module, row.outcome, row.depth))
                        .toList(),
                answered.stream().map(AnswerJson::toAnswer).toList(),
                faculty == null
                        ? List.of()
                        : faculty.stream().map(FacultyJson::toMember).toList());
    }

    private static <R> List<Fault> repeated(String pointer, List<R> rows, Function<R, String> key) {
        var seen = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < rows.size(); i++) {
            if (!seen.add(key.apply(rows.get(i)))) {
                faults.add(new Fault(pointer + "/" + i, "REPEATED", "An earlier one says this already"));
            }
        }
        return faults;
    }
}
