package uk.nhs.leadership.accreditation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.accreditation.assessment.AssessmentRule.CONDITIONS_DO_NOT_FIT;
import static uk.nhs.leadership.accreditation.assessment.AssessmentRule.CRITERION_UNKNOWN;
import static uk.nhs.leadership.accreditation.assessment.AssessmentRule.ESSENTIAL_CRITERION_NOT_MET;
import static uk.nhs.leadership.accreditation.assessment.AssessmentRule.FINDINGS_MISSING;
import static uk.nhs.leadership.accreditation.condition.ConditionRule.CONDITION_OUTSIDE_TERM;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.MET;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_APPLICABLE;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.NOT_MET;
import static uk.nhs.leadership.accreditation.curriculum.FindingResult.PARTLY_MET;
import static uk.nhs.leadership.accreditation.finding.FindingRule.FINDING_ALREADY_RECORDED;
import static uk.nhs.leadership.accreditation.submission.Allocation.Role.ASSESSOR;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEN;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.LINEAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.atPanel;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.decided;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.assessment.Assessment.Missing;
import uk.nhs.leadership.accreditation.assessor.AssessorFixtures;
import uk.nhs.leadership.accreditation.calendar.CalendarFixtures;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.moderation.Moderation;
import uk.nhs.leadership.accreditation.panel.RecommendedCondition;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Recommendation;
import uk.nhs.leadership.accreditation.submission.Recommended;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;

class AssessmentTest {
    private static final WorkingCalendar ENGLAND = CalendarFixtures.england2026To2027();
    private static final Criterion ESSENTIAL =
            new Criterion(1, "R-GOV-1", Criterion.Kind.REQUIREMENT, true, FindingResult.usual(true));
    private static final Criterion OPTIONAL =
            new Criterion(1, "R-EDI-1", Criterion.Kind.REQUIREMENT, false, List.of(MET, NOT_MET, NOT_APPLICABLE));
    private static final Reader NATIONAL = new Reader(true, true, Optional.empty(), Optional.of("pat"));
    private static final Reader PROVIDER = new Reader(false, false, Optional.of("P0001"), Optional.empty());

    @Test
    void aCriterionThatItIsNotJudgedByIsRefused() {
        var assessment = assessmentOf(inAssessment(), List.of());

        assertThat(assessment.criterion("R-GOV-1")).isEqualTo(ESSENTIAL);
        assertThatThrownBy(() -> assessment.criterion("1.1.3-S1")).isBrokenRule(CRITERION_UNKNOWN);
    }

    @Test
    void aSecondFindingOfOneAssessorOnOneCriterionIsRefused() {
        var assessment = assessmentOf(inAssessment(), List.of(finding(ADA, ESSENTIAL, MET)));

        assertThatThrownBy(() -> assessment.mustBeFirst(ADA, ESSENTIAL)).isBrokenRule(FINDING_ALREADY_RECORDED);
        assertThatCode(() -> assessment.mustBeFirst(BEN, ESSENTIAL)).doesNotThrowAnyException();
        assertThatCode(() -> assessment.mustBeFirst(ADA, OPTIONAL)).doesNotThrowAnyException();
    }

    @Test
    void itIsCompleteWhenEachAssessorHasJudgedEachCriterion() {
        var submission = inAssessment();
        var all = findings(submission, MET);
        var allButOne = all.subList(0, all.size() - 1);

        assertThat(assessmentOf(submission, all).isComplete()).isTrue();
        assertThat(assessmentOf(submission, allButOne).isComplete()).isFalse();
        assertThat(assessmentOf(submission, allButOne).missing())
                .containsExactly(
                        new Missing(all.getLast().assessorId(), all.getLast().criterion()));
    }

    @Test
    void itIsNotCompleteWithOneAssessorOrBeforeItHasBegun() {
        var submission = inAssessment();
        submission.recuse(BEN, RecusalReason.OTHER, NOW);

        assertThat(assessmentOf(submission, findings(submission, MET)).isComplete())
                .isFalse();
        assertThat(assessmentOf(submitted(), List.of()).isComplete()).isFalse();
    }

    @Test
    void whoSteppedBackHasNothingMoreToFind() {
        var submission = inAssessment();
        submission
                .staffing()
                .allocate(AssessorFixtures.withoutInterest("cid"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW);
        submission.recuse(ADA, RecusalReason.OTHER, NOW);

        assertThat(assessmentOf(submission, List.of()).missing())
                .extracting(Missing::assessorId)
                .doesNotContain(ADA);
    }

    @Test
    void aRecommendationWaitsForEveryFinding() {
        var submission = inAssessment();
        var all = findings(submission, MET);
        var assessment = assessmentOf(submission, all.subList(1, all.size()));

        assertThatThrownBy(() -> assessment.mustCarry(saying(Recommended.REFUSED), ENGLAND, TODAY))
                .isBrokenRule(FINDINGS_MISSING)
                .pointingAt("/findings FINDING_MISSING");
    }

    @Test
    void whatNobodyFoundEvenPartlyMetCannotBeAccredited() {
        var submission = atPanel();
        var findings = new ArrayList<>(findings(submission, MET));
        findings.removeIf(finding -> finding.criterion().equals("R-GOV-1"));
        findings.add(finding(ADA, ESSENTIAL, NOT_MET));
        findings.add(finding(BEN, ESSENTIAL, NOT_MET));
        var assessment = assessmentOf(submission, findings);

        assertThatThrownBy(() -> assessment.mustCarry(saying(Recommended.ACCREDITED), ENGLAND, TODAY))
                .isBrokenRule(ESSENTIAL_CRITERION_NOT_MET)
                .pointingAt("/recommendation CRITERION_NOT_MET");
        assertThatCode(() -> assessment.mustCarry(saying(Recommended.REFUSED), ENGLAND, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void oneAssessorWhoFoundItPartlyMetLeavesItToThePanel() {
        var submission = atPanel();
        var findings = new ArrayList<>(findings(submission, MET));
        findings.removeIf(finding -> finding.criterion().equals("R-GOV-1"));
        findings.add(finding(ADA, ESSENTIAL, NOT_MET));
        findings.add(finding(BEN, ESSENTIAL, PARTLY_MET));

        assertThatCode(() ->
                        assessmentOf(submission, findings).mustCarry(saying(Recommended.ACCREDITED), ENGLAND, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aCriterionThatIsNotEssentialMayBeUnmet() {
        var submission = atPanel();
        var findings = new ArrayList<>(findings(submission, MET));
        findings.removeIf(finding -> finding.criterion().equals("R-EDI-1"));
        findings.add(finding(ADA, OPTIONAL, NOT_MET));
        findings.add(finding(BEN, OPTIONAL, NOT_MET));

        assertThatCode(() ->
                        assessmentOf(submission, findings).mustCarry(saying(Recommended.ACCREDITED), ENGLAND, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void whatAccreditsInAnyWayNeedsTheEssentialCriteria() {
        var submission = atPanel();
        var findings = new ArrayList<>(findings(submission, MET));
        findings.removeIf(finding -> finding.criterion().equals("R-GOV-1"));
        findings.add(finding(ADA, ESSENTIAL, NOT_MET));
        findings.add(finding(BEN, ESSENTIAL, NOT_MET));
        var assessment = assessmentOf(submission, findings);

        for (var accrediting : List.of(Recommended.ACCREDITED_WITH_CONDITIONS, Recommended.PROVISIONAL)) {
            assertThatThrownBy(() -> assessment.mustCarry(saying(accrediting), ENGLAND, TODAY))
                    .isBrokenRule(ESSENTIAL_CRITERION_NOT_MET);
        }
        assertThatCode(() -> assessment.mustCarry(saying(Recommended.DEFERRED), ENGLAND, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void conditionsAreForAnAccreditationWithConditionsAlone() {
        var assessment = assessmentOf(atPanel(), findings(atPanel(), MET));
        var conditions = onCondition("R-GOV-1", TODAY.plusDays(9)).conditions();

        for (var verdict : List.of(
                saying(Recommended.ACCREDITED_WITH_CONDITIONS),
                new Verdict(saying(Recommended.ACCREDITED).recommendation(), conditions, List.of()))) {
            assertThatThrownBy(() -> assessment.mustCarry(verdict, ENGLAND, TODAY))
                    .isBrokenRule(CONDITIONS_DO_NOT_FIT)
                    .pointingAt("/conditions DO_NOT_FIT");
        }
    }

    @Test
    void aConditionIsAboutACriterionAndDueWithinTheTerm() {
        var assessment = assessmentOf(atPanel(), findings(atPanel(), MET));

        assertThatThrownBy(() -> assessment.mustCarry(onCondition("R-NONE-1", TODAY.plusDays(9)), ENGLAND, TODAY))
                .isBrokenRule(CRITERION_UNKNOWN)
                .pointingAt("/conditions/0/criterion CRITERION_UNKNOWN");
        for (var day : List.of(TODAY, TODAY.plusYears(atPanel().termYears()))) {
            assertThatThrownBy(() -> assessment.mustCarry(onCondition("R-GOV-1", day), ENGLAND, TODAY))
                    .isBrokenRule(CONDITION_OUTSIDE_TERM)
                    .pointingAt("/conditions/0/dueOn OUTSIDE_TERM");
        }
    }

    @Test
    void aConditionIsDueOnAWorkingDay() {
        var saturday = LocalDate.of(2026, 12, 26);

        var verdict = assessmentOf(atPanel(), findings(atPanel(), MET))
                .mustCarry(onCondition("R-GOV-1", saturday), ENGLAND, TODAY);

        assertThat(verdict.conditions())
                .extracting(RecommendedCondition::dueOn)
                .containsExactly(LocalDate.of(2026, 12, 29));
    }

    private static Verdict onCondition(String criterion, LocalDate dueOn) {
        var condition = new RecommendedCondition("Write it down.", criterion, dueOn, "The text.");
        return new Verdict(
                saying(Recommended.ACCREDITED_WITH_CONDITIONS).recommendation(), List.of(condition), List.of());
    }

    private static Verdict saying(Recommended word) {
        return new Verdict(
                new Recommendation(word, null, "As it is.", "pat", SubmissionFixtures.PANEL_ID), List.of(), List.of());
    }

    @Test
    void assessorsJudgeBlindUntilAllHaveFinished() {
        var shown = shown(inAssessment(), assessor("ada"));

        assertThat(shown.known()).containsExactly(ADA);
        assertThat(shown.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.assessorId().equals(ADA));
        assertThat(shown.recommendation()).isFalse();

        var finished = shown(atPanel(), assessor("ada"));

        assertThat(finished.known()).containsExactlyInAnyOrder(ADA, BEN);
        assertThat(finished.findings()).anyMatch(finding -> finding.assessorId().equals(BEN));
        assertThat(finished.recommendation()).isFalse();
    }

    @Test
    void anAssessorWhoIsAlsoAPanelMemberJudgesBlindToo() {
        var both = new Reader(true, true, Optional.empty(), Optional.of("ada"));

        assertThat(shown(inAssessment(), both).known()).containsExactly(ADA);
        assertThat(shown(atPanel(), both).known()).containsExactlyInAnyOrder(ADA, BEN);
    }

    @Test
    void thePanelSeesEverything() {
        var shown = shown(inAssessment(), NATIONAL);

        assertThat(shown.known()).containsExactlyInAnyOrder(ADA, BEN);
        assertThat(shown.recommendation()).isTrue();
    }

    @Test
    void theProviderSeesFindingsOnceItIsDecidedAndNeverWhoFoundThem() {
        assertThat(assessmentOf(atPanel(), findings(atPanel(), MET)).shownTo(PROVIDER))
                .isEmpty();

        var shown = shown(decided(), PROVIDER);

        assertThat(shown.findings()).isNotEmpty();
        assertThat(shown.known()).isEmpty();
        assertThat(shown.missing()).isEmpty();
        assertThat(shown.recommendation()).isTrue();
    }

    @Test
    void whoIsNamedIsKnownToTheProviderOnceItIsDecided() {
        var named = Map.of(ADA, "Ada Exampleford");

        assertThat(assessmentOf(atPanel(), findings(atPanel(), MET), named).shownTo(PROVIDER))
                .isEmpty();

        var shown = assessmentOf(decided(), findings(decided(), MET), named)
                .shownTo(PROVIDER)
                .orElseThrow();

        assertThat(shown.known()).containsExactly(ADA);
        assertThat(shown.names()).isEqualTo(named);
    }

    private static Assessment assessmentOf(Submission submission, List<Finding> findings) {
        return assessmentOf(submission, findings, Map.of());
    }

    private static Assessment assessmentOf(Submission submission, List<Finding> findings, Map<UUID, String> named) {
        var moderation = new Moderation(submission, true, findings, List.of());
        return new Assessment(submission, submission.revision(), findings, moderation, named);
    }

    private static AssessmentShown shown(Submission submission, Reader reader) {
        return assessmentOf(submission, findings(submission, MET))
                .shownTo(reader)
                .orElseThrow();
    }

    private static Reader assessor(String account) {
        return new Reader(false, false, Optional.empty(), Optional.of(account));
    }

    private static List<Finding> findings(Submission submission, FindingResult result) {
        return Stream.of(ADA, BEN)
                .sorted()
                .flatMap(assessor ->
                        submission.criteria().stream().map(criterion -> finding(assessor, criterion, result)))
                .toList();
    }

    private static Finding finding(UUID assessor, Criterion criterion, FindingResult result) {
        return new Finding(UUID.randomUUID(), SubmissionFixtures.ID, assessor, criterion, result, "Because.", NOW);
    }
}
