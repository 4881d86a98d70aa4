package uk.nhs.leadership.accreditation.change;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.PartiesOfCase;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Those who judge a change, and what each of them found. Nobody learns what the other found before both have finished. */
@Embeddable
class ChangeBench {
    /** As many as judge a submission at least. */
    private static final int JUDGES = 2;

    @ElementCollection
    @CollectionTable(name = "material_change_judge", joinColumns = @JoinColumn(name = "change_id"))
    @MapKeyColumn(name = "account")
    private Map<String, JudgeOfChange> judges = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "material_change_judge_finding", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "ordinal")
    private List<FindingOnChange> findings = new ArrayList<>();

    void ask(Assessor assessor, PartiesOfCase parties, LocalDate today, Instant now) {
        if (judges.containsKey(assessor.account())) {
            throw new RuleBroken(ChangeRule.CHANGE_JUDGE_ASKED_ALREADY);
        }
        if (isFull()) {
            throw new RuleBroken(ChangeRule.CHANGE_JUDGES_ENOUGH);
        }
        mustHaveNoInterest(List.of(assessor), parties, today);
        judges.put(assessor.account(), JudgeOfChange.asked(assessor.id(), now));
    }

    /** Names every interest of each of them. */
    static void mustHaveNoInterest(List<Assessor> assessors, PartiesOfCase parties, LocalDate today) {
        var conflicts = assessors.stream()
                .flatMap(assessor -> assessor.conflictsWith(parties, today).stream())
                .map(conflict -> new Fault("/assessor", conflict.name(), conflict.sentence()))
                .toList();
        if (!conflicts.isEmpty()) {
            throw new RuleBroken(ChangeRule.CHANGE_JUDGE_HAS_INTEREST, conflicts);
        }
    }

    /** @param judgedBy the criteria that the change touches */
    void judge(String account, List<Criterion> judgedBy, Map<String, Found> found, Instant now) {
        var judge = live(account);
        if (judge.hasJudged()) {
            throw new RuleBroken(ChangeRule.CHANGE_JUDGED_ALREADY);
        }
        mustBeComplete(judgedBy, found);
        mustBeAllowed(judgedBy, found);
        judges.put(account, judge.judged(now));
        found.forEach((criterion, what) ->
                findings.add(new FindingOnChange(account, criterion, what.result(), what.rationale())));
    }

    private static void mustBeComplete(List<Criterion> judgedBy, Map<String, Found> found) {
        var faults = judgedBy.stream()
                .map(Criterion::code)
                .filter(criterion -> !found.containsKey(criterion))
                .sorted()
                .map(criterion -> new Fault("/findings", "FINDING_MISSING", criterion))
                .toList();
        if (!faults.isEmpty() || found.size() > judgedBy.size()) {
            throw new RuleBroken(ChangeRule.CHANGE_FINDINGS_INCOMPLETE, faults);
        }
    }

    private static void mustBeAllowed(List<Criterion> judgedBy, Map<String, Found> found) {
        var faults = judgedBy.stream()
                .filter(criterion -> Optional.ofNullable(found.get(criterion.code()))
                        .filter(finding -> !criterion.allowed().contains(finding.result()))
                        .isPresent())
                .map(criterion -> new Fault("/findings", "NOT_AMONG_ALLOWED", criterion.code()))
                .toList();
        if (!faults.isEmpty()) {
            throw new RuleBroken(ChangeRule.CHANGE_FINDING_NOT_ALLOWED, faults);
        }
    }

    /** A judge steps back, and is named by their id. */
    UUID recuse(String account, RecusalReason reason, Instant now) {
        var judge = live(account);
        judges.put(account, judge.recused(reason, now));
        return idOf(judge);
    }

    private JudgeOfChange live(String account) {
        return Optional.ofNullable(judges.get(account))
                .filter(JudgeOfChange::isLive)
                .orElseThrow(NotFound::new);
    }

    boolean isFull() {
        return live().size() >= JUDGES;
    }

    /** Whether everybody has finished who is needed. */
    boolean hasFinished() {
        return judges.values().stream().filter(JudgeOfChange::hasJudged).count() >= JUDGES;
    }

    /** Whether an account was ever asked: stepping back does not undo what was seen. */
    boolean hasOn(String account) {
        return judges.containsKey(account);
    }

    /** Whether an account judges it now. */
    boolean isJudgedBy(String account) {
        return Optional.ofNullable(judges.get(account))
                .filter(JudgeOfChange::isLive)
                .isPresent();
    }

    /** The account of an assessor who was asked. */
    Optional<String> accountOf(UUID assessorId) {
        return judges.entrySet().stream()
                .filter(judge -> assessorId.equals(judge.getValue().assessorId()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    UUID assessorOf(String account) {
        return idOf(live(account));
    }

    private static UUID idOf(JudgeOfChange judge) {
        return Optional.ofNullable(judge.assessorId()).orElseThrow(NotFound::new);
    }

    /** The criteria of which one of them found that they are no longer met, in order. */
    List<String> notMet() {
        return counting().stream()
                .filter(finding -> finding.result() == FindingResult.NOT_MET)
                .map(FindingOnChange::criterion)
                .distinct()
                .sorted()
                .toList();
    }

    /** The accounts of those who judge it now, in the order in which they were asked. */
    List<String> live() {
        return judges.entrySet().stream()
                .filter(judge -> judge.getValue().isLive())
                .sorted(Comparator.comparing((Map.Entry<String, JudgeOfChange> judge) ->
                                judge.getValue().askedAt())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What those found who judge it now. */
    List<FindingOnChange> counting() {
        var live = live();
        return findings.stream()
                .filter(finding -> live.contains(finding.account()))
                .sorted(Comparator.comparing(FindingOnChange::criterion)
                        .thenComparingInt(finding -> live.indexOf(finding.account())))
                .toList();
    }

    /** To be read in with the change. */
    Map<String, JudgeOfChange> judges() {
        return judges;
    }

    /** To be read in with the change. */
    List<FindingOnChange> findings() {
        return findings;
    }
}
