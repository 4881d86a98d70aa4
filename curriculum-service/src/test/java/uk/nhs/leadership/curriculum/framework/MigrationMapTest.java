package uk.nhs.leadership.curriculum.framework;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.statement;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.withAreas;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.DROPPED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.MERGED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.NEW;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.SPLIT;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Stated;

class MigrationMapTest {
    private static final Competency PLAN = competency(1, "1.1", "Plan", statement("S1", "Plans the week"));
    private static final Competency REST = competency(2, "1.2", "Rest", statement("S1", "Takes breaks"));
    private static final Competency LEARN = competency(3, "1.3", "Learn", statement("S1", "Reads"));
    private static final FrameworkContent BEFORE = content(PLAN, REST);

    @Test
    void whatIsInBothVersionsNeedsNoStatement() {
        var after = content(
                competency(2, "9.9", "Rest", statement("S1", "Takes breaks")),
                competency(1, "1.1", "Plan", statement("S1", "Plans the month")));

        var map = MigrationMap.of(BEFORE, after, List.of());

        assertThat(told(map)).isEqualTo("""
                REWORDED 1.1 -> 1.1
                SAME 1.2 -> 9.9""");
        assertThat(map.missing()).isEmpty();
    }

    @Test
    void anotherTitleOrAnotherStageIsReworded() {
        var after = content(
                competency(1, "1.1", "Plan ahead", statement("S1", "Plans the week")),
                competency(2, "1.2", "Rest", statement("S1", "Takes breaks"), statement("S2", "Lets others rest")));

        assertThat(told(MigrationMap.of(BEFORE, after, List.of()))).isEqualTo("""
                REWORDED 1.1 -> 1.1
                REWORDED 1.2 -> 1.2""");
    }

    @Test
    void whatIsGoneAndWhatIsNewIsMissingUntilItIsStated() {
        var after = content(PLAN, LEARN);

        assertThat(missing(MigrationMap.of(BEFORE, after, List.of())))
                .containsExactly(
                        tuple("/statements", "COMPETENCY_UNMAPPED", "What became of competency 1.2 is not stated"),
                        tuple("/statements", "COMPETENCY_UNMAPPED", "Where competency 1.3 comes from is not stated"));
        var map = MigrationMap.of(BEFORE, after, List.of(stated(NEW, null, 3L), stated(DROPPED, 2L, null)));
        assertThat(told(map)).isEqualTo("""
                SAME 1.1 -> 1.1
                DROPPED 1.2 -> nothing (stated)
                NEW nothing -> 1.3 (stated)""");
        assertThat(map.missing()).isEmpty();
    }

    @Test
    void oneIsMergedIntoWhatWasThereBeforeAndTwoIntoWhatIsNew() {
        var intoOld = MigrationMap.of(BEFORE, content(PLAN), List.of(stated(MERGED, 2L, 1L)));
        var intoNew = MigrationMap.of(BEFORE, content(LEARN), List.of(stated(MERGED, 1L, 3L), stated(MERGED, 2L, 3L)));

        assertThat(told(intoOld)).isEqualTo("""
                SAME 1.1 -> 1.1
                MERGED 1.2 -> 1.1 (stated)""");
        assertThat(told(intoNew)).isEqualTo("""
                MERGED 1.1 -> 1.3 (stated)
                MERGED 1.2 -> 1.3 (stated)""");
        assertThat(intoOld.missing()).isEmpty();
        assertThat(intoNew.missing()).isEmpty();
    }

    @Test
    void oneIsSplitAndMayStayAsOneOfItsParts() {
        var map = MigrationMap.of(
                BEFORE, content(PLAN, REST, LEARN), List.of(stated(SPLIT, 1L, 1L), stated(SPLIT, 1L, 3L)));

        assertThat(told(map)).isEqualTo("""
                SPLIT 1.1 -> 1.1 (stated)
                SPLIT 1.1 -> 1.3 (stated)
                SAME 1.2 -> 1.2""");
        assertThat(map.missing()).isEmpty();
    }

    @Test
    void whatIsSplitIsSplitIntoSeveral() {
        var map = MigrationMap.of(BEFORE, content(PLAN, LEARN), List.of(stated(SPLIT, 2L, 3L)));

        assertThat(told(map)).isEqualTo("""
                SAME 1.1 -> 1.1
                SPLIT 1.2 -> 1.3 (stated)""");
        assertThat(missing(map))
                .containsExactly(tuple(
                        "/statements/0/became",
                        "SPLIT_INTO_ONE",
                        "Several stand for what was split: state each, or that it was MERGED"));
    }

    @Test
    void aStatementAboutWhatIsNotThereIsAFaultAndAccountsForNothing() {
        var map = MigrationMap.of(BEFORE, content(PLAN), List.of(stated(MERGED, 2L, 3L), stated(DROPPED, 9L, null)));

        assertThat(told(map)).isEqualTo("SAME 1.1 -> 1.1");
        assertThat(missing(map))
                .containsExactly(
                        tuple("/statements/0/to", "COMPETENCY_UNKNOWN", "This version has no such competency"),
                        tuple("/statements/1/from", "COMPETENCY_UNKNOWN", "The version before has no such competency"));
    }

    @Test
    void whatWasThereOrStandsForAnotherIsNotNew() {
        var wasThere = MigrationMap.of(BEFORE, BEFORE, List.of(stated(NEW, null, 1L)));
        var standsForAnother =
                MigrationMap.of(BEFORE, content(PLAN, LEARN), List.of(stated(MERGED, 2L, 3L), stated(NEW, null, 3L)));

        assertThat(wasThere.missing()).extracting(Fault::code).containsExactly("CONTRADICTORY");
        assertThat(standsForAnother.missing()).extracting(Fault::code).containsExactly("CONTRADICTORY");
    }

    private static String told(MigrationMap map) {
        return map.steps().stream()
                .map(step -> step.became()
                        + " "
                        + code(step.from())
                        + " -> "
                        + code(step.to())
                        + (step.stated() ? " (stated)" : ""))
                .collect(joining("\n"));
    }

    private static String code(@Nullable Competency competency) {
        return competency == null ? "nothing" : competency.code();
    }

    private static List<org.assertj.core.groups.Tuple> missing(MigrationMap map) {
        return map.missing().stream()
                .map(fault -> tuple(fault.pointer(), fault.code(), fault.detail()))
                .toList();
    }

    private static Stated stated(MigrationMap.Became became, @Nullable Long from, @Nullable Long to) {
        return new Stated(became, from == null ? null : id(from), to == null ? null : id(to));
    }

    private static UUID id(long number) {
        return new UUID(9, number);
    }

    private static Competency competency(long id, String code, String title, Statement... statements) {
        return new Competency(id(id), code, title, List.of(statements));
    }

    private static FrameworkContent content(Competency... competencies) {
        return withAreas(
                new Area(id(100), "1", "Self", List.of(new Standard(id(101), "1", "All", List.of(competencies)))));
    }
}
