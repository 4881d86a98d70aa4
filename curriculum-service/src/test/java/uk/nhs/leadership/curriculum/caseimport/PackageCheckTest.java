package uk.nhs.leadership.curriculum.caseimport;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.DOCUMENT;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.identifier;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.titled;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackageCheckTest {
    /** An item below the document; then one thing is spoilt. */
    static Stream<Arguments> spoilt() {
        return Stream.of(
                Arguments.of("no document", spoilt(whole -> whole.remove("CFDocument")), "/CFDocument REQUIRED"),
                Arguments.of(
                        "no title",
                        spoilt(whole -> whole.withObject("/CFDocument").remove("title")),
                        "/CFDocument/title REQUIRED"),
                Arguments.of(
                        "a document without identifier",
                        spoilt(whole -> whole.withObject("/CFDocument").remove("identifier")),
                        "/CFDocument/identifier REQUIRED"),
                Arguments.of(
                        "null for an item",
                        spoilt(whole -> whole.withArray("CFItems").addNull()),
                        "/CFItems/1 REQUIRED"),
                Arguments.of(
                        "an item without identifier",
                        spoilt(whole -> item(whole).remove("identifier")),
                        "/CFItems/0/identifier REQUIRED"),
                Arguments.of(
                        "an identifier that is none",
                        spoilt(whole -> item(whole).put("identifier", "0199F6C2-5D1E-5A53-9D7C-4D5F0F1F8A03")),
                        "/CFItems/0/identifier IDENTIFIER_INVALID"),
                Arguments.of(
                        "an identifier of version 7",
                        spoilt(whole -> item(whole).put("identifier", "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03")),
                        "/CFItems/0/identifier IDENTIFIER_INVALID"),
                Arguments.of(
                        "an item that says nothing",
                        spoilt(whole -> item(whole).put("fullStatement", " ")),
                        "/CFItems/0/fullStatement REQUIRED"),
                Arguments.of(
                        "an item that says too much",
                        spoilt(whole -> item(whole).put("fullStatement", "x".repeat(100_000))),
                        "/CFItems/0/fullStatement SIZE"),
                Arguments.of(
                        "a control character",
                        spoilt(whole -> item(whole).put("fullStatement", "a\u001b[31m")),
                        "/CFItems/0/fullStatement PLAIN_TEXT"),
                Arguments.of(
                        "an item with the identifier of the document",
                        spoilt(whole -> whole.withArray("CFItems")
                                .addObject()
                                .put("identifier", identifier(DOCUMENT))
                                .put("fullStatement", "x")),
                        "/CFItems/1/identifier IDENTIFIER_REPEATED"),
                Arguments.of(
                        "null for an association",
                        spoilt(whole -> whole.withArray("CFAssociations").addNull()),
                        "/CFAssociations/1 REQUIRED"),
                Arguments.of(
                        "an association of another type",
                        spoilt(whole -> association(whole).put("associationType", "isFriendOf")),
                        "/CFAssociations/0/associationType CODE_UNKNOWN"),
                Arguments.of(
                        "an association from nowhere",
                        spoilt(whole -> association(whole).remove("originNodeURI")),
                        "/CFAssociations/0/originNodeURI REQUIRED"),
                Arguments.of(
                        "an association to nowhere",
                        spoilt(whole -> association(whole)
                                .putObject("destinationNodeURI")
                                .put("identifier", identifier("elsewhere"))),
                        "/CFAssociations/0/destinationNodeURI/identifier DESTINATION_UNKNOWN"),
                Arguments.of(
                        "an id of ours twice",
                        spoilt(whole -> {
                            var id = "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a03";
                            item(whole).putObject("extensions").put("leadership:id", id);
                            whole.withArray("CFItems")
                                    .addObject()
                                    .put("identifier", identifier("another"))
                                    .put("fullStatement", "x")
                                    .putObject("extensions")
                                    .put("leadership:id", id);
                        }),
                        "/CFItems/1/extensions/leadership:id ID_REPEATED"),
                Arguments.of(
                        "a reference to no address",
                        spoilt(whole -> item(whole)
                                .putObject("extensions")
                                .putArray("leadership:references")
                                .addObject()
                                .put("title", "x")
                                .put("uri", "javascript:alert(1)")),
                        "/CFItems/0/extensions/leadership:references/0/uri PATTERN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void whatIsWrongIsRefusedWhereItStands(String what, ObjectNode whole, String fault) {
        assertThat(Faults.of(() -> CasePackages.read(whole))).as(what).contains(fault);
    }

    @Test
    void whatIsRightIsTaken() {
        assertThat(CasePackages.read(spoilt(whole -> {})).draft().content().competencies())
                .hasSize(1);
    }

    @Test
    void anItemThatIsPartOfItselfIsRefusedOnceForEachCircle() {
        var packages = titled("Circles").with("good", DOCUMENT);
        packages.item("a");
        packages.item("b");
        packages.item("c");
        packages.item("d");
        packages.item("below a");
        packages.below("a", "b", 1)
                .below("b", "c", 1)
                .below("c", "a", 1)
                .below("d", "d", 1)
                .below("below a", "a", 1);

        assertThat(Faults.of(packages::read)).containsExactly("/CFItems/1 CIRCULAR", "/CFItems/4 CIRCULAR");
    }

    @Test
    void aCircleOfThousandsIsFoundToo() {
        var packages = titled("A circle");
        for (var i = 0; i < 5_000; i++) {
            packages.with("item " + i);
        }
        for (var i = 0; i < 5_000; i++) {
            packages.below("item " + i, "item " + (i + 1) % 5_000, 1);
        }

        assertThat(Faults.of(packages::read)).containsExactly("/CFItems/0 CIRCULAR");
    }

    @Test
    void anItemThatNothingPutsAnywhereIsRefused() {
        assertThat(Faults.of(() -> titled("Lost").with("lost").read())).containsExactly("/CFItems/0 PARENT_MISSING");
    }

    @Test
    void anItemInTwoPlacesIsRefused() {
        var packages = titled("Twice")
                .with("a", DOCUMENT)
                .with("b", DOCUMENT)
                .with("c", "a")
                .below("c", "b", 1);

        assertThat(Faults.of(packages::read)).containsExactly("/CFAssociations/3 PARENT_REPEATED");
    }

    @Test
    void whatIsPutSomewhereButIsNotThereIsRefused() {
        assertThat(Faults.of(() -> titled("Ghost").below("ghost", DOCUMENT, 1).read()))
                .containsExactly("/CFAssociations/0/originNodeURI/identifier ORIGIN_UNKNOWN");
    }

    @Test
    void twoItemsOfOneIdentifierAreRefused() {
        var packages = titled("Double").with("a", DOCUMENT).with("a");

        assertThat(Faults.of(packages::read)).containsExactly("/CFItems/1/identifier IDENTIFIER_REPEATED");
    }

    @Test
    void ofThousandsOfFaultsTheFirstAreToldAndHowManyThereAre() {
        var packages = titled("Faulty");
        for (var i = 0; i < 5_000; i++) {
            packages.with("item " + i);
        }

        assertThat(Faults.of(packages::read))
                .hasSize(101)
                .startsWith("/CFItems/0 PARENT_MISSING")
                .endsWith(" MORE_FAULTS");
    }

    @Test
    void whatIsBesideOneAnotherStandsInTheOrderOfTheNumbersThenOfThePackage() {
        var packages = titled("Order").with("area", DOCUMENT).with("standard", "area");
        for (var name : List.of("third", "first", "last", "second", "very last")) {
            packages.item(name);
        }
        packages.below("third", "standard", 30)
                .below("first", "standard", -1)
                .below("last", "standard", null)
                .below("second", "standard", 2)
                .below("very last", "standard", null);

        assertThat(packages.read().draft().content().competencies())
                .extracting(competency -> competency.title())
                .containsExactly("first", "second", "third", "last", "very last");
    }

    @Test
    void whatNobodyKnowsIsPassedOverAndTold() {
        var read = CasePackages.read(spoilt(whole -> {
            item(whole).putObject("brandNew").put("deep", "er");
            item(whole).putObject("extensions").putArray("other:list").add(1).add(2);
            item(whole).put("alternativeLabel", "").putArray("conceptKeywords");
            item(whole).putNull("language");
        }));

        assertThat(read.findings().first())
                .extracting(finding -> finding.pointer() + " " + finding.detail())
                .contains(
                        "/CFItems/0/brandNew brandNew of items: 1, this is the first",
                        "/CFItems/0/extensions/other:list extension other:list of items: 2, this is the first")
                .noneMatch(told -> told.contains("alternativeLabel")
                        || told.contains("conceptKeywords")
                        || told.contains("language"));
    }

    @Test
    void ofThousandsOfNamesThatNobodyKnowsTheFirstAreToldApart() {
        var findings = CasePackages.read(spoilt(whole -> {
                    for (var i = 0; i < 5_000; i++) {
                        item(whole).put("unknown" + i, "x");
                    }
                }))
                .findings();

        assertThat(findings.counts()).containsEntry(Finding.Kind.NOT_KEPT, Findings.SORTS + 1);
        assertThat(findings.first()).hasSize(Findings.TOLD);
    }

    private static ObjectNode spoilt(Consumer<ObjectNode> spoiling) {
        var whole = titled("One").with("item", DOCUMENT).json();
        spoiling.accept(whole);
        return whole;
    }

    private static ObjectNode item(ObjectNode whole) {
        return (ObjectNode) whole.path("CFItems").path(0);
    }

    private static ObjectNode association(ObjectNode whole) {
        return (ObjectNode) whole.path("CFAssociations").path(0);
    }
}
