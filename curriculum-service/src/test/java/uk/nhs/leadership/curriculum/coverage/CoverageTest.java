package uk.nhs.leadership.curriculum.coverage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.curriculum.programme.Depth.ASSESSED;
import static uk.nhs.leadership.curriculum.programme.Depth.DEVELOPED;
import static uk.nhs.leadership.curriculum.programme.Depth.INTRODUCED;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.consistingOf;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.module;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.coverage.Coverage.Cell;
import uk.nhs.leadership.curriculum.coverage.Coverage.Gap;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;
import uk.nhs.leadership.curriculum.programme.Programme;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.Claim;

/** Of a framework with competency 1.1.1 at F and S1 and 1.1.2 at S1, and a curriculum with two outcomes at S1. */
class CoverageTest {
    private static final FrameworkContent FRAMEWORK =
            FrameworkFixtures.published().content();
    private static final Curriculum CURRICULUM = CurriculumFixtures.publishedCurriculum();

    private record Times(Duration introduced, Duration developed, Duration assessed) implements CoverageConfig {}

    static final CoverageConfig TIMES = new Times(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(3));

    @Test
    void aCellIsTakenAsFarAsTheFurthestModuleTakesIt() {
        var coverage = of(consistingOf(
                module("M1", 10, 0, new Claim("1.1.1-S1", ASSESSED)),
                module("M2", 10, 0, new Claim("1.1.1-S1", INTRODUCED), new Claim("1.1.2-S1", DEVELOPED))));

        assertThat(coverage.cells())
                .extracting(Cell::competency, Cell::stage, Cell::depth)
                .containsExactly(
                        tuple("1.1.1", "F", Optional.empty()),
                        tuple("1.1.1", "S1", Optional.of(ASSESSED)),
                        tuple("1.1.2", "S1", Optional.of(DEVELOPED)));
        assertThat(coverage.cells().get(1).outcomes().getFirst().contributions())
                .extracting(contribution -> contribution.by().module().code(), Coverage.Contribution::depth)
                .containsExactly(tuple("M1", ASSESSED), tuple("M2", INTRODUCED));
        assertThat(coverage.cells().getFirst().outcomes()).isEmpty();
    }

    @Test
    void whatNobodyCoversAndWhatNobodyAssessesAreGaps() {
        var coverage = of(consistingOf(module("M1", 10, 0, new Claim("1.1.2-S1", DEVELOPED))));

        assertThat(coverage.gaps())
                .extracting(reached -> reached.outcome().code(), Coverage.Reached::gap)
                .containsExactly(
                        tuple("1.1.1-S1", Optional.of(Gap.NOT_COVERED)),
                        tuple("1.1.2-S1", Optional.of(Gap.NOT_ASSESSED)));
    }

    @Test
    void whatIsAssessedIsNoGap() {
        var coverage =
                of(consistingOf(module("M1", 10, 0, new Claim("1.1.1-S1", ASSESSED), new Claim("1.1.2-S1", ASSESSED))));

        assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void withoutAnyProgrammeAllOutcomesAreGapsAndNothingElseIsWrong() {
        var coverage = of();

        assertThat(coverage.gaps()).hasSize(2);
        assertThat(coverage.duplications()).isEmpty();
        assertThat(coverage.overClaims()).isEmpty();
    }

    @Test
    void whatTwoModulesAssessIsDuplicatedAndWhatTwoDevelopIsNot() {
        var coverage = of(
                consistingOf(module("M1", 10, 0, new Claim("1.1.1-S1", ASSESSED), new Claim("1.1.2-S1", DEVELOPED))),
                consistingOf(
                        module("N1", 10, 0, new Claim("1.1.1-S1", ASSESSED), new Claim("1.1.2-S1", DEVELOPED)),
                        module("N2", 10, 0, new Claim("1.1.1-S1", DEVELOPED), new Claim("1.1.2-S1", ASSESSED))));

        assertThat(coverage.duplications()).singleElement().satisfies(reached -> {
            assertThat(reached.outcome().code()).isEqualTo("1.1.1-S1");
            assertThat(reached.by(ASSESSED))
                    .extracting(taught -> taught.module().code())
                    .containsExactly("M1", "N1");
        });
    }

    @Test
    void aModuleWhoseClaimsTakeLongerThanItsHoursClaimsTooMuch() {
        var coverage = of(consistingOf(
                module("JUST", 5, 0, new Claim("1.1.1-S1", ASSESSED), new Claim("1.1.2-S1", DEVELOPED)),
                module("OVER", 3, 0, new Claim("1.1.1-S1", ASSESSED), new Claim("1.1.2-S1", INTRODUCED))));

        assertThat(coverage.overClaims())
                .extracting(overClaim -> overClaim.by().module().code(), Coverage.OverClaim::least)
                .containsExactly(tuple("OVER", Duration.ofMinutes(210)));
    }

    @Test
    void oneStageIsLookedAtAlone() {
        var programme = consistingOf(module("M1", 10, 0, new Claim("1.1.1-S1", ASSESSED)));

        assertThat(of("F", programme).cells()).extracting(Cell::stage).containsExactly("F");
        assertThat(of("F", programme).gaps()).isEmpty();
        assertThat(of("S1", programme).cells()).extracting(Cell::competency).containsExactly("1.1.1", "1.1.2");
    }

    @Test
    void oneModuleIsLookedAtAlone() {
        var programme = consistingOf(
                module("M1", 10, 0, new Claim("1.1.1-S1", ASSESSED)),
                module("M2", 10, 0, new Claim("1.1.2-S1", ASSESSED)));
        var second = programme.content().modules().getLast();

        var taught = Coverage.taught(List.of(programme), Set.of(requireNonNull(second.id())));

        assertThat(taught).extracting(Coverage.Taught::module).containsExactly(second);
    }

    @Test
    void eachModuleIsKnownByItsPlaceAmongThoseLookedAt() {
        var first = consistingOf(module("M1", 10, 0), module("M2", 10, 0));
        var second = consistingOf(module("N1", 10, 0));

        assertThat(Coverage.taught(List.of(first, second), Set.of()))
                .extracting(Coverage.Taught::place, taught -> taught.module().code())
                .containsExactly(tuple(0, "M1"), tuple(1, "M2"), tuple(2, "N1"));
    }

    @Test
    void whatCountsForOneOutcomeTwiceCountsAsFarAsTheFurthest() {
        var wanted = CURRICULUM.content().outcomes().getFirst();
        var both = new Correspondence(
                CURRICULUM,
                Correspondence.Basis.COMPETENCY,
                Map.of("1.1.1-S1", List.of(wanted), "1.1.2-S1", List.of(wanted)),
                List.of());
        var modules = Coverage.taught(
                List.of(consistingOf(
                        module("M1", 10, 0, new Claim("1.1.1-S1", ASSESSED), new Claim("1.1.2-S1", INTRODUCED)),
                        module("M2", 10, 0, new Claim("1.1.1-S1", INTRODUCED), new Claim("1.1.2-S1", DEVELOPED)))),
                Set.of());

        var coverage = Coverage.of(FRAMEWORK, CURRICULUM.content(), modules, List.of(both), null, TIMES);

        assertThat(coverage.outcomes().toList().getFirst().contributions())
                .extracting(contribution -> contribution.by().module().code(), Coverage.Contribution::depth)
                .containsExactly(tuple("M1", ASSESSED), tuple("M2", DEVELOPED));
        assertThat(Coverage.counted(modules, List.of(both))).isEqualTo(4);
    }

    @Test
    void whatHasNoAnswerIsToldWithTheModulesThatWorkTowardsIt() {
        var later = CurriculumFixtures.laterCurriculum().content();
        var modules = Coverage.taught(
                List.of(consistingOf(
                        module("M1", 10, 0, new Claim("1.1.1-S1", ASSESSED)),
                        module("M2", 10, 0, new Claim("1.1.2-S1", DEVELOPED)))),
                Set.of());

        var coverage = Coverage.of(
                FRAMEWORK, later, modules, List.of(Correspondence.byOutcome(CURRICULUM, later)), null, TIMES);

        assertThat(coverage.outcomes())
                .extracting(reached -> reached.outcome().code(), Coverage.Reached::depth)
                .containsExactly(tuple("P-1", Optional.of(ASSESSED)));
        assertThat(coverage.uncounted()).singleElement().satisfies(uncounted -> {
            assertThat(uncounted.what().outcome().code()).isEqualTo("1.1.2-S1");
            assertThat(uncounted.by())
                    .extracting(taught -> taught.module().code())
                    .containsExactly("M2");
        });
        assertThat(Coverage.of(
                                FRAMEWORK,
                                later,
                                modules,
                                List.of(Correspondence.byOutcome(CURRICULUM, later)),
                                "F",
                                TIMES)
                        .uncounted())
                .isEmpty();
    }

    @Test
    void whatNobodyWorksTowardsIsNotToldAsUncounted() {
        var later = CurriculumFixtures.laterCurriculum().content();
        var modules =
                Coverage.taught(List.of(consistingOf(module("M1", 10, 0, new Claim("1.1.1-S1", ASSESSED)))), Set.of());

        var coverage = Coverage.of(
                FRAMEWORK, later, modules, List.of(Correspondence.byOutcome(CURRICULUM, later)), null, TIMES);

        assertThat(coverage.uncounted()).isEmpty();
    }

    private static Coverage of(Programme... programmes) {
        return of(null, programmes);
    }

    private static Coverage of(@Nullable String stage, Programme... programmes) {
        return Coverage.of(
                FRAMEWORK,
                CURRICULUM.content(),
                Coverage.taught(List.of(programmes), Set.of()),
                List.of(Correspondence.toItself(CURRICULUM)),
                stage,
                TIMES);
    }
}
