package uk.nhs.leadership.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chassis serves any service: it knows nothing of what they are about, not even in its examples. */
class NoDomainWordTest {
    private static final Path SOURCES = Path.of("src/main");

    private static final Set<String> DOMAIN = Set.of(
            "accreditation",
            "accredited",
            "assessor",
            "award",
            "catalogue",
            "certificate",
            "cohort",
            "competency",
            "competencies",
            "course",
            "curriculum",
            "curricula",
            "declaration",
            "employer",
            "enrol",
            "enrolment",
            "esr",
            "framework",
            "learner",
            "learning",
            "nhs",
            "ods",
            "panel",
            "participant",
            "programme",
            "provider",
            "ratifier",
            "staff",
            "submission",
            "training",
            "trust");

    /** Where the words mean something else: our own package and addresses, and names of JAX-RS and Quarkus. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "uk[./]nhs[./]leadership|leadership\\.nhs\\.example|\\.ext\\.Provider;|@Provider\\b|IdentityProviderManager");

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

    @Test
    void noSourceNamesWhatTheServicesAreAbout() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var found = files.filter(Files::isRegularFile)
                    .flatMap(NoDomainWordTest::domainWords)
                    .toList();

            assertThat(found).isEmpty();
        }
    }

    @Test
    void wordsAreFoundInsideNames() {
        assertThat(domainWords("class CohortEvents { int maxTrust; // HTTP_PROVIDER, trusted by the NHSx"))
                .containsExactly("cohort", "trust", "provider");
        assertThat(domainWords("the cohorts of uk.nhs.leadership.chassis")).containsExactly("cohorts");
    }

    private static Stream<String> domainWords(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return Stream.concat(
                    domainWords(SOURCES.relativize(file).toString()).stream().map(word -> file + ": " + word),
                    Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                            .flatMap(line -> domainWords(lines.get(line)).stream()
                                    .map(word -> file + ":" + (line + 1) + ": " + word)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> domainWords(String text) {
        return WORD.matcher(ELSEWHERE.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(NoDomainWordTest::isOfTheDomain)
                .toList();
    }

    private static boolean isOfTheDomain(String word) {
        return DOMAIN.contains(word) || (word.endsWith("s") && DOMAIN.contains(word.substring(0, word.length() - 1)));
    }
}
