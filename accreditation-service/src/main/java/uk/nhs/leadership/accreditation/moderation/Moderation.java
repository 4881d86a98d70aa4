package uk.nhs.leadership.accreditation.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionStatus;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * Where those who judge a submission differ, and what its lead assessor has said to that. What somebody found or said who
 * has stepped back since does not count.
 *
 * @param asked whether the procedure of the submission asks for it; not for an earlier revision
 * @param findings on one revision
 * @param moderated by who leads those who judge it now
 */
public record Moderation(
        Submission submission, boolean asked, List<Finding> findings, List<ModeratedFinding> moderated) {

    public Moderation {
        findings = List.copyOf(findings);
        moderated = moderated.stream()
                .filter(said -> submission.assessing().isLedBy(said.assessorId()))
                .toList();
    }

    /**
     * A criterion on which not all found the same.
     *
     * @param moderated null until the lead assessor has said what counts
     */
    record Difference(
            Criterion criterion,
            List<Finding> findings,
            @Nullable ModeratedFinding moderated) {

        Difference {
            findings = List.copyOf(findings);
        }

        private boolean isOne() {
            return findings.stream().map(Finding::result).distinct().count() > 1;
        }
    }

    /** Whether somebody may look at it: not those who judge, as long as each is to judge without knowing of the others. */
    boolean isShownTo(Reader reader) {
        var judgesBlind = submission.status().isBlind()
                && reader.assessorOf(submission)
                        .filter(submission.liveAssessors()::contains)
                        .isPresent();
        return reader.leads(submission) || (reader.national() && !judgesBlind);
    }

    /** In the order of the criteria; nothing before all have finished, because they judge blind. */
    List<Difference> differences() {
        return asked && isFinished() ? found() : List.of();
    }

    /** Whether the lead assessor has something to say yet. */
    public boolean isOpen() {
        return differences().stream().anyMatch(difference -> difference.moderated() == null);
    }

    /** Whether the submission waits for that. */
    public boolean isUnderWay() {
        return submission.status() == SubmissionStatus.IN_ASSESSMENT && isOpen();
    }

    /** What the lead assessor said on a criterion. */
    public Optional<FindingResult> moderatedOn(Criterion criterion) {
        return Optional.ofNullable(on(criterion.code())).map(ModeratedFinding::result);
    }

    /** The criterion that the lead assessor says something on; refused by name if there is nothing to say. */
    Criterion mustBeOpenOn(String code) {
        if (submission.status() != SubmissionStatus.IN_ASSESSMENT || !asked || !isFinished()) {
            throw new RuleBroken(ModerationRule.NOT_IN_MODERATION);
        }
        var difference = found().stream()
                .filter(different -> different.criterion().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(ModerationRule.NOT_DIFFERENT));
        if (difference.moderated() != null) {
            throw new RuleBroken(ModerationRule.MODERATED_ALREADY);
        }
        return difference.criterion();
    }

    private List<Difference> found() {
        var found = counting();
        return submission.criteria().stream()
                .map(criterion -> new Difference(
                        criterion, found.getOrDefault(criterion.code(), List.of()), on(criterion.code())))
                .filter(Difference::isOne)
                .toList();
    }

    private boolean isFinished() {
        var judges = submission.liveAssessors().size();
        var found = counting();
        return submission.hasEnoughAssessors()
                && submission.criteria().stream()
                        .allMatch(criterion ->
                                found.getOrDefault(criterion.code(), List.of()).size() == judges);
    }

    /** What was found by those who judge it now, by criterion: one finding of each at most. */
    private Map<String, List<Finding>> counting() {
        var judges = submission.liveAssessors();
        return findings.stream()
                .filter(finding -> judges.contains(finding.assessorId()))
                .collect(Collectors.groupingBy(Finding::criterion));
    }

    private @Nullable ModeratedFinding on(String code) {
        return moderated.stream()
                .filter(finding -> finding.criterion().equals(code))
                .findFirst()
                .orElse(null);
    }
}
