package uk.nhs.leadership.curriculum.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;

/**
 * Which modules somebody takes to complete a programme.
 *
 * @param atLeast how many modules or points it takes; 0 where all modules are taken
 */
@Embeddable
record Structure(
        @Enumerated(EnumType.STRING) @Column(name = "structure")
        StructureKind kind,

        int atLeast) {

    /** The number that goes with it, if one does. */
    @Nullable
    Integer number() {
        return kind.counts() ? atLeast : null;
    }

    /** The most that these modules can give of what it counts. */
    int most(List<ProgrammeModule> modules) {
        return switch (kind) {
            case ALL_IN_ORDER, ALL_IN_ANY_ORDER, AT_LEAST_MODULES -> modules.size();
            case AT_LEAST_POINTS ->
                modules.stream().mapToInt(ProgrammeModule::points).sum();
        };
    }

    /**
     * The fewest learning hours with which somebody completes, whatever they choose. Of three modules of 10, 20 and 30
     * hours, any two of which are enough, it is 30.
     */
    int leastHours(List<ProgrammeModule> modules) {
        var hours = modules.stream().mapToInt(ProgrammeModule::hours);
        return switch (kind) {
            case ALL_IN_ORDER, ALL_IN_ANY_ORDER -> hours.sum();
            case AT_LEAST_MODULES -> hours.sorted().limit(atLeast).sum();
            case AT_LEAST_POINTS -> leastHoursForPoints(modules);
        };
    }

    /** The knapsack turned round: for each number of points up to those needed, the fewest hours that give as many. */
    private int leastHoursForPoints(List<ProgrammeModule> modules) {
        var all = modules.stream().mapToInt(ProgrammeModule::hours).sum();
        var fewest = new int[atLeast + 1];
        Arrays.fill(fewest, 1, fewest.length, all);
        for (var module : modules) {
            // Downwards, so that no module is taken twice.
            IntStream.iterate(atLeast, points -> points > 0, points -> points - 1)
                    .forEach(points -> fewest[points] =
                            Math.min(fewest[points], module.hours() + fewest[Math.max(0, points - module.points())]));
        }
        return fewest[atLeast];
    }
}
