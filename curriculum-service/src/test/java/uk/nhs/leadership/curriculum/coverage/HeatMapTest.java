package uk.nhs.leadership.curriculum.coverage;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.curriculum.programme.Depth.ASSESSED;
import static uk.nhs.leadership.curriculum.programme.Depth.DEVELOPED;
import static uk.nhs.leadership.curriculum.programme.Depth.INTRODUCED;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.claiming;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.module;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.coverage.Correspondence.Reason;
import uk.nhs.leadership.curriculum.coverage.Correspondence.Unanswered;
import uk.nhs.leadership.curriculum.coverage.CoverageService.Question;
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent;
import uk.nhs.leadership.curriculum.curriculum.CurriculumContent.Outcome;
import uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures;
import uk.nhs.leadership.curriculum.framework.FrameworkContent;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Competency;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Stage;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;
import uk.nhs.leadership.curriculum.programme.Programme;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.Claim;

/** Of two stages and two competencies: 1.1.1 has an outcome at F and three at S1, 1.1.2 has one at S1. */
class HeatMapTest {
    private static final Curriculum CURRICULUM = CurriculumFixtures.publishedCurriculum();
    private static final List<Outcome> ASKED = List.of(
            outcome("A", "1.1.1", "F"),
            outcome("B", "1.1.1", "S1"),
            outcome("C", "1.1.1", "S1"),
            outcome("D", "1.1.1", "S1"),
            outcome("E", "1.1.2", "S1"));
    private static final Programme PROGRAMME = claiming(
            module("M1", 10, 0, new Claim("A", INTRODUCED), new Claim("B", ASSESSED), new Claim("C", ASSESSED)),
            module("M2", 1, 0, new Claim("B", ASSESSED)));

    @Test
    void everyCellTellsInALetterAndInWordsHowFarItIsTaken() {
        var drawing = read(drawn(framework("Prioritise"), null, PROGRAMME));

        assertThat(titlesOf(drawing, "cell"))
                .containsExactly(
                        "1.1.1, F: introduced",
                        "1.1.1, S1: assessed, 2 of 3 outcomes",
                        "1.1.2, F: not asked",
                        "1.1.2, S1: not covered");
        assertThat(textsOf(drawing, "cell")).containsExactly("I", "A 2/3", "–", "N");
    }

    @Test
    void whatLooksDifferentInColourLooksDifferentWithout() {
        var all = read(drawn(
                framework("Prioritise"),
                null,
                claiming(module(
                        "M1",
                        10,
                        0,
                        new Claim("A", INTRODUCED),
                        new Claim("B", ASSESSED),
                        new Claim("E", DEVELOPED)))));

        assertThat(fillsOf(all, "cell"))
                .containsExactly("url(#coverage-introduced)", "#00306e", "none", "url(#coverage-developed)");
        assertThat(idsOf(all, "pattern")).containsExactlyInAnyOrder("coverage-introduced", "coverage-developed");
    }

    @Test
    void theWholeIsDescribedForThoseWhoDoNotSeeIt() {
        var drawing = read(drawn(framework("Prioritise"), null, PROGRAMME));

        assertThat(drawing.getDocumentElement().getAttribute("aria-labelledby"))
                .isEqualTo("coverage-title coverage-description");
        assertThat(texts(drawing, "desc"))
                .containsExactly("ADC 1.0 by 1 programme: MSP 1.0. Of 5 outcomes, 2 not covered, 1 covered but not"
                        + " assessed, 1 assessed more than once. 1 module claims more than the hours allow. A row for"
                        + " each competency, a column for each stage.");
        assertThat(titlesOf(drawing, "columnheader"))
                .containsExactly("F: \u2068Fundamental\u2069", "S1: \u2068Stage 1\u2069");
        assertThat(titlesOf(drawing, "rowheader"))
                .containsExactly(
                        "1 \u2068Developing self\u2069",
                        "1.1 \u2068Productivity\u2069",
                        "1.1.1 \u2068Prioritise\u2069",
                        "1.1.2 \u2068Rest\u2069");
    }

    @Test
    void aComparisonSaysWhatItWasMadeWithAndMovesNothingOntoAnythingElse() {
        var gone = new Unanswered(outcome("X", "1.1.2", "S1"), Reason.COMPETENCY_CHANGED, List.of("1.1.3"));
        var other = new Correspondence(
                CURRICULUM, Correspondence.Basis.COMPETENCY, Map.of("P", List.of(ASKED.getFirst())), List.of(gone));
        var programme = claiming(module("M1", 10, 0, new Claim("P", DEVELOPED), new Claim("X", ASSESSED)));

        var drawing =
                read(drawn(framework("Prioritise"), new Question(Set.of(), null, new UUID(1, 1)), other, programme));

        var said =
                "Built on ADC 1.0 (counted by competency and stage). 1 outcome that they work towards there had nothing"
                        + " to be counted for here.";
        assertThat(texts(drawing, "desc")).singleElement().asString().contains(said);
        assertThat(String.join(" ", texts(drawing, "text"))).contains(said);
        assertThat(textsOf(drawing, "cell")).containsExactly("D", "N", "–", "N");
        var usual = read(drawn(framework("Prioritise"), null, PROGRAMME));
        assertThat(heightOf(drawing)).isEqualTo(heightOf(usual) + 28);
        assertThat(elements(drawing, "text").stream()
                        .filter(text -> text.getAttribute("x").equals("0"))
                        .map(text -> text.getAttribute("y")))
                .doesNotHaveDuplicates();
    }

    private static int heightOf(Document drawing) {
        return Integer.parseInt(
                drawing.getDocumentElement().getAttribute("viewBox").split(" ", -1)[3]);
    }

    @Test
    void whatIsTooLargeToLookAtIsRefusedInWords() {
        var stages = IntStream.range(0, 12)
                .mapToObj(number -> new Stage("S" + number, "Stage " + number))
                .toList();
        var statements = stages.stream().map(stage -> statement(stage.code())).toList();
        var competencies = IntStream.rangeClosed(0, HeatMap.MOST_CELLS / 12)
                .mapToObj(number -> new Competency(null, "C" + number, "A competency", statements))
                .toList();
        var framework = new FrameworkContent(
                stages,
                List.of(),
                List.of(),
                List.of(new Area(null, "1", "An area", List.of(new Standard(null, "1", "A standard", competencies)))));

        assertThatThrownBy(() -> drawn(framework, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer, Fault::code)
                                .containsExactly(tuple("?stage", "TOO_LARGE")));
        assertThat(drawn(framework, "S1")).contains("<title>C0, S1: not asked</title>");
    }

    @Test
    void oneStageIsDrawnAlone() {
        var drawing = read(drawn(framework("Prioritise"), "F", PROGRAMME));

        assertThat(titlesOf(drawing, "columnheader")).containsExactly("F: \u2068Fundamental\u2069");
        assertThat(textsOf(drawing, "cell")).containsExactly("I", "–");
    }

    @Test
    void whateverIsTypedStaysText() {
        for (var typed : List.of(
                "<script>alert(1)</script> & \"quoted\" ]]>",
                "أولويات العمل",
                "\u202Eturned round",
                "👩🏽‍⚕️ Rest 👩🏽‍⚕️")) {
            var drawing = read(drawn(framework(typed), null, PROGRAMME));

            assertThat(titlesOf(drawing, "rowheader")).contains("1.1.1 \u2068" + typed + "\u2069");
            assertThat(texts(drawing, "text")).contains(typed);
            assertThat(drawing.getElementsByTagName("script").getLength()).isZero();
        }
    }

    @Test
    void whatNoXmlDocumentMayHoldIsReplaced() {
        assertThat(titlesOf(read(drawn(framework("Pri\uFFFEority"), null)), "rowheader"))
                .contains("1.1.1 \u2068Pri\uFFFDority\u2069");
    }

    @Test
    void aLongTitleIsCutInThePictureAndWholeForTheReader() {
        var title = "Prioritise ".repeat(18).strip();

        var drawing = read(drawn(framework(title), null));

        assertThat(titlesOf(drawing, "rowheader")).contains("1.1.1 \u2068" + title + "\u2069");
        assertThat(texts(drawing, "text"))
                .doesNotContain(title)
                .anySatisfy(text ->
                        assertThat(text).startsWith("Prioritise Prioritise").endsWith("…"));
    }

    @Test
    void theSameCoverageIsTheSameBytes() {
        assertThat(drawn(framework("Prioritise"), null, PROGRAMME))
                .isEqualTo(drawn(framework("Prioritise"), null, PROGRAMME));
    }

    @Test
    void aFrameworkOfTheUsualSizeFitsOnAPageOfA4() {
        var areas = Stream.of("1", "2", "3")
                .map(area -> new Area(
                        null,
                        area,
                        "An area",
                        Stream.of("1", "2", "3")
                                .map(standard -> standard(area + "." + standard))
                                .toList()))
                .toList();
        var stage = new Stage("S1", "Stage 1: New and first-line managers and leaders");
        var framework = new FrameworkContent(List.of(stage, stage, stage, stage, stage), List.of(), List.of(), areas);

        var page = read(drawn(framework, null)).getDocumentElement();

        assertThat(page.getAttribute("width")).isEqualTo("190mm");
        assertThat(Integer.parseInt(page.getAttribute("height").replace("mm", "")))
                .isBetween(200, 277);
    }

    @Test
    void manyStagesAreDrawnSmallerAndNotOnTopOfOneAnother() {
        var stages = new ArrayList<Stage>();
        for (var i = 0; i < 40; i++) {
            stages.add(new Stage("S" + i, "Stage " + i));
        }

        var page = read(drawn(
                        new FrameworkContent(
                                stages,
                                List.of(),
                                List.of(),
                                framework("Prioritise").areas()),
                        null))
                .getDocumentElement();

        assertThat(page.getAttribute("width")).isEqualTo("190mm");
        assertThat(Integer.parseInt(page.getAttribute("viewBox").split(" ", -1)[2]))
                .isGreaterThan(40 * 40);
    }

    private static FrameworkContent framework(String title) {
        return new FrameworkContent(
                List.of(new Stage("F", "Fundamental"), new Stage("S1", "Stage 1")),
                List.of(),
                List.of(),
                List.of(new Area(
                        null,
                        "1",
                        "Developing self",
                        List.of(new Standard(
                                null,
                                "1.1",
                                "Productivity",
                                List.of(
                                        new Competency(null, "1.1.1", title, List.of(statement("F"), statement("S1"))),
                                        new Competency(null, "1.1.2", "Rest", List.of(statement("S1")))))))));
    }

    private static Standard standard(String code) {
        return new Standard(
                null,
                code,
                "A standard",
                Stream.of("1", "2", "3")
                        .map(competency ->
                                new Competency(null, code + "." + competency, "A competency", List.of(statement("S1"))))
                        .toList());
    }

    private static Statement statement(String stage) {
        return new Statement(null, stage, "Does it");
    }

    private static String drawn(FrameworkContent framework, @Nullable String stage, Programme... programmes) {
        var itself = new Correspondence(
                CURRICULUM,
                Correspondence.Basis.OUTCOME,
                ASKED.stream().collect(toMap(Outcome::code, List::of)),
                List.of());
        return drawn(framework, new Question(Set.of(), stage, null), itself, programmes);
    }

    private static String drawn(
            FrameworkContent framework, Question question, Correspondence correspondence, Programme... programmes) {
        var looked = List.of(programmes);
        var modules = Coverage.taught(looked, Set.of());
        return HeatMap.of(new CoverageService.Answer(
                question,
                CURRICULUM,
                FrameworkFixtures.saying("A framework", "", framework),
                looked,
                modules,
                List.of(correspondence),
                CoverageTest.TIMES,
                Coverage.of(
                        framework,
                        new CurriculumContent(ASKED, List.of()),
                        modules,
                        List.of(correspondence),
                        question.stage(),
                        CoverageTest.TIMES)));
    }

    private static Outcome outcome(String code, String competency, String stage) {
        return new Outcome(null, code, "Do", "it", competency, stage, true);
    }

    private static Document read(String drawing) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawing)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(drawing, e);
        }
    }

    private static List<Element> elements(Document drawing, String name) {
        var found = drawing.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Element> inRole(Document drawing, String role) {
        return elements(drawing, "g").stream()
                .filter(group -> group.getAttribute("role").equals(role))
                .toList();
    }

    private static List<String> titlesOf(Document drawing, String role) {
        return inRole(drawing, role).stream()
                .map(group -> group.getElementsByTagName("title").item(0).getTextContent())
                .toList();
    }

    private static List<String> textsOf(Document drawing, String role) {
        return inRole(drawing, role).stream()
                .map(group -> group.getElementsByTagName("text").item(0).getTextContent())
                .toList();
    }

    private static List<String> fillsOf(Document drawing, String role) {
        return inRole(drawing, role).stream()
                .map(group -> ((Element) group.getElementsByTagName("rect").item(0)).getAttribute("fill"))
                .toList();
    }

    private static List<String> texts(Document drawing, String name) {
        return elements(drawing, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> idsOf(Document drawing, String name) {
        return elements(drawing, name).stream()
                .map(element -> element.getAttribute("id"))
                .toList();
    }
}
