package uk.nhs.leadership.curriculum.caseimport;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.DOCUMENT;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.leadingAHome;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.read;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.titled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.nhs.leadership.curriculum.caseimport.Finding.Kind;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;

class ForeignPackageTest {
    private static final CaseImport HOME = read(leadingAHome());

    @Test
    void aTreeOfAnyDepthBecomesAreasStandardsAndCompetencies() {
        assertThat(outline(HOME.draft().content()))
                .containsExactly(
                        "S Keeping everybody safe",
                        "  S.0 Keeping everybody safe",
                        "    S-1 Leads so that anybody, of whatever …",
                        "P Leading people",
                        "  P.1 Handing over",
                        "    P.1-b Asks what is missing",
                        "    P.1-a Hand over",
                        "  P.0 Leading people",
                        "    P.0.1 Plans a rota that people can live w…",
                        "3 Leading a home well",
                        "  3.0 Leading a home well",
                        "    W Explains in plain words");
    }

    @Test
    void whatADocumentSaysOfItselfIsKept() {
        var draft = HOME.draft();

        assertThat(draft.title()).isEqualTo("Leading a home well");
        assertThat(draft.note())
                .isEqualTo("What the manager of a home should be able to do.\n\nAgreed with residents.");
        assertThat(draft.references())
                .containsExactly(new Reference("Leading a home well", "https://standards.example/leading-a-home"));
        assertThat(HOME.own()).isFalse();
    }

    @Test
    void eachEducationLevelBecomesAStageAndWhatNamesNoneIsForAnother() {
        var content = HOME.draft().content();

        assertThat(content.stages())
                .extracting(stage -> stage.code() + " " + stage.title())
                .containsExactly("MANAGER Manager", "SENIORCA Senior carer", "ALL All stages");
        assertThat(competency("P.0.1").stages()).containsExactly("MANAGER");
        assertThat(competency("W").statements()).containsExactly(new Statement(null, "ALL", "Explains in plain words"));
    }

    @Test
    void whatStandsTooDeepBecomesLinesOfTheStatementsForWhomItIs() {
        var whole = "Hands over so that nothing that matters to a resident is lost between shifts.\n"
                + "P.1 (a) i Says aloud what cannot wait";

        assertThat(competency("P.1-a").statements())
                .containsExactly(
                        new Statement(null, "MANAGER", whole),
                        new Statement(
                                null, "SENIORCA", whole + "\nP.1 (a) ii Writes down what changed during the shift"));
    }

    @Test
    void whatIsTooLongForATitleIsWholeInTheStatement() {
        var competency = competency("S-1");

        assertThat(competency.title()).hasSizeBetween(150, 200).endsWith("…").doesNotContain("\n");
        assertThat(competency.statements().getFirst().text())
                .startsWith("Leads so that anybody")
                .contains(",\nand tells residents")
                .endsWith("will be different.");
    }

    @Test
    void notesStayBesideWhatTheyAreAbout() {
        var standard = HOME.draft().content().areas().get(1).standards().getFirst();

        assertThat(standard.background().note()).isEqualTo("Read together with P.2.");
    }

    @Test
    void whateverDidNotComeThroughAsItStoodIsTold() {
        assertThat(HOME.findings().counts())
                .isEqualTo(Map.of(
                        Kind.NOT_KEPT, 14,
                        Kind.TITLE_CHANGED, 1,
                        Kind.CODE_CHANGED, 4,
                        Kind.STAGE_MADE, 3,
                        Kind.PLACE_MADE, 4,
                        Kind.FOLDED, 1));
        assertThat(HOME.findings().first())
                .extracting(finding -> finding.kind() + " " + finding.pointer() + ": " + finding.detail())
                .contains(
                        "NOT_KEPT /CFItems/0/CFItemType: CFItemType of items: 8, this is the first",
                        "NOT_KEPT /CFItems/8/alternativeLabel: alternativeLabel of items: 1, this is the first",
                        "NOT_KEPT /CFDefinitions/CFLicenses: CFLicenses of the definitions: 1, this is the first",
                        "NOT_KEPT /CFRubrics: rubrics: 1, this is the first",
                        "NOT_KEPT /CFAssociations/10: associations of type isRelatedTo: 1, this is the first",
                        "CODE_CHANGED /CFItems/2/humanCodingScheme: P.1 (a) became P.1-a",
                        "CODE_CHANGED /CFItems/6/humanCodingScheme: It has none, and got P.0.1",
                        "FOLDED /CFItems/2: 2 items below it became lines of the statements of P.1-a");
    }

    @Test
    void aSecondOfTheSameCodeGetsAnother() {
        var two = titled("Two");
        for (var i = 0; i < 5; i++) {
            two.item("same " + i).put("humanCodingScheme", "X(1)");
            two.below("same " + i, DOCUMENT, null);
        }

        assertThat(two.read().draft().content().competencies())
                .extracting(Competency::code)
                .containsExactly("X-1", "X-1-1", "X-1-2", "X-1-3", "X-1-4");
    }

    @Test
    void aCodeOfNothingThatACodeMayHaveIsMadeUp() {
        var one = titled("One");
        one.item("emoji").put("humanCodingScheme", "🌱");
        one.below("emoji", DOCUMENT, null);

        assertThat(one.read().draft().content().competencies())
                .extracting(Competency::code)
                .containsExactly("X");
    }

    @Test
    void stagesThatLookTheSameGetDifferentCodes() {
        var packages = titled("School");
        packages.item("item")
                .putArray("educationLevel")
                .add("09")
                .add("9")
                .add("0-9")
                .add("Ω")
                .add("All");
        packages.below("item", DOCUMENT, null);

        assertThat(packages.read().draft().content().stages())
                .extracting(stage -> stage.code() + " " + stage.title())
                .containsExactly("L09 09", "L9 9", "L092 0-9", "L Ω", "ALL2 All");
    }

    @Test
    void moreEducationLevelsThanAFrameworkHasStagesBecomeOne() {
        var packages = titled("School");
        var years = packages.item("item").putArray("educationLevel");
        for (var year = 1; year <= 13; year++) {
            years.add("Year " + year);
        }
        packages.below("item", DOCUMENT, null);
        var read = packages.read();

        assertThat(read.draft().content().stages())
                .extracting(FrameworkContent.Stage::code)
                .containsExactly("ALL");
        assertThat(read.findings().first()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOT_KEPT);
            assertThat(finding.detail()).contains("educationLevel").contains("13");
        });
    }

    /** Held once for each of the items, the list would take all memory there is. */
    @Test
    @Timeout(20)
    void whatManyItemsInheritIsHeldOnce() {
        var packages = titled("School");
        var years = packages.item("area").putArray("educationLevel");
        packages.below("area", DOCUMENT, null);
        for (var i = 0; i < 30_000; i++) {
            years.add("Year " + i);
            packages.with("item " + i, "area");
        }

        assertThat(Faults.of(packages::read)).containsExactly("/CFItems/1 TOO_MANY");
    }

    @Test
    void aCompetencyIsForWhomWhatIsBelowOrElseAboveItIsFor() {
        var packages = titled("Inherited");
        packages.item("area").putArray("educationLevel").add("Upper");
        packages.item("standard");
        packages.item("competency");
        packages.item("other");
        packages.item("deep").putArray("educationLevel").add("Lower");
        packages.below("area", DOCUMENT, 1)
                .below("standard", "area", 1)
                .below("competency", "standard", 1)
                .below("other", "standard", 2)
                .below("deep", "competency", 1);

        assertThat(packages.read().draft().content().competencies())
                .extracting(Competency::stages)
                .containsExactly(List.of("LOWER"), List.of("UPPER"));
    }

    @Test
    void aChainOfThousandsIsRefusedWhereItsLinesWouldBeTooLong() {
        var chain = titled("Chain").with("item 0", DOCUMENT);
        for (var i = 1; i < 5_000; i++) {
            chain.with("item " + i, "item " + (i - 1));
        }

        assertThat(Faults.of(chain::read)).containsExactly("/CFItems/2 SIZE");
    }

    @Test
    void moreThanAFrameworkHoldsIsRefused() {
        var packages = titled("Wide");
        for (var i = 0; i < 51; i++) {
            packages.with("area " + i, DOCUMENT)
                    .with("standard " + i, "area " + i)
                    .with("item " + i, "standard " + i);
        }
        for (var i = 0; i < 101; i++) {
            packages.with("more " + i, "standard 0");
        }

        assertThat(Faults.of(packages::read)).containsExactlyInAnyOrder("/CFItems TOO_MANY", "/CFItems/1 TOO_MANY");
    }

    private static Competency competency(String code) {
        return HOME.draft().content().competency(code).orElseThrow();
    }

    private static List<String> outline(FrameworkContent content) {
        var lines = new ArrayList<String>();
        for (var area : content.areas()) {
            lines.add(area.code() + " " + shown(area.title()));
            for (var standard : area.standards()) {
                lines.add("  " + standard.code() + " " + shown(standard.title()));
                standard.competencies().forEach(each -> lines.add("    " + each.code() + " " + shown(each.title())));
            }
        }
        return lines;
    }

    private static String shown(String title) {
        return title.length() <= 36 ? title : title.substring(0, 35) + "…";
    }
}
