package uk.nhs.leadership.accreditation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.Assessors;
import uk.nhs.leadership.accreditation.submission.Allocations;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionRule;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Keeps from a challenge whoever had a hand in what is challenged, or has an interest in it. */
@ApplicationScoped
class Impartiality {
    private final Challenges challenges;
    private final Assessors assessors;
    private final Allocations allocations;

    Impartiality(Challenges challenges, Assessors assessors, Allocations allocations) {
        this.challenges = challenges;
        this.assessors = assessors;
        this.allocations = allocations;
    }

    /**
     * Refuses a panel member or ratifier who is not impartial.
     *
     * @param rule by which they are refused if they had a hand in it
     */
    void mustBeThatOf(String account, Challenge challenge, Submission submission, ChallengeRule rule, LocalDate today) {
        mustHaveHadNoHandIn(account, challenge, rule);
        var known = assessors.ofAccounts(Set.of(account));
        var barred = submission.deciding().barredFromPanel(Set.of(account), known, lineageOf(submission), today);
        if (!barred.isEmpty()) {
            throw new RuleBroken(
                    ChallengeRule.MEMBER_HAS_INTEREST,
                    barred.values().stream()
                            .map(why -> new Fault("/", why, "Of yourself"))
                            .toList());
        }
    }

    /** Refuses an assessor who is not impartial. */
    void mustBeThatOf(Assessor assessor, Challenge challenge, Submission submission, LocalDate today) {
        mustHaveHadNoHandIn(assessor.account(), challenge, ChallengeRule.ASSESSOR_JUDGED_BEFORE);
        mustHaveNoInterest(List.of(assessor), submission, today);
    }

    /** Refuses judges who have declared an interest since they were asked. */
    void mustStillBeThatOf(Collection<UUID> judges, Submission submission, LocalDate today) {
        mustHaveNoInterest(assessors.byIds(judges), submission, today);
    }

    private void mustHaveHadNoHandIn(String account, Challenge challenge, ChallengeRule rule) {
        var contributions = challenges.contributionsOf(account, challenge);
        if (!contributions.isEmpty()) {
            throw new RuleBroken(
                    rule,
                    contributions.stream()
                            .map(what -> new Fault("/", what.name(), what.sentence()))
                            .toList());
        }
    }

    private void mustHaveNoInterest(List<Assessor> judges, Submission submission, LocalDate today) {
        var parties = submission.staffing().parties(lineageOf(submission));
        var faults = judges.stream()
                .flatMap(judge -> judge.conflictsWith(parties, today).stream()
                        .map(conflict -> new Fault(
                                "/assessor", conflict.name(), conflict.sentence() + ": assessor " + judge.id())))
                .toList();
        if (!faults.isEmpty()) {
            throw new RuleBroken(SubmissionRule.ASSESSOR_HAS_INTEREST, faults);
        }
    }

    private Set<String> lineageOf(Submission submission) {
        return allocations.lineageOf(submission.provider());
    }
}
