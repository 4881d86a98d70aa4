package uk.nhs.leadership.curriculum.courselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.curriculum.Api.ANALYST;
import static uk.nhs.leadership.curriculum.Api.AUTHOR;
import static uk.nhs.leadership.curriculum.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.curriculum.Api.PUBLISHER;
import static uk.nhs.leadership.curriculum.Api.as;
import static uk.nhs.leadership.curriculum.Api.asNobody;
import static uk.nhs.leadership.curriculum.Api.drafted;
import static uk.nhs.leadership.curriculum.Api.newCode;
import static uk.nhs.leadership.curriculum.Api.programme;
import static uk.nhs.leadership.curriculum.Api.publishedCurriculum;
import static uk.nhs.leadership.curriculum.Api.with;
import static uk.nhs.leadership.curriculum.CourseLinkExamples.LINKS;
import static uk.nhs.leadership.curriculum.CourseLinkExamples.REASON;
import static uk.nhs.leadership.curriculum.CourseLinkExamples.courseFor;
import static uk.nhs.leadership.curriculum.CourseLinkExamples.ownedBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.Statements;
import uk.nhs.leadership.curriculum.Accreditation;
import uk.nhs.leadership.curriculum.CourseLinkExamples;
import uk.nhs.leadership.curriculum.publication.Retirements;

/** Links between programmes and the courses that accreditation announced. */
@QuarkusTest
class CourseLinkHttpTest {
    private static final String OWNER = "P0001";
    private static final String LEAD = "lead.p0001";
    private static final String AUTHOR_OF_OWNER = "author.p0001";
    private static final String LEAD_ELSEWHERE = "lead.p0002";

    @Test
    void anyoneSeesWhichAccreditedCourseIsHeldForAProgramme() {
        var programme = ownedBy("X26");
        var course = courseFor(programme);

        var answer = link(PUBLISHER, programme, course);

        answer.then().statusCode(201).header("ETag", "\"0\"").header("Location", endsWith(at(answer)));
        asNobody()
                .get(at(answer))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("programmeVersionId", equalTo(programme.path("id")))
                .body("accreditationNumber", equalTo(course.number()))
                .body("unlinked", nullValue())
                .body("course.provider", equalTo("P0007"))
                .body("course.title", equalTo("First steps 🙂"))
                .body("course.stage", equalTo("S1"))
                .body("course.validTo", equalTo(course.validTo().toString()))
                .body("course.standing", equalTo("ACCREDITED"));
        for (var filter : Map.of("programmeVersionId", programme.path("id"), "accreditationNumber", course.number())
                .entrySet()) {
            asNobody()
                    .queryParam(filter.getKey(), filter.getValue())
                    .get(LINKS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(answer.<String>path("id")));
        }
    }

    @Test
    void whatBecomesOfTheAccreditationIsShownWithoutAnybodyDoingAnything() {
        var programme = ownedBy("X26");
        var course = courseFor(programme);
        var link = at(link(PUBLISHER, programme, course));

        course.withdraw(Retirements.today());

        asNobody()
                .get(link)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("course.standing", equalTo("WITHDRAWN"))
                .body("unlinked", nullValue());
        asNobody()
                .queryParam("programmeVersionId", programme.<String>path("id"))
                .queryParam("current", "true")
                .get(LINKS)
                .then()
                .body("items.course.standing", contains("WITHDRAWN"));
    }

    @Test
    void aSuspensionIsShownUntilItIsLiftedAndWhatIsGivenUpUntilItIsTaughtOut() {
        var programme = ownedBy("X26");
        var course = courseFor(programme);
        var link = at(link(PUBLISHER, programme, course));
        var today = Retirements.today();

        course.suspend(2, today);
        asNobody().get(link).then().statusCode(200).body("course.standing", equalTo("SUSPENDED"));

        course.liftSuspension(3, today);
        asNobody().get(link).then().body("course.standing", equalTo("ACCREDITED"));

        course.surrender(4, today.plusDays(1), today.plusDays(30));
        asNobody().get(link).then().body("course.standing", equalTo("ACCREDITED"));

        course.surrender(5, today, today.plusDays(30));
        asNobody().get(link).then().body("course.standing", equalTo("TEACH_OUT"));
        refused(link(PUBLISHER, ownedBy("X26"), course), "ACCREDITATION_ENDED");
    }

    @Test
    void inPlaceOfWhatIsSupersededItsSuccessorIsLinked() {
        var programme = ownedBy("X26");
        var course = courseFor(programme);
        var link = at(link(PUBLISHER, programme, course));
        var today = Retirements.today();

        course.supersede(2, today.plusYears(3).plusDays(1));
        asNobody().get(link).then().statusCode(200).body("course.standing", equalTo("ACCREDITED"));

        course.supersede(3, today);
        asNobody().get(link).then().body("course.standing", equalTo("SUPERSEDED"));
        refused(link(PUBLISHER, ownedBy("X26"), course), "ACCREDITATION_ENDED");
    }

    @Test
    void theLeadOfTheProviderThatAnswersForTheProgrammeLinksAndUnlinks() {
        var programme = ownedBy(OWNER);

        var link = link(LEAD, programme, courseFor(programme));
        var unlinked = unlink(LEAD, at(link), "\"0\"");

        link.then().statusCode(201);
        unlinked.then().statusCode(200).body("unlinked.reason", equalTo("NO_LONGER_OFFERED"));
    }

    @Test
    void nobodyElseSaysWhatIsHeldForAProgramme() {
        var programme = ownedBy(OWNER);
        var course = courseFor(programme);
        var link = at(CourseLinkExamples.linkedBy(OWNER));

        asNobody()
                .body(CourseLinkExamples.link(programme, course))
                .post(LINKS)
                .then()
                .statusCode(401);
        for (var other : List.of(AUTHOR, ANALYST, EVERY_ROLE_ELSEWHERE, AUTHOR_OF_OWNER, LEAD_ELSEWHERE)) {
            link(other, programme, course).then().statusCode(403);
            unlink(other, link, "\"0\"").then().statusCode(403);
        }

        asNobody()
                .queryParam("programmeVersionId", programme.<String>path("id"))
                .get(LINKS)
                .then()
                .body("items", empty());
        asNobody().get(link).then().body("unlinked", nullValue());
    }

    @Test
    void aLeadDoesNotEvenLearnOfADraftOfTheOwnProgramme() {
        var curriculum = publishedCurriculum();
        var draft = drafted("/v1/programmes", with(programme(newCode(), "1.0", curriculum), "owner", OWNER));
        var course = Accreditation.granted(curriculum);

        link(LEAD, draft, course).then().statusCode(400).body("errors.code", contains("PROGRAMME_UNKNOWN"));
        refused(link(PUBLISHER, draft, course), "VERSION_NOT_IN_FORCE");
    }

    @Test
    void whatCannotBeLinkedIsRefusedByName() {
        var programme = ownedBy("X26");
        String curriculum = programme.path("curriculumVersionId");
        var today = Retirements.today();
        var ended = courseFor(programme);
        ended.withdraw(today);

        refused(link(PUBLISHER, programme, "LMA-000000-X"), "ACCREDITATION_UNKNOWN");
        refused(link(PUBLISHER, programme, ended), "ACCREDITATION_ENDED");
        refused(
                link(PUBLISHER, programme, Accreditation.granted(curriculum, "S1", today.minusYears(4))),
                "ACCREDITATION_ENDED");
        refused(link(PUBLISHER, programme, Accreditation.granted(curriculum, "F", today)), "COURSE_FOR_ANOTHER_STAGE");
        refused(
                link(PUBLISHER, programme, Accreditation.granted(publishedCurriculum())),
                "COURSE_FOR_ANOTHER_CURRICULUM");
        asNobody()
                .queryParam("programmeVersionId", programme.<String>path("id"))
                .get(LINKS)
                .then()
                .body("items", empty());
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWhereItStands() {
        var programme = ownedBy("X26");
        var link = at(CourseLinkExamples.linkedBy("X26"));

        link(PUBLISHER, programme, "LMA-1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/accreditationNumber"));
        as(PUBLISHER)
                .body(Map.of("programmeVersionId", UUID.randomUUID().toString(), "accreditationNumber", "LMA-000000-X"))
                .post(LINKS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("PROGRAMME_UNKNOWN"));
        for (var body : List.of(with(REASON, "reason", "BORED"), with(REASON, "text", " "))) {
            as(PUBLISHER)
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .post(link + "/unlink")
                    .then()
                    .statusCode(400);
        }
        asNobody().queryParam("programmeVersionId", "MSP").get(LINKS).then().statusCode(400);
        asNobody().queryParam("current", "perhaps").get(LINKS).then().statusCode(400);
        asNobody()
                .queryParam("accreditationNumber", "LMA-1")
                .get(LINKS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?accreditationNumber"));
        asNobody().get(LINKS + "/" + UUID.randomUUID()).then().statusCode(404);
        unlink(PUBLISHER, LINKS + "/" + UUID.randomUUID(), "\"0\"").then().statusCode(404);
        asNobody().get(link).then().header("ETag", "\"0\"");
    }

    @Test
    void aCourseIsLinkedOnceAndAgainAfterItWasUnlinked() {
        var programme = ownedBy("X26");
        var course = courseFor(programme);
        var first = at(link(PUBLISHER, programme, course));

        refused(link(PUBLISHER, programme, course), "COURSE_ALREADY_LINKED");
        as(PUBLISHER).body(REASON).post(first + "/unlink").then().statusCode(428);
        unlink(PUBLISHER, first, "\"7\"").then().statusCode(412);
        unlink(PUBLISHER, first, "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("unlinked.text", equalTo(REASON.get("text")))
                .body("unlinked.at", notNullValue());
        refused(unlink(PUBLISHER, first, "\"1\""), "COURSE_ALREADY_UNLINKED");
        var second = link(PUBLISHER, programme, course);

        second.then().statusCode(201);
        var ofProgramme = asNobody().queryParam("programmeVersionId", programme.<String>path("id"));
        ofProgramme.get(LINKS).then().body("items.unlinked", contains(notNullValue(), nullValue()));
        ofProgramme
                .queryParam("current", "true")
                .get(LINKS)
                .then()
                .body("items.id", contains(second.<String>path("id")));
    }

    @Test
    void ofManyWhoLinkTheSameAtOnceOneDoes() throws Exception {
        var programme = ownedBy("X26");
        var course = courseFor(programme);

        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads
                    .invokeAll(Stream.<Callable<Response>>generate(() -> () -> link(PUBLISHER, programme, course))
                            .limit(4)
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow().statusCode())
                    .toList();
            assertThat(answers)
                    .containsOnly(201, 409)
                    .filteredOn(status -> status == 201)
                    .hasSize(1);
        }
    }

    @Test
    void theSameKeyAndBodyMakeOneLinkOnly() {
        var programme = ownedBy("X26");
        var body = CourseLinkExamples.link(programme, courseFor(programme));
        var key = UUID.randomUUID().toString();

        var first = as(PUBLISHER).header("Idempotency-Key", key).body(body).post(LINKS);
        var again = as(PUBLISHER).header("Idempotency-Key", key).body(body).post(LINKS);

        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.<String>path("id")));
    }

    @Test
    void aListIsPagedAndCostsNoStatementForEachLink() {
        var programme = ownedBy("X26");
        var ids = Stream.generate(() -> link(PUBLISHER, programme, courseFor(programme)))
                .limit(5)
                .map(answer -> answer.<String>path("id"))
                .toList();
        String id = programme.path("id");

        var page = asNobody()
                .queryParam("programmeVersionId", id)
                .queryParam("limit", 3)
                .get(LINKS);

        page.then().body("items.id", equalTo(ids.subList(0, 3)));
        asNobody()
                .queryParam("programmeVersionId", id)
                .queryParam("after", page.<String>path("next"))
                .get(LINKS)
                .then()
                .body("items.id", equalTo(ids.subList(3, 5)))
                .body("next", nullValue());
        assertThat(statements(id, 5)).isEqualTo(statements(id, 1));
    }

    private static Map<String, Integer> statements(String programme, int limit) {
        return Statements.of(() -> asNobody()
                        .queryParam("programmeVersionId", programme)
                        .queryParam("limit", limit)
                        .get(LINKS)
                        .then()
                        .statusCode(200))
                .commands();
    }

    @Test
    void whoPollsForChangesHearsThatALinkWasEnded() {
        var programme = ownedBy("X26");
        var first = link(PUBLISHER, programme, courseFor(programme));
        var second = link(PUBLISHER, programme, courseFor(programme));
        unlink(PUBLISHER, at(first), "\"0\"").then().statusCode(200);

        asNobody()
                .queryParam("programmeVersionId", programme.<String>path("id"))
                .queryParam("updatedSince", second.<String>path("updatedAt"))
                .get(LINKS)
                .then()
                .body("items.id", contains(second.<String>path("id"), first.<String>path("id")));
    }

    private static String at(Response link) {
        return LINKS + "/" + link.path("id");
    }

    private static Response link(String person, Response programme, Accreditation course) {
        return link(person, programme, course.number());
    }

    private static Response link(String person, Response programme, String number) {
        return as(person)
                .body(Map.of("programmeVersionId", programme.path("id"), "accreditationNumber", number))
                .post(LINKS);
    }

    private static Response unlink(String person, String link, String etag) {
        return as(person).header("If-Match", etag).body(REASON).post(link + "/unlink");
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }
}
