package uk.nhs.leadership.curriculum.comparison;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.area;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.competency;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.content;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.first;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.id;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.parts;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.standard;
import static uk.nhs.leadership.curriculum.comparison.ComparisonFixtures.statement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.comparison.Change.Act;
import uk.nhs.leadership.curriculum.comparison.FrameworkComparison.StageTally;
import uk.nhs.leadership.curriculum.comparison.FrameworkComparison.Tally;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Background;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Principle;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Rating;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;

class FrameworkComparisonTest {

    @Test
    void aVersionComparedWithItselfIsUnchanged() {
        var comparison = FrameworkComparison.between(parts(first()), parts(first()));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.total()).isEqualTo(new Tally(15, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void comparedWithNothingAllOfItIsNew() {
        var comparison = FrameworkComparison.between(List.of(), parts(first()));

        assertThat(comparison.changes())
                .hasSize(15)
                .allMatch(change -> change.acts().equals(List.of(Act.ADDED)));
        assertThat(comparison.total()).isEqualTo(new Tally(0, 15, 0, 0, 0, 0, 0));
    }

    @Test
    void aCompetencyThatComesComesWithItsStatements() {
        assertThat(told(withCompetencies(
                        prioritise(), rest(), competency(30, "1.1.3", "Learn", statement(31, "S1", "Reads")))))
                .isEqualTo("""
                        ADDED COMPETENCY 1.1.3 in 1.1: Learn
                        ADDED STATEMENT S1 in 1.1.3: Reads""");
    }

    @Test
    void aCompetencyThatGoesGoesWithItsStatementsAndPushesNoneAlong() {
        assertThat(told(withCompetencies(rest()))).isEqualTo("""
                        REMOVED COMPETENCY 1.1.1 in 1.1: Prioritise
                        REMOVED STATEMENT F in 1.1.1: Keeps a list
                        REMOVED STATEMENT S1 in 1.1.1: Plans the week""");
    }

    @Test
    void aCompetencyThatChangedPlacesIsMovedAndTheOthersAreNot() {
        assertThat(told(withCompetencies(rest(), prioritise()))).isEqualTo("MOVED COMPETENCY 1.1.2 in 1.1: Rest");
    }

    @Test
    void aCompetencyInAnotherStandardIsMovedAndItsStatementsAreNot() {
        var moved = content(area(
                1,
                "1",
                "Self",
                standard(2, "1.1", "Productivity", prioritise()),
                standard(3, "1.2", "Learning", rest())));

        assertThat(told(moved)).isEqualTo("MOVED COMPETENCY 1.1.2 in 1.2: Rest");
    }

    @Test
    void anotherCodeIsSaidAsSuchAndATitleMayChangeWithIt() {
        assertThat(told(withCompetencies(
                        prioritise(), competency(20, "1.1.9", "Rest well", statement(21, "S1", "Takes breaks")))))
                .isEqualTo("RECODED+REWORDED COMPETENCY 1.1.9 in 1.1: Rest{ well}");
    }

    @Test
    void anotherNoteOrReferenceIsAChangeOfThePartAndOfNoOther() {
        var noted = new Competency(
                id(20),
                "1.1.2",
                "Rest",
                new Background("Also at night", List.of(new Reference("The Working Time Regulations 1998", null))),
                List.of(statement(21, "S1", "Takes breaks")));

        var comparison = FrameworkComparison.between(parts(first()), parts(withCompetencies(prioritise(), noted)));

        assertThat(told(comparison)).isEqualTo("ANNOTATED COMPETENCY 1.1.2 in 1.1: Rest");
        assertThat(comparison.total()).isEqualTo(new Tally(14, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void aStatementIsRewordedForItsStageAlone() {
        var comparison = FrameworkComparison.between(
                parts(first()),
                parts(withCompetencies(
                        competency(
                                10,
                                "1.1.1",
                                "Prioritise",
                                statement(11, "F", "Keeps a list"),
                                statement(12, "S1", "Plans the month")),
                        rest())));

        assertThat(told(comparison)).isEqualTo("REWORDED STATEMENT S1 in 1.1.1: Plans the [week]{month}");
        assertThat(comparison.stages())
                .containsExactly(
                        new StageTally("F", new Tally(1, 0, 0, 0, 0, 0, 0)),
                        new StageTally("S1", new Tally(1, 0, 0, 0, 0, 1, 0)));
    }

    @Test
    void aStageThatACompetencyNoLongerClaimsIsAStatementLess() {
        var comparison = FrameworkComparison.between(
                parts(first()),
                parts(withCompetencies(
                        competency(10, "1.1.1", "Prioritise", statement(12, "S1", "Plans the week")), rest())));

        assertThat(told(comparison)).isEqualTo("REMOVED STATEMENT F in 1.1.1: Keeps a list");
        assertThat(comparison.stages().getFirst()).isEqualTo(new StageTally("F", new Tally(0, 0, 1, 0, 0, 0, 0)));
    }

    @Test
    void aStatementThatIsNowForAnotherStageIsMoved() {
        assertThat(told(withCompetencies(
                        prioritise(), competency(20, "1.1.2", "Rest", statement(21, "F", "Takes breaks")))))
                .isEqualTo("MOVED STATEMENT F in 1.1.2: Takes breaks");
    }

    @Test
    void aStatementThatMovedIsCountedForBothStages() {
        var comparison = FrameworkComparison.between(
                parts(first()),
                parts(withCompetencies(
                        prioritise(), competency(20, "1.1.2", "Rest", statement(21, "F", "Takes breaks")))));

        assertThat(comparison.stages())
                .containsExactly(
                        new StageTally("F", new Tally(1, 0, 0, 1, 0, 0, 0)),
                        new StageTally("S1", new Tally(1, 0, 0, 1, 0, 0, 0)));
    }

    @Test
    void stagesPrinciplesRatingsTitleAndNoteAreComparedToo() {
        var content = new FrameworkContent(
                List.of(new Stage("S1", "Stage one"), new Stage("F", "Fundamental"), new Stage("S2", "Stage 2")),
                List.of(new Principle(id(51), "Kindness")),
                List.of(new Rating(1, "Insufficient"), new Rating(3, "Proficient")),
                first().areas());

        assertThat(told(FrameworkComparison.between(
                        parts(first()), Part.of(FrameworkFixtures.saying("A new framework", "Read this.", content)))))
                .isEqualTo("""
                        REWORDED TITLE: A {new }framework
                        ADDED NOTE: Read this.
                        MOVED+REWORDED STAGE S1: Stage [1]{one}
                        ADDED STAGE S2: Stage 2
                        REWORDED PRINCIPLE: [Compassion]{Kindness}
                        ADDED RATING 3: Proficient
                        REMOVED PRINCIPLE: Curiosity
                        REMOVED RATING 2: Essential""");
    }

    @Test
    void theFewestThatCanHaveMovedHaveMoved() {
        assertThat(FrameworkComparison.longestRising(new int[] {})).isEmpty();
        assertThat(FrameworkComparison.longestRising(new int[] {1, 2, 3, 0})).containsExactly(true, true, true, false);
        assertThat(FrameworkComparison.longestRising(new int[] {3, 0, 1, 2})).containsExactly(false, true, true, true);
        assertThat(FrameworkComparison.longestRising(new int[] {2, 1, 0})).containsOnlyOnce(true);
    }

    @Test
    void theLongestRisingRowIsTheLongestAndRises() {
        var random = new Random(20_261_122);
        for (var round = 0; round < 500; round++) {
            var numbers = shuffled(random, random.nextInt(9));

            var kept = FrameworkComparison.longestRising(numbers);

            var row = IntStream.range(0, numbers.length)
                    .filter(at -> kept[at])
                    .map(at -> numbers[at])
                    .toArray();
            assertThat(row).isSorted();
            assertThat(row.length).as(Arrays.toString(numbers)).isEqualTo(longestByTryingAll(numbers));
        }
    }

    /** Far more than any framework has; it takes some tens of milliseconds. */
    @Test
    void twoVersionsOfTwoThousandCompetenciesAreComparedWithinASecond() {
        var before = parts(large(""));
        var after = parts(large(" and says so"));

        var comparison = assertTimeout(Duration.ofSeconds(1), () -> FrameworkComparison.between(before, after));

        assertThat(before).hasSizeGreaterThan(12_000);
        assertThat(comparison.total().reworded()).isEqualTo(10_000);
    }

    private static FrameworkContent large(String more) {
        var competencies = new ArrayList<Competency>();
        for (var i = 0; i < 2_000; i++) {
            var statements = new FrameworkContent.Statement[5];
            for (var s = 0; s < 5; s++) {
                statements[s] = statement(
                        10_000 + 10 * i + s,
                        "S" + s,
                        "Plans the work of the team around what matters most to patients, number " + i + more);
            }
            competencies.add(competency(100_000 + i, "1.1." + i, "Competency " + i, statements));
        }
        return content(area(1, "1", "Self", standard(2, "1.1", "All", competencies.toArray(Competency[]::new))));
    }

    private static int[] shuffled(Random random, int size) {
        var numbers = IntStream.range(0, size).toArray();
        for (var i = size - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = kept;
        }
        return numbers;
    }

    private static int longestByTryingAll(int[] numbers) {
        return IntStream.range(0, 1 << numbers.length)
                .filter(chosen -> rises(numbers, chosen))
                .map(Integer::bitCount)
                .max()
                .orElse(0);
    }

    private static boolean rises(int[] numbers, int chosen) {
        var last = -1;
        for (var i = 0; i < numbers.length; i++) {
            if ((chosen & (1 << i)) != 0) {
                if (numbers[i] < last) {
                    return false;
                }
                last = numbers[i];
            }
        }
        return true;
    }

    private static Competency prioritise() {
        return competency(
                10, "1.1.1", "Prioritise", statement(11, "F", "Keeps a list"), statement(12, "S1", "Plans the week"));
    }

    private static Competency rest() {
        return competency(20, "1.1.2", "Rest", statement(21, "S1", "Takes breaks"));
    }

    /** The first version with other competencies in its first standard. */
    private static FrameworkContent withCompetencies(Competency... competencies) {
        return content(
                area(1, "1", "Self", standard(2, "1.1", "Productivity", competencies), standard(3, "1.2", "Learning")));
    }

    private static String told(FrameworkContent after) {
        return told(FrameworkComparison.between(parts(first()), parts(after)));
    }

    private static String told(FrameworkComparison comparison) {
        return comparison.changes().stream().map(FrameworkComparisonTest::told).collect(joining("\n"));
    }

    private static String told(Change change) {
        var part = change.part();
        var code = part.stage() == null ? part.code() : part.stage();
        var text = change.words().isEmpty()
                ? part.text()
                : change.words().stream()
                        .map(passage -> switch (passage.fate()) {
                            case SAME -> passage.text();
                            case REMOVED -> "[" + passage.text() + "]";
                            case ADDED -> "{" + passage.text() + "}";
                        })
                        .collect(joining());
        return change.acts().stream().map(Enum::name).collect(joining("+"))
                + " "
                + part.kind()
                + (code == null ? "" : " " + code)
                + (part.in() == null ? "" : " in " + part.in())
                + ": "
                + text;
    }
}
