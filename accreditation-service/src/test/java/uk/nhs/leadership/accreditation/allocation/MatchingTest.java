package uk.nhs.leadership.accreditation.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final List<Field> FIELDS =
            List.of(Field.area("1"), Field.area("2"), Field.requirementGroup("governance"));
    private static final Matter MATTER = new Matter("S1", FIELDS);
    private static final Need TWO = new Need(2, MATTER, List.of(), Set.of());

    /** Each line: who is there, who is best; what decides comes earlier than what the lines below decide by. */
    @Test
    void whatDecidesComesInThisOrder() {
        var knowsLittle = candidate(1, 0, Set.of("S1"), Field.area("1"));
        var knowsMore = candidate(2, 3, Set.of("S1"), Field.area("1"), Field.area("2"));
        var knowsTheRest = candidate(3, 3, Set.of("S1"), Field.requirementGroup("governance"));
        var ofAnotherStage = candidate(4, 0, Set.of("S2"), FIELDS.toArray(Field[]::new));
        var asLittle = candidate(5, 0, Set.of("S1"), Field.area("1"));

        // Knowing the stage goes before knowing all that it is judged in, and before having nothing to do.
        assertThat(best(TWO, knowsLittle, knowsMore, ofAnotherStage)).containsExactly(knowsLittle, knowsMore);
        // What both know together goes before what they have to do.
        assertThat(best(TWO, knowsLittle, knowsMore, knowsTheRest)).containsExactly(knowsMore, knowsTheRest);
        // Those who know the same: who has less to do.
        assertThat(best(TWO, candidate(6, 1, Set.of("S1"), Field.area("1")), knowsLittle, asLittle))
                .containsExactly(knowsLittle, asLittle);
        // Those who have as much to do: not again who judged the last one together.
        var third = candidate(7, 0, Set.of("S1"), Field.area("1"));
        var again = new Need(2, MATTER, List.of(), Set.of(knowsLittle.id(), asLittle.id()));
        assertThat(best(again, knowsLittle, asLittle, third)).containsExactly(knowsLittle, third);
        // But rather they than somebody with more to do.
        assertThat(best(again, knowsLittle, asLittle, candidate(8, 1, Set.of("S1"), Field.area("1"))))
                .containsExactly(knowsLittle, asLittle);
        // All the same: the lower ids.
        assertThat(best(TWO, third, asLittle, knowsLittle)).containsExactly(knowsLittle, asLittle);
    }

    @Test
    void whoIsThereCountsForWhatIsKnownTogether() {
        var there = candidate(1, 0, Set.of("S1"), Field.area("1"), Field.area("2"));
        var same = candidate(2, 0, Set.of("S1"), Field.area("1"), Field.area("2"));
        var rest = candidate(3, 2, Set.of("S1"), Field.requirementGroup("governance"));

        var team = best(new Need(1, MATTER, List.of(there), Set.of()), List.of(same, rest), 1)
                .getFirst();

        assertThat(team.asked()).containsExactly(rest);
        assertThat(team.covered()).isEqualTo(3);
        assertThat(team.knowing()).isEqualTo(2);
    }

    @Test
    void tooFewAreNoTeam() {
        assertThat(best(TWO, List.of(candidate(1, 0, Set.of("S1"))), 3)).isEmpty();
        assertThat(best(new Need(0, MATTER, List.of(), Set.of()), pool(new Random(1), 9), 3))
                .isEmpty();
    }

    @Test
    void whereMoreThanTwoAreNeededTheOthersAreAddedToTheBestTwo() {
        var first = candidate(1, 0, Set.of("S1"), Field.area("1"));
        var second = candidate(2, 0, Set.of("S1"), Field.area("2"));
        var third = candidate(3, 0, Set.of("S2"), Field.requirementGroup("governance"));
        var fourth = candidate(4, 0, Set.of("S1"), Field.area("1"));

        var teams = best(new Need(3, MATTER, List.of(), Set.of()), List.of(first, second, third, fourth), 1);

        assertThat(teams.getFirst().asked()).containsExactly(first, second, fourth);
    }

    @Test
    void whatSpeaksForATeamIsSaidInCodesAndWords() {
        var one = candidate(1, 1, Set.of("S1"), Field.area("1"));
        var other = candidate(2, 0, Set.of(), Field.requirementGroup("governance"));
        var need = new Need(2, MATTER, List.of(), Set.of(one.id(), UUID.randomUUID()));

        assertThat(Team.of(need, List.of(one, other)).reasons())
                .containsExactly(
                        new Reason(Reason.Code.KNOWS_STAGE, "1 of 2 know stage S1"),
                        new Reason(
                                Reason.Code.COVERS_AREAS,
                                "Together they know 2 of the 3 areas and requirement groups that it is judged in"),
                        new Reason(Reason.Code.LOW_LOAD, "They work on 1 of at most 4 and 0 of at most 4 submissions"),
                        new Reason(
                                Reason.Code.FRESH_PAIR, "They did not judge the provider's last submission together"));
        assertThat(Team.of(TWO, List.of(candidate(3, 2, Set.of("S2")), candidate(4, 3, Set.of("S2"))))
                        .reasons())
                .isEmpty();
    }

    /** Few kinds of candidates and few numbers, so that nearly all is a tie. */
    @Property
    void theBestThreeAreThoseOfAllPairs(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
        var random = new Random(seed);
        var candidates = pool(random, size);
        var need = new Need(
                2,
                MATTER,
                random.nextBoolean() ? List.of() : List.of(candidate(900, 0, Set.of("S1"), Field.area("1"))),
                Set.of(candidates.getFirst().id(), candidates.getLast().id()));

        assertThat(best(need, candidates, 3)).isEqualTo(bestOfAll(need, candidates));
    }

    @Property
    void theBestPartnersAreThoseOfAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        var candidates = pool(new Random(seed), size);
        var there = candidate(900, 0, Set.of("S1"), Field.area("1"));
        var need = new Need(
                1,
                MATTER,
                List.of(there),
                Set.of(there.id(), candidates.getFirst().id()));

        var all = candidates.stream().map(one -> Team.of(need, List.of(one)));

        assertThat(best(need, candidates, 3))
                .isEqualTo(all.sorted(Team.BEST_FIRST).limit(3).toList());
    }

    private static List<Team> bestOfAll(Need need, List<Candidate> candidates) {
        var all = new ArrayList<Team>();
        for (var i = 0; i < candidates.size(); i++) {
            for (var j = i + 1; j < candidates.size(); j++) {
                all.add(Team.of(need, List.of(candidates.get(i), candidates.get(j))));
            }
        }
        return all.stream().sorted(Team.BEST_FIRST).limit(3).toList();
    }

    private static List<Candidate> best(Need need, Candidate... candidates) {
        return best(need, List.of(candidates), 1).getFirst().asked();
    }

    private static List<Team> best(Need need, List<Candidate> candidates, int most) {
        return Matching.best(need, new Ranking(need.matter(), candidates), Set.of(), most);
    }

    static List<Candidate> pool(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> candidate(
                        random.nextInt(1_000) * 1_000 + i,
                        random.nextInt(3),
                        random.nextBoolean() ? Set.of("S1") : Set.of("S2"),
                        FIELDS.stream().filter(field -> random.nextBoolean()).toArray(Field[]::new)))
                .toList();
    }

    private static Candidate candidate(int id, int cases, Set<String> stages, Field... fields) {
        return new Candidate(new UUID(0, id), null, cases, 4, stages, Set.of(fields));
    }
}
