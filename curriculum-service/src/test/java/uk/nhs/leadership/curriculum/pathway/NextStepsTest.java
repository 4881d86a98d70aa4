package uk.nhs.leadership.curriculum.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.codes;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.entry;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.step;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.EntryPoint;

/** On a pathway from A by B or past it to C, and from there to D or E; one enters at A, or with P0 at C. */
class NextStepsTest {
    private static final PathwayContent PATHWAY = new PathwayContent(
            List.of(
                    step("A", "P1").to("B", "C"),
                    step("B", "P2").to("C"),
                    step("C", "P3", "P4").to("D", "E"),
                    step("D", "P5").to(),
                    step("E", "P6").to()),
            List.of(entry("A"), entry("C", "P0")));

    @Test
    void whoHasCompletedNothingEntersWhereNothingIsAskedFor() {
        var next = after();

        assertThat(codes(next.next())).containsExactly("A");
        assertThat(next.enteredAt()).extracting(EntryPoint::step).containsExactly("A");
        assertThat(next.done()).isEmpty();
        assertThat(next.atEnd()).isFalse();
    }

    @Test
    void whoBringsWhatALaterEntryAsksForEntersThereToo() {
        assertThat(codes(after("P0").next())).containsExactly("A", "C");
        assertThat(codes(after("ELSEWHERE").next())).containsExactly("A");
    }

    @Test
    void whoHasDoneAStepGoesOnFromThereAndEntersNoMore() {
        var next = after("P0", "P1");

        assertThat(codes(next.done())).containsExactly("A");
        assertThat(codes(next.next())).containsExactly("B", "C");
        assertThat(next.enteredAt()).isEmpty();
    }

    @Test
    void anyProgrammeOfAStepIsEnough() {
        assertThat(codes(after("P4").next())).containsExactly("D", "E");
    }

    @Test
    void aStepThatLiesBehindIsNotOfferedAgain() {
        assertThat(codes(after("P1", "P3").next())).containsExactly("D", "E");
    }

    @Test
    void whoHasComeToAnEndIsToldSoAndMayStillTakeTheOtherWay() {
        var next = after("P1", "P3", "P5");

        assertThat(next.atEnd()).isTrue();
        assertThat(codes(next.next())).containsExactly("E");
        assertThat(codes(after("P5", "P6").next())).isEmpty();
    }

    private static NextSteps after(String... completed) {
        return NextSteps.of(PATHWAY, Set.of(completed));
    }
}
