package uk.nhs.leadership.accreditation.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.Assessors;
import uk.nhs.leadership.accreditation.curriculum.Curricula;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.panel.PanelRecommendations;
import uk.nhs.leadership.accreditation.submission.Allocation;
import uk.nhs.leadership.accreditation.submission.Allocations;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** Who is proposed to judge submissions, and who is allocated without being named; each use case is one transaction. */
@ApplicationScoped
public class AllocationService {
    private static final int PROPOSED = 3;
    private static final int MOST_PLANNED = 500;

    private final Submissions submissions;
    private final Allocations allocations;
    private final Assessors assessors;
    private final Curricula curricula;
    private final PanelRecommendations recommendations;
    private final EventLog events;
    private final Clock clock;

    AllocationService(
            Submissions submissions,
            Allocations allocations,
            Assessors assessors,
            Curricula curricula,
            PanelRecommendations recommendations,
            EventLog events,
            Clock clock) {
        this.submissions = submissions;
        this.allocations = allocations;
        this.assessors = assessors;
        this.curricula = curricula;
        this.recommendations = recommendations;
        this.events = events;
        this.clock = clock;
    }

    /** Who works on a submission, and who did, by the ids of the assessors. */
    @Transactional
    Map<UUID, Allocation> find(UUID id, Reader reader) {
        return submissions.readableBy(reader, id).allocations();
    }

    @Transactional
    AllocationProposal propose(UUID id, Reader reader) {
        var submission = submissions.readableBy(reader, id);
        submission.staffing().mustTakeAssessors();
        return proposal(submission, submission.staffing().lacking(), PROPOSED, clock.instant());
    }

    /** Allocates the best team that there is now: nobody declares an interest meanwhile. */
    @Transactional
    AllocationProposal allocateBest(UUID id, Reader reader) {
        assessors.keepDeclarations();
        var submission = submissions.lockedFor(reader, id);
        submission.staffing().mustTakeAssessors();
        if (submission.staffing().lacking() == 0) {
            throw new RuleBroken(AllocationRule.ENOUGH_ASSESSORS);
        }
        var now = clock.instant();
        var proposal = proposal(submission, submission.staffing().lacking(), 1, now);
        if (proposal.teams().isEmpty()) {
            throw new RuleBroken(
                    AllocationRule.NO_PAIR_POSSIBLE, proposal.excluded().faults());
        }
        allocate(submission, proposal.teams().getFirst(), now);
        return proposal;
    }

    /**
     * Puts somebody else in the place of an assessor who has stepped back, if anybody can be asked; if not, it waits in the plan.
     *
     * @param submission held, with the declarations kept before
     */
    @Transactional
    public void replaceOne(Submission submission, Instant now) {
        if (submission.staffing().takesAssessors() && submission.staffing().lacking() > 0) {
            proposal(submission, 1, 1, now).teams().forEach(team -> allocate(submission, team, now));
        }
    }

    private void allocate(Submission submission, Team team, Instant now) {
        for (var assessor :
                assessors.byIds(team.asked().stream().map(Candidate::id).toList())) {
            events.append(submission
                    .staffing()
                    .allocate(
                            assessor,
                            Allocation.Role.ASSESSOR,
                            allocations.lineageOf(submission.provider()),
                            recommendations.whoSatFor(submission),
                            England.dateAt(now),
                            now));
        }
        submissions.flush();
    }

    private AllocationProposal proposal(Submission submission, int seats, int most, Instant now) {
        return plan(List.of(submission), now).propose(submission, seats, most);
    }

    /** For everything that lacks assessors, the first due first: who would judge it if all were allocated in this order. */
    @Transactional
    List<AllocationProposal> plan() {
        var lacking = allocations.lackingAssessors(MOST_PLANNED);
        var plan = plan(lacking, clock.instant());
        return lacking.stream().map(plan::proposeNext).toList();
    }

    private Plan plan(List<Submission> cases, Instant now) {
        var all = assessors.all();
        var organisations = cases.stream().map(Submission::provider).collect(Collectors.toSet());
        return new Plan(
                new Pool(all, allocations.casesOf(all.stream().map(Assessor::id).toList()), England.dateAt(now)),
                curricula.scopesOf(
                        cases.stream().map(Submission::curriculumVersionId).collect(Collectors.toSet())),
                allocations.lastTogether(organisations),
                allocations.lineagesOf(organisations),
                recommendations.whoSatFor(cases));
    }
}
