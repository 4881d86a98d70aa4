package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.asSystem;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.mapping;
import static uk.nhs.leadership.accreditation.Api.signed;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.withCourse;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.course.CourseRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.accreditation.course.CourseRule.PROVIDER_NOT_APPROVED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.COURSE_ALREADY_SUBMITTED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.COURSE_UNKNOWN;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_INCOMPLETE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_NOT_A_DRAFT;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.PublishedCurriculum;

@QuarkusTest
class SubmissionHttpTest {
    private static final Map<String, Object> WITHDRAWAL =
            Map.of("reason", "COURSE_CHANGED", "reasonText", "We have merged two modules.");

    @Test
    void aDraftIsKeptAsItCame() {
        var title = "Leading 🌱 القيادة with care";

        var answer = as(AUTHOR).body(draft(title)).post("/v1/submissions");

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("number", matchesPattern("LMS-[0-9]{6}-[0-9A-Z]"))
                .body("status", equalTo("DRAFT"))
                .body("provider", equalTo("P0001"))
                .body("courseVersion", equalTo(1));
        as(LEAD).get("/v1/submissions/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("course.title", equalTo(title))
                .body("mapping.outcome", equalTo(List.of("1.1.1-S1", "1.1.2-S1")))
                .body("answers.requirement", equalTo(List.of("R-GOV-1")))
                .body("criteria", empty());
    }

    @Test
    void aTitleIsEnoughForADraft() {
        var path = drafted(
                Map.of("curriculumVersionId", UUID.randomUUID().toString(), "course", Map.of("title", "Only a title")));

        as(AUTHOR)
                .get(path + "/check")
                .then()
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("faults.code", hasItem("CURRICULUM_UNKNOWN"))
                .body("faults.pointer", hasItem("/course/summary"));
    }

    @Test
    void aSystemOfTheProviderWritesDraftsToo() {
        asSystem("provider-lms").body(draft()).post("/v1/submissions").then().statusCode(201);
        asSystem("scopeless-system")
                .body(draft())
                .post("/v1/submissions")
                .then()
                .statusCode(403);
    }

    @Test
    void aDraftIsRewrittenByThoseWhoHaveSeenItsVersion() {
        var path = drafted(draft());
        var shorter =
                with(without(draft(), "courseId"), "mapping", List.of(mapping("Module 9", "1.1.2-S1", "ASSESSED")));

        as(AUTHOR).body(shorter).put(path).then().statusCode(428);
        as(AUTHOR).header("If-Match", "\"9\"").body(shorter).put(path).then().statusCode(412);
        as(AUTHOR).header("If-Match", "0").body(shorter).put(path).then().statusCode(400);
        as(LEAD).header("If-Match", "\"0\"")
                .body(shorter)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("mapping", hasSize(1))
                .body("mapping[0].module", equalTo("Module 9"));
        as(AUTHOR).header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        refused(without(draft(), "curriculumVersionId"), "/curriculumVersionId");
        refused(with(draft(), "curriculumVersionId", "x"), "/curriculumVersionId");
        refused(without(draft(), "course"), "/course");
        refused(with(draft(), "sponsor", "x"), "/sponsor");
        refused(withCourse(draft(), "title", ""), "/course/title");
        refused(withCourse(draft(), "title", "t".repeat(201)), "/course/title");
        refused(withCourse(draft(), "title", "two\nlines"), "/course/title");
        refused(withCourse(draft(), "summary", "s".repeat(10_001)), "/course/summary");
        refused(withCourse(draft(), "stage", "S9"), "/course/stage");
        refused(withCourse(draft(), "learningHours", 0), "/course/learningHours");
        refused(withCourse(draft(), "learningHours", "100"), "/course/learningHours");
        refused(withCourse(draft(), "firstCohortStartsOn", "2027-02-30"), "/course/firstCohortStartsOn");
        refused(with(draft(), "mapping", List.of(mapping("M", "no code!", "ASSESSED"))), "/mapping/0/outcome");
        refused(with(draft(), "mapping", List.of(mapping("M", "1.1.1-S1", "DEEP"))), "/mapping/0/depth");
        refused(
                with(
                        draft(),
                        "mapping",
                        List.of(mapping("M", "1.1.1-S1", "ASSESSED"), mapping("M", "1.1.1-S1", "DEVELOPED"))),
                "/mapping/1");
    }

    @Test
    void aSubmissionHasUpToTwoThousandMappings() {
        var most = IntStream.range(0, 2_000)
                .mapToObj(i -> mapping("Module " + i, "1.1.1-S1", "DEVELOPED"))
                .toList();
        var tooMany = IntStream.range(0, 2_001)
                .mapToObj(i -> mapping("Module " + i, "1.1.1-S1", "DEVELOPED"))
                .toList();

        var path = drafted(with(draft(), "mapping", most));
        as(AUTHOR).get(path).then().statusCode(200).body("mapping", hasSize(2_000));
        refused(with(draft(), "mapping", tooMany), "/mapping");
    }

    @Test
    void submittingIsRefusedForWhatTheCheckSaid() {
        approvedProvider(LEAD);
        PublishedCurriculum.isKnown();
        var path =
                drafted(withCourse(withCourse(draft(), "learningHours", 5), "firstCohortStartsOn", today().toString()));

        List<String> foretold = as(LEAD).get(path + "/check").path("faults.code");
        step(LEAD, path, "submit", "\"0\"")
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_INCOMPLETE.name()))
                .body("errors.code", equalTo(foretold))
                .body("errors.code", hasItem(COHORT_ALREADY_STARTED.name()));

        as(LEAD).get(path).then().body("status", equalTo("DRAFT")).header("ETag", "\"0\"");
    }

    @Test
    void aProviderThatIsNotApprovedSubmitsNothing() {
        PublishedCurriculum.isKnown();
        var answer = as(EVERY_ROLE_ELSEWHERE).body(draft()).post("/v1/submissions");
        var path = signed(EVERY_ROLE_ELSEWHERE, "/v1/submissions/" + answer.path("id"));

        step(EVERY_ROLE_ELSEWHERE, path, "submit", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_INCOMPLETE.name()))
                .body("errors.code", equalTo(List.of(PROVIDER_NOT_APPROVED.name())));
    }

    @Test
    void onlyTheLeadSubmits() {
        approvedProvider(LEAD);
        PublishedCurriculum.isKnown();
        var path = signed(drafted(draft()));

        step(AUTHOR, path, "submit", "\"1\"").then().statusCode(403);
        step(OTHER_LEAD, path, "submit", "\"1\"").then().statusCode(404);
        as(LEAD).post(path + "/submit").then().statusCode(428);
        step(LEAD, path, "submit", "\"5\"").then().statusCode(412);
        step(LEAD, path, "submit", "\"1\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("criteria.code", equalTo(List.of("1.1.1-S1", "1.1.2-S1", "R-EDI-1", "R-GOV-1")));
        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, path))
                .body(draft())
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_NOT_A_DRAFT.name()));
    }

    @Test
    void aSubmissionIsWithdrawnOnceWithAReason() {
        var path = submitted(draft());
        var seen = etag(LEAD, path);

        step(LEAD, path, "withdraw", seen, Map.of("reason", "COURSE_CHANGED"))
                .then()
                .statusCode(400);
        step(LEAD, path, "withdraw", seen, with(WITHDRAWAL, "reason", "WHIM"))
                .then()
                .statusCode(400);
        step(AUTHOR, path, "withdraw", seen, WITHDRAWAL).then().statusCode(403);
        step(LEAD, path, "withdraw", seen, WITHDRAWAL)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawal.reason", equalTo("COURSE_CHANGED"));
        step(LEAD, path, "withdraw", etag(LEAD, path), WITHDRAWAL)
                .then()
                .statusCode(409)
                .body("code", equalTo(SUBMISSION_MOVE_NOT_ALLOWED.name()));
    }

    @Test
    void onlyACourseOfTheProviderGetsAnotherVersion() {
        String course = as(AUTHOR).get(drafted(draft())).path("courseId");

        for (var person : List.of(OTHER_LEAD, EVERY_ROLE_ELSEWHERE)) {
            as(person)
                    .body(with(draft(), "courseId", course))
                    .post("/v1/submissions")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo(COURSE_UNKNOWN.name()));
        }
    }

    @Test
    void oneVersionOfACourseIsOnItsWayAtATime() {
        var path = drafted(draft());
        var another = with(draft(), "courseId", as(AUTHOR).get(path).path("courseId"));

        as(AUTHOR)
                .body(another)
                .post("/v1/submissions")
                .then()
                .statusCode(409)
                .body("code", equalTo(COURSE_ALREADY_SUBMITTED.name()));
        step(LEAD, path, "withdraw", "\"0\"", WITHDRAWAL).then().statusCode(200);
        as(AUTHOR).body(another).post("/v1/submissions").then().statusCode(201).body("courseVersion", equalTo(2));
    }

    @Test
    void aDraftIsTheProvidersAloneAndASubmissionThePanelsToo() {
        var draft = drafted(draft());
        var submitted = submitted(draft());

        as(OTHER_LEAD).get(draft).then().statusCode(404);
        as(PANEL_MEMBER).get(draft).then().statusCode(404);
        as(FIRST_ASSESSOR).get(submitted).then().statusCode(404);
        as(LEARNING_LEAD).get(draft).then().statusCode(403);
        asNobody().get(draft).then().statusCode(401);
        as(PANEL_MEMBER).get(submitted).then().statusCode(200);
        as(OTHER_LEAD)
                .header("If-Match", "\"0\"")
                .body(draft())
                .put(draft)
                .then()
                .statusCode(404);
        as(OTHER_LEAD).get(draft + "/check").then().statusCode(404);
    }

    @Test
    void aListHoldsWhatTheCallerMaySee() {
        var draft = drafted(draft()).replace("/v1/submissions/", "");
        var submitted = submitted(draft()).replace("/v1/submissions/", "");

        assertThat(all(LEAD, "")).contains(draft, submitted);
        assertThat(all(LEAD, "&status=SUBMITTED")).contains(submitted).doesNotContain(draft);
        assertThat(all(LEAD, "&updatedSince=2026-01-01T00:00:00Z")).contains(draft, submitted);
        assertThat(all(PANEL_MEMBER, "")).contains(submitted).doesNotContain(draft);
        assertThat(all(OTHER_LEAD, "")).doesNotContain(draft, submitted);
        as(LEAD).get("/v1/submissions").then().body("items.provider", everyItem(equalTo("P0001")));
        as(LEAD).get("/v1/submissions?status=LOST").then().statusCode(400);
        as(LEARNING_LEAD).get("/v1/submissions").then().statusCode(403);
    }

    @Test
    void aRepeatedDraftUnderOneKeyIsOne() {
        var key = UUID.randomUUID().toString();

        String first = as(AUTHOR)
                .header("Idempotency-Key", key)
                .body(draft())
                .post("/v1/submissions")
                .path("id");
        as(AUTHOR)
                .header("Idempotency-Key", key)
                .body(draft())
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        as(AUTHOR)
                .header("Idempotency-Key", key)
                .body(draft("Another title"))
                .post("/v1/submissions")
                .then()
                .statusCode(422)
                .body("id", not(equalTo(first)));
    }

    /** The ids on all pages, of three rows each. */
    private static List<String> all(String person, String filter) {
        var ids = new java.util.ArrayList<String>();
        var after = "";
        while (true) {
            var page = as(person).get("/v1/submissions?limit=3" + filter + after);
            page.then().statusCode(200);
            ids.addAll(page.<List<String>>path("items.id"));
            String next = page.path("next");
            if (next == null) {
                assertThat(ids).doesNotHaveDuplicates();
                return ids;
            }
            after = "&after=" + next;
        }
    }

    private static void refused(Map<String, Object> body, String pointer) {
        as(AUTHOR).body(body).post("/v1/submissions").then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
