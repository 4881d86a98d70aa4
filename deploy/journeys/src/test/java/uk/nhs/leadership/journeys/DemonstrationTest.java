package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.leadership.local.platform.Service;

/** The data that {@code ./platform up} loads. */
@Order(2)
@ExtendWith({RunningPlatform.class, Story.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {
    private final PlatformClient platform;

    DemonstrationTest(PlatformClient platform) {
        this.platform = platform;
    }

    @Test
    @Order(1)
    void brokenOffAnywhereItGoesOnWhereItWas() {
        for (var lines : List.of(2, 7, 11, 14)) {
            assertThatThrownBy(() -> loadUntil(lines)).isInstanceOf(BrokenOff.class);
        }

        var said = load();

        assertThat(said).filteredOn(line -> line.startsWith("  =")).hasSizeGreaterThanOrEqualTo(8);
        assertThat(platform.anyone().all("/v1/register/accreditations"))
                .extracting(entry -> entry.at("/course/title").textValue())
                .contains("Mary Seacole", "Edward Jenner")
                .doesNotContain("Graduate Management Training Scheme: first placement");
    }

    @Test
    @Order(2)
    void aSecondRunChangesNothing() {
        var before = events();

        var said = load();

        assertThat(said).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("  ="));
        assertThat(events()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void theFrameworkIsWholeAndPublic() {
        var framework = platform.anyone()
                .first(
                        "/v1/frameworks",
                        version -> version.at("/code").textValue().equals("MLF"))
                .orElseThrow();

        var whole = platform.anyone()
                .get("/v1/frameworks/" + framework.at("/id").textValue())
                .expect(200);

        assertThat(whole.at("/areas").findValues("competencies").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo(27);
        assertThat(whole.at("/areas").findValues("statements").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo(27 * 5);
    }

    @Test
    @Order(3)
    void programmesOfBothStagesArePublic() {
        var programmes = platform.anyone().all("/v1/programmes");

        assertThat(programmes)
                .filteredOn(programme -> List.of("EJP", "MSP", "GMTS")
                        .contains(programme.at("/code").textValue()))
                .extracting(programme -> programme.at("/stage").textValue())
                .containsExactlyInAnyOrder("F", "S1", "S1");
    }

    @Test
    @Order(3)
    void everyDimensionOfTheOlderModelHasSomethingInTheFramework() {
        var coverage = coverageBy("HLM-MLF");

        var there = platform.anyone().get(coverage).expect(200).json();
        var back =
                platform.anyone().get(coverage + "?reversed=true").expect(200).json();

        assertThat(competencies(there)).hasSize(9).noneMatch(DemonstrationTest::isUncovered);
        assertThat(back.at("/parts"))
                .filteredOn(DemonstrationTest::isUncovered)
                .extracting(part -> part.at("/part/code").textValue())
                .contains("2.3.2", "3.1.1");
    }

    @Test
    @Order(3)
    void everyDomainOfTheOlderBoardFrameworkHasSomethingInTheFramework() {
        var coverage = coverageBy("LCF-MLF");

        var there = platform.anyone().get(coverage).expect(200).json();

        assertThat(competencies(there)).hasSize(6).noneMatch(DemonstrationTest::isUncovered);
        assertThat(there.at("/of/title").textValue())
                .isEqualTo("NHS Leadership Competency Framework for Board Members");
    }

    private String coverageBy(String code) {
        var crosswalk = platform.anyone()
                .first(
                        "/v1/crosswalks",
                        version -> version.at("/code").textValue().equals(code))
                .orElseThrow();
        return "/v1/crosswalks/" + crosswalk.at("/id").textValue() + "/coverage";
    }

    private static List<JsonNode> competencies(JsonNode coverage) {
        return StreamSupport.stream(coverage.at("/parts").spliterator(), false)
                .filter(part -> part.at("/part/kind").textValue().equals("COMPETENCY"))
                .toList();
    }

    private static boolean isUncovered(JsonNode part) {
        return part.at("/closest").isMissingNode();
    }

    @Test
    @Order(3)
    void aPathwayLeadsFromOneProgrammeToTheNext() {
        var pathway = platform.anyone()
                .first(
                        "/v1/pathways",
                        version -> version.at("/code").textValue().equals("INTO-LEADERSHIP"))
                .orElseThrow();

        var next = platform.anyone()
                .get("/v1/pathways/" + pathway.at("/id").textValue() + "/next?completed=EJP")
                .expect(200);

        assertThat(next.at("/next").findValuesAsText("step")).containsExactly("TEAM", "SCHEME");
        assertThat(next.at("/next").findValues("lacking")).hasSize(2).allMatch(JsonNode::isEmpty);
    }

    @Test
    @Order(3)
    void whateverOnesRatingAtAStageThereIsSomethingToLearnFrom() {
        var framework = platform.anyone()
                .first(
                        "/v1/frameworks",
                        version -> version.at("/code").textValue().equals("MLF"))
                .orElseThrow();
        var competency = platform.anyone()
                .get("/v1/frameworks/" + framework.at("/id").textValue())
                .expect(200)
                .at("/areas/1/standards/1/competencies/2/id")
                .textValue();

        for (var rating : List.of("1", "2", "3", "4", "5")) {
            assertThat(platform.anyone().all("/v1/signposts?competency=" + competency + "&stage=S2&rating=" + rating))
                    .singleElement()
                    .satisfies(signpost ->
                            assertThat(signpost.at("/source").textValue()).startsWith("Demonstration"));
        }
    }

    @Test
    @Order(3)
    void theTrustsAreKnownByNameAndRegion() {
        var trust = platform.as("lead.rjz").get("/v1/organisations/RJ1").expect(200);

        assertThat(trust.at("/organisation/name").textValue()).isEqualTo("Guy's and St Thomas' NHS Foundation Trust");
        assertThat(trust.at("/organisation/region").textValue()).isEqualTo("LONDON");
        assertThat(platform.as("operator.one").all("/v1/organisations/unknown"))
                .extracting(unknown -> unknown.at("/code").textValue())
                .doesNotContain("RJ1", "RJZ");
    }

    @Test
    @Order(4)
    void enrolmentsAreInEveryState() {
        for (var trust : List.of("lead.rj1", "lead.rjz")) {
            assertThat(platform.as(trust).all("/v1/enrolments?limit=200"))
                    .extracting(enrolment -> enrolment.at("/training").textValue())
                    .contains("ENROLLED", "IN_PROGRESS", "AWAITING_OUTCOME", "PASSED", "NOT_PASSED", "WITHDRAWN");
        }
    }

    @Test
    @Order(5)
    void oneCohortIsFull() {
        var full = platform.as("provider.p0001")
                .first(
                        "/v1/cohorts?provider=P0001&limit=200",
                        cohort -> cohort.at("/code").textValue().startsWith("MS-SMALL"))
                .orElseThrow();

        assertThat(full.at("/placesTaken")).isEqualTo(full.at("/capacity"));
    }

    @Test
    @Order(6)
    void theRegisterHasACourseOnAConditionOneSuspendedAndOneInTeachOut() {
        assertThat(platform.anyone().all("/v1/register/accreditations"))
                .extracting(
                        entry -> entry.at("/course/title").textValue(),
                        entry -> entry.at("/status").textValue())
                .contains(
                        tuple("Mary Seacole", "ACTIVE"),
                        tuple("Edward Jenner", "ACTIVE_WITH_CONDITIONS"),
                        tuple("Leading at Night", "SUSPENDED"),
                        tuple("First Steps for Volunteers Who Lead", "TEACH_OUT"));
    }

    @Test
    @Order(6)
    void participantsHaveCertificatesToShow() {
        for (var person : List.of("participant.one.rjz", "participant.two.rjz")) {
            var certificate = platform.as(person).all("/v1/certificates").getFirst();

            AnswerAssert.assertThatAnswer(platform.anyone()
                            .get("/v1/certificates/" + certificate.at("/number").textValue()))
                    .hasStatus(200)
                    .says("/courseTitle", "Mary Seacole");
        }
    }

    private List<List<JsonNode>> events() {
        var reader = platform.asSystem("event-subscriber");
        return Stream.of(Service.values())
                .map(service -> new Feed(reader, service).everything())
                .toList();
    }

    private List<String> load() {
        var said = new ByteArrayOutputStream();
        new Demonstration(platform, Clock.systemUTC(), new PrintStream(said, true, StandardCharsets.UTF_8)).load();
        return Arrays.asList(said.toString(StandardCharsets.UTF_8).split("\\R"));
    }

    private void loadUntil(int lines) {
        new Demonstration(platform, Clock.systemUTC(), new BreaksOff(lines)).load();
    }

    /** Lets so many lines pass and then fails, as a terminal does that is closed. */
    private static final class BreaksOff extends PrintStream {
        private int left;

        BreaksOff(int lines) {
            super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            left = lines;
        }

        @Override
        public void println(String line) {
            if (left-- == 0) {
                throw new BrokenOff();
            }
        }
    }

    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
