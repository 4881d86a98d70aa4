package uk.nhs.leadership.accreditation.change;

import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationFixtures;
import uk.nhs.leadership.accreditation.assessor.PartiesOfCase;
import uk.nhs.leadership.accreditation.change.MaterialChange.Announcement;
import uk.nhs.leadership.accreditation.change.MaterialChange.Verdict;
import uk.nhs.leadership.accreditation.course.AssessmentMethod;
import uk.nhs.leadership.accreditation.course.Course;
import uk.nhs.leadership.accreditation.course.Delivery;
import uk.nhs.leadership.accreditation.course.Depth;
import uk.nhs.leadership.accreditation.course.FacultyMember;
import uk.nhs.leadership.accreditation.course.Offer;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.submission.Criterion;

/** A course of six required outcomes and two requirements, and changes of it that {@code lee} notifies. */
final class ChangeFixtures {
    /** Those of a case that {@code author} wrote; {@code dee} teaches the course. */
    static final PartiesOfCase PARTIES =
            new PartiesOfCase("P0001", Set.of("P0001"), Set.of("author"), Set.of("dee"), Set.of());

    private ChangeFixtures() {}

    static MaterialChange change(UUID id, Amendment amendment, LocalDate effectiveOn, Instant now) {
        return new MaterialChange(
                id,
                AccreditationFixtures.accreditation(),
                amendment,
                new CourseSoFar(content(), List.of()).touchedBy(amendment, new AsConfigured()),
                new Announcement("Trusts have asked for it.", effectiveOn),
                "lee",
                now);
    }

    /** Ada and Ben are asked to judge it. */
    static MaterialChange inAssessment(MaterialChange change, Instant now) {
        change.ask(withoutInterest("ada"), PARTIES, now);
        change.ask(withoutInterest("ben"), PARTIES, now);
        return change;
    }

    /** They found the same. */
    static MaterialChange assessed(MaterialChange change, FindingResult result, Instant now) {
        inAssessment(change, now);
        for (var judge : List.of("ada", "ben")) {
            change.judge(withoutInterest(judge), PARTIES, content().criteria(), found(change, result), now);
        }
        return change;
    }

    static MaterialChange accepted(MaterialChange change, Instant now) {
        assessed(change, FindingResult.MET, now);
        change.recommend(Verdict.ACCEPT, "As before.", "pat", PARTIES, List.of(), England.dateAt(now));
        change.ratify("rita", PARTIES, now);
        return change;
    }

    /** The same on each of the criteria that it touches. */
    static Map<String, Found> found(MaterialChange change, FindingResult result) {
        return change.criteria().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), criterion -> new Found(result, "See module 2.")));
    }

    @SuppressWarnings("unchecked") // a list is one of those made here
    static Amendment changing(String member, Object value) {
        return new Amendment(
                new CourseAmendment(
                        (String) only("title", member, value),
                        (String) only("summary", member, value),
                        (String) only("audience", member, value),
                        (String) only("award", member, value),
                        (Integer) only("learningHours", member, value),
                        (Delivery) only("delivery", member, value),
                        (List<AssessmentMethod>) only("assessmentMethods", member, value),
                        (Integer) only("capacityPerCohort", member, value),
                        (Integer) only("pricePence", member, value),
                        (List<String>) only("languages", member, value),
                        (String) only("accessibility", member, value)),
                (Stage) only("stage", member, value),
                (UUID) only("curriculum", member, value),
                (List<OutcomeMapping>) only("mapping", member, value),
                (List<FacultyMember>) only("faculty", member, value));
    }

    private static @Nullable Object only(String name, String member, Object value) {
        return name.equals(member) ? value : null;
    }

    /** 100 hours, of which the curriculum asks for 60; a module for each of O1 to O6; four people teach. */
    static AccreditedContent content() {
        var criteria = Stream.concat(
                        IntStream.rangeClosed(1, 6)
                                .mapToObj(each -> new Criterion(1, "O" + each, Criterion.Kind.OUTCOME, true, null)),
                        Stream.of("R-1", "R-2")
                                .map(code -> new Criterion(1, code, Criterion.Kind.REQUIREMENT, true, null)))
                .toList();
        return new AccreditedContent(
                new Course(
                        "First steps",
                        "Six months.",
                        "Managers",
                        Stage.S1,
                        "Award",
                        100,
                        Delivery.BLENDED,
                        LocalDate.of(2027, 1, 10)),
                new Offer(
                        List.of(AssessmentMethod.PORTFOLIO, AssessmentMethod.PRESENTATION),
                        24,
                        95_000,
                        List.of("en"),
                        "Step-free rooms."),
                UUID.fromString("0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5eb1"),
                mapping(6, "O7", 0),
                faculty("Ann", "Bea", "Cal", "Dee"),
                criteria,
                60);
    }

    /** A module for each of the first outcomes, and some more for another one. */
    static List<OutcomeMapping> mapping(int outcomes, String another, int more) {
        var mapping = new ArrayList<OutcomeMapping>();
        IntStream.rangeClosed(1, outcomes)
                .forEach(each -> mapping.add(new OutcomeMapping("Module " + each, "O" + each, Depth.ASSESSED)));
        IntStream.rangeClosed(1, more)
                .forEach(each -> mapping.add(new OutcomeMapping("More " + each, another, Depth.INTRODUCED)));
        return mapping;
    }

    static List<FacultyMember> faculty(String... names) {
        return Stream.of(names)
                .map(name -> new FacultyMember(name, "Facilitator", "Teaching certificate", null, null))
                .toList();
    }

    /** The thresholds of which the guides speak. */
    record AsConfigured() implements ChangeConfig {
        @Override
        public int hoursPercent() {
            return 10;
        }

        @Override
        public int facultyPercent() {
            return 50;
        }

        @Override
        public int outcomesOneIn() {
            return 3;
        }
    }
}
