package uk.nhs.leadership.accreditation.allocation;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.accreditation.assessor.PartiesOfCase;
import uk.nhs.leadership.accreditation.curriculum.Scope;
import uk.nhs.leadership.accreditation.submission.Submission;

/**
 * Finds for one case after another who should judge it.
 *
 * @param scopes by the id of the curriculum version
 * @param lastTogether by provider, who judged its last submission
 * @param lineages by provider, with every organisation that has become part of it
 * @param sat by the id of the submission, the accounts of those who attended a panel on it
 */
record Plan(
        Pool pool,
        Map<UUID, Scope> scopes,
        Map<String, Set<UUID>> lastTogether,
        Map<String, Set<String>> lineages,
        Map<UUID, Set<String>> sat) {

    Plan {
        scopes = Map.copyOf(scopes);
        lastTogether = Map.copyOf(lastTogether);
        lineages = Map.copyOf(lineages);
        sat = Map.copyOf(sat);
    }

    /**
     * The best for a case.
     *
     * @param seats how many are to be found
     * @param most how many teams to choose from
     */
    AllocationProposal propose(Submission submission, int seats, int most) {
        var excluded = new Excluded();
        var barred = pool.barred(
                parties(submission),
                submission.allocations().keySet(),
                sat.getOrDefault(submission.id(), Set.of()),
                excluded);
        var need = need(submission, seats);
        var teams = Matching.best(need, pool.ranking(need.matter()), barred, most);
        return new AllocationProposal(submission.id(), submission.number(), submission.dueOn(), seats, teams, excluded);
    }

    /** The best for the next case, who are then taken to work on it. */
    AllocationProposal proposeNext(Submission submission) {
        var proposal = propose(submission, submission.staffing().lacking(), 1);
        proposal.teams().forEach(pool::allocate);
        return proposal;
    }

    private PartiesOfCase parties(Submission submission) {
        return submission
                .staffing()
                .parties(lineages.getOrDefault(submission.provider(), Set.of(submission.provider())));
    }

    private Need need(Submission submission, int seats) {
        var stage = String.valueOf(submission.course().stage());
        var scope = scopes.getOrDefault(submission.curriculumVersionId(), Scope.UNKNOWN);
        var fields = new ArrayList<Field>();
        scope.areasAt(stage).stream().sorted().forEach(area -> fields.add(Field.area(area)));
        scope.requirementGroups().stream().sorted().forEach(group -> fields.add(Field.requirementGroup(group)));
        return new Need(
                seats,
                new Matter(stage, fields),
                pool.these(submission.liveAssessors()),
                lastTogether.getOrDefault(submission.provider(), Set.of()));
    }
}
