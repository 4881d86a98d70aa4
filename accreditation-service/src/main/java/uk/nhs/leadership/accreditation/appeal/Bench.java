package uk.nhs.leadership.accreditation.appeal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.SubmissionRule;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Who looks at a refusal again: the assessors who judge once more, or the panel members who hear an appeal. */
@Embeddable
class Bench {
    @Column(updatable = false)
    private int reviewers;

    @ElementCollection
    @CollectionTable(name = "challenge_judge", joinColumns = @JoinColumn(name = "challenge_id"))
    @MapKeyColumn(name = "assessor_id")
    private Map<UUID, Judge> judges;

    @ElementCollection
    @CollectionTable(name = "challenge_seat", joinColumns = @JoinColumn(name = "challenge_id"))
    @MapKeyColumn(name = "account")
    @Column(name = "taken_at")
    private Map<String, Instant> seats;

    protected Bench() {}

    /** @param reviewers how many have to judge it again or to hear it */
    Bench(int reviewers) {
        this.reviewers = reviewers;
        this.judges = new HashMap<>();
        this.seats = new HashMap<>();
    }

    void ask(Assessor assessor, Instant now) {
        var earlier = judges.get(assessor.id());
        if (earlier != null) {
            throw new RuleBroken(
                    earlier.isLive() ? SubmissionRule.ASSESSOR_ALREADY_ALLOCATED : SubmissionRule.ASSESSOR_RECUSED);
        }
        judges.put(assessor.id(), Judge.asked(assessor.account(), now));
    }

    void declareNoInterest(UUID assessorId, Instant now) {
        judges.put(assessorId, judge(assessorId).declared(now));
    }

    void recuse(UUID assessorId, RecusalReason reason, Instant now) {
        judges.put(assessorId, judge(assessorId).recused(reason, now));
    }

    /** Refuses whoever does not judge it, or has not said yet whether they have an interest in it. */
    void mustHaveDeclared(UUID assessorId) {
        if (judge(assessorId).declaredAt() == null) {
            throw new RuleBroken(SubmissionRule.INTEREST_NOT_DECLARED);
        }
    }

    private Judge judge(UUID assessorId) {
        var judge = judges.get(assessorId);
        if (judge == null || !judge.isLive()) {
            throw new RuleBroken(SubmissionRule.ASSESSOR_NOT_ALLOCATED);
        }
        return judge;
    }

    /** Takes a seat; whether it was not taken by them before. */
    boolean sit(String member, Instant now) {
        return seats.putIfAbsent(member, now) == null;
    }

    boolean isFull() {
        return Math.max(liveJudges().size(), seats.size()) >= reviewers;
    }

    boolean isSeated(String account) {
        return seats.containsKey(account);
    }

    /** Whether an account was ever asked: stepping back does not undo what was seen. */
    boolean wasJudgedBy(String account) {
        return judges.values().stream().anyMatch(judge -> judge.account().equals(account));
    }

    /** Who judges it again now: the ids of the assessors. */
    Set<UUID> liveJudges() {
        return judges.entrySet().stream()
                .filter(judge -> judge.getValue().isLive())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The id under which an account judges it again now, if it does. */
    Optional<UUID> liveJudge(String account) {
        return judges.entrySet().stream()
                .filter(judge ->
                        judge.getValue().isLive() && judge.getValue().account().equals(account))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    int reviewers() {
        return reviewers;
    }

    /** To be read in with it. */
    Map<UUID, Judge> judges() {
        return judges;
    }

    /** To be read in with it. */
    Map<String, Instant> seats() {
        return seats;
    }
}
