package uk.nhs.leadership.curriculum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.module;
import static uk.nhs.leadership.curriculum.programme.StructureKind.ALL_IN_ANY_ORDER;
import static uk.nhs.leadership.curriculum.programme.StructureKind.ALL_IN_ORDER;
import static uk.nhs.leadership.curriculum.programme.StructureKind.AT_LEAST_MODULES;
import static uk.nhs.leadership.curriculum.programme.StructureKind.AT_LEAST_POINTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;

class StructureTest {
    private static final List<ProgrammeModule> THREE =
            List.of(module("A", 30, 3), module("B", 10, 1), module("C", 20, 1));

    @Test
    void whereAllAreTakenAllHoursAreNeededAndNothingIsCounted() {
        for (var kind : List.of(ALL_IN_ORDER, ALL_IN_ANY_ORDER)) {
            var structure = new Structure(kind, 0);

            assertThat(structure.leastHours(THREE)).isEqualTo(60);
            assertThat(structure.number()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 30", "3, 60"})
    void ofModulesTheShortestMayBeChosen(int atLeast, int hours) {
        assertThat(new Structure(AT_LEAST_MODULES, atLeast).leastHours(THREE)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 30", "3, 30", "4, 40", "5, 60"})
    void ofPointsTheCheapestMayBeChosen(int atLeast, int hours) {
        assertThat(new Structure(AT_LEAST_POINTS, atLeast).leastHours(THREE)).isEqualTo(hours);
    }

    @Test
    void whatCanBeReachedIsTheNumberOfModulesOrTheSumOfTheirPoints() {
        assertThat(new Structure(AT_LEAST_MODULES, 1).most(THREE)).isEqualTo(3);
        assertThat(new Structure(AT_LEAST_POINTS, 1).most(THREE)).isEqualTo(5);
    }

    @Test
    void fewerHoursForThePointsAreFoundByNoChoiceAtAll() {
        var chance = new Random(20261122);
        for (var trial = 0; trial < 200; trial++) {
            var modules = new ArrayList<ProgrammeModule>();
            for (var i = 0; i < 7; i++) {
                modules.add(module("M" + i, 1 + chance.nextInt(40), chance.nextInt(6)));
            }
            var points = modules.stream().mapToInt(ProgrammeModule::points).sum();
            var atLeast = 1 + chance.nextInt(Math.max(1, points));
            if (atLeast > points) {
                continue;
            }

            assertThat(new Structure(AT_LEAST_POINTS, atLeast).leastHours(modules))
                    .as("%s points of %s", atLeast, modules)
                    .isEqualTo(leastOfEveryChoice(modules, atLeast));
        }
    }

    private static int leastOfEveryChoice(List<ProgrammeModule> modules, int atLeast) {
        var least = Integer.MAX_VALUE;
        for (var choice = 0; choice < (1 << modules.size()); choice++) {
            var points = 0;
            var hours = 0;
            for (var i = 0; i < modules.size(); i++) {
                if (((choice >> i) & 1) == 1) {
                    points += modules.get(i).points();
                    hours += modules.get(i).hours();
                }
            }
            if (points >= atLeast) {
                least = Math.min(least, hours);
            }
        }
        return least;
    }
}
