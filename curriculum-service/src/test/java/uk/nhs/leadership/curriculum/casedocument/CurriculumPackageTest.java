package uk.nhs.leadership.curriculum.casedocument;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.FRAMEWORK;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures.publishedCurriculum;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurriculumPackageTest {
    private static final CasePackage FRAMEWORK_MADE = FrameworkPackage.of(FRAMEWORK);
    private static final CasePackage MADE = CurriculumPackage.of(publishedCurriculum(), FRAMEWORK);

    @Test
    void aVersionIsADocumentInForceFromItsFirstDay() {
        var document = MADE.document();

        assertThat(document.type()).isEqualTo("Curriculum");
        assertThat(document.title()).isEqualTo("A curriculum");
        assertThat(document.from()).isEqualTo("2026-11-01");
        assertThat(document.until()).isNull();
        assertThat(document.more())
                .containsEntry("leadership:code", "ADC")
                .containsEntry("leadership:minimumHours", "60")
                .containsEntry("leadership:termYears", "3");
    }

    @Test
    void outcomesAndRequirementsAreItemsInOrder() {
        assertThat(MADE.items())
                .extracting(item -> item.type() + " " + item.code() + " " + item.stage() + ": " + item.statement())
                .containsExactly(
                        "OUTCOME 1.1.1-S1 S1: Plan the week",
                        "OUTCOME 1.1.2-S1 S1: Take breaks",
                        "REQUIREMENT R-GOV-1 null: Somebody answers");
        assertThat(MADE.items().getFirst().more()).containsEntry("leadership:required", true);
        assertThat(MADE.items().getLast().more()).containsEntry("leadership:essential", true);
        assertThat(MADE.items().getLast().note()).isEqualTo("A name");
    }

    @Test
    void theWholeIsRelatedToItsFrameworkAndAnOutcomeToItsStatement() {
        assertThat(told(CaseRelation.RELATED_TO))
                .containsExactly(
                        "A curriculum 1.0 -> A framework 1.0", "1.1.1-S1 -> 1.1.1 at S1", "1.1.2-S1 -> 1.1.2 at S1");
        assertThat(MADE.mentioned())
                .hasSize(3)
                .allMatch(node -> FRAMEWORK_MADE.find(Object.class, node).isPresent());
    }

    @Test
    void theRequirementsAreARubric() {
        assertThat(MADE.rubrics())
                .singleElement()
                .satisfies(rubric -> assertThat(rubric.criteria())
                        .singleElement()
                        .satisfies(criterion -> {
                            assertThat(criterion.category()).isEqualTo("governance");
                            assertThat(criterion.item())
                                    .isEqualTo(MADE.items().getLast().node());
                        }));
    }

    private static List<String> told(CaseRelation relation) {
        return MADE.associations().stream()
                .filter(association -> association.relation() == relation)
                .map(association -> association.origin().title() + " -> "
                        + association.destination().title())
                .toList();
    }
}
