package uk.nhs.leadership.curriculum.framework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.complete;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.withAreas;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Principle;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.publication.Lineage;
import uk.nhs.leadership.curriculum.publication.Lineage.Known;

class FrameworkContentTest {
    private final AtomicLong made = new AtomicLong();

    @Test
    void everyPartOfAFirstDraftGetsAnIdOfItsOwn() {
        var content = identified(complete(), List.of());

        var area = content.areas().getFirst();
        var standard = area.standards().getFirst();
        assertThat(content.competencies().toList())
                .flatExtracting(
                        Competency::id,
                        competency -> competency.statements().getFirst().id())
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .doesNotContain(area.id(), standard.id());
    }

    @Test
    void theNextVersionHasTheSameIdsUnderTheSameCodes() {
        var first = identified(complete(), List.of());

        assertThat(identified(complete(), known(first))).isEqualTo(first);
    }

    @Test
    void aCompetencyMovedWithItsIdKeepsItAndItsStatements() {
        var first = identified(complete(), List.of());
        var moved = first.competency("1.1.2").orElseThrow();
        var elsewhere = withAreas(new Area(
                null,
                "2",
                "People",
                List.of(new Standard(
                        null,
                        "2.1",
                        "Teams",
                        List.of(new Competency(
                                moved.id(), "2.1.1", "Rest", List.of(new Statement(null, "S1", "Takes breaks"))))))));

        var second = identified(elsewhere, known(first));

        assertThat(second.competency("2.1.1"))
                .contains(new Competency(moved.id(), "2.1.1", "Rest", moved.statements()));
    }

    @Test
    void aPrincipleIsRecognisedByItsTitleOrKeepsTheIdItNames() {
        var first = identified(complete(), List.of());
        var compassion = first.codePrinciples().getFirst().id();
        var content = complete();
        var renamed = new FrameworkContent(
                content.stages(),
                List.of(new Principle(null, "Courage"), new Principle(compassion, "Kindness")),
                content.ratingScale(),
                content.areas());

        var second = identified(renamed, known(first));

        assertThat(second.codePrinciples().getLast()).isEqualTo(new Principle(compassion, "Kindness"));
        assertThat(second.codePrinciples().getFirst().id()).isNotNull().isNotEqualTo(compassion);
    }

    @Test
    void anIdMustBeOneOfThisFrameworkAndOfItsKind() {
        var first = identified(complete(), List.of());
        var areaId = first.areas().getFirst().id();
        var wrong = withAreas(new Area(
                new UUID(7, 7),
                "1",
                "Developing self",
                List.of(new Standard(areaId, "1.1", "Productivity", List.of()))));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> identified(wrong, known(first)))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(
                                tuple("/areas/0/id", "ID_UNKNOWN"), tuple("/areas/0/standards/0/id", "ID_UNKNOWN")));
    }

    @Test
    void aCompetencyClaimsTheStagesItHasStatementsFor() {
        assertThat(complete().competency("1.1.1").orElseThrow().stages()).containsExactly("F", "S1");
        assertThat(complete().competency("9.9.9")).isEmpty();
    }

    private FrameworkContent identified(FrameworkContent content, List<Known> known) {
        return content.identified(new Lineage(known, () -> new UUID(2, made.incrementAndGet())));
    }

    private static List<Known> known(FrameworkContent content) {
        var known = new ArrayList<Known>();
        content.codePrinciples()
                .forEach(principle ->
                        known.add(new Known("PRINCIPLE", principle.title(), requireNonNull(principle.id()))));
        for (var area : content.areas()) {
            known.add(new Known("AREA", area.code(), requireNonNull(area.id())));
            for (var standard : area.standards()) {
                known.add(new Known("STANDARD", standard.code(), requireNonNull(standard.id())));
            }
        }
        content.competencies().forEach(competency -> {
            known.add(new Known("COMPETENCY", competency.code(), requireNonNull(competency.id())));
            competency
                    .statements()
                    .forEach(statement -> known.add(new Known(
                            "STATEMENT", competency.id() + "/" + statement.stage(), requireNonNull(statement.id()))));
        });
        return known;
    }
}
