package uk.nhs.leadership.accreditation.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.PartiesOfCase;

/** Everybody who may be asked on a day, with how much they have to do; allocating counts as it goes. */
final class Pool {
    private final Map<UUID, Assessor> assessors = new HashMap<>();
    private final Map<UUID, Candidate> candidates = new HashMap<>();
    private final LocalDate today;

    Pool(List<Assessor> all, Map<UUID, Integer> cases, LocalDate today) {
        this.today = today;
        for (var assessor : all) {
            assessors.put(assessor.id(), assessor);
            candidates.put(assessor.id(), Candidate.of(assessor, cases.getOrDefault(assessor.id(), 0)));
        }
    }

    Assessor assessor(UUID id) {
        var assessor = assessors.get(id);
        if (assessor == null) {
            throw new IllegalArgumentException("not in the pool: " + id);
        }
        return assessor;
    }

    /** Those of these who are known here. */
    List<Candidate> these(Set<UUID> ids) {
        return ids.stream()
                .filter(candidates::containsKey)
                .map(candidates::get)
                .sorted(Candidate.BY_ID)
                .toList();
    }

    /**
     * Those who can be asked to judge a case.
     *
     * @param before who works on it, or has stepped back from it
     * @param excluded told of everybody else
     */
    List<Candidate> free(PartiesOfCase parties, Set<UUID> before, Excluded excluded) {
        var free = new ArrayList<Candidate>();
        for (var candidate : candidates.values()) {
            if (isFree(candidate, parties, before, excluded)) {
                free.add(candidate);
            }
        }
        return free;
    }

    private boolean isFree(Candidate candidate, PartiesOfCase parties, Set<UUID> before, Excluded excluded) {
        var assessor = assessor(candidate.id());
        if (before.contains(candidate.id())) {
            excluded.add(Exclusion.ALLOCATED_BEFORE);
            return false;
        }
        if (!assessor.isInPool()) {
            excluded.add(Exclusion.NO_PROFILE);
            return false;
        }
        if (!assessor.isAvailableOn(today)) {
            excluded.add(Exclusion.UNAVAILABLE);
            return false;
        }
        if (!candidate.isFree()) {
            excluded.add(Exclusion.AT_MOST_CASES);
            return false;
        }
        var conflicts = assessor.conflictsWith(parties, today);
        conflicts.forEach(excluded::add);
        return conflicts.isEmpty();
    }

    void allocate(Team team) {
        team.asked().forEach(candidate -> candidates.put(candidate.id(), candidate.withOneMoreCase()));
    }
}
