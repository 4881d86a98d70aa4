package uk.nhs.leadership.curriculum.framework;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.statement;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.withAreas;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.DROPPED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.MERGED;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.NEW;
import static uk.nhs.leadership.curriculum.framework.MigrationMap.Became.SPLIT;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Stated;

class DescentTest {
    private static final Competency PLAN = competency(1, "1.1", "Plan");
    private static final Competency REST = competency(2, "1.2", "Rest");
    private static final Competency LEARN = competency(3, "1.3", "Learn");
    private static final Competency TEACH = competency(4, "1.4", "Teach");

    @Test
    void toItselfEverythingIsTheSame() {
        assertThat(told(Descent.of(content(PLAN, REST)))).isEqualTo("""
                1.1 SAME 1.1
                1.2 SAME 1.2""");
    }

    @Test
    void whatWasRewordedOnTheWayIsRewordedEvenIfTheLastStepLeftItAlone() {
        var reworded = competency(1, "9.9", "Plan ahead");

        var descent = Descent.of(content(PLAN))
                .then(MigrationMap.of(content(PLAN), content(reworded), List.of()))
                .then(MigrationMap.of(content(reworded), content(reworded), List.of()));

        assertThat(told(descent)).isEqualTo("1.1 REWORDED 9.9");
        assertThat(descent.of("1.1").flatMap(Descent.Fate::same)).contains(reworded);
        assertThat(descent.of("9.9")).isEmpty();
    }

    @Test
    void whatIsSplitAndMergedAgainIsFollowedToItsEnd() {
        var descent = Descent.of(content(PLAN, REST))
                .then(MigrationMap.of(
                        content(PLAN, REST),
                        content(REST, LEARN, TEACH),
                        List.of(stated(SPLIT, PLAN, LEARN), stated(SPLIT, PLAN, TEACH))))
                .then(MigrationMap.of(
                        content(REST, LEARN, TEACH),
                        content(REST, TEACH),
                        List.of(new Stated(MERGED, LEARN.id(), TEACH.id()))));

        assertThat(told(descent)).isEqualTo("""
                1.1 SPLIT 1.4
                1.2 SAME 1.2""");
        assertThat(descent.of("1.1").flatMap(Descent.Fate::same)).isEmpty();
        assertThat(descent.of("1.1").orElseThrow().isTouched()).isTrue();
        assertThat(descent.of("1.2").orElseThrow().isTouched()).isFalse();
    }

    @Test
    void ofWhichPartIsDroppedTheRestStands() {
        var descent = Descent.of(content(PLAN))
                .then(MigrationMap.of(
                        content(PLAN),
                        content(LEARN, TEACH),
                        List.of(stated(SPLIT, PLAN, LEARN), stated(SPLIT, PLAN, TEACH))))
                .then(MigrationMap.of(
                        content(LEARN, TEACH), content(TEACH), List.of(new Stated(DROPPED, LEARN.id(), null))));

        assertThat(told(descent)).isEqualTo("1.1 SPLIT 1.4");
    }

    @Test
    void whatIsDroppedStaysDropped() {
        var descent = Descent.of(content(PLAN, REST))
                .then(MigrationMap.of(
                        content(PLAN, REST),
                        content(REST, LEARN),
                        List.of(new Stated(DROPPED, PLAN.id(), null), new Stated(NEW, null, LEARN.id()))))
                .then(MigrationMap.of(content(REST, LEARN), content(REST, LEARN), List.of()));

        assertThat(told(descent)).isEqualTo("""
                1.1 DROPPED
                1.2 SAME 1.2""");
    }

    @Test
    void whatNobodyHasStatedYetIsLeftOpen() {
        var descent = Descent.of(content(PLAN)).then(MigrationMap.of(content(PLAN), content(LEARN), List.of()));

        assertThat(told(descent)).isEqualTo("1.1 null");
        assertThat(descent.of("1.1").orElseThrow().isTouched()).isTrue();
    }

    @Test
    void backwardsWhatStayedIsItselfAndWhatWasSplitHasBeenMerged() {
        var reworded = competency(1, "9.9", "Plan ahead");
        var descent = Descent.of(content(PLAN, REST))
                .then(MigrationMap.of(
                        content(PLAN, REST),
                        content(reworded, LEARN, TEACH),
                        List.of(stated(SPLIT, REST, LEARN), stated(SPLIT, REST, TEACH))));

        assertThat(told(descent.backwards())).isEqualTo("""
                9.9 REWORDED 1.1
                1.3 MERGED 1.2
                1.4 MERGED 1.2""");
    }

    @Test
    void backwardsWhatWasMergedHasBeenSplitUnlessItWasThereItself() {
        var intoNew = Descent.of(content(PLAN, REST))
                .then(MigrationMap.of(
                        content(PLAN, REST),
                        content(LEARN),
                        List.of(stated(MERGED, PLAN, LEARN), stated(MERGED, REST, LEARN))));
        var intoOne = Descent.of(content(PLAN, REST))
                .then(MigrationMap.of(content(PLAN, REST), content(PLAN), List.of(stated(MERGED, REST, PLAN))));

        assertThat(told(intoNew.backwards())).isEqualTo("1.3 SPLIT 1.1 1.2");
        assertThat(told(intoOne.backwards())).isEqualTo("1.1 SAME 1.1");
    }

    @Test
    void backwardsOfWhatIsNewNothingIsTold() {
        var descent = Descent.of(content(PLAN))
                .then(MigrationMap.of(content(PLAN), content(PLAN, LEARN), List.of(new Stated(NEW, null, LEARN.id()))));

        assertThat(told(descent.backwards())).isEqualTo("1.1 SAME 1.1");
    }

    @Test
    void byIdentityWhatIsInBothIsTheSameAndOfTheRestNothingIsKnown() {
        var moved = competency(1, "9.9", "Plan");

        assertThat(told(Descent.byIdentity(content(PLAN, REST), content(moved, LEARN))))
                .isEqualTo("""
                        1.1 SAME 9.9
                        1.2 null""");
    }

    private static String told(Descent descent) {
        return descent.fates().stream()
                .map(fate -> (fate.was().code() + " " + fate.became() + " "
                                + fate.now().stream().map(Competency::code).collect(joining(" ")))
                        .strip())
                .collect(joining("\n"));
    }

    private static Stated stated(MigrationMap.Became became, Competency from, Competency to) {
        return new Stated(became, from.id(), to.id());
    }

    private static FrameworkContent content(Competency... competencies) {
        return withAreas(new Area(
                new UUID(0, 90),
                "1",
                "Self",
                List.of(new Standard(new UUID(0, 91), "1", "Work", List.of(competencies)))));
    }

    private static Competency competency(long id, String code, String title) {
        return new Competency(new UUID(0, id), code, title, List.of(statement("S1", "Does it")));
    }
}
