package uk.nhs.leadership.enrolment.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void whatIsLargeEnoughIsToldWhole() {
        assertThat(told(new long[][] {{5, 20}, {9, 31}, {7, 7}})).isEqualTo("""
                5 20 = 25
                9 31 = 40
                7 7 = 14
                21 58 = 79""");
    }

    @Test
    void aSmallCellIsHiddenWithThreeOthers() {
        assertThat(told(new long[][] {{30, 70}, {3, 40}, {8, 12}})).isEqualTo("""
                30 70 = 100
                . . = 43
                . . = 20
                41 122 = 163""");
    }

    @Test
    void aSmallGroupIsHiddenWithTheNextSmallest() {
        assertThat(told(new long[][] {{30, 70}, {9, 40}, {1, 2}})).isEqualTo("""
                30 70 = 100
                . . = .
                . . = .
                40 112 = 152""");
    }

    @Test
    void whatTwoGroupsHaveTogetherIsNotSmallEither() {
        assertThat(told(new long[][] {{30, 70}, {2, 40}, {1, 60}})).isEqualTo("""
                . . = 100
                . . = 42
                . . = 61
                33 170 = 203""");
    }

    @Test
    void ofASmallColumnNothingIsToldButTheWhole() {
        assertThat(told(new long[][] {{2, 70}, {2, 40}, {0, 60}})).isEqualTo("""
                . . = .
                . . = .
                . . = .
                . . = 174""");
        assertThat(told(new long[][] {{1, 1}, {1, 0}})).isEqualTo("""
                . . = .
                . . = .
                . . = .""");
    }

    @Test
    void aTableHasTwoRowsAndTwoColumns() {
        assertThatThrownBy(() -> Suppression.of(new long[][] {{9, 9}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Suppression.of(new long[][] {{9}, {9}})).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void nothingThatIsToldIsSmall(@ForAll("tables") long[][] counts) {
        var told = Suppression.of(counts);

        forEachNumber(counts, (row, column) -> {
            var number = number(told, counts, row, column);
            assertThat(number == null || number >= Suppression.FEWEST)
                    .as("%s: %s", Arrays.deepToString(counts), told(counts))
                    .isTrue();
        });
    }

    /** Another table that would be told in the same words, in which the number is another. */
    @Property(tries = 300)
    void nothingThatIsHiddenCanBeWorkedOut(@ForAll("tables") long[][] counts) {
        var told = Suppression.of(counts);

        forEachNumber(counts, (row, column) -> {
            if (number(told, counts, row, column) == null) {
                assertThat(couldBeOtherwise(told, counts, row, column))
                        .as("%s at %s, %s: %s", Arrays.deepToString(counts), row, column, told(counts))
                        .isTrue();
            }
        });
    }

    @Provide
    Arbitrary<long[][]> tables() {
        var count = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 6), Arbitraries.longs().between(0, 60));
        return Arbitraries.integers()
                .between(2, 4)
                .flatMap(rows -> count.array(long[].class)
                        .ofSize(2)
                        .array(long[][].class)
                        .ofSize(rows));
    }

    private interface AtNumber {
        void look(int row, int column);
    }

    /** Also those of the sums, which stand after the last row and column. */
    private static void forEachNumber(long[][] counts, AtNumber look) {
        for (var row = 0; row <= counts.length; row++) {
            for (var column = 0; column <= counts[0].length; column++) {
                look.look(row, column);
            }
        }
    }

    private static @Nullable Long number(Suppression told, long[][] counts, int row, int column) {
        if (row == counts.length) {
            return column == counts[0].length ? told.total() : told.columnTotal(column);
        }
        return column == counts[0].length ? told.rowTotal(row) : told.cell(row, column);
    }

    /** Tries one more and one fewer everywhere, by itself and together. */
    private static boolean couldBeOtherwise(Suppression told, long[][] counts, int row, int column) {
        var cells = counts.length * counts[0].length;
        var ways = (int) Math.pow(3, cells);
        return IntStream.range(0, ways)
                .mapToObj(way -> changed(counts, way))
                .filter(other ->
                        Arrays.stream(other).flatMapToLong(Arrays::stream).allMatch(each -> each >= 0))
                .filter(other -> sum(other, row, column) != sum(counts, row, column))
                .anyMatch(other -> isToldAlike(told, counts, other));
    }

    private static long[][] changed(long[][] counts, int way) {
        var rest = way;
        var other = new long[counts.length][counts[0].length];
        for (var row = 0; row < counts.length; row++) {
            for (var column = 0; column < counts[0].length; column++) {
                other[row][column] = counts[row][column] + rest % 3 - 1;
                rest /= 3;
            }
        }
        return other;
    }

    private static boolean isToldAlike(Suppression told, long[][] counts, long[][] other) {
        for (var row = 0; row <= counts.length; row++) {
            for (var column = 0; column <= counts[0].length; column++) {
                var number = number(told, counts, row, column);
                if (number != null && number != sum(other, row, column)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long sum(long[][] counts, int row, int column) {
        var rows = row == counts.length ? IntStream.range(0, row) : IntStream.of(row);
        return rows.mapToLong(each ->
                        column == counts[0].length ? Arrays.stream(counts[each]).sum() : counts[each][column])
                .sum();
    }

    private static String told(long[][] counts) {
        var told = Suppression.of(counts);
        var text = new StringBuilder();
        forEachNumber(counts, (row, column) -> {
            text.append(column == counts[0].length ? "= " : "")
                    .append(Objects.toString(number(told, counts, row, column), "."))
                    .append(column == counts[0].length ? "\n" : " ");
        });
        return text.toString().strip();
    }
}
