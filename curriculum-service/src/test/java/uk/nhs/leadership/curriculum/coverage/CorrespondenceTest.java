package uk.nhs.leadership.curriculum.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.curriculum.coverage.Correspondence.Reason.COMPETENCY_CHANGED;
import static uk.nhs.leadership.curriculum.coverage.Correspondence.Reason.NOT_ASKED;
import static uk.nhs.leadership.curriculum.coverage.Correspondence.Reason.OUTCOME_GONE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.coverage.Correspondence.Basis;
import uk.nhs.leadership.curriculum.coverage.Correspondence.Unanswered;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures;
import uk.nhs.leadership.curriculum.framework.Descent;
import uk.nhs.leadership.curriculum.framework.DescentFixtures;

/** From a curriculum with an outcome for 1.1.1 at S1 and one for 1.1.2 at S1. */
class CorrespondenceTest {
    private static final Curriculum CURRICULUM = CurriculumFixtures.publishedCurriculum();
    private static final Descent SAME = DescentFixtures.unchanged().orElseThrow();
    private static final Descent SPLIT = DescentFixtures.split().orElseThrow();

    @Test
    void toItselfEveryOutcomeAnswersToItself() {
        var itself = Correspondence.toItself(CURRICULUM);

        assertThat(itself.answers("1.1.1-S1"))
                .containsExactly(CURRICULUM.content().outcomes().getFirst());
        assertThat(itself.basis()).isEqualTo(Basis.OUTCOME);
        assertThat(itself.unanswered()).isEmpty();
    }

    @Test
    void betweenVersionsTheIdTellsWhateverTheCodeIsNow() {
        var later = Correspondence.byOutcome(
                CURRICULUM, CurriculumFixtures.laterCurriculum().content());

        assertThat(later.answers("1.1.1-S1")).extracting(Outcome::code).containsExactly("P-1");
        assertThat(later.answers("1.1.2-S1")).isEmpty();
        assertThat(later.unanswered())
                .extracting(each -> each.outcome().code(), Unanswered::reason)
                .containsExactly(tuple("1.1.2-S1", OUTCOME_GONE));
    }

    @Test
    void betweenCurriculaEveryOutcomeForTheSameCompetencyAtTheSameStageAnswers() {
        var other = Correspondence.byCompetency(
                CURRICULUM, asking(outcome("A", "1.1.1", "S1"), outcome("B", "1.1.1", "S1")), SAME);

        assertThat(other.basis()).isEqualTo(Basis.COMPETENCY);
        assertThat(other.answers("1.1.1-S1")).extracting(Outcome::code).containsExactly("A", "B");
    }

    @Test
    void anOutcomeForAnotherStageOfItsCompetencyDoesNotAnswer() {
        var other = Correspondence.byCompetency(CURRICULUM, asking(outcome("A", "1.1.1", "F")), SAME);

        assertThat(other.answers("1.1.1-S1")).isEmpty();
        assertThat(other.unanswered()).extracting(Unanswered::reason).containsExactly(NOT_ASKED, NOT_ASKED);
    }

    @Test
    void aCompetencyIsFollowedToItsNewCodeAndOneThatWasSplitIsNot() {
        var other = Correspondence.byCompetency(
                CURRICULUM, asking(outcome("A", "9.9.9", "S1"), outcome("B", "1.1.2", "S1")), SPLIT);

        assertThat(other.answers("1.1.1-S1")).extracting(Outcome::code).containsExactly("A");
        assertThat(other.unanswered())
                .containsExactly(new Unanswered(
                        CURRICULUM.content().outcomes().getLast(), COMPETENCY_CHANGED, List.of("1.1.2", "1.1.3")));
    }

    @Test
    void aCompetencyThatTheOtherFrameworkDoesNotHaveHasNoCandidates() {
        var other =
                Correspondence.byCompetency(CURRICULUM, asking(outcome("A", "1.1.1", "S1")), new Descent(List.of()));

        assertThat(other.unanswered())
                .extracting(Unanswered::reason, Unanswered::candidates)
                .containsExactly(tuple(COMPETENCY_CHANGED, List.of()), tuple(COMPETENCY_CHANGED, List.of()));
    }

    private static CurriculumContent asking(Outcome... outcomes) {
        return new CurriculumContent(Stream.of(outcomes).toList(), List.of());
    }

    private static Outcome outcome(String code, String competency, String stage) {
        return new Outcome(null, code, "Do", "it", competency, stage, true);
    }
}
