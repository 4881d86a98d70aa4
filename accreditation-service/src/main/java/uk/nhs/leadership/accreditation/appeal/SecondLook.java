package uk.nhs.leadership.accreditation.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.appeal.ChallengeFinding.Found;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.Finding;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * A challenge together with what was found because of it: the rules that need both.
 *
 * @param criteria what the submission was judged by, and is again
 * @param findings of every judge, also of those who stepped back
 */
record SecondLook(Challenge challenge, List<Criterion> criteria, List<ChallengeFinding> findings) {

    SecondLook {
        criteria = List.copyOf(criteria);
        findings = List.copyOf(findings);
    }

    /** A criterion on which a judge has not found anything yet. */
    record Missing(UUID assessorId, String criterion) {}

    /** Refuses findings on what it is not judged by or which the curriculum does not allow, and any once all are in. */
    void mustTake(List<Found> found) {
        if (isComplete()) {
            throw new RuleBroken(ChallengeRule.JUDGED_BY_ALL);
        }
        var byCode = criteria.stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < found.size(); i++) {
            if (!byCode.containsKey(found.get(i).criterion())) {
                faults.add(new Fault(
                        "/findings/" + i + "/criterion",
                        "CRITERION_UNKNOWN",
                        found.get(i).criterion()));
            }
        }
        refuse(ChallengeRule.CRITERION_NOT_JUDGED_BY, faults);
        for (var one : found) {
            Finding.mustFit(Objects.requireNonNull(byCode.get(one.criterion())), one.result());
        }
    }

    /** What is still to be found by those who judge it again now. */
    List<Missing> missing() {
        if (challenge.kind() == Challenge.Kind.APPEAL) {
            return List.of();
        }
        var done = findings.stream()
                .map(finding -> new Missing(finding.assessorId(), finding.criterion()))
                .collect(Collectors.toSet());
        return challenge.bench().liveJudges().stream()
                .sorted()
                .flatMap(judge -> criteria.stream().map(criterion -> new Missing(judge, criterion.code())))
                .filter(needed -> !done.contains(needed))
                .toList();
    }

    /** Whether everybody who has to has judged it, so that they may know of each other. */
    private boolean isComplete() {
        return challenge.bench().isFull() && missing().isEmpty();
    }

    /** Refuses a recommendation for which findings are missing, or which they do not carry. */
    void mustCarry(Recommended said) {
        refuse(
                ChallengeRule.CHALLENGE_FINDINGS_MISSING,
                missing().stream()
                        .map(missing -> new Fault(
                                "/findings",
                                "FINDING_MISSING",
                                "Assessor " + missing.assessorId() + " on criterion " + missing.criterion()))
                        .toList());
        if (said.outcome() == Recommended.Outcome.CHANGED && challenge.kind() == Challenge.Kind.RECONSIDERATION) {
            refuse(
                    ChallengeRule.CHANGE_NOT_CARRIED_BY_FINDINGS,
                    criteria.stream()
                            .filter(criterion -> criterion.essential() && nobodyFoundMet(criterion))
                            .map(criterion -> new Fault("/outcome", "CRITERION_NOT_MET", criterion.code()))
                            .toList());
        }
    }

    private boolean nobodyFoundMet(Criterion criterion) {
        return counted().stream()
                .filter(finding -> finding.criterion().equals(criterion.code()))
                .allMatch(finding -> finding.result() == FindingResult.NOT_MET);
    }

    private List<ChallengeFinding> counted() {
        var judges = challenge.bench().liveJudges();
        return findings.stream()
                .filter(finding -> judges.contains(finding.assessorId()))
                .toList();
    }

    /**
     * As much of it as a reader may know. Judges are blind: each sees only their own findings until all have finished. The
     * provider sees nothing before the decision, and never who did what.
     */
    ChallengeShown shownTo(Reader reader) {
        var self = reader.assessor().flatMap(challenge.bench()::liveJudge);
        if (self.isPresent() && !isComplete()) {
            return new ChallengeShown(
                    challenge,
                    ChallengeShown.Depth.JUDGE,
                    findings.stream()
                            .filter(finding -> finding.assessorId().equals(self.get()))
                            .toList(),
                    missing().stream()
                            .filter(missing -> missing.assessorId().equals(self.get()))
                            .toList());
        }
        if (self.isPresent() || reader.national()) {
            return new ChallengeShown(challenge, ChallengeShown.Depth.NATIONAL, findings, missing());
        }
        return new ChallengeShown(
                challenge, ChallengeShown.Depth.PROVIDER, challenge.isDecided() ? counted() : List.of(), List.of());
    }

    private static void refuse(ChallengeRule rule, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RuleBroken(rule, faults);
        }
    }
}
