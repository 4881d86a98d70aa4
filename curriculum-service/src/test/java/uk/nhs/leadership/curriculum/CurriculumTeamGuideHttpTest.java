package uk.nhs.leadership.curriculum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.nhs.leadership.chassis.testing.Project;
import uk.nhs.leadership.local.identity.Tokens;

/** The worked example of docs/guides/curriculum-team.md, run as it stands there. */
@QuarkusTest
class CurriculumTeamGuideHttpTest {
    private static final Pattern BLOCK = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})|\"code\":\"([A-Z]+_[A-Z_]+)\"");
    private static final String LOCAL_API = "http://localhost:8081/v1";

    @TestHTTPResource("/v1")
    @Nullable
    URI api;

    @Test
    void theWorkedExampleGoesAsTheGuideSays(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("curl"), "the guide asks for curl");
        var guide = Files.readString(Project.root().resolve("docs/guides/curriculum-team.md"));
        var blocks = BLOCK.matcher(guide.substring(guide.indexOf("## A worked example")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks.getFirst()).contains(LOCAL_API);
        var script = Stream.of(
                        Stream.of(blocks.getFirst().replace(LOCAL_API, String.valueOf(api)), signedInAlready(folder)),
                        blocks.stream().skip(1))
                .flatMap(parts -> parts)
                .collect(joining("\n"));

        var output = output(script, folder);

        // Twice somebody else is told that there is nothing: the draft, and how it differs.
        assertThat(String.join(" ", told(output))).as(output).isEqualTo("""
                NOT_FOUND 200 409 VERSION_INCOMPLETE STATEMENT_MISSING 200 200 200 200 \
                409 DRAFT_EXISTS 200 200 428 VERSION_REQUIRED 200 412 VERSION_STALE 409 NOT_AN_EDITOR \
                200 NOT_FOUND 200 200 200 409 VERSION_INCOMPLETE COMPETENCY_UNMAPPED SIGN_OFF_MISSING 200 200 200 \
                200 200 409 PUBLISHER_IS_AUTHOR 403 200""");
        assertThat(output)
                .contains("\"text\":\"Adjusts rotas before tiredness becomes a risk\"")
                .contains("\"became\":\"NEW\"");
    }

    private static List<String> told(String output) {
        return STATUS.matcher(output)
                .results()
                .map(told -> told.group(1) == null ? told.group(2) : told.group(1))
                .toList();
    }

    /** Whoever the guide signs in is signed in by the tests already. */
    private static String signedInAlready(Path folder) throws IOException {
        var tokens = new Tokens(URI.create(ConfigProvider.getConfig().getValue("OIDC_ISSUER", String.class)));
        for (var person : List.of("author.one", "author.two", "author.publisher", "publisher.one")) {
            Files.writeString(folder.resolve(person), tokens.ofPerson(person));
        }
        return "token() { cat '" + folder + "'/\"$1\"; }";
    }

    private static String output(String script, Path folder) throws IOException, InterruptedException {
        var output = folder.resolve("output").toFile();
        var bash = new ProcessBuilder("bash", "-u")
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try (var input = bash.outputWriter(UTF_8)) {
            input.write(script);
        }
        assertThat(bash.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(bash.exitValue()).isZero();
        return Files.readString(output.toPath());
    }

    private static boolean isThere(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
