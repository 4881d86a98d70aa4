package uk.nhs.leadership.accreditation.course;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.START;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.answer;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.answers;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.complete;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.course;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.mapping;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.proposal;
import static uk.nhs.leadership.accreditation.course.CourseFixtures.titleOnly;
import static uk.nhs.leadership.accreditation.course.CourseRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.accreditation.course.CourseRule.COURSE_INCOMPLETE;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_CLOSED;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_NOT_YET_OPEN;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_RETIRED;
import static uk.nhs.leadership.accreditation.course.CourseRule.CURRICULUM_UNKNOWN;
import static uk.nhs.leadership.accreditation.course.CourseRule.EVIDENCE_MISSING;
import static uk.nhs.leadership.accreditation.course.CourseRule.EVIDENCE_NOT_AS_DECLARED;
import static uk.nhs.leadership.accreditation.course.CourseRule.HOURS_BELOW_MINIMUM;
import static uk.nhs.leadership.accreditation.course.CourseRule.OUTCOME_NOT_COVERED;
import static uk.nhs.leadership.accreditation.course.CourseRule.OUTCOME_ONLY_INTRODUCED;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.chassis.rule.Fault;

class ProposalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final EvidenceAtHand NO_EVIDENCE = new EvidenceAtHand(Map.of());

    @Test
    void aCompleteProposalHasNoFault() {
        assertThat(complete().faults(small(), NO_EVIDENCE, TODAY)).isEmpty();
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
                        COURSE_INCOMPLETE + " /course/assessmentMethods",
                        COURSE_INCOMPLETE + " /course/capacityPerCohort",
                        COURSE_INCOMPLETE + " /course/pricePence",
                        COURSE_INCOMPLETE + " /course/accessibility",
                        COURSE_INCOMPLETE + " /faculty",
                        REQUIREMENT_UNANSWERED + " /answers");
    }

    @Test
    void aBlankTextIsMissing() {
        var blank = new Course("T", " \n", "a", Stage.S1, "b", 60, Delivery.ONLINE, START);

        assertThat(faults(proposal(blank, mapping(), answers())))
                .containsExactly(COURSE_INCOMPLETE + " /course/summary");
    }

    @Test
    void fewerHoursThanTheCurriculumRequiresAreAFault() {
        assertThat(faults(proposal(course(Stage.S1, 59, START), mapping(), answers())))
                .containsExactly(HOURS_BELOW_MINIMUM + " /course/learningHours");
        assertThat(faults(proposal(course(Stage.S1, 60, START), mapping(), answers())))
                .isEmpty();
    }

    @Test
    void aCohortThatStartsTodayHasStarted() {
        assertThat(faults(proposal(course(Stage.S1, 60, TODAY), mapping(), answers())))
                .containsExactly(COHORT_ALREADY_STARTED + " /course/firstCohortStartsOn");
        assertThat(faults(proposal(course(Stage.S1, 60, TODAY.plusDays(1)), mapping(), answers())))
                .isEmpty();
    }

    @Test
    void aCurriculumThatNobodyKnowsIsAFault() {
        assertThat(complete().faults(null, NO_EVIDENCE, TODAY))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(CURRICULUM_UNKNOWN + " /curriculumVersionId");
    }

    @Test
    void aCurriculumPastItsLastDayIsAFault() {
        var late = LAST_SUBMISSION.plusDays(1);
        var proposal = proposal(course(Stage.S1, 60, late.plusDays(1)), mapping(), answers());

        assertThat(proposal.faults(small(), NO_EVIDENCE, LAST_SUBMISSION)).isEmpty();
        assertThat(proposal.faults(small(), NO_EVIDENCE, late))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(CURRICULUM_CLOSED + " /curriculumVersionId");
    }

    @Test
    void aCurriculumBeforeItsFirstDayIsAFault() {
        var first = small().validFrom();

        assertThat(complete().faults(small(), NO_EVIDENCE, first)).isEmpty();
        assertThat(complete().faults(small(), NO_EVIDENCE, first.minusDays(1)))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(CURRICULUM_NOT_YET_OPEN + " /curriculumVersionId");
    }

    @Test
    void aCurriculumThatIsRetiredIsAFaultOnceItsLastDayIsOver() {
        var proposal = proposal(course(Stage.S1, 60, TODAY.plusDays(2)), mapping(), answers());

        assertThat(proposal.faults(retiring(TODAY.plusDays(1)), NO_EVIDENCE, TODAY))
                .isEmpty();
        assertThat(proposal.faults(retiringOnItsLastDay(TODAY), NO_EVIDENCE, TODAY))
                .isEmpty();
        assertThat(proposal.faults(retiring(TODAY), NO_EVIDENCE, TODAY))
                .extracting(fault -> fault.code() + " " + fault.pointer())
                .containsExactly(CURRICULUM_RETIRED + " /curriculumVersionId");
    }

    @Test
    void everyRequiredOutcomeOfTheStageIsCovered() {
        var faults = proposal(course(), mapping().subList(0, 1), answers()).faults(small(), NO_EVIDENCE, TODAY);

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

        assertThat(faults(proposal(course(), mapping, answers())))
                .containsExactly(OUTCOME_UNKNOWN + " /mapping/1/outcome");
    }

    @Test
    void anOutcomeOfAnotherStageMayBeMapped() {
        var mapping = List.of(
                mapping().get(0),
                new OutcomeMapping("Module 3", "1.1.1-F", Depth.INTRODUCED),
                mapping().get(1));

        assertThat(faults(proposal(course(), mapping, answers()))).isEmpty();
    }

    @Test
    void aStageWithoutRequiredOutcomesIsAFault() {
        assertThat(faults(proposal(course(Stage.S4, 100, START), mapping(), answers())))
                .containsExactly(STAGE_NOT_IN_CURRICULUM + " /course/stage");
    }

    @Test
    void anEssentialRequirementIsAnswered() {
        assertThat(faults(proposal(course(), mapping(), List.of())))
                .containsExactly(REQUIREMENT_UNANSWERED + " /answers");
        assertThat(faults(proposal(course(), mapping(), List.of(answer("R-GOV-1", " ", "Minutes")))))
                .containsExactly(REQUIREMENT_UNANSWERED + " /answers");
    }

    @Test
    void anEssentialAnswerNamesEvidence() {
        var answers = List.of(answer("R-EDI-1", "Yes", null), answer("R-GOV-1", "Yes", null));

        assertThat(faults(proposal(course(), mapping(), answers)))
                .containsExactly(REQUIREMENT_WITHOUT_EVIDENCE + " /answers/1/evidence");
    }

    @Test
    void aRequirementThatTheCurriculumDoesNotKnowIsAFault() {
        var answers = List.of(answers().getFirst(), answer("R-NONE-1", "Yes", "There"));

        assertThat(faults(proposal(course(), mapping(), answers)))
                .containsExactly(REQUIREMENT_UNKNOWN + " /answers/1/requirement");
    }

    @Test
    void aRequiredOutcomeIsTakenFurtherThanIntroducingIt() {
        var introduced = List.of(
                mapping().get(0),
                new OutcomeMapping("Module 2", "1.1.2-S1", Depth.INTRODUCED),
                new OutcomeMapping("Module 3", "1.1.2-S1", Depth.INTRODUCED));
        var developed = Stream.concat(
                        introduced.stream(), Stream.of(new OutcomeMapping("Module 4", "1.1.2-S1", Depth.DEVELOPED)))
                .toList();

        assertThat(faults(proposal(course(), introduced, answers())))
                .containsExactly(OUTCOME_ONLY_INTRODUCED + " /mapping");
        assertThat(faults(proposal(course(), developed, answers()))).isEmpty();
    }

    @Test
    void aFileIsEvidenceToo() {
        var file = UUID.randomUUID();
        var answers = List.of(new Answer("R-GOV-1", "Yes", null, List.of(file)));
        var stored = new EvidenceAtHand(Map.of(file, EvidenceAtHand.State.STORED));

        assertThat(proposal(course(), mapping(), answers).faults(small(), stored, TODAY))
                .isEmpty();
    }

    @Test
    void aFileThatHasNotComeIsMissing() {
        var expected = UUID.randomUUID();
        var ofAnotherSubmission = UUID.randomUUID();
        var answers = List.of(new Answer("R-GOV-1", "Yes", "Minutes", List.of(expected, ofAnotherSubmission)));
        var atHand = new EvidenceAtHand(Map.of(expected, EvidenceAtHand.State.NOT_STORED));

        assertThat(codes(proposal(course(), mapping(), answers).faults(small(), atHand, TODAY)))
                .containsExactly(
                        EVIDENCE_MISSING + " /answers/0/evidenceFiles/0",
                        EVIDENCE_MISSING + " /answers/0/evidenceFiles/1");
    }

    @Test
    void aFileThatIsNotWhatWasAnnouncedIsAFaultWhetherAnAnswerNamesItOrNot() {
        var named = UUID.randomUUID();
        var unnamed = UUID.randomUUID();
        var answers = List.of(new Answer("R-GOV-1", "Yes", null, List.of(named)));
        var atHand = new EvidenceAtHand(
                Map.of(named, EvidenceAtHand.State.NOT_AS_DECLARED, unnamed, EvidenceAtHand.State.NOT_AS_DECLARED));

        assertThat(codes(proposal(course(), mapping(), answers).faults(small(), atHand, TODAY)))
                .containsExactly(
                        EVIDENCE_NOT_AS_DECLARED + " /answers/0/evidenceFiles/0",
                        EVIDENCE_NOT_AS_DECLARED + " /evidence");
    }

    @Test
    void whatIsOnlyDevelopedIsWorthAnotherLook() {
        assertThat(codes(complete().advice(small(), TODAY))).containsExactly("OUTCOME_NOT_ASSESSED /mapping");
        assertThat(complete().advice(null, TODAY)).isEmpty();
        assertThat(titleOnly().advice(small(), TODAY)).isEmpty();
    }

    @Test
    void aCurriculumThatClosesSoonIsWorthAnotherLook() {
        var soon = "CURRICULUM_CLOSES_SOON /curriculumVersionId";

        assertThat(codes(titleOnly().advice(small(), LAST_SUBMISSION.minusDays(29))))
                .containsExactly(soon);
        assertThat(codes(titleOnly().advice(small(), LAST_SUBMISSION))).containsExactly(soon);
        assertThat(titleOnly().advice(small(), LAST_SUBMISSION.minusDays(30))).isEmpty();
        assertThat(titleOnly().advice(small(), LAST_SUBMISSION.plusDays(1))).isEmpty();
        assertThat(codes(titleOnly().advice(retiring(TODAY.plusDays(20)), TODAY)))
                .containsExactly(soon);
    }

    @Test
    void everythingWrongWithTwoThousandMappingsAndFiveHundredAnswersIsNamed() {
        var mapping = IntStream.range(0, 2_000)
                .mapToObj(i -> new OutcomeMapping("Module " + i, "9.9." + i, Depth.ASSESSED))
                .toList();
        var answers = IntStream.range(0, 500)
                .mapToObj(i -> answer("R-X-" + i, "Yes", null))
                .toList();

        var faults = faults(proposal(course(), mapping, answers));

        assertThat(faults)
                .hasSize(2_000 + 2 + 500 + 1)
                .contains(
                        OUTCOME_UNKNOWN + " /mapping/1999/outcome",
                        OUTCOME_NOT_COVERED + " /mapping",
                        REQUIREMENT_UNKNOWN + " /answers/499/requirement",
                        REQUIREMENT_UNANSWERED + " /answers");
    }

    private static List<String> codes(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    private static List<String> faults(Proposal proposal) {
        return codes(proposal.faults(small(), NO_EVIDENCE, TODAY));
    }
}
