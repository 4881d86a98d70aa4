package uk.nhs.leadership.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Rule;

/** Every rule of a service is in docs/rules.md, worded as there, and used in a test. A service extends it. */
public abstract class RuleCatalogue {
    private final String service;
    private final String root;
    private final Path catalogue;
    private final Path tests;

    /**
     * @param service the section of docs/rules.md, for example {@code enrolment-service}
     * @param root the service's root package
     */
    protected RuleCatalogue(String service, String root) {
        this(service, root, Project.root().resolve("docs/rules.md"), Path.of("src/test/java"));
    }

    RuleCatalogue(String service, String root, Path catalogue, Path tests) {
        this.service = service;
        this.root = root;
        this.catalogue = catalogue;
        this.tests = tests;
    }

    @Test
    void theCatalogueHoldsEveryRuleAndNoOther() {
        var rules = new LinkedHashMap<String, String>();
        rules().forEach(rule -> rules.put(rule.name(), rule.sentence()));

        assertThat(catalogued()).as("docs/rules.md, section " + service).containsExactlyInAnyOrderEntriesOf(rules);
    }

    @Test
    void noTwoRulesShareACode() {
        assertThat(rules()).extracting(Rule::name).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleIsUsedInATest() {
        var sources = testSources();

        assertThat(rules())
                .extracting(Rule::name)
                .as("rules that no test names")
                .allSatisfy(code -> assertThat(sources).containsPattern("\\b" + Pattern.quote(code) + "\\b"));
    }

    @Test
    void everyTestThatTheCatalogueNamesExists() {
        var sources = testSources();

        assertThat(rows())
                .allSatisfy(row -> assertThat(sources)
                        .as("the test of " + row.getFirst())
                        .containsPattern("\\b(class|void) " + Pattern.quote(lastName(row.getLast())) + "\\b"));
    }

    private List<Rule> rules() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
                        .map(JavaClass::reflect)
                        .<Rule>flatMap(
                                type -> Arrays.stream(type.getEnumConstants()).map(Rule.class::cast))
                        .toList();
    }

    private Map<String, String> catalogued() {
        var rows = new LinkedHashMap<String, String>();
        rows().forEach(row -> assertThat(rows.put(row.get(0), row.get(1)))
                .as("second row of " + row.getFirst())
                .isNull());
        return rows;
    }

    /** The rows of the service's table: code, sentence, where, test. */
    private List<List<String>> rows() {
        var text = Project.read(catalogue);
        var start = text.indexOf("## " + service + "\n");
        assertThat(start).as("section " + service).isNotNegative();
        var end = text.indexOf("\n## ", start);
        return text.substring(start, end < 0 ? text.length() : end)
                .lines()
                .filter(line -> line.matches("\\|\\s*`[A-Z0-9_]+`.*"))
                .map(line -> Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }

    /** A test is named as {@code CohortTest} or {@code CohortTest.refusesTheEleventh}. */
    private static String lastName(String test) {
        return test.substring(test.lastIndexOf('.') + 1);
    }

    private String testSources() {
        try (var files = Files.walk(tests)) {
            var text = new StringBuilder();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
