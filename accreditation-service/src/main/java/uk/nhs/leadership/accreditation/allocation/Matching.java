package uk.nhs.leadership.accreditation.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.accreditation.allocation.Matter.Known;
import uk.nhs.leadership.accreditation.allocation.Ranking.Peers;

/**
 * Finds who should judge a submission together, from those who can. In this order: most who know the stage; most of what it
 * is judged in known together; least to do; not the same as on the provider's last submission; the lower ids.
 *
 * <p>Two are found exactly, without looking at every pair: of those who know the same of what it takes, only the few with
 * least to do can be among the best. Where a procedure wants more than two, the others are added to the best two one by one.
 */
final class Matching {
    private Matching() {}

    /**
     * The best teams, best first; empty if there are too few candidates.
     *
     * @param candidates those who can be asked, by what they know of what the submission is judged in
     * @param without those of them who cannot judge it, or are there already
     * @param most how many teams at most
     */
    static List<Team> best(Need need, Ranking candidates, Set<UUID> without, int most) {
        var peers = candidates.peers(without, most + need.seats());
        if (need.seats() < 1
                || peers.stream().mapToInt(some -> some.members().size()).sum() < need.seats()) {
            return List.of();
        }
        var best = new Best(need, most);
        if (need.seats() == 1) {
            peers.forEach(best::offerEach);
            return best.teams;
        }
        for (var i = 0; i < peers.size(); i++) {
            best.offerPairs(peers.get(i), peers.subList(i, peers.size()));
        }
        return need.seats() == 2
                ? best.teams
                : best.teams.stream()
                        .map(pair -> extended(need, pair, candidates, without))
                        .distinct()
                        .sorted(Team.BEST_FIRST)
                        .toList();
    }

    private static Team extended(Need need, Team pair, Ranking candidates, Set<UUID> without) {
        var asked = new ArrayList<>(pair.asked());
        var left = new HashSet<>(without);
        asked.forEach(candidate -> left.add(candidate.id()));
        while (asked.size() < need.seats()) {
            var there = new ArrayList<>(need.there());
            there.addAll(asked);
            var one = new Need(1, need.matter(), there, need.lastTogether());
            var next = best(one, candidates, left, 1).getFirst().asked().getFirst();
            asked.add(next);
            left.add(next.id());
        }
        return Team.of(need, asked);
    }

    /** The best so far. */
    private static final class Best {
        private final Need need;
        private final int most;
        private final int stageThere;
        private final BitSet fieldsThere = new BitSet();
        private final List<Team> teams = new ArrayList<>();

        Best(Need need, int most) {
            this.need = need;
            this.most = most;
            var there = need.there().stream().map(need.matter()::knownBy).toList();
            this.stageThere = there.stream().mapToInt(Known::stage).sum();
            there.forEach(known -> fieldsThere.or(known.fields()));
        }

        void offerEach(Peers some) {
            var knowing = stageThere + some.stage();
            var covered = together(some, some).cardinality();
            for (var member : some.members()) {
                if (!mayTake(knowing, covered, member.load())) {
                    break;
                }
                offer(Team.of(need, List.of(member)));
            }
        }

        /**
         * Pairs those who know the same with each other and with others.
         *
         * @param all those, and after them all who know no more, those who know most first
         */
        void offerPairs(Peers some, List<Peers> all) {
            for (var other : all) {
                var knowing = stageThere + some.stage() + other.stage();
                var atMost = Math.min(
                        need.matter().fields().size(), fieldsThere.cardinality() + some.breadth() + other.breadth());
                if (!mayTake(knowing, atMost)) {
                    // Nor do those who come after know enough.
                    break;
                }
                if (mayTake(knowing, atMost, some.leastLoad() + other.leastLoad())) {
                    offerPairs(some, other, knowing, together(some, other).cardinality());
                }
            }
        }

        private void offerPairs(Peers some, Peers others, int knowing, int covered) {
            var eachOther = some.known().equals(others.known());
            for (var i = 0; i < some.members().size(); i++) {
                var one = some.members().get(i);
                for (var other : eachOther ? some.membersAfter(i) : others.members()) {
                    if (!mayTake(knowing, covered, one.load() + other.load())) {
                        break;
                    }
                    offer(knowing, covered, one, other);
                }
            }
        }

        private BitSet together(Peers some, Peers other) {
            var together = (BitSet) fieldsThere.clone();
            together.or(some.known().fields());
            together.or(other.known().fields());
            return together;
        }

        /** Whether a team that knows no more than this could be among the best. */
        private boolean mayTake(int knowing, int covered) {
            return mayTake(knowing, covered, 0);
        }

        /** Whether a team that knows no more than this, and has no less to do, could be among the best. */
        private boolean mayTake(int knowing, int covered, int load) {
            if (teams.size() < most) {
                return true;
            }
            var last = teams.getLast();
            if (knowing != last.knowing()) {
                return knowing > last.knowing();
            }
            return covered > last.covered() || (covered == last.covered() && load <= last.load());
        }

        /** The same as offering the team, without making it where it is not taken: nearly none is. */
        private void offer(int knowing, int covered, Candidate one, Candidate other) {
            if (teams.size() < most || isBetterThan(teams.getLast(), knowing, covered, one, other)) {
                offer(Team.of(need, List.of(one, other)));
            }
        }

        private boolean isBetterThan(Team last, int knowing, int covered, Candidate one, Candidate other) {
            var load = one.load() + other.load();
            if (knowing != last.knowing() || covered != last.covered() || load != last.load()) {
                return mayTake(knowing, covered, load);
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

        private void offer(Team team) {
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
