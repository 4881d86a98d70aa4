package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.journeys.AnswerAssert.assertThatAnswer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The road of a course whose refusal is set aside: the same is judged once more from the start, and everybody on that road is
 * another than on the first. Each test is the next step and rests on those before it.
 */
@Order(4)
@ExtendWith({RunningPlatform.class, Story.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemittedCourseJourneyTest {
    private static final List<String> WHO_JUDGED =
            List.of("assessor.one", "assessor.two", "assessor.three", "assessor.four");

    private final PlatformClient platform;
    private final Given given;
    private final Actor provider;

    private String submission = "";
    private String reconsideration = "";
    private String again = "";

    RemittedCourseJourneyTest(PlatformClient platform) {
        this.platform = platform;
        this.given = new Given(platform);
        this.provider = platform.as("provider.p0002");
    }

    /** There are not enough people in the realm for two on each of the panels. */
    @Test
    @Order(1)
    void theCourseKeepsTheProcedureByWhichItWasSubmitted() {
        var one = procedureWithQuorum(1);
        submission = given.submittedCourse("P0002");
        procedureWithQuorum(2);

        assertThatAnswer(provider.get(submission)).says("/procedureId", one);
    }

    @Test
    @Order(2)
    void itIsRefusedByOneMemberOfAPanelAndOneRatifier() {
        given.assessed(submission, "panel.one", "assessor.one", "assessor.two");
        recommended(
                        "panel.one",
                        submission,
                        Map.of(
                                "recommendation", "REFUSED",
                                "reason", "CRITERIA_NOT_MET",
                                "reasonText", "The role description names nobody."))
                .expect(200);

        assertThatAnswer(ratified("ratifier.one", submission)).hasStatus(200).says("/status", "DECIDED");
    }

    @Test
    @Order(3)
    void evidenceThatComesAfterTheDecisionIsNotTaken() {
        var late = provider.post(
                "/v1/evidence",
                Map.of(
                        "about",
                        Map.of("kind", "SUBMISSION", "id", idOf(submission)),
                        "name",
                        "appointment.pdf",
                        "mediaType",
                        "application/pdf",
                        "bytes",
                        100));

        assertThatAnswer(late).isRefusedAs("EVIDENCE_PLACE_CLOSED");
    }

    @Test
    @Order(4)
    void othersJudgeItAgainAndTheRefusalIsSetAside() {
        reconsideration = "/v1/challenges/"
                + provider.post(submission + "/reconsideration", Map.of("statement", "Page 2 names her."))
                        .expect(201)
                        .at("/challenge/id")
                        .textValue();
        platform.as("panel.two").act(reconsideration, "admit", Map.of()).expect(200);
        for (var judge : List.of("assessor.three", "assessor.four")) {
            judgesAgain(judge);
        }
        platform.as("panel.two")
                .act(
                        reconsideration,
                        "recommend",
                        Map.of("outcome", "REMITTED", "reasonText", "The first assessors did not see page 2."))
                .expect(200);

        platform.as("ratifier.two")
                .act(reconsideration, "decide", Map.of("reasonText", "As recommended."))
                .expect(200);

        var decided = provider.get(reconsideration);
        assertThatAnswer(decided).says("/outcome/outcome", "REMITTED");
        again = "/v1/submissions/" + decided.at("/outcome/remittedTo").textValue();
    }

    @Test
    @Order(5)
    void theSameIsSubmittedAnewAndTheRefusalStaysOnRecord() {
        var first = provider.get(submission).expect(200);

        assertThatAnswer(first).says("/status", "DECIDED").says("/decision/decision", "REFUSED");
        assertThatAnswer(provider.get(again))
                .hasStatus(200)
                .says("/status", "SUBMITTED")
                .says("/clock/running", "true")
                .says("/courseId", first.at("/courseId").textValue())
                .says("/procedureId", first.at("/procedureId").textValue());
    }

    @Test
    @Order(6)
    void nobodyWhoJudgedItBeforeIsAskedAgain() {
        for (var account : WHO_JUDGED) {
            assertThatAnswer(platform.as("panel.three")
                            .post(again + "/assessors", Map.of("assessor", given.assessor(account))))
                    .isRefusedAs("ASSESSOR_RECUSED");
            assertThat(platform.as(account).get(again).status())
                    .as("what %s sees of it", account)
                    .isEqualTo(404);
        }

        given.assessed(again, "panel.three", "assessor.five", "assessor.ratifier");

        assertThatAnswer(provider.get(again)).says("/status", "PANEL");
    }

    @Test
    @Order(7)
    void nobodyWhoSpokeBeforeSpeaksForThePanelAgain() {
        var accredited = Map.of("recommendation", "ACCREDITED", "reasonText", "All is met.");
        for (var member : List.of("panel.one", "panel.two")) {
            assertThat(recommended(member, again, accredited).status())
                    .as("what is answered to %s", member)
                    .isEqualTo(409);
        }

        assertThatAnswer(recommended("panel.three", again, accredited))
                .hasStatus(200)
                .says("/status", "RECOMMENDED");
    }

    @Test
    @Order(8)
    void nobodyWhoDecidedBeforeDecidesAgainAndTheCourseIsAccredited() {
        for (var ratifier : List.of("ratifier.one", "ratifier.two")) {
            assertThatAnswer(ratified(ratifier, again)).isRefusedAs("DECIDED_ON_THE_SAME_BEFORE");
        }

        ratified("panel.ratifier", again).expect(200);

        var number = provider.get(again)
                .expect(200)
                .at("/decision/accreditationNumber")
                .textValue();
        assertThatAnswer(platform.anyone().get("/v1/register/accreditations/" + number))
                .hasStatus(200)
                .says("/status", "ACTIVE");
        assertThatAnswer(provider.get(submission)).says("/decision/decision", "REFUSED");
        Patience.until("enrolment-service knows the course", () -> given.courseIsKnown(number));
    }

    /** The id of one that is in force from today on. */
    private String procedureWithQuorum(int quorum) {
        return platform.as("ratifier.one")
                .post(
                        "/v1/procedures",
                        Map.of(
                                "kind", "FULL",
                                "inForceFrom", Given.today(),
                                "definition",
                                        Map.ofEntries(
                                                Map.entry("triageDays", 5),
                                                Map.entry("assessmentDays", 40),
                                                Map.entry("answerDays", 10),
                                                Map.entry("reminderDaysBefore", List.of(1, 5)),
                                                Map.entry("assessors", 2),
                                                Map.entry("moderation", true),
                                                Map.entry("quorum", quorum),
                                                Map.entry("criteria", "ALL"),
                                                Map.entry("provisionalYears", 2),
                                                Map.entry("namesShownToProvider", "NEVER"),
                                                Map.entry("reconsiderationDays", 20),
                                                Map.entry("appealDays", 20),
                                                Map.entry("concernDays", 7))))
                .expect(201)
                .id()
                .toString();
    }

    /** What is answered to a member of a panel that nobody else attends. */
    private Answer recommended(String member, String path, Map<String, String> verdict) {
        var said = new HashMap<>(verdict);
        said.put("panel", given.panelOn(path, member));
        return platform.as(member).act(path, "recommend", said);
    }

    private Answer ratified(String ratifier, String path) {
        return platform.as(ratifier).act(path, "ratify", Map.of("reasonText", "Ratified as recommended."));
    }

    private void judgesAgain(String account) {
        var assessor = given.assessor(account);
        platform.as("panel.two")
                .post(reconsideration + "/judges", Map.of("assessor", assessor))
                .expect(201);
        var self = platform.as(account);
        self.act(reconsideration, version(), "judges/" + assessor + "/declare", Map.of("interest", false))
                .expect(204);
        self.post(
                        reconsideration + "/findings",
                        Map.of(
                                "findings",
                                Given.CRITERIA.stream().map(Given::finding).toList()))
                .expect(200);
    }

    private String version() {
        return platform.as("panel.two").get(reconsideration).expect(200).etag();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
