package uk.nhs.leadership.curriculum.caseimport;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.DOCUMENT;
import static uk.nhs.leadership.curriculum.caseimport.CasePackages.titled;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.casedocument.CaseIdentifier;
import uk.nhs.leadership.curriculum.casedocument.CaseItemType;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Rating;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Statement;

class OwnPackageTest {
    private static final UUID VERSION = UUID.fromString("0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00");
    private static final String RATING_SCALE =
            CaseIdentifier.of("rating-scale", VERSION).toString();

    private final CasePackages packages = titled("Ours");

    /** Stages F and S1, one competency with a statement for each, the later one first. */
    @BeforeEach
    void build() {
        packages.json().withObject("/CFDocument").putObject("extensions").put("leadership:id", VERSION.toString());
        add("F", CaseItemType.STAGE, DOCUMENT);
        add("S1", CaseItemType.STAGE, DOCUMENT);
        add("1", CaseItemType.AREA, DOCUMENT);
        add("1.1", CaseItemType.STANDARD, "1");
        add("1.1.1", CaseItemType.COMPETENCY, "1.1");
        add("1.1.1-S1", CaseItemType.STATEMENT, "1.1.1")
                .putArray("educationLevel")
                .add("S1");
        add("1.1.1-F", CaseItemType.STATEMENT, "1.1.1")
                .putArray("educationLevel")
                .add("F");
    }

    @Test
    void whatIsOfOurKindsIsTakenAsItIs() {
        packages.associated("hasSkillLevel", "1.1.1-F", "F", null).associated("replacedBy", "elsewhere", "1.1.1", null);
        var read = packages.read();

        assertThat(read.own()).isTrue();
        assertThat(read.findings().counts()).isEmpty();
        assertThat(read.draft().content().stages()).hasSize(2);
        assertThat(read.draft().content().competency("1.1.1").orElseThrow().statements())
                .containsExactly(new Statement(null, "F", "1.1.1-F"), new Statement(null, "S1", "1.1.1-S1"));
    }

    @Test
    void otherAssociationsAreTold() {
        var read = packages.associated("exactMatchOf", "1.1.1", "elsewhere", null)
                .associated("hasSkillLevel", "1.1.1", "elsewhere", null)
                .read();

        assertThat(read.findings().first())
                .extracting(Finding::detail)
                .containsExactly(
                        "associations of type exactMatchOf: 1, this is the first",
                        "associations of type hasSkillLevel: 1, this is the first");
    }

    @Test
    void whatAPartOfItsKindDoesNotHaveHereIsTold() {
        packages.json().path("CFItems").forEach(item -> ((ObjectNode) item).put("notes", "A note"));
        ((ObjectNode) packages.json().path("CFItems").path(4))
                .putArray("educationLevel")
                .add("F");
        ((ObjectNode) packages.json().path("CFItems").path(5))
                .put("humanCodingScheme", "x")
                .put("abbreviatedStatement", "y");

        assertThat(packages.read().findings().first())
                .extracting(finding -> finding.pointer() + " " + finding.detail())
                .containsExactlyInAnyOrder(
                        "/CFItems/0/notes notes of stages and statements: 4, this is the first",
                        "/CFItems/4/educationLevel educationLevel of areas, standards and competencies: 1, this is the first",
                        "/CFItems/5/humanCodingScheme humanCodingScheme of statements: 1, this is the first",
                        "/CFItems/5/abbreviatedStatement abbreviatedStatement of statements: 1, this is the first");
    }

    @Test
    void aCurriculumIsNoFramework() {
        add("O-1", CaseItemType.OUTCOME, DOCUMENT);

        assertThat(Faults.of(packages::read)).contains("/CFItems/7/CFItemTypeURI NOT_A_FRAMEWORK");
    }

    @Test
    void whatStandsWhereItsKindDoesNotIsRefused() {
        add("2", CaseItemType.AREA, "1");
        add("2.1", CaseItemType.STANDARD, DOCUMENT);
        add("3", CaseItemType.STATEMENT, "F");

        assertThat(Faults.of(packages::read))
                .containsExactlyInAnyOrder(
                        "/CFItems/7/CFItemTypeURI MISPLACED",
                        "/CFItems/8/CFItemTypeURI MISPLACED",
                        "/CFItems/9/CFItemTypeURI MISPLACED");
    }

    @Test
    void aStatementIsForOneStageOfThePackageAndTheOnlyOneForIt() {
        add("none", CaseItemType.STATEMENT, "1.1.1");
        add("unknown", CaseItemType.STATEMENT, "1.1.1")
                .putArray("educationLevel")
                .add("S9");
        add("second", CaseItemType.STATEMENT, "1.1.1")
                .putArray("educationLevel")
                .add("F");

        assertThat(Faults.of(packages::read))
                .containsExactly(
                        "/CFItems/7/educationLevel STAGE_UNKNOWN",
                        "/CFItems/8/educationLevel STAGE_UNKNOWN",
                        "/CFItems/9/educationLevel REPEATED");
    }

    @Test
    void theCodeOfAStageIsKeptOrRefused() {
        add("f", CaseItemType.STAGE, DOCUMENT);
        add("F again", CaseItemType.STAGE, DOCUMENT).put("humanCodingScheme", "F");

        assertThat(Faults.of(packages::read))
                .containsExactly("/CFItems/7/humanCodingScheme PATTERN", "/CFItems/8/humanCodingScheme REPEATED");
    }

    @Test
    void theRatingScaleIsKnownByItsIdentifier() {
        rubric(RATING_SCALE, "1", "3.0");
        rubric(CaseIdentifier.of("another").toString(), "7");
        var read = packages.read();

        assertThat(read.draft().content().ratingScale())
                .containsExactly(new Rating(1, "Is 1"), new Rating(3, "Is 3.0"));
        assertThat(read.findings().first())
                .extracting(Finding::detail)
                .containsExactly("rubrics: 1, this is the first");
    }

    @Test
    void aRatingIsAWholeNumberAndThereOnce() {
        rubric(RATING_SCALE, "1", "1", "1.5", "-1", "101", null);
        var at = "/CFRubrics/0/CFRubricCriteria/0/CFRubricCriterionLevels/";

        assertThat(Faults.of(packages::read))
                .containsExactly(
                        at + "1/score REPEATED",
                        at + "2/score OUT_OF_RANGE",
                        at + "3/score OUT_OF_RANGE",
                        at + "4/score OUT_OF_RANGE",
                        at + "5/score OUT_OF_RANGE");
    }

    @Test
    void principlesHaveATitleAndAnIdOfTheirOwn() {
        var concepts = packages.json().putObject("CFDefinitions").putArray("CFConcepts");
        concepts.addObject()
                .put("title", "Compassion")
                .putObject("extensions")
                .put("leadership:id", VERSION.toString());
        concepts.addObject()
                .put("title", "x".repeat(201))
                .putObject("extensions")
                .put("leadership:id", VERSION.toString());
        concepts.addNull();
        concepts.addObject();

        assertThat(Faults.of(packages::read))
                .containsExactly(
                        "/CFDefinitions/CFConcepts/1/extensions/leadership:id ID_REPEATED",
                        "/CFDefinitions/CFConcepts/1/title SIZE",
                        "/CFDefinitions/CFConcepts/2 REQUIRED",
                        "/CFDefinitions/CFConcepts/3/title REQUIRED");
    }

    @Test
    void theCodeAndTheNumberOfTheVersionComeFromThePackageUnlessTheyAreAskedFor() {
        var document = packages.json().withObject("/CFDocument");
        document.withObject("/extensions").put("leadership:code", "MLF");

        assertThat(CaseImport.of(CasePackages.parsed(packages.json()), null, null)
                        .draft())
                .matches(draft -> draft.code().equals("MLF") && draft.version().equals("1.0"));
        assertThat(CaseImport.of(CasePackages.parsed(packages.json()), "LAH", "2.0")
                        .draft())
                .matches(draft -> draft.code().equals("LAH") && draft.version().equals("2.0"));

        document.put("version", "2026");
        document.withObject("/extensions").remove("leadership:code");

        assertThat(Faults.of(() -> CaseImport.of(CasePackages.parsed(packages.json()), null, null)))
                .containsExactly("?code REQUIRED", "/CFDocument/version PATTERN");
        assertThat(Faults.of(() -> CaseImport.of(CasePackages.parsed(packages.json()), "no code", "1")))
                .containsExactly("?code PATTERN", "?version PATTERN");
    }

    private ObjectNode add(String code, CaseItemType type, String parent) {
        var item = packages.item(code).put("humanCodingScheme", code);
        item.putObject("CFItemTypeURI").put("identifier", type.identifier().toString());
        packages.below(code, parent, null);
        return item;
    }

    private void rubric(String identifier, @Nullable String... scores) {
        var rubric = packages.json().withArray("CFRubrics").addObject().put("identifier", identifier);
        var marks = rubric.putArray("CFRubricCriteria").addObject().putArray("CFRubricCriterionLevels");
        for (var score : scores) {
            var mark = marks.addObject().put("quality", "Is " + score);
            if (score != null) {
                mark.put("score", new java.math.BigDecimal(score));
            }
        }
    }
}
