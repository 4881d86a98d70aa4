package uk.nhs.leadership.enrolment.equality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.equality.EqualityGroup.Subject;

/**
 * How many of a trust's staff of each group began a course in a year, as far as it may be told.
 *
 * <p>Between White and BME staff it is indicator 4 of the NHS Workforce Race Equality Standard, "relative likelihood of staff
 * accessing non-mandatory training and CPD", as its technical guidance (NHS England) defines it: the share of White staff who
 * did, divided by the share of BME staff who did; 1 is equal, and more than 1 is to the advantage of White staff. White is A, B
 * and C of the ethnic categories, BME is D to S, and not stated is in neither. Between staff who are not disabled and those who
 * are it is the same division; the Workforce Disability Equality Standard has no indicator of its own for it.
 */
record Uptake(Subject subject, List<Group> groups, @Nullable BigDecimal relativeLikelihood) {

    /**
     * One group. What is null is too small to be told, or would tell what is.
     *
     * @param workforce how many there were
     * @param trained how many of them began a course
     * @param others how many of them did not
     */
    record Group(
            EqualityGroup group,
            @Nullable Long workforce,
            @Nullable Long trained,
            @Nullable Long others) {}

    /** How many there are of a group, and how many of them began a course. */
    record Count(long workforce, long trained) {
        static final Count NOBODY = new Count(0, 0);
    }

    static Uptake of(Subject subject, Map<EqualityGroup, Count> counts) {
        var groups = subject.groups();
        var suppression = suppressed(subject, counts);
        var told = IntStream.range(0, groups.size())
                .mapToObj(row -> new Group(
                        groups.get(row), suppression.rowTotal(row), suppression.cell(row, 0), suppression.cell(row, 1)))
                .toList();
        return new Uptake(subject, told, relative(told.get(0), told.get(1)));
    }

    /** What may be told of all of them. */
    static Suppression suppressed(Subject subject, Map<EqualityGroup, Count> counts) {
        return Suppression.of(subject.groups().stream()
                .map(group -> counts.getOrDefault(group, Count.NOBODY))
                .map(count -> new long[] {count.trained(), count.workforce() - count.trained()})
                .toArray(long[][]::new));
    }

    /** Only of what is told: otherwise one could count back from it. */
    private static @Nullable BigDecimal relative(Group first, Group second) {
        if (first.workforce == null || first.trained == null || second.workforce == null || second.trained == null) {
            return null;
        }
        return BigDecimal.valueOf(first.trained)
                .multiply(BigDecimal.valueOf(second.workforce))
                .divide(
                        BigDecimal.valueOf(first.workforce).multiply(BigDecimal.valueOf(second.trained)),
                        2,
                        RoundingMode.HALF_UP);
    }
}
