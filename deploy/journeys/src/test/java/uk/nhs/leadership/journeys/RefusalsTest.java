package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.journeys.AnswerAssert.assertThatAnswer;
import static uk.nhs.leadership.journeys.Given.today;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the road refuses, by name. */
@Order(3)
@ExtendWith(RunningPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private final PlatformClient platform;
    private final Given given;
    private String accreditation = "";

    RefusalsTest(PlatformClient platform) {
        this.platform = platform;
        this.given = new Given(platform);
    }

    @Test
    void noCohortStartsBeforeItsCourseIsAccredited() {
        var early = Given.cohort(accreditation(), today().minusDays(1), 10);

        var planned = platform.as("lead.p0001").post("/v1/cohorts", early);

        assertThatAnswer(planned).isRefusedAs("COURSE_NOT_ACCREDITED_ON_START");
    }

    @Test
    void noCohortStartsAfterItsCoursesAccreditation() {
        var late = Given.cohort(accreditation(), today().plusYears(3), 10);

        var planned = platform.as("lead.p0001").post("/v1/cohorts", late);

        assertThatAnswer(planned).isRefusedAs("COURSE_NOT_ACCREDITED_ON_START");
    }

    @Test
    void aFullCohortTakesNobody() {
        var cohort = given.openCohort("P0001", accreditation(), 1);
        given.enrol("RJ1", given.participant("RJ1"), cohort).expect(201);

        var second = given.enrol("RJZ", given.participant("RJZ"), cohort);

        assertThatAnswer(second).isRefusedAs("COHORT_FULL");
        assertThatAnswer(platform.as("lead.p0001").get("/v1/cohorts/" + cohort)).says("/placesTaken", "1");
    }

    @Test
    void nobodyIsEnrolledTwice() {
        var participant = given.participant("RJ1");
        given.enrol("RJ1", participant, given.openCohort("P0001", accreditation(), 5))
                .expect(201);

        var again = given.enrol("RJ1", participant, given.openCohort("P0001", accreditation(), 5));

        assertThatAnswer(again).isRefusedAs("ALREADY_ENROLLED");
    }

    @Test
    void whatWouldBeRefusedIsKnownBeforehandByTheSameCodes() {
        var participant = given.participant("RJ1");
        var cohort = given.openCohort("P0001", accreditation(), 1);
        given.enrol("RJ1", participant, cohort).expect(201);

        var eligibility = platform.as("lead.rj1")
                .get("/v1/enrolments/eligibility?participant=" + participant + "&cohort=" + cohort);

        assertThatAnswer(eligibility).hasStatus(200).says("/eligible", "false");
        assertThat(Given.codes(eligibility.at("/reasons"))).contains("ALREADY_ENROLLED", "COHORT_FULL");
    }

    @Test
    void anAssessorWithAnInterestIsNotAllocated() {
        var assessor = platform.as("assessor.three");
        var declared = assessor.to("PUT", "/v1/assessors/me")
                .json(Map.of("interests", List.of(Map.of("organisation", "P0001", "kind", "AUTHOR"))))
                .send()
                .expect(201);
        var submission = given.submittedCourse("P0001");

        var allocated = platform.as("panel.one").post(submission + "/assessors", Map.of("assessor", declared.id()));

        assertThatAnswer(allocated).isRefusedAs("ASSESSOR_HAS_INTEREST");
        assertThatAnswer(platform.as("panel.one").get(submission)).says("/status", "SUBMITTED");
    }

    @Test
    void whoeverAssessedDoesNotRatify() {
        var submission = given.recommendedCourse("P0001", "panel.one", "assessor.one", "assessor.ratifier");

        var ratified = ratify("assessor.ratifier", submission);

        assertThatAnswer(ratified).isRefusedAs("RATIFIER_ASSESSED");
        assertThatAnswer(platform.as("panel.one").get(submission)).says("/status", "RECOMMENDED");
    }

    @Test
    void whoeverSatOnThePanelDoesNotRatify() {
        var submission = given.recommendedCourse("P0001", "panel.ratifier", "assessor.one", "assessor.two");

        var ratified = ratify("panel.ratifier", submission);

        assertThatAnswer(ratified).isRefusedAs("RATIFIER_SAT_ON_PANEL");
    }

    @Test
    void nobodyPublishesTheirOwn() {
        var author = platform.as("author.publisher");
        var path = "/v1/frameworks/"
                + author.post("/v1/frameworks", Given.framework(Given.name("OWN")))
                        .expect(201)
                        .id();
        author.act(path, "submit-for-review", Map.of()).expect(200);

        var published = author.act(path, "publish", Map.of());

        assertThatAnswer(published).isRefusedAs("PUBLISHER_IS_AUTHOR");
    }

    @Test
    void whatAnotherProviderSubmitsIsNotThere() {
        var submission = given.submittedCourse("P0001");

        assertThatAnswer(platform.as("provider.p0002").get(submission)).isProblem(404, "NOT_FOUND");
    }

    @Test
    void anotherTrustsStaffAndEnrolmentsAreNotThere() {
        var participant = given.participant("RJ1");
        var enrolment = given.enrol("RJ1", participant, given.openCohort("P0001", accreditation(), 5))
                .expect(201)
                .id();

        assertThatAnswer(platform.as("lead.rjz").get("/v1/participants/" + participant))
                .isProblem(404, "NOT_FOUND");
        assertThatAnswer(platform.as("lead.rjz").get("/v1/enrolments/" + enrolment))
                .isProblem(404, "NOT_FOUND");
    }

    @Test
    void nobodyEnrolsAnotherTrustsStaff() {
        var theirs = given.participant("RJ1");

        var enrolled = given.enrol("RJZ", theirs, given.openCohort("P0001", accreditation(), 5));

        assertThatAnswer(enrolled).hasStatus(404);
    }

    @Test
    void aChangeMadeOnAnOldVersionIsNotTaken() {
        var lead = platform.as("lead.p0001");
        var path = "/v1/cohorts/" + given.openCohort("P0001", accreditation(), 5);
        var old = lead.get(path).etag();
        lead.act(path, old, "close", Map.of()).expect(200);

        var changed = lead.act(path, old, "open", Map.of());

        assertThatAnswer(changed).isProblem(412, "VERSION_STALE");
        assertThatAnswer(lead.get(path)).says("/status", "CLOSED");
    }

    @Test
    void aChangeThatDoesNotSayOfWhichVersionIsNotTaken() {
        var path = "/v1/cohorts/" + given.openCohort("P0001", accreditation(), 5);

        var changed = platform.as("lead.p0001").to("POST", path + "/close").send();

        assertThatAnswer(changed).isProblem(428, "VERSION_REQUIRED");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        var lead = platform.as("lead.p0001");
        var plan = Given.cohort(accreditation(), today(), 5);
        var key = Given.name("key");

        var first = lead.postOnce(key, "/v1/cohorts", plan);
        var second = lead.postOnce(key, "/v1/cohorts", plan);

        assertThatAnswer(first).hasStatus(201);
        assertThatAnswer(second).hasStatus(201).says("/id", first.id().toString());
    }

    @Test
    void aPersonOfTwoTrustsSaysForWhichOne() {
        assertThatAnswer(platform.as("lead.two.trusts", "*").get("/v1/participants"))
                .isProblem(403, "ORGANISATION_NOT_CHOSEN");
        assertThatAnswer(platform.as("lead.two.trusts", "RJZ").get("/v1/participants"))
                .hasStatus(200);
    }

    private Answer ratify(String person, String submission) {
        return platform.as(person).act(submission, "ratify", Map.of("reasonText", "Ratified as recommended."));
    }

    /** One for all of these tests: getting it takes the whole road. */
    private String accreditation() {
        if (accreditation.isEmpty()) {
            accreditation = given.accreditation("P0001");
        }
        return accreditation;
    }
}
