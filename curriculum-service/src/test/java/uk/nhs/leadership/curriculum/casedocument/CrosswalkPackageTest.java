package uk.nhs.leadership.curriculum.casedocument;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.FROM;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.TO;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.publishedCrosswalk;

import org.junit.jupiter.api.Test;

class CrosswalkPackageTest {
    private static final CasePackage MADE = CrosswalkPackage.of(publishedCrosswalk());

    @Test
    void aVersionIsADocumentWithoutItems() {
        var document = MADE.document();

        assertThat(document.type()).isEqualTo("Crosswalk");
        assertThat(document.title()).isEqualTo("A crosswalk");
        assertThat(document.from()).isEqualTo("2026-11-06");
        assertThat(document.until()).isNull();
        assertThat(document.more()).containsEntry("leadership:code", "HLM-MLF");
        assertThat(MADE.items()).isEmpty();
    }

    @Test
    void anEntryIsAnAssociationInWhichTheNarrowerIsPartOfTheBroader() {
        assertThat(MADE.associations())
                .extracting(each -> each.origin().title() + " "
                        + each.relation().type() + " " + each.destination().title() + ": " + each.note())
                .containsExactly(
                        "A crosswalk 1.0 isRelatedTo Another framework 1.0: null",
                        "A crosswalk 1.0 isRelatedTo A framework 1.0: null",
                        "1.1.1 Prioritise exactMatchOf 1.1.1 Prioritise: null",
                        "1.1.2 Rest isPartOf 1.1 Productivity: Rest makes productive.",
                        "1.1.2 Rest isPartOf 1.1 Productivity: It has more to it.",
                        "1 Developing self isRelatedTo 1 Developing self: Both are about oneself.");
        assertThat(MADE.associations())
                .extracting(each -> each.relation().grouping())
                .containsOnly(CaseGrouping.CROSSWALK);
    }

    @Test
    void itsEndsAreThoseOfTheTwoFrameworks() {
        var from = FrameworkPackage.of(FROM);
        var to = FrameworkPackage.of(TO);

        assertThat(MADE.mentioned())
                .hasSize(10)
                .allMatch(node -> from.find(Object.class, node).isPresent()
                        || to.find(Object.class, node).isPresent());
        assertThat(MADE.associations().get(4).origin())
                .isEqualTo(to.items().stream()
                        .filter(item -> item.code().equals("1.1.2"))
                        .findFirst()
                        .orElseThrow()
                        .node());
    }
}
