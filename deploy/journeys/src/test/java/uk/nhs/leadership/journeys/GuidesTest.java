package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.leadership.local.platform.Service;
import uk.nhs.leadership.local.server.Project;

/**
 * The worked examples of guides, run by bash and curl as they are printed. Only the addresses are others: where an example
 * names the local stack, the platform that is tested answers.
 */
@Order(4)
@ExtendWith(RunningPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidesTest {
    private static final Pattern EXAMPLE = Pattern.compile("^```bash\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    /** What a reader looks at: the status of an answer, or of a course. */
    private static final Pattern SHOWN =
            Pattern.compile("^(?:HTTP/1\\.1 )?(\\d{3}|[A-Z_]{4,})(?= |$)", Pattern.MULTILINE);

    private final OwnPlatform own;
    private final Project project = Project.find();

    GuidesTest(OwnPlatform own, PlatformClient platform) {
        this.own = own;
        new Demonstration(
                        platform,
                        Clock.systemUTC(),
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .load();
    }

    /** Whether it was registered and approved before is for the tests before to say. */
    @Test
    void aProviderRegistersAndSubmitsACourse() {
        assertThat(shownBy("provider-submission.md"))
                .matches("(201|409) 200 (200|409) 200 200 200 200 200 200 200 403 404 200 200");
    }

    @Test
    void aCourseIsAccreditedAndAnotherOneIsRefusedAndReconsidered() {
        assertThat(shownBy("accreditation-team.md"))
                .isEqualTo("200 200 200 200 200 200 204 204 200 200 403 200 200 200 200 200 ACTIVE"
                        + " 200 SUSPENDED 409 200 200 WITHDRAWN"
                        + " 200 200 409 200 201 204 201 204 200 200 200 200 ACTIVE");
    }

    @Test
    void theRegisterIsReadAndKept() {
        assertThat(shownBy("register.md")).isEqualTo("304");
    }

    @Test
    void aConcernIsRaisedAndAnswered() {
        var output = outputOf("raising-a-concern.md");

        assertThat(shown(output)).isEqualTo("404 403 200 200 200 204 403 403");
        assertThat(output)
                .as("what is added to a concern without a name")
                .contains("\"text\":\"It happened again today.\"");
    }

    @Test
    void aTrustBringsInItsStaffTakesPlacesAndSaysWhatItExpects() {
        assertThat(shownBy("learning-lead.md"))
                .isEqualTo(
                        "200 200 400 200 200 200 200 200 200 404 409 200 200 200 200 200 200 200 200 404 200 200 200 200"
                                + " 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 404 404 200"
                                + " 200 200 200 200 200 404 200 200 200 200 403");
    }

    @Test
    void aProviderTeachesACohort() {
        assertThat(shownBy("provider-delivery.md"))
                .isEqualTo(
                        "409 404 428 200 200 200 200 200 200 200 200 409 404 201 404 200 201 201 404 200 200 200 200");
    }

    @Test
    void aParticipantShowsWhatTheyAreAbleToDo() {
        assertThat(shownBy("participant.md")).isEqualTo("200 200 409 200 200 200");
    }

    @Test
    void somebodyWantsToBeFoundIsFoundAndIsGone() {
        assertThat(shownBy("talent-lead.md")).isEqualTo("200 200 200 200 403 200 204 404");
    }

    @Test
    void aLineManagerSeesTheOwnStaff() {
        assertThat(shownBy("line-manager.md")).isEqualTo("200 200 200 403 201");
    }

    @Test
    void anAnalystReadsTheReports() {
        assertThat(shownBy("analyst.md")).isEqualTo("200 200 200 200 200 200 200 200 200 200");
    }

    @Test
    void somebodyIsToldWhatIsHeldAndErased() {
        assertThat(shownBy("data-protection.md")).isEqualTo("200 200 200 200 200 404 409 200 200 200 404 200");
    }

    @Test
    void anOperatorBringsInOrganisations() {
        assertThat(shownBy("operator.md")).isEqualTo("200 200 200 200 200 200");
    }

    private String shownBy(String guide) {
        return shown(outputOf(guide));
    }

    private static String shown(String output) {
        return SHOWN.matcher(output).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
    }

    private String outputOf(String guide) {
        try {
            var text = Files.readString(project.root().resolve("docs/guides").resolve(guide));
            var examples =
                    EXAMPLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.joining("\n"));
            return output(atOwnAddresses(examples));
        } catch (IOException e) {
            throw new IllegalStateException(guide + " cannot be run", e);
        }
    }

    private String atOwnAddresses(String script) {
        var platform = own.processes();
        return script.replace("http://localhost:8180/realms/leadership", platform.issuer())
                .replace("http://localhost:8081", platform.url(Service.CURRICULUM))
                .replace("http://localhost:8082", platform.url(Service.ACCREDITATION))
                .replace("http://localhost:8083", platform.url(Service.ENROLMENT));
    }

    /** A variable that is used before it is set ends it; so does nothing else, as in a shell into which it is pasted. */
    private String output(String script) throws IOException {
        var bash = new ProcessBuilder("bash", "-u", "-c", script)
                .directory(project.root().toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = bash.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
