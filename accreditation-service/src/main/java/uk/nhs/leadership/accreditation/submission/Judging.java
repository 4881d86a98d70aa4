package uk.nhs.leadership.accreditation.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Who judges a submission, who stepped back from it, and who may not judge it at all. */
final class Judging {
    private final Map<UUID, Allocation> allocations;
    private final String provider;
    private final Set<String> authors;
    private final int needed;

    /**
     * @param allocations by the id of the assessor; written to
     * @param provider the code of the organisation whose course it is
     * @param authors the accounts that wrote any part of it
     * @param needed how many judge it
     */
    Judging(Map<UUID, Allocation> allocations, String provider, Set<String> authors, int needed) {
        this.allocations = allocations;
        this.provider = provider;
        this.authors = authors;
        this.needed = needed;
    }

    void allocate(Assessor assessor, LocalDate today, Instant now) {
        var earlier = allocations.get(assessor.id());
        if (earlier != null) {
            throw new RuleBroken(
                    earlier.isLive() ? SubmissionRule.ASSESSOR_ALREADY_ALLOCATED : SubmissionRule.ASSESSOR_RECUSED);
        }
        mustHaveNoInterest(List.of(assessor), today);
        allocations.put(assessor.id(), Allocation.of(assessor.account(), now));
    }

    void recuse(UUID assessorId, Allocation.RecusalReason reason, Instant now) {
        var allocation = allocations.get(assessorId);
        if (allocation == null || !allocation.isLive()) {
            throw new RuleBroken(SubmissionRule.ASSESSOR_NOT_ALLOCATED);
        }
        allocations.put(assessorId, allocation.recused(reason, now));
    }

    boolean isEnough() {
        return live().size() >= needed;
    }

    void mustBeEnough() {
        if (!isEnough()) {
            throw new RuleBroken(SubmissionRule.TOO_FEW_ASSESSORS);
        }
    }

    void mustHaveNoInterest(List<Assessor> assessors, LocalDate today) {
        var conflicts = assessors.stream()
                .flatMap(assessor -> assessor.conflictWith(provider, authors, today).stream())
                .map(conflict -> new Fault("/assessor", conflict.name(), conflict.sentence()))
                .toList();
        if (!conflicts.isEmpty()) {
            throw new RuleBroken(SubmissionRule.ASSESSOR_HAS_INTEREST, conflicts);
        }
    }

    /** Whoever judged it or wrote any part of it does not say for the panel how it should end. */
    void mustAllowOnPanel(String member) {
        if (hasAssessed(member)) {
            throw new RuleBroken(SubmissionRule.PANEL_MEMBER_ASSESSED);
        }
        if (authors.contains(member)) {
            throw new RuleBroken(SubmissionRule.PANEL_MEMBER_WROTE_COURSE);
        }
    }

    /** Whoever judged it, recommended how it should end, or wrote any part of it does not decide it. */
    void mustAllowToRatify(String ratifier, Recommendation panels) {
        if (hasAssessed(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_ASSESSED);
        }
        if (panels.by().equals(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_SAT_ON_PANEL);
        }
        if (authors.contains(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_WROTE_COURSE);
        }
    }

    /** Whether an account was ever allocated: stepping back does not undo what was seen. */
    private boolean hasAssessed(String account) {
        return allocations.values().stream()
                .anyMatch(allocation -> allocation.account().equals(account));
    }

    /** Who judges it now: the ids of the assessors. */
    Set<UUID> live() {
        return allocations.entrySet().stream()
                .filter(allocation -> allocation.getValue().isLive())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The id under which an account judges it now, if it does. */
    Optional<UUID> live(String account) {
        return allocations.entrySet().stream()
                .filter(allocation -> allocation.getValue().isLive()
                        && allocation.getValue().account().equals(account))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
