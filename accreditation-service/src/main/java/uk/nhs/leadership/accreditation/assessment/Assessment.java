package uk.nhs.leadership.accreditation.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.condition.ConditionRule;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.finding.FindingRule;
import uk.nhs.leadership.accreditation.moderation.ModeratedFinding;
import uk.nhs.leadership.accreditation.moderation.Moderation;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Recommended;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionStatus;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * A submission together with what was found on it: the rules that need both.
 *
 * @param revision the one that the findings are on
 * @param findings of every assessor, also of those who stepped back
 * @param moderation where they differ
 * @param named those who judged it whom its provider may know, by their names
 */
record Assessment(
        Submission submission, int revision, List<Finding> findings, Moderation moderation, Map<UUID, String> named) {

    Assessment {
        findings = List.copyOf(findings);
        named = Map.copyOf(named);
    }

    /** A criterion on which an assessor has not recorded a finding yet. */
    record Missing(UUID assessorId, String criterion) {}

    Criterion criterion(String code) {
        return submission.criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(AssessmentRule.CRITERION_UNKNOWN));
    }

    void mustBeFirst(UUID assessorId, Criterion criterion) {
        if (findings.stream()
                .anyMatch(finding -> finding.assessorId().equals(assessorId)
                        && finding.criterion().equals(criterion.code()))) {
            throw new RuleBroken(FindingRule.FINDING_ALREADY_RECORDED);
        }
    }

    /** What is still to be found by those who judge the submission now; on an earlier revision nothing. */
    List<Missing> missing() {
        if (isEarlier()) {
            return List.of();
        }
        var done = findings.stream()
                .map(finding -> new Missing(finding.assessorId(), finding.criterion()))
                .collect(Collectors.toSet());
        return submission.liveAssessors().stream()
                .sorted()
                .flatMap(assessor ->
                        submission.criteria().stream().map(criterion -> new Missing(assessor, criterion.code())))
                .filter(needed -> !done.contains(needed))
                .toList();
    }

    /** Whether the panel had it, and those who judge it differ since then. */
    boolean mustBeModeratedAgain() {
        return submission.status() == SubmissionStatus.PANEL && moderation.isOpen();
    }

    /** Whether the panel can have it. */
    boolean isComplete() {
        return submission.status() == SubmissionStatus.IN_ASSESSMENT
                && submission.hasEnoughAssessors()
                && missing().isEmpty()
                && !moderation.isOpen();
    }

    /**
     * As much of it as a reader may know. Assessors judge blind: each sees only their own findings until all have
     * finished, and not that others differ. The provider sees nothing before the decision, and who found what only if
     * the procedure says so.
     */
    Optional<AssessmentShown> shownTo(Reader reader) {
        var self = reader.assessorOf(submission);
        var finished = !submission.status().isBlind();
        if (self.isPresent() && !(finished && reader.national())) {
            return Optional.of(shownToAssessor(self.get(), finished));
        }
        return reader.national()
                ? Optional.of(shown(submission.allocations().keySet(), findings, missing(), moderated(), true, step()))
                : shownToProvider();
    }

    private AssessmentShown shownToAssessor(UUID self, boolean finished) {
        var known = finished ? submission.allocations().keySet() : Set.of(self);
        var told = finished || submission.assessing().isLedBy(self);
        return shown(
                known,
                findingsOf(known),
                missing().stream()
                        .filter(missing -> missing.assessorId().equals(self))
                        .toList(),
                told ? moderated() : List.of(),
                isDecided(),
                told ? step() : Step.of(submission.status(), false));
    }

    private Optional<AssessmentShown> shownToProvider() {
        return isDecided()
                ? Optional.of(shown(
                        named.keySet(), findingsOf(submission.liveAssessors()), List.of(), moderated(), true, step()))
                : Optional.empty();
    }

    private AssessmentShown shown(
            Set<UUID> known,
            List<Finding> shownFindings,
            List<Missing> shownMissing,
            List<ModeratedFinding> moderated,
            boolean recommendation,
            Step step) {
        return new AssessmentShown(
                submission, revision, step, known, named, shownFindings, shownMissing, moderated, recommendation, null);
    }

    private List<Finding> findingsOf(Set<UUID> assessors) {
        return findings.stream()
                .filter(finding -> assessors.contains(finding.assessorId()))
                .toList();
    }

    private List<ModeratedFinding> moderated() {
        return moderation.moderated();
    }

    private Step step() {
        return Step.of(submission.status(), moderation.isUnderWay());
    }

    private boolean isEarlier() {
        return revision != submission.revision();
    }

    private boolean isDecided() {
        return submission.status() == SubmissionStatus.DECIDED;
    }

    /**
     * Refuses a recommendation that the findings do not carry, or whose conditions could not be kept.
     *
     * @return the same, with every condition due on a working day
     */
    Verdict mustCarry(Verdict said, WorkingCalendar calendar, LocalDate today) {
        mustCarry(said.recommendation().recommended());
        if (!said.hasConditionsThatFit()) {
            refuse(
                    AssessmentRule.CONDITIONS_DO_NOT_FIT,
                    List.of(new Fault("/conditions", "DO_NOT_FIT", "For ACCREDITED_WITH_CONDITIONS and only then")));
        }
        var known = submission.criteria().stream().map(Criterion::code).collect(Collectors.toSet());
        refuse(
                AssessmentRule.CRITERION_UNKNOWN,
                said.faults(condition -> !known.contains(condition.criterion()), "criterion", "CRITERION_UNKNOWN"));
        var end = today.plusYears(submission.termYears());
        refuse(
                ConditionRule.CONDITION_OUTSIDE_TERM,
                said.faults(
                        condition -> !condition.dueOn().isAfter(today)
                                || !condition.dueOn().isBefore(end),
                        "dueOn",
                        "OUTSIDE_TERM"));
        return said.dueOnWorkingDays(calendar);
    }

    private void mustCarry(Recommended recommended) {
        if (submission.status() == SubmissionStatus.IN_ASSESSMENT && submission.hasEnoughAssessors()) {
            refuse(
                    AssessmentRule.FINDINGS_MISSING,
                    missing().stream()
                            .map(missing -> new Fault(
                                    "/findings",
                                    "FINDING_MISSING",
                                    "Assessor " + missing.assessorId() + " on criterion " + missing.criterion()))
                            .toList());
        }
        if (submission.status() == SubmissionStatus.PANEL && recommended.accredits()) {
            refuse(
                    AssessmentRule.ESSENTIAL_CRITERION_NOT_MET,
                    submission.criteria().stream()
                            .filter(criterion -> criterion.essential() && nobodyFoundMet(criterion))
                            .map(criterion -> new Fault("/recommendation", "CRITERION_NOT_MET", criterion.code()))
                            .toList());
        }
    }

    /** As the lead assessor says; else as all say who judge it. */
    private boolean nobodyFoundMet(Criterion criterion) {
        return moderation
                .moderatedOn(criterion)
                .map(result -> result == FindingResult.NOT_MET)
                .orElseGet(() -> allFoundNotMet(criterion));
    }

    private boolean allFoundNotMet(Criterion criterion) {
        var assessors = submission.liveAssessors();
        return findings.stream()
                .filter(finding -> finding.criterion().equals(criterion.code()))
                .filter(finding -> assessors.contains(finding.assessorId()))
                .allMatch(finding -> finding.result() == FindingResult.NOT_MET);
    }

    private static void refuse(Rule rule, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RuleBroken(rule, faults);
        }
    }
}
