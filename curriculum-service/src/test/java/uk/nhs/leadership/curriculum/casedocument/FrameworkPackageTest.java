package uk.nhs.leadership.curriculum.casedocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.published;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.unpublished;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.framework.Framework;

class FrameworkPackageTest {
    private static final Framework FRAMEWORK = published();
    private static final CasePackage MADE = FrameworkPackage.of(FRAMEWORK);

    @Test
    void aVersionIsADocument() {
        var document = MADE.document();

        assertThat(document.identifier()).isEqualTo(CaseIdentifier.of("document", FRAMEWORK.id()));
        assertThat(document.title()).isEqualTo("A framework");
        assertThat(document.version()).isEqualTo("1.0");
        assertThat(document.type()).isEqualTo("Framework");
        assertThat(document.adoption()).isEqualTo("Adopted");
        assertThat(document.from()).isEqualTo("2026-11-06");
        assertThat(document.until()).isNull();
        assertThat(document.changedAt()).isEqualTo(FRIDAY);
        assertThat(document.more())
                .containsEntry("leadership:code", "MLF")
                .containsEntry("leadership:id", FRAMEWORK.id().toString());
    }

    @Test
    void everyPartIsAnItemInTheOrderOfTheFramework() {
        assertThat(MADE.items())
                .extracting(item -> item.type() + " " + item.code() + ": " + item.statement())
                .containsExactly(
                        "AREA 1: Developing self",
                        "STANDARD 1.1: Productivity",
                        "COMPETENCY 1.1.1: Prioritise",
                        "STATEMENT 1.1.1-F: Lists",
                        "STATEMENT 1.1.1-S1: Plans",
                        "COMPETENCY 1.1.2: Rest",
                        "STATEMENT 1.1.2-S1: Takes breaks",
                        "STAGE F: Fundamental",
                        "STAGE S1: Stage 1");
    }

    @Test
    void everyItemButTheStagesHasItsAreaAsSubject() {
        assertThat(MADE.subjects())
                .singleElement()
                .extracting(CaseSubject::code, CaseSubject::title)
                .containsExactly("1", "Developing self");
        assertThat(MADE.items())
                .allMatch(item -> item.type() == CaseItemType.STAGE
                        ? item.subject() == null
                        : MADE.subjects().getFirst().equals(item.subject()));
    }

    @Test
    void whatIsPartOfWhatIsSaidInOrder() {
        assertThat(told(CaseRelation.CHILD_OF))
                .containsExactly(
                        "1 Developing self -> A framework 1.0 #1",
                        "1.1 Productivity -> 1 Developing self #1",
                        "1.1.1 Prioritise -> 1.1 Productivity #1",
                        "1.1.1 at F -> 1.1.1 Prioritise #1",
                        "1.1.1 at S1 -> 1.1.1 Prioritise #2",
                        "1.1.2 Rest -> 1.1 Productivity #2",
                        "1.1.2 at S1 -> 1.1.2 Rest #1",
                        "F Fundamental -> A framework 1.0 #2",
                        "S1 Stage 1 -> A framework 1.0 #3");
    }

    @Test
    void aStatementIsAtItsStage() {
        assertThat(told(CaseRelation.AT_STAGE))
                .containsExactly(
                        "1.1.1 at F -> F Fundamental #null",
                        "1.1.1 at S1 -> S1 Stage 1 #null",
                        "1.1.2 at S1 -> S1 Stage 1 #null");
        assertThat(MADE.items())
                .filteredOn(item -> item.type() == CaseItemType.STATEMENT)
                .extracting(CaseItem::stage)
                .containsExactly("F", "S1", "S1");
    }

    @Test
    void thePrinciplesAreConceptsAndTheScaleIsARubric() {
        assertThat(MADE.concepts())
                .extracting(concept -> concept.code() + " " + concept.title())
                .containsExactly("1 Compassion");
        assertThat(MADE.rubrics())
                .singleElement()
                .satisfies(rubric -> assertThat(rubric.criteria().getFirst().marks())
                        .extracting(mark -> mark.score() + " " + mark.quality())
                        .containsExactly("1 Insufficient", "2 Essential"));
    }

    @Test
    void everythingHasAnIdentifierOfItsOwnByWhichItIsFound() {
        assertThat(MADE.identifiers()).doesNotHaveDuplicates().hasSize(1 + 9 + 12 + 1 + 1 + 1);
        assertThat(MADE.items())
                .allSatisfy(item ->
                        assertThat(MADE.find(CaseItem.class, item.identifier())).contains(item));
        assertThat(MADE.find(CaseItem.class, MADE.document().identifier())).isEmpty();
        assertThat(MADE.find(CaseItem.class, new UUID(9, 9))).isEmpty();
    }

    @Test
    void allThatIsSpokenOfIsThere() {
        assertThat(MADE.mentioned()).isEmpty();
    }

    @Test
    void aDraftIsNoDocument() {
        assertThatThrownBy(() -> FrameworkPackage.of(unpublished())).isInstanceOf(RuntimeException.class);
    }

    private static List<String> told(CaseRelation relation) {
        return MADE.associations().stream()
                .filter(association -> association.relation() == relation)
                .map(association -> association.origin().title() + " -> "
                        + association.destination().title() + " #" + association.sequence())
                .toList();
    }
}
