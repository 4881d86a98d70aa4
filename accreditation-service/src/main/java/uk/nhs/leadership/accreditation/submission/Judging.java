package uk.nhs.leadership.accreditation.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.submission.Allocation.Role;
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

    void allocate(Assessor assessor, Role role, LocalDate today, Instant now) {
        var earlier = allocations.get(assessor.id());
        if (earlier != null) {
            throw new RuleBroken(refusalOfAnother(earlier, role));
        }
        if (role == Role.LEAD && allocations.values().stream().anyMatch(Judging::leads)) {
            throw new RuleBroken(SubmissionRule.LEAD_ALREADY_ALLOCATED);
        }
        mustHaveNoInterest(List.of(assessor), today);
        allocations.put(assessor.id(), Allocation.of(assessor.account(), role, now));
    }

    private static SubmissionRule refusalOfAnother(Allocation earlier, Role role) {
        if (!earlier.isLive()) {
            return SubmissionRule.ASSESSOR_RECUSED;
        }
        return earlier.role() == role ? SubmissionRule.ASSESSOR_ALREADY_ALLOCATED : SubmissionRule.LEAD_ASSESSED;
    }

    private static boolean leads(Allocation allocation) {
        return allocation.isLive() && allocation.role() == Role.LEAD;
    }

    void mustNotLead(UUID assessorId) {
        var allocation = allocations.get(assessorId);
        if (allocation != null && leads(allocation)) {
            throw new RuleBroken(SubmissionRule.LEAD_ASSESSED);
        }
    }

    void recuse(UUID assessorId, Allocation.RecusalReason reason, Instant now) {
        var allocation = allocations.get(assessorId);
        if (allocation == null || !allocation.isLive()) {
            throw new RuleBroken(SubmissionRule.ASSESSOR_NOT_ALLOCATED);
        }
        allocations.put(assessorId, allocation.recused(reason, now));
    }

    boolean isEnough() {
        return judges().size() >= needed;
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
    Set<UUID> judges() {
        return idsOf(Allocation::judges);
    }

    /** Who works on it now: the ids of those who judge it, and of who leads them. */
    Set<UUID> live() {
        return idsOf(Allocation::isLive);
    }

    private Set<UUID> idsOf(Predicate<Allocation> wanted) {
        return allocations.entrySet().stream()
                .filter(allocation -> wanted.test(allocation.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The id under which an account works on it now, if it does. */
    Optional<UUID> live(String account) {
        return allocations.entrySet().stream()
                .filter(allocation -> allocation.getValue().isLive()
                        && allocation.getValue().account().equals(account))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
