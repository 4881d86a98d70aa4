package uk.nhs.leadership.accreditation.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.PartiesOfCase;
import uk.nhs.leadership.accreditation.submission.Allocation.Declaration;
import uk.nhs.leadership.accreditation.submission.Allocation.Role;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Who judges a submission, who stepped back from it, and who may not judge it at all. */
final class Judging {
    private final Map<UUID, Allocation> allocations;
    private final String provider;
    private final Written written;
    private final int needed;

    /**
     * @param allocations by the id of the assessor; written to
     * @param provider the code of the organisation whose course it is
     * @param written what was submitted
     * @param needed how many judge it
     */
    Judging(Map<UUID, Allocation> allocations, String provider, Written written, int needed) {
        this.allocations = allocations;
        this.provider = provider;
        this.written = written;
        this.needed = needed;
    }

    /** Who it is about, so that whoever judges it is none of them nor close to them. */
    PartiesOfCase parties(Set<String> lineage) {
        return new PartiesOfCase(
                provider,
                lineage,
                written.authors(),
                written.facultyAccounts(),
                allocations.values().stream()
                        .filter(allocation -> allocation.declaration() == Declaration.INTEREST)
                        .map(Allocation::account)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    void allocate(Assessor assessor, Role role, Set<String> lineage, Set<String> sat, LocalDate today, Instant now) {
        var earlier = allocations.get(assessor.id());
        if (earlier != null) {
            throw new RuleBroken(refusalOfAnother(earlier, role));
        }
        if (role == Role.LEAD && allocations.values().stream().anyMatch(Judging::leads)) {
            throw new RuleBroken(SubmissionRule.LEAD_ALREADY_ALLOCATED);
        }
        if (sat.contains(assessor.account())) {
            throw new RuleBroken(SubmissionRule.ASSESSOR_SAT_ON_PANEL);
        }
        mustHaveNoInterest(List.of(assessor), lineage, today);
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
        if (leads(assessorId)) {
            throw new RuleBroken(SubmissionRule.LEAD_ASSESSED);
        }
    }

    void declare(UUID assessorId, Declaration said, @Nullable String text, Instant now) {
        allocations.put(assessorId, live(assessorId).declared(said, text, now));
    }

    /** Refuses whoever has not said yet whether they have an interest in it. */
    void mustHaveDeclared(UUID assessorId) {
        if (live(assessorId).declaration() == null) {
            throw new RuleBroken(SubmissionRule.INTEREST_NOT_DECLARED);
        }
    }

    void mustLead(UUID assessorId) {
        if (!leads(assessorId)) {
            throw new RuleBroken(SubmissionRule.LEAD_NEEDED);
        }
    }

    boolean leads(UUID assessorId) {
        var allocation = allocations.get(assessorId);
        return allocation != null && leads(allocation);
    }

    void recuse(UUID assessorId, Allocation.RecusalReason reason, Instant now) {
        allocations.put(assessorId, live(assessorId).recused(reason, now));
    }

    /**
     * Whoever has judged the same before has stepped back from it before anybody is asked.
     *
     * @param judged accounts by the ids of the assessors
     */
    void keepOut(Map<UUID, String> judged, Instant now) {
        judged.forEach((assessor, account) -> allocations.put(
                assessor, Allocation.of(account, Role.ASSESSOR, now).recused(Allocation.RecusalReason.OTHER, now)));
    }

    private Allocation live(UUID assessorId) {
        var allocation = allocations.get(assessorId);
        if (allocation == null || !allocation.isLive()) {
            throw new RuleBroken(SubmissionRule.ASSESSOR_NOT_ALLOCATED);
        }
        return allocation;
    }

    boolean isEnough() {
        return lacking() == 0;
    }

    /** How many are still to be found. */
    int lacking() {
        return Math.max(0, needed - judges().size());
    }

    void mustBeEnough() {
        if (!isEnough()) {
            throw new RuleBroken(SubmissionRule.TOO_FEW_ASSESSORS);
        }
    }

    /** Names every interest of each of them. */
    void mustHaveNoInterest(List<Assessor> assessors, Set<String> lineage, LocalDate today) {
        var parties = parties(lineage);
        var conflicts = assessors.stream()
                .flatMap(assessor -> assessor.conflictsWith(parties, today).stream())
                .map(conflict -> new Fault("/assessor", conflict.name(), conflict.sentence()))
                .toList();
        if (!conflicts.isEmpty()) {
            throw new RuleBroken(SubmissionRule.ASSESSOR_HAS_INTEREST, conflicts);
        }
    }

    /** Whoever judged it, wrote any part of it, or teaches on the course does not say for the panel how it should end. */
    void mustAllowOnPanel(String member) {
        barredFromPanel(member).ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
    }

    private Optional<SubmissionRule> barredFromPanel(String member) {
        if (hasAssessed(member)) {
            return Optional.of(SubmissionRule.PANEL_MEMBER_ASSESSED);
        }
        return written.barred(member);
    }

    /**
     * Who of a panel may not sit on it for this, each with the code of why.
     *
     * @param declared those of them who have declared interests here
     */
    Map<String, String> barredFromPanel(
            Set<String> members, List<Assessor> declared, Set<String> lineage, LocalDate today) {
        var barred = new HashMap<String, String>();
        var parties = parties(lineage);
        for (var member : declared) {
            member.conflictsWith(parties, today).stream()
                    .findFirst()
                    .ifPresent(conflict -> barred.put(member.account(), conflict.name()));
        }
        for (var member : members) {
            barredFromPanel(member).ifPresent(rule -> barred.put(member, rule.name()));
        }
        return barred;
    }

    /**
     * Whoever judged it, sat on its panel, wrote any part of it, or teaches on the course does not decide it.
     *
     * @param sat those who attended the panel, also if they stepped back from this
     */
    void mustAllowToRatify(String ratifier, Recommendation panels, Set<String> sat) {
        if (hasAssessed(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_ASSESSED);
        }
        if (panels.by().equals(ratifier) || sat.contains(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_SAT_ON_PANEL);
        }
        if (written.isBy(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_WROTE_COURSE);
        }
        if (written.isTaughtBy(ratifier)) {
            throw new RuleBroken(SubmissionRule.RATIFIER_TEACHES_COURSE);
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
