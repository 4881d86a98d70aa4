package uk.nhs.leadership.accreditation.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.PartiesOfCase;

/**
 * Everybody who may be asked on a day, with how much they have to do; allocating counts as it goes. Whoever cannot be asked
 * at all is set apart once. For each case only those are looked at whom something connects with it.
 */
final class Pool {
    private final Map<UUID, Assessor> assessors = new HashMap<>();
    private final Map<UUID, Candidate> candidates = new HashMap<>();
    private final Map<UUID, Exclusion> unavailable = new HashMap<>();
    private final Map<Exclusion, Integer> unavailableByWhy = new EnumMap<>(Exclusion.class);
    private final Map<String, List<UUID>> byOrganisation = new HashMap<>();
    private final Map<String, UUID> byAccount = new HashMap<>();
    private final Map<Matter, Ranking> rankings = new HashMap<>();
    private final LocalDate today;

    Pool(List<Assessor> all, Map<UUID, Integer> cases, LocalDate today) {
        this.today = today;
        for (var assessor : all) {
            var candidate = Candidate.of(assessor, cases.getOrDefault(assessor.id(), 0));
            assessors.put(assessor.id(), assessor);
            candidates.put(assessor.id(), candidate);
            unavailable(assessor, candidate).ifPresent(why -> setApart(candidate, why));
            byAccount.put(assessor.account(), assessor.id());
            assessor.closeTo()
                    .forEach(organisation -> byOrganisation
                            .computeIfAbsent(organisation, code -> new ArrayList<>())
                            .add(assessor.id()));
        }
    }

    private Optional<Exclusion> unavailable(Assessor assessor, Candidate candidate) {
        if (!assessor.isInPool()) {
            return Optional.of(Exclusion.NO_PROFILE);
        }
        if (!assessor.isAvailableOn(today)) {
            return Optional.of(Exclusion.UNAVAILABLE);
        }
        return candidate.isFree() ? Optional.empty() : Optional.of(Exclusion.AT_MOST_CASES);
    }

    private void setApart(Candidate candidate, Exclusion why) {
        unavailable.put(candidate.id(), why);
        unavailableByWhy.merge(why, 1, Integer::sum);
    }

    /** Those of these who are known here. */
    List<Candidate> these(Set<UUID> ids) {
        return ids.stream()
                .filter(candidates::containsKey)
                .map(candidates::get)
                .sorted(Candidate.BY_ID)
                .toList();
    }

    /** Those who can be asked, by what they know of what a case is judged in. */
    Ranking ranking(Matter matter) {
        return rankings.computeIfAbsent(
                matter,
                asked -> new Ranking(
                        asked,
                        candidates.values().stream()
                                .filter(candidate -> !unavailable.containsKey(candidate.id()))
                                .toList()));
    }

    /**
     * Those who cannot be asked to judge a case although they could for another.
     *
     * @param before who works on it, or has stepped back from it
     * @param sat the accounts of those who attended a panel on it
     * @param excluded told of everybody who cannot be asked, also of those who could for no case
     */
    Set<UUID> barred(PartiesOfCase parties, Set<UUID> before, Set<String> sat, Excluded excluded) {
        var barred = new HashSet<UUID>();
        unavailableByWhy.forEach(excluded::add);
        for (var id : before) {
            if (assessors.containsKey(id)) {
                barred.add(id);
                excluded.add(Exclusion.ALLOCATED_BEFORE, 1);
                Optional.ofNullable(unavailable.get(id)).ifPresent(why -> excluded.add(why, -1));
            }
        }
        for (var account : sat) {
            var id = byAccount.get(account);
            if (id != null && couldBeAsked(id, before)) {
                barred.add(id);
                excluded.add(Exclusion.SAT_ON_PANEL, 1);
            }
        }
        for (var assessor : connectedWith(parties)) {
            if (couldBeAsked(assessor.id(), before)) {
                var conflicts = assessor.conflictsWith(parties, today);
                conflicts.forEach(conflict -> excluded.add(conflict, 1));
                if (!conflicts.isEmpty()) {
                    barred.add(assessor.id());
                }
            }
        }
        return barred;
    }

    private boolean couldBeAsked(UUID id, Set<UUID> before) {
        return !before.contains(id) && !unavailable.containsKey(id);
    }

    /** Everybody who could have an interest in a case; whoever is not among them has none. */
    private List<Assessor> connectedWith(PartiesOfCase parties) {
        var organisations = Stream.concat(Stream.of(parties.provider()), parties.lineage().stream());
        var accounts = Stream.of(parties.authors(), parties.faculty(), parties.declared())
                .flatMap(Set::stream)
                .filter(byAccount::containsKey)
                .map(byAccount::get);
        return Stream.concat(
                        organisations.flatMap(code -> byOrganisation.getOrDefault(code, List.of()).stream()), accounts)
                .distinct()
                .map(assessors::get)
                .toList();
    }

    /** Those of a team work on one more case. */
    void allocate(Team team) {
        for (var candidate : team.asked()) {
            var busier = candidate.withOneMoreCase();
            candidates.put(candidate.id(), busier);
            rankings.values().forEach(ranking -> ranking.allocate(candidate));
            if (!busier.isFree()) {
                setApart(busier, Exclusion.AT_MOST_CASES);
            }
        }
    }
}
