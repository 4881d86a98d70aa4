package uk.nhs.leadership.accreditation.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.allocation.Exclusion.ALLOCATED_BEFORE;
import static uk.nhs.leadership.accreditation.allocation.Exclusion.AT_MOST_CASES;
import static uk.nhs.leadership.accreditation.allocation.Exclusion.NO_PROFILE;
import static uk.nhs.leadership.accreditation.allocation.Exclusion.UNAVAILABLE;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.actingFor;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.idOf;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.inPool;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.joiningPool;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.onceWorkingFor;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.resting;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.workingFor;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.Conflict;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.curriculum.Scope;
import uk.nhs.leadership.accreditation.submission.Allocation;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.SubmissionFixtures;
import uk.nhs.leadership.chassis.rule.Fault;

class AllocationPlanTest {
    private static final Set<String> LINEAGE = Set.of("P0001", "P0002");
    private static final Scope SCOPE = new Scope(
            Map.of("S1", Set.of("1", "2", "3")),
            Set.of("assessment", "delivery", "equality-and-inclusion", "governance"));
    private static final Map<UUID, Scope> SCOPES = Map.of(CurriculumFixtures.ID, SCOPE);

    @Test
    void everyReasonForWhichSomebodyCannotBeAskedIsCounted() {
        var busy = inPool("busy", 1);
        var plan = plan(
                List.of(inPool("ada", 4), withoutInterest("zoe"), resting("rob"), busy, workingFor("eve", "P0001")),
                Map.of(busy.id(), 1));

        var excluded = plan.propose(inAssessment(), 1, 3).excluded();

        assertThat(excluded.faults())
                .extracting(Fault::code)
                .containsExactly(ALLOCATED_BEFORE.name(), AT_MOST_CASES.name(), NO_PROFILE.name(), UNAVAILABLE.name());
        assertThat(excluded.faults())
                .extracting(Fault::detail)
                .contains("1: " + ALLOCATED_BEFORE.sentence(), "2: " + NO_PROFILE.sentence());
    }

    @Test
    void whoIsTooCloseIsCountedByWhy() {
        var plan = plan(List.of(inPool("author", 4), inPool("cid", 4), inPool("dan", 4)), Map.of());

        var proposal = plan.propose(submitted(), 2, 3);

        assertThat(proposal.excluded().faults())
                .containsExactly(new Fault(
                        "/assessors", Conflict.AUTHOR_OF_COURSE.name(), "1: " + Conflict.AUTHOR_OF_COURSE.sentence()));
        assertThat(proposal.teams()).hasSize(1);
        assertThat(proposal.teams().getFirst().asked())
                .extracting(Candidate::id)
                .containsExactlyInAnyOrder(idOf("cid"), idOf("dan"));
    }

    @Test
    void whoWasTakenForOneCaseHasMoreToDoForTheNext() {
        var plan = plan(
                List.of(inPool("cid", 1), inPool("dan", 1), inPool("eve", 4), inPool("fay", 4), inPool("gus", 1)),
                Map.of());
        var taken = new ArrayList<UUID>();

        for (var i = 0; i < 3; i++) {
            plan.proposeNext(submitted())
                    .teams()
                    .forEach(team -> team.asked().forEach(candidate -> taken.add(candidate.id())));
        }

        assertThat(taken).hasSize(6).contains(idOf("cid"), idOf("dan"), idOf("gus"));
        assertThat(taken.stream().filter(idOf("cid")::equals)).hasSize(1);
    }

    @Test
    void thosePeopleAreFreeUntilNobodyIs() {
        var plan = plan(List.of(inPool("cid", 1), inPool("dan", 1)), Map.of());

        assertThat(plan.proposeNext(submitted()).teams()).hasSize(1);
        assertThat(plan.proposeNext(submitted()).teams()).isEmpty();
    }

    /** All two million pairs of each would take many minutes, and all assessors for each still a second. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void fiveHundredCasesArePlannedForTwoThousandAssessors() {
        var random = new Random(7);
        var assessors = new ArrayList<Assessor>();
        var cases = new HashMap<UUID, Integer>();
        for (var i = 0; i < 2_000; i++) {
            var assessor = knowing(random, withoutInterest("assessor-" + i), 4);
            assessors.add(assessor);
            cases.put(assessor.id(), random.nextInt(4));
        }
        var plan = plan(assessors, cases);
        var submission = submitted();

        for (var i = 0; i < 500; i++) {
            var teams = plan.proposeNext(submission).teams();

            assertThat(teams).hasSize(1);
            assertThat(teams.getFirst().knowing()).isEqualTo(2);
            assertThat(teams.getFirst().covered()).isEqualTo(7);
        }
    }

    /** Few people, nearly each of them connected with the case in one way or another. */
    @Property(tries = 300)
    void aPlanIsWhatLookingAtEverybodyAndAtAllPairsForEachCaseGives(@ForAll long seed) {
        var random = new Random(seed);
        var assessors = new ArrayList<Assessor>();
        var cases = new HashMap<UUID, Integer>();
        Stream.of("ada", "ben", "author", "rowan").forEach(account -> assessors.add(withoutInterest(account)));
        for (var i = 0; i < 16; i++) {
            assessors.add(anyOf(random, "assessor-" + i));
        }
        for (var assessor : assessors) {
            if (random.nextInt(8) > 0) {
                knowing(random, assessor, 1 + random.nextInt(3));
            }
            cases.put(assessor.id(), random.nextInt(2));
        }
        Collections.shuffle(assessors, random);
        var lastTogether = Set.of(assessors.getFirst().id(), assessors.getLast().id());
        var sat = Set.of("pia", "ada", "assessor-0", "assessor-7", "author");
        var plan = new Plan(
                new Pool(assessors, cases, TODAY),
                SCOPES,
                Map.of("P0001", lastTogether),
                Map.of("P0001", LINEAGE),
                Map.of(SubmissionFixtures.ID, sat));
        var plain = new PlainPlan(assessors, cases, TODAY, SCOPE, lastTogether, LINEAGE, sat);

        for (var i = 0; i < 8; i++) {
            var submission = anyOf(random);
            var seats = submission.staffing().lacking();

            assertThat(asked(plan.propose(submission, seats, 3).teams()))
                    .isEqualTo(asked(plain.best(submission, seats, 3)));
            var next = plan.proposeNext(submission);

            assertThat(next.excluded().counts()).isEqualTo(plain.excluded(submission));
            assertThat(asked(next.teams())).isEqualTo(asked(plain.next(submission, seats)));
        }
    }

    private static List<List<UUID>> asked(List<Team> teams) {
        return teams.stream()
                .map(team -> team.asked().stream().map(Candidate::id).toList())
                .toList();
    }

    private static Assessor anyOf(Random random, String account) {
        return switch (random.nextInt(8)) {
            case 0 -> workingFor(account, "P0001");
            case 1 -> workingFor(account, "P0002");
            case 2 -> onceWorkingFor(account, "P0001");
            case 3 -> actingFor(account, "P0001");
            case 4 -> actingFor(account, "P0002");
            case 5 -> resting(account);
            default -> withoutInterest(account);
        };
    }

    /** Nobody works on it, one does, or one does and one has stepped back. */
    private static Submission anyOf(Random random) {
        var submission = submitted();
        var kind = random.nextInt(4);
        if (kind > 0) {
            submission
                    .staffing()
                    .allocate(withoutInterest("ada"), Allocation.Role.ASSESSOR, LINEAGE, Set.of(), TODAY, NOW);
        }
        if (kind > 1) {
            submission
                    .staffing()
                    .allocate(withoutInterest("ben"), Allocation.Role.ASSESSOR, LINEAGE, Set.of(), TODAY, NOW);
            submission.declareInterest(idOf("ben"), true, "My sister teaches it.", NOW);
            submission.recuse(idOf("ben"), Allocation.RecusalReason.INTEREST, NOW);
        }
        return submission;
    }

    private static Assessor knowing(Random random, Assessor assessor, int mostCases) {
        return joiningPool(
                assessor,
                mostCases,
                random.nextBoolean() ? "S1" : "S2",
                some(random, List.of("1", "2", "3")),
                some(random, List.of("assessment", "delivery", "equality-and-inclusion", "governance")));
    }

    private static List<String> some(Random random, List<String> codes) {
        return codes.stream().filter(code -> random.nextBoolean()).toList();
    }

    private static Plan plan(List<Assessor> assessors, Map<UUID, Integer> cases) {
        return new Plan(new Pool(assessors, cases, TODAY), SCOPES, Map.of(), Map.of(), Map.of());
    }
}
