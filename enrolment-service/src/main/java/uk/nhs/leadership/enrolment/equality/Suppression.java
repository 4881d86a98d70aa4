package uk.nhs.leadership.enrolment.equality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a table of counts without anybody being told: nothing below five, and nothing from which, together with
 * all sums, what is below five could be worked out.
 *
 * <p>The sums of the columns and of the whole are taken to be known, because two tables of the same people share them. So a
 * small cell is hidden together with three others, of which two stand in its row and column: one more here, one fewer there, and
 * every sum stays as it is. Where the sum of a row is small too, whole rows are hidden, at least two and as many as it takes for
 * five in each column. If a column itself is small, nothing but the sum of the whole is told.
 */
final class Suppression {
    /** What is told is at least this. */
    static final int FEWEST = 5;

    private final long[][] counts;
    private final boolean[][] hidden;
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final boolean columnsShown;

    private Suppression(long[][] counts) {
        this.counts = counts;
        this.hidden = new boolean[counts.length][counts[0].length];
        this.columnsShown = columns().allMatch(column -> columnSum(column) >= FEWEST);
    }

    /**
     * Hides what has to be.
     *
     * @param counts a row for each group, at least two of at least two columns each
     */
    static Suppression of(long[][] counts) {
        if (counts.length < 2 || Arrays.stream(counts).anyMatch(row -> row.length < 2)) {
            throw new IllegalArgumentException("a table has two rows and two columns at least");
        }
        var suppression =
                new Suppression(Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
        suppression.hide();
        return suppression;
    }

    /** Null if it is not told. */
    @Nullable
    Long cell(int row, int column) {
        return hidden[row][column] ? null : counts[row][column];
    }

    /** Null if it is not told. */
    @Nullable
    Long rowTotal(int row) {
        return hiddenRows.contains(row) ? null : rowSum(row);
    }

    /** Null if it is not told. */
    @Nullable
    Long columnTotal(int column) {
        return columnsShown ? columnSum(column) : null;
    }

    /** Null if it is not told. */
    @Nullable
    Long total() {
        var total = rows().mapToLong(this::rowSum).sum();
        return total >= FEWEST ? total : null;
    }

    private void hide() {
        if (!columnsShown) {
            rows().forEach(this::hideRow);
            return;
        }
        rows().filter(row -> rowSum(row) < FEWEST).forEach(this::hideRow);
        do {
            hideEnoughRows();
            rows().forEach(this::hideSmallCells);
        } while (!everySmallCellHasCompany());
    }

    private void hideRow(int row) {
        hiddenRows.add(row);
        Arrays.fill(hidden[row], true);
    }

    private void hideSmallCells(int row) {
        columns().filter(column -> counts[row][column] < FEWEST).forEach(column -> hidden[row][column] = true);
    }

    /** The smallest first. All of them are always enough, because no column is small. */
    private void hideEnoughRows() {
        while (!hiddenRows.isEmpty() && !hiddenRowsAreEnough()) {
            rows().filter(row -> !hiddenRows.contains(row))
                    .boxed()
                    .min(Comparator.comparingLong(this::rowSum))
                    .ifPresent(this::hideRow);
        }
    }

    private boolean hiddenRowsAreEnough() {
        return hiddenRows.size() >= 2
                && columns()
                        .allMatch(column -> hiddenRows.stream()
                                        .mapToLong(row -> counts[row][column])
                                        .sum()
                                >= FEWEST);
    }

    /** Hides what is hidden with each small cell. @return false if a row had to be hidden, after which all is looked at anew */
    private boolean everySmallCellHasCompany() {
        for (var row : rows().toArray()) {
            for (var column : columns().toArray()) {
                if (!hiddenRows.contains(row) && counts[row][column] < FEWEST && !hasCompany(row, column)) {
                    hideRow(row);
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasCompany(int row, int column) {
        var cheapest = rectangles(row, column).stream().min(Comparator.comparingLong(this::cost));
        cheapest.ifPresent(rectangle -> rectangle.corners().forEach(corner -> hidden[corner[0]][corner[1]] = true));
        return cheapest.isPresent();
    }

    private List<Rectangle> rectangles(int row, int column) {
        var found = new ArrayList<Rectangle>();
        for (var other : rows().filter(each -> each != row).toArray()) {
            for (var beside : columns().filter(each -> each != column).toArray()) {
                var rectangle = new Rectangle(row, column, other, beside);
                if (canTurn(rectangle) && isLargeEnough(rectangle)) {
                    found.add(rectangle);
                }
            }
        }
        return found;
    }

    /** Whether there could be one more at two corners and one fewer at the others, or the reverse. */
    private boolean canTurn(Rectangle at) {
        return (counts[at.row][at.column] > 0 && counts[at.other][at.beside] > 0)
                || (counts[at.row][at.beside] > 0 && counts[at.other][at.column] > 0);
    }

    /** What both rows have together can be worked out, and is not small either. Hidden rows are large enough together. */
    private boolean isLargeEnough(Rectangle at) {
        return hiddenRows.contains(at.other)
                || LongStream.of(
                                counts[at.row][at.column] + counts[at.other][at.column],
                                counts[at.row][at.beside] + counts[at.other][at.beside])
                        .allMatch(both -> both >= FEWEST);
    }

    /** How much is not told because of it. */
    private long cost(Rectangle rectangle) {
        return rectangle.corners().stream()
                .filter(corner -> !hidden[corner[0]][corner[1]])
                .mapToLong(corner -> counts[corner[0]][corner[1]])
                .sum();
    }

    private IntStream rows() {
        return IntStream.range(0, counts.length);
    }

    private IntStream columns() {
        return IntStream.range(0, counts[0].length);
    }

    private long rowSum(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    private long columnSum(int column) {
        return Arrays.stream(counts).mapToLong(row -> row[column]).sum();
    }

    private record Rectangle(int row, int column, int other, int beside) {
        List<int[]> corners() {
            return List.of(new int[] {row, column}, new int[] {row, beside}, new int[] {other, column}, new int[] {
                other, beside
            });
        }
    }
}
