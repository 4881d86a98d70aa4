package uk.nhs.leadership.curriculum.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Draft;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Rating;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.StageStatement;
import uk.nhs.leadership.curriculum.framework.FrameworkJson.Standard;

class FrameworkJsonTest {
    private static final List<Stage> STAGES = List.of(new Stage("F", "Fundamental"), new Stage("S1", "Stage 1"));

    @Test
    void aCompetencyThatNamesNoStagesClaimsAllOfThemInTheirOrder() {
        var draft = draft(STAGES, competency(null, new StageStatement(null, "S1", "Plans")))
                .toDraft();

        assertThat(draft.content().competency("1.1.1").orElseThrow().statements())
                .containsExactly(new Statement(null, "F", ""), new Statement(null, "S1", "Plans"));
    }

    @Test
    void aCompetencyThatNamesStagesClaimsThoseOnly() {
        var draft = draft(STAGES, competency(List.of("S1"), new StageStatement(null, "S1", "Plans")))
                .toDraft();

        assertThat(draft.content().competency("1.1.1").orElseThrow().statements())
                .containsExactly(new Statement(null, "S1", "Plans"));
    }

    @Test
    void anAbsentNoteIsNone() {
        assertThat(draft(STAGES, competency(null)).toDraft().note()).isEmpty();
    }

    @Test
    void everythingThatContradictsItselfIsFoundAtOnce() {
        var body = new Draft(
                "MLF",
                "A framework",
                "1.0",
                null,
                null,
                List.of(new Stage("F", "Fundamental"), new Stage("F", "Again")),
                List.of(),
                List.of(new Rating(1, "One"), new Rating(1, "Uno")),
                List.of(new Area(
                        null,
                        "1",
                        "Self",
                        null,
                        null,
                        List.of(new Standard(
                                null,
                                "1.1",
                                "Productivity",
                                null,
                                null,
                                List.of(
                                        competency(List.of("F", "F", "S9")),
                                        competency(
                                                null,
                                                new StageStatement(null, "F", "one"),
                                                new StageStatement(null, "F", "two"),
                                                new StageStatement(null, "S9", "three"))))))));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(body::toDraft)
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(
                                tuple("/stages/1/code", "REPEATED"),
                                tuple("/ratingScale/1/value", "REPEATED"),
                                tuple("/areas/0/standards/0/competencies/0/stages/1", "REPEATED"),
                                tuple("/areas/0/standards/0/competencies/0/stages/2", "STAGE_UNKNOWN"),
                                tuple("/areas/0/standards/0/competencies/1/statements/1/stage", "REPEATED"),
                                tuple("/areas/0/standards/0/competencies/1/statements/2/stage", "STAGE_NOT_CLAIMED")));
    }

    @Test
    void whatIsShownCanBeSentBackUnchanged() {
        var framework = FrameworkFixtures.annotated();
        var view = FrameworkJson.View.of(framework);

        var back = new Draft(
                view.code(),
                view.title(),
                view.version(),
                view.note(),
                view.references(),
                view.stages(),
                view.codePrinciples(),
                view.ratingScale(),
                view.areas());

        assertThat(back.toDraft().content()).isEqualTo(framework.content());
        assertThat(back.toDraft().references()).isEqualTo(framework.references());
    }

    private static Draft draft(List<Stage> stages, Competency competency) {
        return new Draft(
                "MLF",
                "A framework",
                "1.0",
                null,
                null,
                stages,
                List.of(),
                List.of(),
                List.of(new Area(
                        null,
                        "1",
                        "Self",
                        null,
                        null,
                        List.of(new Standard(null, "1.1", "Productivity", null, null, List.of(competency))))));
    }

    private static Competency competency(@Nullable List<String> stages, StageStatement... statements) {
        return new Competency(null, "1.1.1", "Prioritise", null, null, stages, List.of(statements));
    }
}
