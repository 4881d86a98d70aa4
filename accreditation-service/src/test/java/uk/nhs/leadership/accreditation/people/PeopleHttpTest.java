package uk.nhs.leadership.accreditation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.signature;
import static uk.nhs.leadership.accreditation.Api.signed;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.people.PeopleApi.OTHER_AUTHOR;
import static uk.nhs.leadership.accreditation.people.PeopleApi.OTHER_BOTH;
import static uk.nhs.leadership.accreditation.people.PeopleApi.change;
import static uk.nhs.leadership.accreditation.people.PeopleApi.enter;
import static uk.nhs.leadership.accreditation.people.PeopleApi.people;
import static uk.nhs.leadership.accreditation.people.PeopleApi.remove;
import static uk.nhs.leadership.accreditation.people.PeopleRule.LAST_LEAD;
import static uk.nhs.leadership.accreditation.people.PeopleRule.PERSON_NOT_AMONG_PEOPLE;
import static uk.nhs.leadership.accreditation.people.PeopleRule.PERSON_NOT_A_LEAD;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.PublishedCurriculum;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class PeopleHttpTest {
    private static final Map<String, String> WITHDRAWAL = Map.of("reason", "NOT_READY", "reasonText", "Not yet.");

    private String path = "";

    @BeforeEach
    void thereIsAProviderWithoutAList() {
        PeopleApi.forget();
        path = people(OTHER_LEAD);
    }

    @AfterEach
    void thereIsNoneAgain() {
        PeopleApi.forget();
    }

    @Test
    void aLeadKeepsTheListOfItsProvider() {
        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("account", equalTo(subjectOf(OTHER_LEAD)))
                .body("role", equalTo("LEAD"));
        enter(OTHER_LEAD, path, OTHER_AUTHOR, "AUTHOR").then().statusCode(201);

        as(OTHER_LEAD)
                .get(path + "/" + subjectOf(OTHER_AUTHOR))
                .then()
                .statusCode(200)
                .body("role", equalTo("AUTHOR"));
        change(OTHER_LEAD, path, OTHER_AUTHOR, "\"0\"", "LEAD")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("role", equalTo("LEAD"));
        remove(OTHER_LEAD, path, OTHER_AUTHOR, "\"1\"").then().statusCode(204);
        as(OTHER_LEAD).get(path + "/" + subjectOf(OTHER_AUTHOR)).then().statusCode(404);
        as(OTHER_LEAD).get(path).then().body("items.account", equalTo(List.of(subjectOf(OTHER_LEAD))));
        enter(OTHER_LEAD, path, OTHER_AUTHOR, "AUTHOR").then().statusCode(201);
    }

    @Test
    void aPersonIsChangedOrRemovedAtTheVersionThatWasSeen() {
        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD").then().statusCode(201);

        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD").then().statusCode(428);
        change(OTHER_LEAD, path, OTHER_LEAD, "\"7\"", "LEAD").then().statusCode(412);
        change(OTHER_LEAD, path, OTHER_AUTHOR, "\"0\"", "AUTHOR").then().statusCode(412);
        as(OTHER_LEAD).delete(path + "/" + subjectOf(OTHER_LEAD)).then().statusCode(428);
        remove(OTHER_LEAD, path, OTHER_LEAD, "\"7\"").then().statusCode(412);
        remove(OTHER_LEAD, path, OTHER_AUTHOR, "\"0\"").then().statusCode(404);
    }

    @Test
    void aListHasALead() {
        refused(LAST_LEAD, enter(OTHER_LEAD, path, OTHER_AUTHOR, "AUTHOR"));
        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD").then().statusCode(201);

        refused(LAST_LEAD, remove(OTHER_LEAD, path, OTHER_LEAD, "\"0\""));
        refused(LAST_LEAD, change(OTHER_LEAD, path, OTHER_LEAD, "\"0\"", "AUTHOR"));

        as(OTHER_LEAD).get(path).then().body("items.role", equalTo(List.of("LEAD")));
    }

    @Test
    void ofTwoLeadsWhoRemoveEachOtherAtOnceOneStays() throws Exception {
        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD").then().statusCode(201);
        enter(OTHER_LEAD, path, OTHER_BOTH, "LEAD").then().statusCode(201);

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var answer : both.invokeAll(List.<Callable<Integer>>of(
                    () -> remove(OTHER_LEAD, path, OTHER_BOTH, "\"0\"").statusCode(),
                    () -> remove(OTHER_BOTH, path, OTHER_LEAD, "\"0\"").statusCode()))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        }

        as(RATIFIER).get(path).then().body("items", hasSize(1));
    }

    @Test
    void whoIsNotALeadOnTheListDoesNotKeepItAndTheNationalBodyHelpsOut() {
        enter(OTHER_LEAD, path, OTHER_AUTHOR, "LEAD").then().statusCode(201);

        refused(PERSON_NOT_A_LEAD, enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD"));
        refused(PERSON_NOT_A_LEAD, remove(OTHER_LEAD, path, OTHER_AUTHOR, "\"0\""));
        enter(RATIFIER, path, OTHER_LEAD, "LEAD").then().statusCode(201);
        remove(OTHER_LEAD, path, OTHER_AUTHOR, "\"0\"").then().statusCode(204);
    }

    @Test
    void nobodyElseKeepsIt() {
        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD").then().statusCode(201);
        var person = path + "/" + subjectOf(OTHER_LEAD);

        for (var each : List.of(OTHER_AUTHOR, PANEL_MEMBER, "lead.rj1")) {
            as(each).get(path).then().statusCode(403);
            as(each).get(person).then().statusCode(403);
            enter(each, path, each, "LEAD").then().statusCode(403);
            remove(each, path, OTHER_LEAD, "\"0\"").then().statusCode(403);
        }
        as(LEAD).get(path).then().statusCode(404);
        as(LEAD).get(person).then().statusCode(404);
        enter(LEAD, path, LEAD, "LEAD").then().statusCode(404);
        remove(LEAD, path, OTHER_LEAD, "\"0\"").then().statusCode(404);
        asNobody().get(path).then().statusCode(401);
        as(OTHER_LEAD).body(Map.of("role", "OWNER")).put(person).then().statusCode(400);
        as(OTHER_LEAD).body(Map.of()).put(person).then().statusCode(400).body("errors.pointer", hasItem("/role"));
        as(OTHER_LEAD).body(Map.of("role", "LEAD")).put(path + "/me").then().statusCode(404);

        as(OTHER_LEAD).get(path).then().body("items", hasSize(1));
    }

    @Test
    void whoIsNotOnTheListWritesNothingForTheProvider() {
        PublishedCurriculum.isKnown();
        var draft = drafted(OTHER_AUTHOR);
        enter(OTHER_LEAD, path, OTHER_BOTH, "LEAD").then().statusCode(201);

        refused(PERSON_NOT_AMONG_PEOPLE, as(OTHER_AUTHOR).body(draft()).post("/v1/submissions"));
        refused(
                PERSON_NOT_AMONG_PEOPLE,
                as(OTHER_AUTHOR).header("If-Match", "\"0\"").body(draft()).put(draft));
        refused(PERSON_NOT_AMONG_PEOPLE, step(OTHER_LEAD, draft, "sign", "\"0\"", signature()));
        refused(PERSON_NOT_AMONG_PEOPLE, step(OTHER_LEAD, draft, "submit", "\"0\""));
        refused(
                PERSON_NOT_AMONG_PEOPLE,
                as(OTHER_LEAD).header("If-Match", "\"0\"").body(WITHDRAWAL).post(draft + "/withdraw"));
        refused(
                PERSON_NOT_AMONG_PEOPLE,
                as(OTHER_AUTHOR)
                        .body(EvidenceApi.announcement(draft, "minutes.pdf", EvidenceApi.PDF, 10))
                        .post("/v1/evidence"));
        refused(
                PERSON_NOT_AMONG_PEOPLE,
                as(OTHER_AUTHOR)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("text", "It is on page 4."))
                        .post(draft + "/questions/" + UUID.randomUUID() + "/answer"));
        as(OTHER_AUTHOR).get(draft).then().statusCode(200).header("ETag", "\"0\"");

        enter(OTHER_BOTH, path, OTHER_AUTHOR, "AUTHOR").then().statusCode(201);
        as(OTHER_AUTHOR)
                .header("If-Match", "\"0\"")
                .body(draft())
                .put(draft)
                .then()
                .statusCode(200);
        signed(OTHER_BOTH, draft);
        step(OTHER_BOTH, draft, "submit", etag(OTHER_BOTH, draft)).then().statusCode(200);
    }

    @Test
    void anotherProvidersListIsNobodyElsesConcern() {
        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD").then().statusCode(201);

        as(LEAD).body(draft()).post("/v1/submissions").then().statusCode(201);
    }

    @Test
    void thePeopleOfAProviderAreKeptFromOthersByTheDatabaseToo() throws SQLException {
        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD").then().statusCode(201);

        for (var seen : Map.of("P0002", "1", "P0001", "0", "", "0").entrySet()) {
            try (var session = Sql.asOrganisation(seen.getKey())) {
                assertThat(Sql.texts(session, "select count(*) from provider_person where organisation = 'P0002'"))
                        .containsExactly(seen.getValue());
            }
        }
    }

    @Test
    void thePeopleAreReadFromTheIndexesMeantForThem() throws SQLException {
        enter(OTHER_LEAD, path, OTHER_LEAD, "LEAD").then().statusCode(201);

        assertListed(
                "provider_person_listed",
                "provider_person",
                SentSql.during(() -> as(OTHER_LEAD).get(path).then().statusCode(200)));
        assertFound("provider_person_once", "provider_person", SentSql.during(() -> drafted(OTHER_LEAD)));
    }

    private static String drafted(String person) {
        var answer = as(person).body(draft()).post("/v1/submissions");
        answer.then().statusCode(201);
        return "/v1/submissions/" + answer.path("id");
    }

    private static void refused(Rule rule, Response answer) {
        answer.then().statusCode(409).body("code", equalTo(rule.name()));
    }
}
