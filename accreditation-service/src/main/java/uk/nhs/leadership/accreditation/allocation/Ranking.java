package uk.nhs.leadership.accreditation.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import uk.nhs.leadership.accreditation.allocation.Matter.Known;

/**
 * Those who can be asked, by what they know of a matter, with least to do first. It is kept from one case to the next, so that
 * a case costs as much as there are kinds of knowledge, and not as much as there are people.
 */
final class Ranking {
    private static final Comparator<Candidate> LEAST_TO_DO_FIRST =
            Comparator.comparingInt(Candidate::load).thenComparing(Candidate.BY_ID);

    private final Matter matter;
    private final Map<Known, SortedSet<Candidate>> byKnown = new HashMap<>();
    private final List<Known> mostKnowingFirst;

    Ranking(Matter matter, Collection<Candidate> candidates) {
        this.matter = matter;
        for (var candidate : candidates) {
            byKnown.computeIfAbsent(matter.knownBy(candidate), known -> new TreeSet<>(LEAST_TO_DO_FIRST))
                    .add(candidate);
        }
        mostKnowingFirst = byKnown.keySet().stream()
                .sorted(Comparator.comparingInt(Known::stage)
                        .thenComparingInt(Known::breadth)
                        .reversed())
                .toList();
    }

    /**
     * Those who know the same.
     *
     * @param members who of them have least to do
     */
    record Peers(Known known, List<Candidate> members) {
        int stage() {
            return known.stage();
        }

        int breadth() {
            return known.breadth();
        }

        /** Those of whom none has less to do than this one. */
        List<Candidate> membersAfter(int index) {
            return members.subList(index + 1, members.size());
        }

        int leastLoad() {
            return members.getFirst().load();
        }
    }

    /**
     * All kinds of knowledge of which there is anybody; those who know most come first.
     *
     * @param without who is left out
     * @param most how many of each at most
     */
    List<Peers> peers(Set<UUID> without, int most) {
        var peers = new ArrayList<Peers>();
        for (var known : mostKnowingFirst) {
            var members = with(known).stream()
                    .filter(candidate -> !without.contains(candidate.id()))
                    .limit(most)
                    .toList();
            if (!members.isEmpty()) {
                peers.add(new Peers(known, members));
            }
        }
        return peers;
    }

    /** One of them has one more case, and so comes later, or cannot be asked any more. */
    void allocate(Candidate candidate) {
        var peers = with(matter.knownBy(candidate));
        if (!peers.remove(candidate)) {
            throw new IllegalArgumentException("not ranked: " + candidate.id());
        }
        var busier = candidate.withOneMoreCase();
        if (busier.isFree()) {
            peers.add(busier);
        }
    }

    private SortedSet<Candidate> with(Known known) {
        return Objects.requireNonNull(byKnown.get(known), "a kind of knowledge that nobody began with");
    }
}
