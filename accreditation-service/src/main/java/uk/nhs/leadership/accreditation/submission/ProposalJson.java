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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.course.Answer;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.course.Depth;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.course.Proposal;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/** What a provider wants accredited, on the wire. */
final class ProposalJson {
    static final int MOST_MAPPINGS = 2_000;
    static final int MOST_ANSWERS = 500;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,49}";
    private static final String CODE_MESSAGE = "must be a code of the curriculum";

    private ProposalJson() {}

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

            @NotNull @Schema(examples = "DEVELOPED") Depth depth) {

        static MappingJson of(OutcomeMapping row) {
            return new MappingJson(row.module(), row.outcome(), row.depth());
        }
    }

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
            String evidence) {

        static AnswerJson of(Answer row) {
            return new AnswerJson(row.requirement(), row.answer(), row.evidence());
        }
    }

    static Proposal toProposal(
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
