package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.nhs.leadership.journeys.AnswerAssert.assertThatAnswer;
import static uk.nhs.leadership.journeys.Given.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The road from an empty platform to a certificate, told in the order in which it happens. Each test is the next step and
 * rests on those before it.
 */
@Order(1)
@ExtendWith({RunningPlatform.class, Story.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseJourneyTest {
    private final PlatformClient platform;

    private String framework = "";
    private String curriculum = "";
    private String provider = "";
    private String submission = "";
    private String accreditation = "";
    private String cohort = "";
    private String participant = "";
    private String enrolment = "";
    private String certificate = "";

    CourseJourneyTest(PlatformClient platform) {
        this.platform = platform;
    }

    @Test
    @Order(1)
    void anAuthorDraftsAFramework() {
        var draft = platform.as("author.one").post("/v1/frameworks", Given.framework("STORY"));

        assertThatAnswer(draft).hasStatus(201).says("/status", "DRAFT");
        framework = "/v1/frameworks/" + draft.id();
    }

    @Test
    @Order(2)
    void nobodyElseSeesTheDraft() {
        assertThatAnswer(platform.anyone().get(framework)).hasStatus(404);
    }

    @Test
    @Order(3)
    void theAuthorHandsItToTheReviewers() {
        var inReview = platform.as("author.one").act(framework, "submit-for-review", Map.of());

        assertThatAnswer(inReview).hasStatus(200).says("/status", "IN_REVIEW");
    }

    @Test
    @Order(4)
    void somebodyElsePublishesIt() {
        var published = platform.as("publisher.one").act(framework, "publish", Map.of());

        assertThatAnswer(published).hasStatus(200).says("/status", "PUBLISHED");
    }

    @Test
    @Order(5)
    void anyoneReadsItDownToTheStageStatement() {
        var shown = platform.anyone().get(framework);

        assertThatAnswer(shown)
                .hasStatus(200)
                .says(
                        "/areas/0/standards/0/competencies/0/statements/0/text",
                        "Plans the team's week around what matters most.");
    }

    @Test
    @Order(6)
    void nobodyChangesItAnyMore() {
        var version = platform.anyone().get(framework).etag();

        var changed = platform.as("author.one").put(framework, version, Given.framework("STORY"));

        assertThatAnswer(changed).isRefusedAs("VERSION_NOT_DRAFT");
    }

    @Test
    @Order(7)
    void aCurriculumOnItIsPublished() {
        var frameworkId = platform.anyone().get(framework).id().toString();
        var draft = platform.as("author.two").post("/v1/curricula", Given.curriculum("STORY", frameworkId));
        curriculum = draft.expect(201).id().toString();
        var path = "/v1/curricula/" + curriculum;
        platform.as("author.two").act(path, "submit-for-review", Map.of()).expect(200);

        var published = platform.as("publisher.one").act(path, "publish", Map.of());

        assertThatAnswer(published).hasStatus(200).says("/status", "PUBLISHED");
    }

    @Test
    @Order(8)
    void aProviderRegisters() {
        var registered =
                platform.as("lead.p0001").post("/v1/providers", Given.providerFile("Harbour Leadership Institute"));

        assertThatAnswer(registered)
                .hasStatus(201)
                .says("/organisation", "P0001")
                .says("/status", "REGISTERED");
        provider = "/v1/providers/" + registered.id();
    }

    @Test
    @Order(9)
    void theNationalBodyApprovesTheProvider() {
        var approved = platform.as("ratifier.two").act(provider, "approve", Map.of());

        assertThatAnswer(approved).hasStatus(200).says("/status", "APPROVED");
    }

    @Test
    @Order(10)
    void theProvidersAuthorBeginsWithATitleAndAStage() {
        var draft = platform.as("author.p0001")
                .post(
                        "/v1/submissions",
                        Map.of(
                                "curriculumVersionId",
                                curriculum,
                                "course",
                                Map.of("title", "First steps", "stage", "S1")));

        assertThatAnswer(draft).hasStatus(201).says("/status", "DRAFT");
        submission = "/v1/submissions/" + draft.id();
        Patience.until(
                "accreditation-service has heard of the curriculum",
                () -> !checked().contains("CURRICULUM_UNKNOWN"));
    }

    @Test
    @Order(11)
    void submittingItSaysAllThatIsMissing() {
        var submitted = platform.as("lead.p0001").act(submission, "submit", Map.of());

        assertThatAnswer(submitted).isRefusedAs("SUBMISSION_INCOMPLETE");
        assertThat(submitted.faultCodes())
                .contains("COURSE_INCOMPLETE", "OUTCOME_NOT_COVERED", "REQUIREMENT_UNANSWERED")
                .containsExactlyInAnyOrderElementsOf(checked());
    }

    @Test
    @Order(12)
    void theAuthorMapsModulesToOutcomesAndAnswersTheRequirements() {
        var author = platform.as("author.p0001");
        var version = author.get(submission).etag();

        var changed = author.put(submission, version, Given.submission(curriculum, "First steps in leading a team"));

        assertThatAnswer(changed).hasStatus(200);
        assertThat(checked()).containsOnly("DECLARATION_MISSING");
    }

    @Test
    @Order(13)
    void theProvidersLeadSignsAndSubmitsIt() {
        var signed = platform.as("lead.p0001").act(submission, "sign", Given.signature());
        assertThatAnswer(signed).hasStatus(200);
        assertThat(checked()).isEmpty();

        var submitted = platform.as("lead.p0001").act(submission, "submit", Map.of());

        assertThatAnswer(submitted).hasStatus(200).says("/status", "SUBMITTED");
        assertThat(submitted.at("/criteria").findValuesAsText("code")).containsExactly("1.1.1-S1", "R-GOV-1");
    }

    @Test
    @Order(14)
    void thePanelAllocatesTwoAssessorsWithoutAnInterest() {
        var given = new Given(platform);
        for (var account : List.of("assessor.one", "assessor.two")) {
            var allocated = platform.as("panel.one")
                    .post(submission + "/assessors", Map.of("assessor", given.assessor(account)));

            assertThatAnswer(allocated).hasStatus(201);
            assertThatAnswer(given.declareNoInterest(submission, account)).hasStatus(204);
        }
        assertThatAnswer(platform.as("lead.p0001").get(submission)).says("/status", "IN_ASSESSMENT");
    }

    @Test
    @Order(15)
    void eachAssessorRecordsAFindingOnEachCriterion() {
        for (var account : List.of("assessor.one", "assessor.two")) {
            for (var criterion : List.of("1.1.1-S1", "R-GOV-1")) {
                var found = platform.as(account).post(submission + "/findings", Given.finding(criterion));

                assertThatAnswer(found).hasStatus(201).says("/result", "MET");
            }
        }
        assertThatAnswer(platform.as("panel.one").get(submission)).says("/status", "PANEL");
    }

    @Test
    @Order(16)
    void theProviderDoesNotLearnWhoAssessedNorWhatTheyFound() {
        assertThatAnswer(platform.as("lead.p0001").get(submission + "/assessment"))
                .hasStatus(404);
    }

    @Test
    @Order(17)
    void thePanelRecommends() {
        var recommended = platform.as("panel.one")
                .act(
                        submission,
                        "recommend",
                        Map.of(
                                "panel", PanelMeeting.on(platform, submission, "panel.one", "panel.two"),
                                "recommendation", "ACCREDITED",
                                "reasonText", "Every criterion is met."));

        assertThatAnswer(recommended).hasStatus(200).says("/status", "RECOMMENDED");
    }

    @Test
    @Order(18)
    void somebodyElseRatifies() {
        var ratified =
                platform.as("ratifier.one").act(submission, "ratify", Map.of("reasonText", "Ratified as recommended."));

        assertThatAnswer(ratified).hasStatus(200).says("/status", "DECIDED");
        accreditation = platform.as("lead.p0001")
                .get(submission)
                .at("/decision/accreditationNumber")
                .textValue();
    }

    @Test
    @Order(19)
    void theAccreditationStandsOnThePublicRegister() {
        var entry = platform.anyone().get("/v1/register/accreditations/" + accreditation);

        assertThatAnswer(entry)
                .hasStatus(200)
                .says("/status", "ACTIVE")
                .says("/provider/code", "P0001")
                .says("/course/title", "First steps in leading a team")
                .says("/validFrom", today().toString())
                .says("/validTo", today().plusYears(3).minusDays(1).toString());
    }

    @Test
    @Order(20)
    void enrolmentServiceHearsOfTheCourseThroughKafka() {
        Patience.until("the course is known", () -> new Given(platform).courseIsKnown(accreditation));

        assertThatAnswer(platform.anyone().get("/v1/courses/" + accreditation))
                .hasStatus(200)
                .says("/title", "First steps in leading a team")
                .says("/provider", "P0001");
    }

    @Test
    @Order(21)
    void theOwnerOfAProgrammeSaysThatTheCourseIsHeldForIt() {
        var programme = new Given(platform).published("/v1/programmes", Given.programme("STORY", curriculum, "P0001"));
        var link = Map.of("programmeVersionId", programme, "accreditationNumber", accreditation);
        Patience.until(
                "curriculum-service has heard of the accreditation",
                () -> platform.as("lead.p0001").post("/v1/course-links", link).isSuccess());

        var links = platform.anyone().all("/v1/course-links?programmeVersionId=" + programme);

        assertThat(links)
                .extracting(
                        one -> one.at("/accreditationNumber").textValue(),
                        one -> one.at("/course/title").textValue(),
                        one -> one.at("/course/standing").textValue())
                .containsExactly(tuple(accreditation, "First steps in leading a team", "ACCREDITED"));
    }

    @Test
    @Order(22)
    void theProvidersSystemPlansACohortAndTheLeadOpensIt() {
        var planned = platform.asSystem("provider-lms").post("/v1/cohorts", Given.cohort(accreditation, today(), 12));
        assertThatAnswer(planned).hasStatus(201).says("/status", "PLANNED");
        cohort = "/v1/cohorts/" + planned.id();

        var opened = platform.as("lead.p0001").act(cohort, "open", Map.of());

        assertThatAnswer(opened).hasStatus(200).says("/status", "OPEN");
    }

    @Test
    @Order(23)
    void theTrustsStaffSystemBringsInItsStaff() {
        var imported = platform.asSystem("esr-interface")
                .to("POST", "/v1/participants/import")
                .csv(Given.staff("20417733"))
                .send();

        assertThatAnswer(imported).hasStatus(200).says("/created", "1");
        participant = platform.as("lead.rj1")
                .first("/v1/participants?employeeNumber=20417733", person -> true)
                .map(person -> person.required("id").textValue())
                .orElseThrow();
    }

    @Test
    @Order(24)
    void theSameFileAgainChangesNothing() {
        var imported = platform.asSystem("esr-interface")
                .to("POST", "/v1/participants/import")
                .csv(Given.staff("20417733"))
                .send();

        assertThatAnswer(imported).hasStatus(200).says("/created", "0").says("/unchanged", "1");
    }

    @Test
    @Order(25)
    void theLearningLeadSignsInAtTheLoginPageAndEnrolsSomebody() {
        var enrolled = platform.asSignedInAtLoginPage("lead.rj1")
                .post("/v1/enrolments", Given.enrolment(participant, id(cohort)));

        assertThatAnswer(enrolled).hasStatus(201).says("/training", "ENROLLED");
        enrolment = "/v1/enrolments/" + enrolled.id();
    }

    @Test
    @Order(26)
    void theProviderSeesWhoIsComing() {
        var seen = platform.as("lead.p0001").get(enrolment);

        assertThatAnswer(seen).hasStatus(200).says("/participant/givenName", "Juniper");
    }

    @Test
    @Order(27)
    void theProvidersSystemDeclaresThatTheParticipantStarted() {
        var declared = declare("STARTED");

        assertThatAnswer(declared).hasStatus(201).says("/training", "IN_PROGRESS");
    }

    @Test
    @Order(28)
    void theProvidersSystemDeclaresThatTheParticipantCompleted() {
        var declared = declare("COMPLETED");

        assertThatAnswer(declared).hasStatus(201).says("/training", "AWAITING_OUTCOME");
        assertThat(certificates()).as("completion is not competence").isEmpty();
    }

    @Test
    @Order(29)
    void theProvidersLeadRecordsThatTheParticipantPassed() {
        var recorded =
                platform.as("lead.p0001").post(enrolment + "/outcomes", Map.of("result", "PASSED", "on", today()));

        assertThatAnswer(recorded).hasStatus(201).says("/training", "PASSED");
        assertThat(certificates()).hasSize(1);
        certificate = certificates().getFirst().required("number").textValue();
    }

    @Test
    @Order(30)
    void anyoneChecksTheCertificateByItsNumber() {
        var checked = platform.anyone().get("/v1/certificates/" + certificate);

        assertThatAnswer(checked)
                .hasStatus(200)
                .says("/courseTitle", "First steps in leading a team")
                .says("/award", "Award in Team Leadership")
                .says("/completedOn", today().toString())
                .says("/accreditationNumber", accreditation)
                .says("/accreditationOnCompletion", "ACCREDITED");
        assertThat(checked.text())
                .as("it names nobody")
                .doesNotContain("Juniper", "Exampleford", "20417733", participant);
    }

    @Test
    @Order(31)
    void theParticipantSeesTheOwnCertificate() {
        platform.as("lead.rj1")
                .act(
                        "/v1/participants/" + participant,
                        "link-account",
                        Map.of("accountId", platform.accountOf("participant.one.rj1")))
                .expect(200);

        var own = platform.as("participant.one.rj1").all("/v1/certificates");

        assertThat(own).extracting(one -> one.required("number").textValue()).containsExactly(certificate);
    }

    private List<String> checked() {
        return platform.as("lead.p0001")
                .get(submission + "/check")
                .expect(200)
                .at("/faults")
                .findValuesAsText("code");
    }

    private Answer declare(String kind) {
        return platform.asSystem("provider-lms").post(enrolment + "/declarations", Map.of("kind", kind, "on", today()));
    }

    private List<JsonNode> certificates() {
        return platform.as("lead.rj1").all("/v1/certificates?participant=" + participant);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
