package uk.nhs.leadership.accreditation.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_ALREADY_REGISTERED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.UKPRN_TAKEN;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;

@QuarkusTest
class ProviderHttpTest {
    private static final String NEWCOMER = "provider.p0003";
    private static final Map<String, Object> FENLAND =
            Map.of("name", "Fenland 🌾 شراكة التطوير", "ukprn", "10099999", "contactEmail", "office@fenland.example");

    @BeforeEach
    void nobodyKnowsTheNewcomers() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, "delete from provider where organisation in ('P0003', 'RGT')");
        }
    }

    @Test
    void aProviderIsRegisteredForTheOrganisationOfTheToken() {
        var answer = as(NEWCOMER).body(FENLAND).post("/v1/providers");

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("organisation", equalTo("P0003"))
                .body("name", equalTo(FENLAND.get("name")))
                .body("status", equalTo("REGISTERED"));
        as(NEWCOMER)
                .get("/v1/providers/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("name", equalTo(FENLAND.get("name")))
                .body("contactEmail", equalTo("office@fenland.example"));
    }

    @Test
    void anOrganisationIsOneProvider() {
        as(NEWCOMER).body(FENLAND).post("/v1/providers").then().statusCode(201);

        as(NEWCOMER)
                .body(with(without(FENLAND, "ukprn"), "name", "Another"))
                .post("/v1/providers")
                .then()
                .statusCode(409)
                .body("code", equalTo(PROVIDER_ALREADY_REGISTERED.name()));

        as(NEWCOMER).get("/v1/providers").then().body("items.name", equalTo(List.of(FENLAND.get("name"))));
    }

    @Test
    void aUkprnIsOneProviders() {
        as(NEWCOMER).body(FENLAND).post("/v1/providers").then().statusCode(201);

        as(EVERY_ROLE_ELSEWHERE)
                .body(FENLAND)
                .post("/v1/providers")
                .then()
                .statusCode(409)
                .body("code", equalTo(UKPRN_TAKEN.name()));

        as(EVERY_ROLE_ELSEWHERE).get("/v1/providers").then().body("items", empty());
    }

    @Test
    void aRepeatedRegistrationUnderOneKeyIsDoneOnce() {
        var key = UUID.randomUUID().toString();

        String first = as(NEWCOMER)
                .header("Idempotency-Key", key)
                .body(FENLAND)
                .post("/v1/providers")
                .path("id");
        as(NEWCOMER)
                .header("Idempotency-Key", key)
                .body(FENLAND)
                .post("/v1/providers")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        refused(without(FENLAND, "name"), "/name");
        refused(with(FENLAND, "name", "  "), "/name");
        refused(with(FENLAND, "name", "n".repeat(201)), "/name");
        refused(with(FENLAND, "name", "bell\u0007"), "/name");
        refused(with(FENLAND, "name", 7), "/name");
        refused(with(FENLAND, "ukprn", "20000001"), "/ukprn");
        refused(with(FENLAND, "contactEmail", "nobody"), "/contactEmail");
        refused(without(FENLAND, "contactEmail"), "/contactEmail");
        refused(with(FENLAND, "organisation", "P0001"), "/organisation");

        as(NEWCOMER).get("/v1/providers").then().body("items", empty());
    }

    @Test
    void aRatifierApprovesAVersionTheyHaveSeen() {
        String path = "/v1/providers/"
                + as(NEWCOMER).body(FENLAND).post("/v1/providers").path("id");

        as(RATIFIER).post(path + "/approve").then().statusCode(428);
        step(RATIFIER, path, "approve", "\"7\"").then().statusCode(412);
        step(RATIFIER, path, "approve", "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("APPROVED"));
        step(RATIFIER, path, "approve", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo(PROVIDER_MOVE_NOT_ALLOWED.name()));
    }

    @Test
    void nobodyElseApproves() {
        String path = "/v1/providers/"
                + as(EVERY_ROLE_ELSEWHERE)
                        .body(without(FENLAND, "ukprn"))
                        .post("/v1/providers")
                        .path("id");

        asNobody().header("If-Match", "\"0\"").post(path + "/approve").then().statusCode(401);
        step(LEAD, path, "approve", "\"0\"").then().statusCode(403);
        step(EVERY_ROLE_ELSEWHERE, path, "approve", "\"0\"").then().statusCode(403);

        as(EVERY_ROLE_ELSEWHERE).get(path).then().body("status", equalTo("REGISTERED"));
    }

    @Test
    void aProviderIsSeenByItselfAndTheNationalBodyOnly() {
        approvedProvider(LEAD);
        String path = "/v1/providers/" + as(LEAD).get("/v1/providers").path("items[0].id");

        as(LEAD).get(path).then().statusCode(200);
        as(RATIFIER).get(path).then().statusCode(200);
        as(OTHER_LEAD).get(path).then().statusCode(404);
        as(LEARNING_LEAD).get(path).then().statusCode(403);
        asNobody().get(path).then().statusCode(401);
        as(LEAD).get("/v1/providers/none").then().statusCode(404);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        approvedProvider(LEAD);
        String path = "/v1/providers/" + as(LEAD).get("/v1/providers").path("items[0].id");
        var etag = as(LEAD).get(path).header("ETag");

        as(LEAD).header("If-None-Match", etag).get(path).then().statusCode(304);
        as(LEAD).header("If-None-Match", "\"999\"").get(path).then().statusCode(200);
    }

    @Test
    void theNationalBodyPagesThroughAllOfThem() {
        approvedProvider(LEAD);
        approvedProvider(OTHER_LEAD);

        var first = as(RATIFIER).queryParam("limit", 1).get("/v1/providers");
        first.then().statusCode(200).body("items", hasSize(1));
        assertThat(first.header("Link")).contains("rel=\"next\"");
        String next = first.path("next");
        String seen = first.path("items[0].id");
        as(RATIFIER)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/v1/providers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", org.hamcrest.Matchers.not(equalTo(seen)));
        as(RATIFIER)
                .queryParam("updatedSince", "2026-01-01T00:00:00Z")
                .get("/v1/providers")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItem("P0002"));
        for (var bad : List.of("limit=201", "limit=x", "after=x", "updatedSince=yesterday")) {
            as(RATIFIER).get("/v1/providers?" + bad).then().statusCode(400);
        }
    }

    private static void refused(Map<String, Object> body, String pointer) {
        as(NEWCOMER).body(body).post("/v1/providers").then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
