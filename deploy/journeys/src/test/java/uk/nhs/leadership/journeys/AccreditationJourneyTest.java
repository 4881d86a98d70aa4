package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.journeys.AnswerAssert.assertThatAnswer;
import static uk.nhs.leadership.journeys.Given.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The road of one course into accreditation and out of it again, with what may happen on the way: it is sent back, asked
 * about, moderated, accredited on a condition, suspended, and given up while a cohort is under way. Each test is the next step and
 * rests on those before it.
 */
@Order(3)
@ExtendWith({RunningPlatform.class, Story.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccreditationJourneyTest {
    private static final List<String> ASSESSORS = List.of("assessor.four", "assessor.five");
    private static final String LEAD_ASSESSOR = "assessor.two";
    private static final String LAST_OF_TEACH_OUT = today().plusYears(1).toString();
    private static final String AFTER_TEACH_OUT =
            today().plusYears(1).plusDays(1).toString();

    private final PlatformClient platform;
    private final Given given;
    private final Actor provider;
    private final Actor panel;
    private final Actor ratifier;

    private String providerFile = "";
    private String submission = "";
    private String question = "";
    private String number = "";
    private String entry = "";
    private String cohort = "";
    private String enrolment = "";
    private Instant whileOnCondition = Instant.EPOCH;
    private Instant whileSuspended = Instant.EPOCH;
    private Instant beforeSurrender = Instant.EPOCH;

    AccreditationJourneyTest(PlatformClient platform) {
        this.platform = platform;
        this.given = new Given(platform);
        this.provider = platform.as("provider.p0003");
        this.panel = platform.as("panel.three");
        this.ratifier = platform.as("ratifier.one");
    }

    @Test
    @Order(1)
    void aProviderRegistersWithItsNameAndLearnsWhatElseIsNeeded() {
        var registered = provider.post(
                "/v1/providers",
                Map.of("name", "Fenland Development Partnership", "contactEmail", "office@fenland.example"));

        assertThatAnswer(registered).hasStatus(201).says("/status", "APPLICANT");
        providerFile = "/v1/providers/" + registered.id();
        assertThatAnswer(provider.get(providerFile + "/file-check")).says("/ready", "false");
        assertThatAnswer(ratifier.act(providerFile, "approve", Map.of())).isRefusedAs("PROVIDER_FILE_INCOMPLETE");
    }

    @Test
    @Order(2)
    void theNationalBodyApprovesItOnceItsFileIsWhole() {
        var whole = Given.providerFile("Fenland Development Partnership");
        var written = provider.put(providerFile, provider.get(providerFile).etag(), whole);
        assertThatAnswer(written).hasStatus(200).says("/status", "REGISTERED");

        var approved = ratifier.act(providerFile, "approve", Map.of());

        assertThatAnswer(approved).hasStatus(200).says("/status", "APPROVED");
    }

    @Test
    @Order(3)
    void itShowsAFileForWhatItSaysAndHandsTheCourseIn() {
        var draft = provider.post(
                "/v1/submissions", Given.submission(given.publishedCurriculum(), "Leading on the night shift"));
        submission = "/v1/submissions/" + draft.expect(201).id();
        answersWith("The course director answers for it.", "role-description.pdf");

        var submitted = Given.signedAndSubmitted(provider, submission);

        assertThatAnswer(submitted)
                .hasStatus(200)
                .says("/status", "SUBMITTED")
                .says("/revision", "1")
                .says("/clock/running", "true");
    }

    @Test
    @Order(4)
    void thePanelSendsItBackAndSaysWhatToMend() {
        var returned = panel.act(
                submission,
                "return",
                Map.of(
                        "reason",
                        "INCOMPLETE",
                        "reasonText",
                        "One answer names a role and no person.",
                        "faults",
                        List.of(Map.of("pointer", "/answers/0/answer", "text", "Please name who answers for it."))));

        assertThatAnswer(returned).hasStatus(200).says("/status", "RETURNED");
        assertThatAnswer(provider.get(submission))
                .says("/returned/faults/0/text", "Please name who answers for it.")
                .says("/clock/running", "false");
    }

    @Test
    @Order(5)
    void theProviderMendsItAndItComesAgainAsRevisionTwo() {
        answersWith("Rowan Exampleford, the course director, answers for it.", "letter-of-appointment.pdf");

        var submitted = Given.signedAndSubmitted(provider, submission);

        assertThatAnswer(submitted)
                .hasStatus(200)
                .says("/status", "SUBMITTED")
                .says("/revision", "2")
                .says("/clock/running", "true");
        assertThat(panel.get(submission + "/revisions/2/changes")
                        .expect(200)
                        .at("/changes")
                        .findValuesAsText("pointer"))
                .contains("/answers/R-GOV-1/answer");
    }

    @Test
    @Order(6)
    void theBestAssessorsAreProposedAndItIsSaidWhyAndWhyNotOthers() {
        ASSESSORS.forEach(account -> canBeAsked(account, List.of()));
        canBeAsked("assessor.ratifier", List.of(Map.of("organisation", "P0003", "kind", "EMPLOYED")));

        var proposal = panel.get(submission + "/assessors/proposal");

        assertThatAnswer(proposal).hasStatus(200);
        assertThat(proposal.at("/teams/0/assessors").findValuesAsText("assessor"))
                .containsExactlyInAnyOrderElementsOf(
                        ASSESSORS.stream().map(given::assessor).toList());
        assertThat(Given.codes(proposal.at("/teams/0/reasons"))).contains("KNOWS_STAGE", "COVERS_AREAS");
        assertThat(Given.codes(proposal.at("/excluded"))).contains("EMPLOYED_THERE");
    }

    @Test
    @Order(7)
    void thePanelAsksTheBestAndTheySayThatTheyHaveNoInterest() {
        var allocated =
                panel.to("POST", submission + "/assessors/allocate-best").send();

        assertThatAnswer(allocated).hasStatus(201);
        for (var account : ASSESSORS) {
            assertThatAnswer(given.declareNoInterest(submission, account)).hasStatus(204);
        }
        assertThatAnswer(provider.get(submission)).says("/status", "IN_ASSESSMENT");
    }

    @Test
    @Order(8)
    void anAssessorAsksTheProviderAndEverythingWaits() {
        var assessor = platform.as(ASSESSORS.getFirst());

        var asked = assessor.post(
                submission + "/questions",
                Map.of("criterion", "R-GOV-1", "text", "Who answers for it while the director is away?"));

        question = submission + "/questions/" + asked.expect(201).id();
        assertThatAnswer(provider.get(submission))
                .says("/status", "INFORMATION_REQUESTED")
                .says("/clock/running", "false");
        assertThatAnswer(assessor.post(submission + "/findings", Given.finding("R-GOV-1")))
                .isRefusedAs("SUBMISSION_NOT_IN_ASSESSMENT");
    }

    @Test
    @Order(9)
    void theProviderAnswersWithoutLearningWhoAsked() {
        assertThat(provider.get(question).expect(200).json().has("assessor")).isFalse();

        var answered = provider.act(question, "answer", Map.of("text", "The deputy, named in the letter we added."));

        assertThatAnswer(answered).hasStatus(200).says("/status", "ANSWERED");
        assertThatAnswer(provider.get(submission))
                .says("/status", "IN_ASSESSMENT")
                .says("/clock/running", "true");
    }

    @Test
    @Order(10)
    void bothAssessorsFindWithoutSeeingEachOthersFindingsAndDiffer() {
        for (var account : ASSESSORS) {
            assertThat(platform.as(account)
                            .get(submission + "/assessment")
                            .expect(200)
                            .at("/findings"))
                    .as("what the other one found")
                    .isEmpty();
            find(account, Given.finding("1.1.1-S1"));
            find(account, account.equals(ASSESSORS.getFirst()) ? Given.finding("R-GOV-1") : partlyMet("R-GOV-1"));
        }

        assertThatAnswer(panel.get(submission)).says("/status", "IN_ASSESSMENT");
        assertThat(panel.get(submission + "/moderation")
                        .expect(200)
                        .at("/differences")
                        .findValuesAsText("criterion"))
                .containsExactly("R-GOV-1");
    }

    @Test
    @Order(11)
    void aLeadAssessorSaysWhatCountsAndThePanelHasIt() {
        panel.post(submission + "/assessors", Map.of("assessor", given.assessor(LEAD_ASSESSOR), "role", "LEAD"))
                .expect(201);
        given.declareNoInterest(submission, LEAD_ASSESSOR).expect(204);

        var moderated = platform.as(LEAD_ASSESSOR)
                .post(
                        submission + "/moderation/R-GOV-1",
                        Map.of("result", "PARTLY_MET", "rationale", "A name alone is not an agreement."));

        assertThatAnswer(moderated).hasStatus(201).says("/open", "false");
        assertThatAnswer(panel.get(submission)).says("/status", "PANEL");
    }

    @Test
    @Order(12)
    void thePanelMeetsAndRecommendsItOnACondition() {
        var condition = Map.of(
                "text", "Let the deputy agree in writing.",
                "criterion", "R-GOV-1",
                "dueOn", today().plusMonths(3),
                "evidenceExpected", "The agreement, signed.");

        var recommended = panel.act(
                submission,
                "recommend",
                Map.of(
                        "panel", PanelMeeting.on(platform, submission, "panel.three", "panel.ratifier"),
                        "recommendation", "ACCREDITED_WITH_CONDITIONS",
                        "reasonText", "All is met but for one requirement, which is met in part.",
                        "conditions", List.of(condition),
                        "advice", List.of("Let participants of earlier cohorts speak at the first workshop.")));

        assertThatAnswer(recommended).hasStatus(200).says("/status", "RECOMMENDED");
    }

    @Test
    @Order(13)
    void whoWasNotThereRatifies() {
        var remark = Map.of("reasonText", "Ratified as recommended.");
        assertThatAnswer(platform.as("panel.ratifier").act(submission, "ratify", remark))
                .isRefusedAs("RATIFIER_SAT_ON_PANEL");

        number = given.ratified(submission);

        entry = "/v1/register/accreditations/" + number;
        assertThatAnswer(platform.anyone().get(entry)).hasStatus(200).says("/status", "ACTIVE_WITH_CONDITIONS");
        whileOnCondition = now();
    }

    @Test
    @Order(14)
    void theDecisionIsALetterOfWhichEverybodyHasTheSameBytes() {
        var letter = provider.get(submission + "/letter");

        assertThatAnswer(letter).hasStatus(200);
        assertThat(letter.header("Content-Type")).hasValue("application/pdf");
        assertThat(letter.text()).startsWith("%PDF-");
        assertThat(panel.get(submission + "/letter").expect(200).etag()).isEqualTo(letter.etag());
        assertThatAnswer(platform.as("provider.p0001").get(submission + "/letter"))
                .hasStatus(404);
    }

    @Test
    @Order(15)
    void aCohortStarts() {
        Patience.until("enrolment-service knows the course", () -> given.courseIsKnown(number));
        cohort = given.openCohort("P0003", number, 12);
        enrolment = "/v1/enrolments/"
                + given.enrol("RJ1", given.participant("RJ1"), cohort)
                        .expect(201)
                        .id();

        var declared = declare("STARTED");

        assertThatAnswer(declared).hasStatus(201).says("/training", "IN_PROGRESS");
    }

    @Test
    @Order(16)
    void theProviderMeetsTheCondition() {
        var condition = "/v1/accreditations/" + number + "/conditions/1";
        var id = provider.get(condition).expect(200).at("/condition/id").textValue();
        EvidenceFile.stored(provider, "CONDITION", id, "agreement.pdf");
        provider.act(condition, "submit-evidence", Map.of("text", "Signed on Monday."))
                .expect(200);

        var accepted = panel.act(condition, "accept", Map.of("reasonText", "Met in full."));

        assertThatAnswer(accepted).hasStatus(200).says("/condition/status", "MET");
        assertThatAnswer(platform.anyone().get(entry)).says("/status", "ACTIVE");
    }

    @Test
    @Order(17)
    void theNationalBodySuspendsItAndNobodyNewBegins() {
        var suspended = ratifier.act(
                entry,
                "suspend",
                Map.of("reason", "SAFEGUARDING", "reasonText", "A concern about a tutor is being looked into."));
        assertThatAnswer(suspended).hasStatus(200).says("/status", "SUSPENDED");
        whileSuspended = now();
        Patience.until("enrolment-service has heard of it", () -> course().hasNonNull("suspendedSince"));

        assertThatAnswer(provider.post("/v1/cohorts", Given.cohort(number, today(), 12)))
                .isRefusedAs("COURSE_NOT_ACCREDITED_ON_START");
        assertThatAnswer(given.enrol("RJ1", given.participant("RJ1"), cohort))
                .isRefusedAs("COURSE_NOT_ACCREDITED_ON_START");
        assertThatAnswer(platform.as("lead.rj1").get(enrolment)).says("/training", "IN_PROGRESS");
    }

    @Test
    @Order(18)
    void anotherRatifierLiftsTheSuspensionAndCohortsArePlannedAgain() {
        var relief = Map.of("reason", "NOT_CONFIRMED", "reasonText", "Nothing of the concern was found to be so.");
        assertThatAnswer(ratifier.act(entry, "lift-suspension", relief)).isRefusedAs("LIFTED_BY_WHO_SUSPENDED");

        var lifted = platform.as("ratifier.two").act(entry, "lift-suspension", relief);

        assertThatAnswer(lifted).hasStatus(200).says("/status", "ACTIVE");
        Patience.until("enrolment-service has heard of it", () -> !course().hasNonNull("suspendedSince"));
        given.openCohort("P0003", number, 12);
        beforeSurrender = now();
    }

    @Test
    @Order(19)
    void theProviderGivesItUpWithTimeToTeachOut() {
        var surrendered = provider.act(
                entry,
                "surrender",
                Map.of(
                        "reason",
                        "COURSE_DISCONTINUED",
                        "reasonText",
                        "Too few places were taken up.",
                        "surrenderedOn",
                        today(),
                        "teachOutUntil",
                        LAST_OF_TEACH_OUT));

        assertThatAnswer(surrendered).hasStatus(200).says("/status", "TEACH_OUT");
        assertThat(provider.get("/v1/accreditations/" + number + "/acts")
                        .expect(200)
                        .at("/acts")
                        .findValuesAsText("reasonText"))
                .containsExactly(
                        "A concern about a tutor is being looked into.",
                        "Nothing of the concern was found to be so.",
                        "Too few places were taken up.");
    }

    @Test
    @Order(20)
    void theCohortThatIsUnderWayGoesOnAndNoOtherStarts() {
        Patience.until("enrolment-service has heard of it", () -> course().hasNonNull("surrenderedOn"));

        assertThatAnswer(provider.post("/v1/cohorts", Given.cohort(number, today(), 12)))
                .isRefusedAs("COURSE_NOT_ACCREDITED_ON_START");
        assertThatAnswer(declare("COMPLETED")).hasStatus(201).says("/training", "AWAITING_OUTCOME");
        assertThatAnswer(provider.post(enrolment + "/outcomes", Map.of("result", "PASSED", "on", today())))
                .hasStatus(201)
                .says("/training", "PASSED");
    }

    @Test
    @Order(21)
    void theRegisterSaysWhatItWasOnADayAndWhatWasKnownOfItWhen() {
        var tomorrow = today().plusDays(1).toString();

        assertThat(statusOn(LAST_OF_TEACH_OUT)).isEqualTo("TEACH_OUT");
        assertThat(statusOn(AFTER_TEACH_OUT)).isEqualTo("SURRENDERED");
        assertThat(statusOn(accreditedOn().minusDays(1).toString())).isEqualTo("PENDING_START");
        assertThat(statusOn(tomorrow + "&knownOn=" + whileOnCondition)).isEqualTo("ACTIVE_WITH_CONDITIONS");
        assertThat(statusOn(tomorrow + "&knownOn=" + whileSuspended)).isEqualTo("SUSPENDED");
        assertThat(statusOn(tomorrow + "&knownOn=" + beforeSurrender)).isEqualTo("ACTIVE");
        assertThat(statusOn(AFTER_TEACH_OUT + "&knownOn=" + beforeSurrender)).isEqualTo("ACTIVE");
    }

    @Test
    @Order(22)
    void whoeverAsksForTheCourseFindsWhatBecameOfIt() {
        var courseId = platform.anyone().get(entry).at("/course/id").textValue();
        var found = "/v1/register/accreditations?course=" + courseId + "&on=" + today();

        assertThat(platform.anyone().all(found + "&status=TEACH_OUT"))
                .singleElement()
                .satisfies(one -> assertThat(one.at("/number").textValue()).isEqualTo(number));
        assertThat(platform.anyone().all(found)).as("what cohorts can start on").isEmpty();
        assertThat(platform.anyone().all(found + "&knownOn=" + beforeSurrender)).hasSize(1);
    }

    /** The provider answers the one requirement there is, and shows a file for it. */
    private void answersWith(String answer, String file) {
        var id = submission.substring(submission.lastIndexOf('/') + 1);
        var shown = EvidenceFile.stored(provider, "SUBMISSION", id, file);
        provider.put(
                        submission + "/answers/R-GOV-1",
                        provider.get(submission).etag(),
                        Map.of("answer", answer, "evidenceFiles", List.of(shown)))
                .expect(200);
    }

    /** Somebody has declared these interests and said that they know what the course is about. */
    private void canBeAsked(String account, List<Map<String, String>> interests) {
        var self = platform.as(account);
        given.assessor(account);
        self.put("/v1/assessors/me", me(self), Map.of("interests", interests)).expect(200);
        self.put(
                        "/v1/assessors/me/profile",
                        me(self),
                        Map.of(
                                "status", "ACTIVE",
                                "stages", List.of("S1"),
                                "areas", List.of("1"),
                                "requirementGroups", List.of("governance"),
                                "availableFrom", today()))
                .expect(200);
    }

    private static String me(Actor self) {
        return self.get("/v1/assessors/me").expect(200).etag();
    }

    private void find(String assessor, Map<String, String> finding) {
        platform.as(assessor).post(submission + "/findings", finding).expect(201);
    }

    private static Map<String, String> partlyMet(String criterion) {
        return Map.of(
                "criterion", criterion,
                "result", "PARTLY_MET",
                "rationale", "Named, but nobody has agreed to it in writing.");
    }

    private Answer declare(String kind) {
        return provider.post(enrolment + "/declarations", Map.of("kind", kind, "on", today()));
    }

    /** What enrolment-service knows of the course. */
    private JsonNode course() {
        return platform.anyone().get("/v1/courses/" + number).expect(200).json();
    }

    private LocalDate accreditedOn() {
        return LocalDate.parse(
                platform.anyone().get(entry).expect(200).at("/validFrom").textValue());
    }

    private String statusOn(String dayAndMore) {
        return platform.anyone()
                .get(entry + "?on=" + dayAndMore)
                .expect(200)
                .at("/status")
                .textValue();
    }

    /** As exactly as the database keeps it: what was done before this is known by then. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
