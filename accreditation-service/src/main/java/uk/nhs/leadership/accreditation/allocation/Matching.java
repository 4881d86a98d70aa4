package uk.nhs.leadership.accreditation.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who should judge a submission together, from those who can. In this order: most who know the stage; most of what it
 * is judged in known together; least to do; not the same as on the provider's last submission; the lower ids.
 *
 * <p>Two are found exactly, without looking at every pair: of those who know the same of what it takes, only the few with
 * least to do can be among the best. Where a procedure wants more than two, the others are added to the best two one by one.
 */
final class Matching {
    private static final Comparator<Candidate> LEAST_TO_DO_FIRST =
            Comparator.comparingInt(Candidate::load).thenComparing(Candidate.BY_ID);

    private Matching() {}

    /**
     * The best teams, best first; empty if there are too few candidates.
     *
     * @param candidates who can judge it, none of them there already
     * @param most how many teams at most
     */
    static List<Team> best(Need need, List<Candidate> candidates, int most) {
        if (need.seats() < 1 || candidates.size() < need.seats()) {
            return List.of();
        }
        var kinds = kinds(need, candidates, most + need.seats());
        var best = new Best(need, most);
        if (need.seats() == 1) {
            kinds.forEach(kind -> kind.members.forEach(member -> best.offer(Team.of(need, List.of(member)))));
            return best.teams;
        }
        pairs(need, kinds, best);
        return need.seats() == 2
                ? best.teams
                : best.teams.stream()
                        .map(pair -> extended(need, pair, candidates))
                        .distinct()
                        .sorted(Team.BEST_FIRST)
                        .toList();
    }

    private static Team extended(Need need, Team pair, List<Candidate> candidates) {
        var asked = new ArrayList<>(pair.asked());
        while (asked.size() < need.seats()) {
            var there = new ArrayList<>(need.there());
            there.addAll(asked);
            var left = candidates.stream()
                    .filter(candidate -> !asked.contains(candidate))
                    .toList();
            var one = new Need(1, need.stage(), need.fields(), there, need.lastTogether());
            asked.addAll(best(one, left, 1).getFirst().asked());
        }
        return Team.of(need, asked);
    }

    private static void pairs(Need need, List<Kind> kinds, Best best) {
        var there = new BitSet();
        need.there().forEach(candidate -> there.or(known(need, candidate)));
        var knowing = (int) need.there().stream()
                .filter(candidate -> candidate.stages().contains(need.stage()))
                .count();
        for (var i = 0; i < kinds.size(); i++) {
            for (var j = i; j < kinds.size(); j++) {
                var one = kinds.get(i);
                var other = kinds.get(j);
                var stage = knowing + one.stage() + other.stage();
                if (best.mayTake(stage, one.breadth() + other.breadth() + there.cardinality())) {
                    var together = (BitSet) one.known.clone();
                    together.or(other.known);
                    together.or(there);
                    if (best.mayTake(stage, together.cardinality())) {
                        offer(one.members, i == j ? List.of() : other.members, stage, together.cardinality(), best);
                    }
                }
            }
        }
    }

    /**
     * Offers every pair.
     *
     * @param others whom each of those can be paired with; empty if that is each other
     */
    private static void offer(List<Candidate> some, List<Candidate> others, int knowing, int covered, Best best) {
        for (var i = 0; i < some.size(); i++) {
            for (var other : others.isEmpty() ? some.subList(i + 1, some.size()) : others) {
                best.offer(knowing, covered, some.get(i), other);
            }
        }
    }

    /** Those who know the same of what it takes, each with the few who have least to do; those who know most come first. */
    private static List<Kind> kinds(Need need, List<Candidate> candidates, int kept) {
        Map<Knowledge, List<Candidate>> byKnowledge = new HashMap<>();
        for (var candidate : candidates) {
            byKnowledge
                    .computeIfAbsent(
                            new Knowledge(candidate.stages().contains(need.stage()), known(need, candidate)),
                            knowledge -> new ArrayList<>())
                    .add(candidate);
        }
        return byKnowledge.entrySet().stream()
                .map(entry -> new Kind(
                        entry.getKey().ofStage(),
                        entry.getKey().known(),
                        entry.getKey().known().cardinality(),
                        entry.getValue().stream()
                                .sorted(LEAST_TO_DO_FIRST)
                                .limit(kept)
                                .toList()))
                .sorted(Comparator.comparingInt(Kind::stage)
                        .thenComparingInt(Kind::breadth)
                        .reversed())
                .toList();
    }

    private static BitSet known(Need need, Candidate candidate) {
        var known = new BitSet();
        for (var i = 0; i < need.fields().size(); i++) {
            known.set(i, candidate.fields().contains(need.fields().get(i)));
        }
        return known;
    }

    private record Knowledge(boolean ofStage, BitSet known) {}

    private record Kind(boolean ofStage, BitSet known, int breadth, List<Candidate> members) {
        int stage() {
            return ofStage ? 1 : 0;
        }
    }

    /** The best so far. */
    private static final class Best {
        private final Need need;
        private final int most;
        private final List<Team> teams = new ArrayList<>();

        Best(Need need, int most) {
            this.need = need;
            this.most = most;
        }

        /** Whether a team that knows no more than this could be among the best. */
        boolean mayTake(int knowing, int covered) {
            if (teams.size() < most) {
                return true;
            }
            var last = teams.getLast();
            return knowing > last.knowing() || (knowing == last.knowing() && covered >= last.covered());
        }

        /** The same as offering the team, without making it where it is not taken: nearly none is. */
        void offer(int knowing, int covered, Candidate one, Candidate other) {
            if (teams.size() < most || isBetterThan(teams.getLast(), knowing, covered, one, other)) {
                offer(Team.of(need, List.of(one, other)));
            }
        }

        private boolean isBetterThan(Team last, int knowing, int covered, Candidate one, Candidate other) {
            if (knowing != last.knowing() || covered != last.covered()) {
                return mayTake(knowing, covered);
            }
            var load = one.load() + other.load();
            if (load != last.load()) {
                return load < last.load();
            }
            var inOrder = Candidate.BY_ID.compare(one, other) < 0;
            var first =
                    Candidate.BY_ID.compare(inOrder ? one : other, last.asked().getFirst());
            // Whether they are fresh is looked at by who makes the team; here it only must not be passed over.
            return first < 0
                    || !last.fresh()
                    || (first == 0
                            && Candidate.BY_ID.compare(
                                            inOrder ? other : one, last.asked().getLast())
                                    < 0);
        }

        void offer(Team team) {
            if (teams.size() == most && Team.BEST_FIRST.compare(team, teams.getLast()) >= 0) {
                return;
            }
            teams.add(team);
            teams.sort(Team.BEST_FIRST);
            if (teams.size() > most) {
                teams.removeLast();
            }
        }
    }
}
