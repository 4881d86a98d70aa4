package uk.nhs.leadership.accreditation.course;

import static uk.nhs.leadership.accreditation.course.Depth.ASSESSED;
import static uk.nhs.leadership.accreditation.course.Depth.DEVELOPED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;

/** Proposals for the tests of other features, measured by the small curriculum. */
public final class CourseFixtures {
    public static final LocalDate START = LocalDate.of(2027, 1, 11);

    private CourseFixtures() {}

    /** Nothing is missing. */
    public static Proposal complete() {
        return proposal(course(), mapping(), answers());
    }

    /** As far as a first draft goes. */
    public static Proposal titleOnly() {
        return new Proposal(
                new Course("First steps in leading a team", null, null, null, null, null, null, null),
                Offer.UNSAID,
                List.of(),
                List.of(),
                List.of());
    }

    /** Nothing is missing besides. */
    static Proposal proposal(Course course, List<OutcomeMapping> mapping, List<Answer> answers) {
        return new Proposal(course, offer(), mapping, answers, faculty());
    }

    static Offer offer() {
        return new Offer(List.of(AssessmentMethod.PORTFOLIO), 24, 95_000, List.of("en"), "Step-free rooms, captions.");
    }

    static List<FacultyMember> faculty() {
        return List.of(
                new FacultyMember("Rowan Exampleford", "Lead facilitator", "Teaching certificate", null, "rowan"));
    }

    static Course course() {
        return course(Stage.S1, 100, START);
    }

    static Course course(@Nullable Stage stage, @Nullable Integer hours, @Nullable LocalDate start) {
        return new Course(
                "First steps in leading a team",
                "Six months of workshops and practice.",
                "New and first-line managers",
                stage,
                "Award in Team Leadership",
                hours,
                Delivery.BLENDED,
                start);
    }

    static List<OutcomeMapping> mapping() {
        return List.of(
                new OutcomeMapping("Module 1", "1.1.1-S1", DEVELOPED),
                new OutcomeMapping("Module 2", "1.1.2-S1", ASSESSED));
    }

    static List<Answer> answers() {
        return List.of(answer("R-GOV-1", "A steering group meets each quarter.", "Minutes of March"));
    }

    static Answer answer(String requirement, String answer, @Nullable String evidence) {
        return new Answer(requirement, answer, evidence, List.of());
    }
}
