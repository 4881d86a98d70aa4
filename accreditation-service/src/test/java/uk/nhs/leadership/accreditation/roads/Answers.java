package uk.nhs.leadership.accreditation.roads;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.roads.Picture.Case;
import uk.nhs.leadership.accreditation.roads.Picture.State;
import uk.nhs.leadership.chassis.testing.Project;

/** What may be answered: what was asked for, or a refusal by a name that is written down; and nothing that is not theirs to know. */
final class Answers {
    /** Whose rules can be met in this service: its own, and those of what it is built with. */
    private static final List<String> MET_HERE = List.of("## Every service", "## files", "## accreditation-service");

    private static final Map<Integer, Set<String>> GENERAL = Map.of(
            400, Set.of("INVALID_INPUT"),
            401, Set.of("UNAUTHENTICATED"),
            403, Set.of("FORBIDDEN"),
            404, Set.of("NOT_FOUND"),
            409, rules(),
            412, Set.of("VERSION_STALE"),
            428, Set.of("VERSION_REQUIRED"));

    private Answers() {}

    static boolean isDone(Response answer) {
        return answer.statusCode() < 300;
    }

    /** A code of the catalogue if it is refused; never our fault. */
    static void mustBeKnown(Response answer) {
        if (!isDone(answer)) {
            var codes = GENERAL.getOrDefault(answer.statusCode(), Set.of());
            var code = answer.<@Nullable String>path("code");
            assertThat(code != null && codes.contains(code))
                    .as("whether this is a refusal that anybody may meet: %s", answer.asString())
                    .isTrue();
        }
    }

    /**
     * Whoever writes for a provider never reads who judges, nor anything of another provider's submissions.
     *
     * @param asked the path that they named themselves: a refusal says it again
     */
    static void mustBeForProvider(String provider, String asked, Response answer, State state) {
        var all = state.cases();
        var body = answer.asString().replace(asked, "");
        var faculty = all.stream().flatMap(one -> one.faculty().stream()).collect(Collectors.toUnmodifiableSet());
        for (var one : all) {
            for (var allocation : one.allocations()) {
                assertThat(body).as("an assessor of %s", one.id()).doesNotContain(allocation.assessor());
            }
            if (!one.provider().equals(provider)) {
                assertThat(body).as("what is not of %s", provider).doesNotContain(one.number(), one.title());
            }
        }
        for (var challenge : state.challenges()) {
            for (var judge : challenge.judges()) {
                assertThat(body).as("a judge of %s", challenge.id()).doesNotContain(judge.assessor());
            }
            if (!of(challenge.submission(), all).provider().equals(provider)) {
                assertThat(body).as("what is not of %s", provider).doesNotContain(challenge.id());
            }
        }
        for (var account : People.accountsOfJudges()) {
            // Providers name some of them themselves as those who teach.
            if (!faculty.contains(account)) {
                assertThat(body).as("who judges or decides").doesNotContain(account);
            }
        }
    }

    private static Case of(String submission, List<Case> all) {
        return all.stream()
                .filter(one -> one.id().equals(submission))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> rules() {
        var text = Project.read(Project.root().resolve("docs/rules.md"));
        return Pattern.compile("^## .*?(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(section -> section.group())
                .filter(section -> MET_HERE.stream().anyMatch(section::startsWith))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
