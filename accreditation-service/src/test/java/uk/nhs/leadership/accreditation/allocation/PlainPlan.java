package uk.nhs.leadership.accreditation.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.curriculum.Scope;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.chassis.rule.Rule;

/** What a plan is, the slow way: for each case it looks at everybody, and at all teams of them. For one or two seats. */
final class PlainPlan {
    private final List<Assessor> assessors;
    private final Map<UUID, Integer> cases;
    private final LocalDate today;
    private final Scope scope;
    private final Set<UUID> lastTogether;
    private final Set<String> lineage;
    private final Set<String> sat;

    PlainPlan(
            List<Assessor> assessors,
            Map<UUID, Integer> cases,
            LocalDate today,
            Scope scope,
            Set<UUID> lastTogether,
            Set<String> lineage,
            Set<String> sat) {
        this.assessors = List.copyOf(assessors);
        this.cases = new HashMap<>(cases);
        this.today = today;
        this.scope = scope;
        this.lastTogether = lastTogether;
        this.lineage = lineage;
        this.sat = sat;
    }

    /** How many cannot be asked, by why, in the order of the codes. */
    List<Map.Entry<Rule, Integer>> excluded(Submission submission) {
        var counts = new TreeMap<String, Map.Entry<Rule, Integer>>();
        for (var assessor : assessors) {
            for (var why : why(assessor, submission)) {
                counts.merge(
                        why.name(), Map.entry(why, 1), (some, one) -> Map.entry(why, some.getValue() + one.getValue()));
            }
        }
        return List.copyOf(counts.values());
    }

    private List<Rule> why(Assessor assessor, Submission submission) {
        if (submission.allocations().containsKey(assessor.id())) {
            return List.of(Exclusion.ALLOCATED_BEFORE);
        }
        if (!assessor.isInPool()) {
            return List.of(Exclusion.NO_PROFILE);
        }
        if (!assessor.isAvailableOn(today)) {
            return List.of(Exclusion.UNAVAILABLE);
        }
        if (!candidate(assessor).isFree()) {
            return List.of(Exclusion.AT_MOST_CASES);
        }
        var why =
                new ArrayList<Rule>(assessor.conflictsWith(submission.staffing().parties(lineage), today));
        if (sat.contains(assessor.account())) {
            why.add(Exclusion.SAT_ON_PANEL);
        }
        return why;
    }

    private Candidate candidate(Assessor assessor) {
        return Candidate.of(assessor, cases.getOrDefault(assessor.id(), 0));
    }

    List<Team> best(Submission submission, int seats, int most) {
        var need = new Need(
                seats,
                new Matter(
                        "S1",
                        Stream.concat(
                                        scope.areasAt("S1").stream().map(Field::area),
                                        scope.requirementGroups().stream().map(Field::requirementGroup))
                                .toList()),
                assessors.stream()
                        .filter(assessor -> submission.liveAssessors().contains(assessor.id()))
                        .map(this::candidate)
                        .toList(),
                lastTogether);
        var free = assessors.stream()
                .filter(assessor -> why(assessor, submission).isEmpty())
                .map(this::candidate)
                .toList();
        return teams(need, free).stream().sorted(Team.BEST_FIRST).limit(most).toList();
    }

    private static List<Team> teams(Need need, List<Candidate> free) {
        var teams = new ArrayList<Team>();
        for (var i = 0; i < free.size(); i++) {
            var one = free.get(i);
            if (need.seats() == 1) {
                teams.add(Team.of(need, List.of(one)));
            } else {
                free.subList(i + 1, free.size()).forEach(other -> teams.add(Team.of(need, List.of(one, other))));
            }
        }
        return teams;
    }

    /** The best team, who are then taken to work on it. */
    List<Team> next(Submission submission, int seats) {
        var best = best(submission, seats, 1);
        best.forEach(team -> team.asked().forEach(one -> cases.merge(one.id(), 1, Integer::sum)));
        return best;
    }
}
