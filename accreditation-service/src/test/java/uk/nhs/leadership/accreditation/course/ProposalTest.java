package uk.nhs.leadership.accreditation.course;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.START;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.answers;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.complete;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.course;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.mapping;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.titleOnly;
import static uk.nhs.leadership.accreditation.course.CourseRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.accreditation.course.CourseRule.COURSE_INCOMPLETE;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_CLOSED;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_NOT_YET_OPEN;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_RETIRED;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_UNKNOWN;
import static uk.nhs.leadership.accreditation.course.CourseRule.HOURS_BELOW_MINIMUM;
import static uk.nhs.leadership.accreditation.course.CourseRule.OUTCOME_NOT_COVERED;
import static uk.nhs.leadership.accreditation.course.CourseRule.OUTCOME_UNKNOWN;
import static uk.nhs.leadership.accreditation.course.CourseRule.REQUIREMENT_UNANSWERED;
import static uk.nhs.leadership.accreditation.course.CourseRule.REQUIREMENT_UNKNOWN;
import static uk.nhs.leadership.accreditation.course.CourseRule.REQUIREMENT_WITHOUT_EVIDENCE;
import static uk.nhs.leadership.accreditation.course.CourseRule.STAGE_NOT_IN_CURRICULUM;
import static uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures.LAST_SUBMISSION;
import static uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures.retiring;
import static uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures.retiringOnItsLastDay;
import static uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures.small;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.curriculum.Stage;

class ProposalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void aCompleteProposalHasNoFault() {
        assertThat(complete().faults(small(), TODAY)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(faults(titleOnly()))
                .containsExactly(
                        COURSE_INCOMPLETE + " /course/summary",
                        COURSE_INCOMPLETE + " /course/audience",
                        COURSE_INCOMPLETE + " /course/stage",
                        COURSE_INCOMPLETE + " /course/award",
                        COURSE_INCOMPLETE + " /course/learningHours",
                        COURSE_INCOMPLETE + " /course/delivery",
                        COURSE_INCOMPLETE + " /course/firstCohortStartsOn",
                        REQUIREMENT_UNANSWERED + " /answers");
    }

    @Test
    void aBlankTextIsMissing() {
        var blank = new Course("T", " \n", "a", Stage.S1, "b", 60, Delivery.ONLINE, START);

        assertThat(faults(new Proposal(blank, mapping(), answers())))
                .containsExactly(COURSE_INCOMPLETE + " /course/summary");
    }

    @Test
    void fewerHoursThanTheCurriculumRequiresAreAFault() {
        assertThat(faults(new Proposal(course(Stage.S1, 59, START), mapping(), answers())))
                .containsExactly(HOURS_BELOW_MINIMUM + " /course/learningHours");
        assertThat(faults(new Proposal(course(Stage.S1, 60, START), mapping(), answers())))
                .isEmpty();
    }

    @Test
    void aCohortThatStartsTodayHasStarted() {
        assertThat(faults(new Proposal(course(Stage.S1, 60, TODAY), mapping(), answers())))
                .containsExactly(COHORT_ALREADY_STARTED + " /course/firstCohortStartsOn");
        assertThat(faults(new Proposal(course(Stage.S1, 60, TODAY.plusDays(1)), mapping(), answers())))
                .isEmpty();
    }

    @Test
    void aCurriculumThatNobodyKnowsIsAFault() {
        assertThat(complete().faults(null, TODAY))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(CURRICULUM_UNKNOWN + " /curriculumVersionId");
    }

    @Test
    void aCurriculumPastItsLastDayIsAFault() {
        var late = LAST_SUBMISSION.plusDays(1);
        var proposal = new Proposal(course(Stage.S1, 60, late.plusDays(1)), mapping(), answers());

        assertThat(proposal.faults(small(), LAST_SUBMISSION)).isEmpty();
        assertThat(proposal.faults(small(), late))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(CURRICULUM_CLOSED + " /curriculumVersionId");
    }

    @Test
    void aCurriculumBeforeItsFirstDayIsAFault() {
        var first = small().validFrom();

        assertThat(complete().faults(small(), first)).isEmpty();
        assertThat(complete().faults(small(), first.minusDays(1)))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(CURRICULUM_NOT_YET_OPEN + " /curriculumVersionId");
    }

    @Test
    void aCurriculumThatIsRetiredIsAFaultOnceItsLastDayIsOver() {
        var proposal = new Proposal(course(Stage.S1, 60, TODAY.plusDays(2)), mapping(), answers());

        assertThat(proposal.faults(retiring(TODAY.plusDays(1)), TODAY)).isEmpty();
        assertThat(proposal.faults(retiringOnItsLastDay(TODAY), TODAY)).isEmpty();
        assertThat(proposal.faults(retiring(TODAY), TODAY))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(CURRICULUM_RETIRED + " /curriculumVersionId");
    }

    @Test
    void everyRequiredOutcomeOfTheStageIsCovered() {
        var faults = new Proposal(course(), mapping().subList(0, 1), answers()).faults(small(), TODAY);

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().code()).isEqualTo(OUTCOME_NOT_COVERED.name());
        assertThat(faults.getFirst().detail()).contains("1.1.2-S1");
    }

    @Test
    void anOutcomeThatTheCurriculumDoesNotKnowIsAFault() {
        var mapping = List.of(
                mapping().get(0),
                new OutcomeMapping("Module 3", "9.9.9-S1", Depth.INTRODUCED),
                mapping().get(1));

        assertThat(faults(new Proposal(course(), mapping, answers())))
                .containsExactly(OUTCOME_UNKNOWN + " /mapping/1/outcome");
    }

    @Test
    void anOutcomeOfAnotherStageMayBeMapped() {
        var mapping = List.of(
                mapping().get(0),
                new OutcomeMapping("Module 3", "1.1.1-F", Depth.INTRODUCED),
                mapping().get(1));

        assertThat(faults(new Proposal(course(), mapping, answers()))).isEmpty();
    }

    @Test
    void aStageWithoutRequiredOutcomesIsAFault() {
        assertThat(faults(new Proposal(course(Stage.S4, 100, START), mapping(), answers())))
                .containsExactly(STAGE_NOT_IN_CURRICULUM + " /course/stage");
    }

    @Test
    void anEssentialRequirementIsAnswered() {
        assertThat(faults(new Proposal(course(), mapping(), List.of())))
                .containsExactly(REQUIREMENT_UNANSWERED + " /answers");
        assertThat(faults(new Proposal(course(), mapping(), List.of(new Answer("R-GOV-1", " ", "Minutes")))))
                .containsExactly(REQUIREMENT_UNANSWERED + " /answers");
    }

    @Test
    void anEssentialAnswerNamesEvidence() {
        var answers = List.of(new Answer("R-EDI-1", "Yes", null), new Answer("R-GOV-1", "Yes", null));

        assertThat(faults(new Proposal(course(), mapping(), answers)))
                .containsExactly(REQUIREMENT_WITHOUT_EVIDENCE + " /answers/1/evidence");
    }

    @Test
    void aRequirementThatTheCurriculumDoesNotKnowIsAFault() {
        var answers = List.of(answers().getFirst(), new Answer("R-NONE-1", "Yes", "There"));

        assertThat(faults(new Proposal(course(), mapping(), answers)))
                .containsExactly(REQUIREMENT_UNKNOWN + " /answers/1/requirement");
    }

    private static List<String> faults(Proposal proposal) {
        return proposal.faults(small(), TODAY).stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }
}
