package uk.nhs.leadership.accreditation.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some who could judge a submission together, and how well they would.
 *
 * @param asked those to be asked, by their ids
 * @param knowing how many, with those who are there already, know the stage
 * @param covered how much of what it is judged in they know together
 * @param load how much they have to do, in thousandths of what they would
 * @param fresh whether they are not the same who judged the provider's last submission
 */
record Team(Need need, List<Candidate> asked, int knowing, int covered, int load, boolean fresh) {
    /** Best first. The ids come last, so that the same question always has the same answer. */
    static final Comparator<Team> BEST_FIRST = Comparator.comparingInt(Team::knowing)
            .thenComparingInt(Team::covered)
            .reversed()
            .thenComparingInt(Team::load)
            .thenComparing(Team::fresh, Comparator.reverseOrder())
            .thenComparing(Team::compareIds);

    Team {
        asked = List.copyOf(asked);
    }

    static Team of(Need need, List<Candidate> asked) {
        var together = Stream.concat(need.there().stream(), asked.stream()).toList();
        return new Team(
                need,
                asked.stream().sorted(Candidate.BY_ID).toList(),
                (int) together.stream()
                        .filter(candidate ->
                                candidate.stages().contains(need.matter().stage()))
                        .count(),
                covered(need, together),
                asked.stream().mapToInt(Candidate::load).sum(),
                !need.wereTogether(asked));
    }

    private static int covered(Need need, List<Candidate> together) {
        var known = new HashSet<Field>();
        together.forEach(candidate -> known.addAll(candidate.fields()));
        known.retainAll(new HashSet<>(need.matter().fields()));
        return known.size();
    }

    private static int compareIds(Team one, Team other) {
        for (var i = 0; i < Math.min(one.asked.size(), other.asked.size()); i++) {
            var order = Candidate.BY_ID.compare(one.asked.get(i), other.asked.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.asked.size(), other.asked.size());
    }

    /** Why they: what speaks for them, and nothing else. */
    List<Reason> reasons() {
        var size = need.there().size() + asked.size();
        var reasons = new ArrayList<Reason>();
        if (knowing > 0) {
            reasons.add(new Reason(
                    Reason.Code.KNOWS_STAGE,
                    "%d of %d know stage %s"
                            .formatted(knowing, size, need.matter().stage())));
        }
        if (covered > 0) {
            reasons.add(new Reason(
                    Reason.Code.COVERS_AREAS,
                    "Together they know %d of the %d areas and requirement groups that it is judged in"
                            .formatted(covered, need.matter().fields().size())));
        }
        if (asked.stream().allMatch(candidate -> 2 * candidate.cases() < candidate.mostCases())) {
            reasons.add(new Reason(Reason.Code.LOW_LOAD, "They work on " + work() + " submissions"));
        }
        if (fresh && !need.lastTogether().isEmpty()) {
            reasons.add(
                    new Reason(Reason.Code.FRESH_PAIR, "They did not judge the provider's last submission together"));
        }
        return List.copyOf(reasons);
    }

    private String work() {
        return asked.stream()
                .map(candidate -> candidate.cases() + " of at most " + candidate.mostCases())
                .collect(Collectors.joining(" and "));
    }
}
