package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.journeys.AnswerAssert.assertThatAnswer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The road of a course that is refused: others reconsider the refusal and uphold it, and a panel of yet others hears the
 * appeal and changes it. Each test is the next step and rests on those before it.
 */
@Order(3)
@ExtendWith({RunningPlatform.class, Story.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedCourseJourneyTest {
    private static final List<String> OTHERS = List.of("assessor.four", "assessor.five");
    private static final String NOTHING_SHOWN = "What is written answers for nothing that can be seen.";

    private final PlatformClient platform;
    private final Given given;
    private final Actor provider;

    private String submission = "";
    private String reconsideration = "";
    private String appeal = "";

    RefusedCourseJourneyTest(PlatformClient platform) {
        this.platform = platform;
        this.given = new Given(platform);
        this.provider = platform.as("provider.p0002");
    }

    @Test
    @Order(1)
    void aCourseIsRefused() {
        submission = given.assessedCourse("P0002", "assessor.one", "assessor.two");
        platform.as("panel.one")
                .act(
                        submission,
                        "recommend",
                        Map.of(
                                "panel",
                                given.panelOn(submission, "panel.one", "panel.two"),
                                "recommendation",
                                "REFUSED",
                                "reason",
                                "CRITERIA_NOT_MET",
                                "reasonText",
                                NOTHING_SHOWN))
                .expect(200);

        var ratified =
                platform.as("ratifier.one").act(submission, "ratify", Map.of("reasonText", "Ratified as recommended."));

        assertThatAnswer(ratified).hasStatus(200).says("/status", "DECIDED");
        assertThatAnswer(provider.get(submission)).says("/decision/decision", "REFUSED");
    }

    @Test
    @Order(2)
    void theProviderAsksForAReconsiderationBeforeItCanAppeal() {
        assertThatAnswer(challenge("appeal", appealed())).isRefusedAs("RECONSIDERATION_COMES_FIRST");

        var asked = challenge("reconsideration", Map.of("statement", "Page 2 of the role description shows it."));

        assertThatAnswer(asked).hasStatus(201).says("/challenge/status", "REQUESTED");
        reconsideration = pathOf(asked);
    }

    @Test
    @Order(3)
    void whoHadAHandInTheRefusalHasNoneInThis() {
        assertThatAnswer(platform.as("panel.one").act(reconsideration, "admit", Map.of()))
                .isRefusedAs("HAD_A_HAND_IN_DECISION");
        platform.as("panel.three").act(reconsideration, "admit", Map.of()).expect(200);

        assertThatAnswer(ask("assessor.one")).isRefusedAs("ASSESSOR_JUDGED_BEFORE");
    }

    @Test
    @Order(4)
    void othersJudgeItAgainWithoutSeeingWhatWasFound() {
        for (var account : OTHERS) {
            ask(account).expect(201);
            platform.as(account)
                    .act(
                            reconsideration,
                            version(),
                            "judges/" + given.assessor(account) + "/declare",
                            Map.of("interest", false))
                    .expect(204);
        }
        for (var account : OTHERS) {
            assertThat(platform.as(account).get(reconsideration).expect(200).at("/findings"))
                    .as("what the other one found")
                    .isEmpty();
            platform.as(account)
                    .post(
                            reconsideration + "/findings",
                            Map.of(
                                    "findings",
                                    Given.CRITERIA.stream().map(Given::finding).toList()))
                    .expect(200);
        }

        assertThat(platform.as("panel.three").get(reconsideration).expect(200).at("/missing"))
                .isEmpty();
    }

    @Test
    @Order(5)
    void theRefusalIsUpheld() {
        platform.as("panel.three")
                .act(
                        reconsideration,
                        "recommend",
                        Map.of("outcome", "UPHELD", "reasonText", "What is written does not carry the course."))
                .expect(200);

        platform.as("ratifier.two")
                .act(reconsideration, "decide", Map.of("reasonText", "As recommended."))
                .expect(200);

        assertThatAnswer(provider.get(reconsideration))
                .says("/challenge/status", "DECIDED")
                .says("/outcome/outcome", "UPHELD");
    }

    @Test
    @Order(6)
    void aPanelOfYetOthersHearsTheAppeal() {
        appeal = pathOf(challenge("appeal", appealed()).expect(201));
        platform.as("panel.four").act(appeal, "admit", Map.of()).expect(200);
        assertThatAnswer(platform.as("panel.three").to("POST", appeal + "/sit").send())
                .isRefusedAs("APPEAL_PANEL_NOT_DISJOINT");
        for (var member : List.of("panel.four", "panel.ratifier")) {
            platform.as(member).to("POST", appeal + "/sit").send().expect(200);
        }

        var recommended = platform.as("panel.four")
                .act(
                        appeal,
                        "recommend",
                        Map.of(
                                "outcome", "CHANGED",
                                "decision", "ACCREDITED",
                                "reasonText", "All four who judged it found every criterion met."));

        assertThatAnswer(recommended).hasStatus(200).says("/challenge/status", "RECOMMENDED");
    }

    @Test
    @Order(7)
    void whatTheAppealChangesStandsOnTheRegisterAndTheRefusalOnRecord() {
        assertThatAnswer(platform.as("ratifier.one").act(appeal, "decide", Map.of("reasonText", "As recommended.")))
                .isRefusedAs("HAD_A_HAND_IN_DECISION");

        platform.as("assessor.ratifier")
                .act(appeal, "decide", Map.of("reasonText", "As recommended."))
                .expect(200);

        var number = provider.get(appeal)
                .expect(200)
                .at("/outcome/accreditationNumber")
                .textValue();
        assertThatAnswer(platform.anyone().get("/v1/register/accreditations/" + number))
                .hasStatus(200)
                .says("/status", "ACTIVE");
        assertThatAnswer(provider.get(submission)).says("/decision/decision", "REFUSED");
        Patience.until("enrolment-service knows the course", () -> given.courseIsKnown(number));
    }

    private static Map<String, String> appealed() {
        return Map.of("grounds", "NOT_SUPPORTED_BY_EVIDENCE", "statement", "Nobody found a criterion unmet.");
    }

    private Answer challenge(String kind, Map<String, String> body) {
        return provider.post(submission + "/" + kind, body);
    }

    private static String pathOf(Answer asked) {
        return "/v1/challenges/" + asked.at("/challenge/id").textValue();
    }

    private Answer ask(String account) {
        return platform.as("panel.three")
                .post(reconsideration + "/judges", Map.of("assessor", given.assessor(account)));
    }

    private String version() {
        return platform.as("panel.three").get(reconsideration).expect(200).etag();
    }
}
