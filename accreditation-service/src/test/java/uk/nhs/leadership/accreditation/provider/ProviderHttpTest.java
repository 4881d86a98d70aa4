package uk.nhs.leadership.accreditation.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.NEWCOMER;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.change;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.contact;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.file;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.policy;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.COMPANY_NUMBER_TAKEN;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.IDENTIFIER_VERIFIED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.POLICY_REVIEW_LIES_AHEAD;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_ALREADY_REGISTERED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_FILE_INCOMPLETE;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.UKPRN_TAKEN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProviderHttpTest {
    private static final Map<String, Object> FENLAND =
            Map.of("name", "Fenland 🌾 شراكة التطوير", "ukprn", "10099999", "contactEmail", "office@fenland.example");

    @BeforeEach
    void nobodyKnowsTheNewcomers() {
        ProviderApi.forgetNewcomers();
    }

    @Test
    void aProviderIsRegisteredForTheOrganisationOfTheToken() {
        var answer = as(NEWCOMER).body(FENLAND).post("/v1/providers");

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("organisation", equalTo("P0003"))
                .body("name", equalTo(FENLAND.get("name")))
                .body("status", equalTo("APPLICANT"));
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
    void aCompanyNumberIsOneProviders() {
        registered(NEWCOMER, with(FENLAND, "companyNumber", "09999999"));

        as(EVERY_ROLE_ELSEWHERE)
                .body(with(without(FENLAND, "ukprn"), "companyNumber", "09999999"))
                .post("/v1/providers")
                .then()
                .statusCode(409)
                .body("code", equalTo(COMPANY_NUMBER_TAKEN.name()));

        as(EVERY_ROLE_ELSEWHERE).get("/v1/providers").then().body("items", empty());
    }

    @Test
    void aFileIsWrittenPieceByPieceUntilItIsWhole() {
        var path = registered(NEWCOMER, FENLAND);
        var whole = file("Fenland");

        as(NEWCOMER)
                .get(path + "/file-check")
                .then()
                .statusCode(200)
                .body("ready", equalTo(false))
                .body("faults", hasSize(9))
                .body("faults[0].pointer", equalTo("/region"))
                .body("faults[0].code", equalTo(PROVIDER_FILE_INCOMPLETE.name()));
        change(NEWCOMER, path, "\"0\"", without(whole, "policies"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("APPLICANT"))
                .body("contacts.name", equalTo(List.of("Ada Okafor", "Noor Haddad")));
        step(RATIFIER, path, "approve", "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo(PROVIDER_FILE_INCOMPLETE.name()))
                .body("errors.pointer", equalTo(Collections.nCopies(5, "/policies")));
        change(NEWCOMER, path, "\"1\"", with(whole, "companyNumber", "09999998"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REGISTERED"));
        as(RATIFIER)
                .get(path)
                .then()
                .body("region", equalTo("SOUTH_EAST"))
                .body("companyNumber", equalTo("09999998"))
                .body("ukprn", nullValue())
                .body("address.town", equalTo("Southampton"))
                .body("policies", hasSize(5))
                .body("policies[2].kind", equalTo("COMPLAINTS"))
                .body("partners[0].what", equalTo("Gives the workshops in the east"))
                .body("licensedTrusts[0].trust", equalTo("RJ1"))
                .body("licensedTrusts[0].licensedUntil", nullValue());
        as(RATIFIER)
                .get(path + "/file-check")
                .then()
                .body("ready", equalTo(true))
                .body("faults", empty());
    }

    @Test
    void whatIsLeftOutOfAFileIsInItNoMore() {
        var path = registered(NEWCOMER, file("Fenland"));

        change(NEWCOMER, path, "\"0\"", FENLAND)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPLICANT"))
                .body("address", nullValue())
                .body("contacts", empty())
                .body("licensedTrusts", empty());

        as(NEWCOMER).get(path).then().body("region", nullValue()).body("policies", empty());
    }

    @Test
    void anApprovedProvidersFileStaysAsItWasVerified() {
        var file = with(file("Fenland"), "ukprn", "10099998");
        var path = registered(NEWCOMER, file);
        step(RATIFIER, path, "approve", "\"0\"").then().statusCode(200);

        change(NEWCOMER, path, "\"1\"", without(file, "ukprn"))
                .then()
                .statusCode(409)
                .body("code", equalTo(IDENTIFIER_VERIFIED.name()));
        change(NEWCOMER, path, "\"1\"", without(file, "contacts"))
                .then()
                .statusCode(409)
                .body("code", equalTo(PROVIDER_FILE_INCOMPLETE.name()));
        change(NEWCOMER, path, "\"1\"", with(file, "name", "Fenland again"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Fenland again"))
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void theLeadOfAProviderAloneChangesItsFile() {
        approvedProvider(LEAD);
        var path = ProviderApi.pathOf(LEAD);
        var etag = etag(LEAD, path);
        var file = file("Another name");

        change(AUTHOR, path, etag, file).then().statusCode(403);
        change(RATIFIER, path, etag, file).then().statusCode(403);
        change(OTHER_LEAD, path, etag, file).then().statusCode(404);
        as(OTHER_LEAD).get(path + "/file-check").then().statusCode(404);
        as(LEARNING_LEAD).get(path + "/file-check").then().statusCode(403);
        as(LEAD).body(file).put(path).then().statusCode(428);
        change(LEAD, path, "\"9999\"", file).then().statusCode(412);

        as(LEAD).get(path).then().header("ETag", etag);
    }

    @Test
    void oneOfTwoChangesAtOnceIsRefused() throws Exception {
        var path = registered(NEWCOMER, FENLAND);

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var change : both.invokeAll(Collections.<Callable<Integer>>nCopies(
                    2, () -> change(NEWCOMER, path, "\"0\"", file("Fenland")).statusCode()))) {
                statuses.add(change.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void badInputInAFileIsRefusedWithItsPlace() {
        var path = registered(NEWCOMER, FENLAND);
        var bad = Map.<String, Map<String, Object>>of(
                "/companyNumber", Map.of("companyNumber", "9123456"),
                "/region", Map.of("region", "WALES"),
                "/address/country", Map.of("address", with(address(), "country", "England")),
                "/address/postcode", Map.of("address", without(address(), "postcode")),
                "/contacts/0/email", Map.of("contacts", List.of(with(contact("MAIN", "Ada"), "email", "ada"))),
                "/contacts/0/phone", Map.of("contacts", List.of(with(contact("MAIN", "Ada"), "phone", "call me"))),
                "/policies/0/url", Map.of("policies", List.of(with(policy("EQUALITY"), "url", "http://plain.example"))),
                "/policies/0/kind", Map.of("policies", List.of(policy("BIKES"))),
                "/licensedTrusts/0/trust",
                        Map.of("licensedTrusts", List.of(Map.of("trust", "a trust", "licensedFrom", "2026-04-01"))),
                "/contacts", Map.of("contacts", Collections.nCopies(21, contact("MAIN", "Ada"))));

        bad.forEach((pointer, member) -> {
            var file = new HashMap<>(FENLAND);
            file.putAll(member);
            change(NEWCOMER, path, "\"0\"", file).then().statusCode(400).body("errors.pointer", hasItem(pointer));
        });
        change(
                        NEWCOMER,
                        path,
                        "\"0\"",
                        with(
                                file("Fenland"),
                                "policies",
                                List.of(with(
                                        policy("EQUALITY"),
                                        "reviewedOn",
                                        today().plusDays(1).toString()))))
                .then()
                .statusCode(409)
                .body("code", equalTo(POLICY_REVIEW_LIES_AHEAD.name()));

        as(NEWCOMER).get(path).then().header("ETag", "\"0\"");
    }

    @Test
    void aRatifierApprovesAVersionTheyHaveSeen() {
        var path = registered(NEWCOMER, file("Fenland"));

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
        var path = registered(EVERY_ROLE_ELSEWHERE, file("Fenland"));

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

    private static Map<String, Object> address() {
        return Map.of("line1", "Harbour House", "town", "Southampton", "postcode", "SO14 2AQ", "country", "GB");
    }

    /** The path of what was registered. */
    private static String registered(String person, Map<String, Object> file) {
        var answer = as(person).body(file).post("/v1/providers");
        answer.then().statusCode(201);
        return "/v1/providers/" + answer.path("id");
    }

    private static void refused(Map<String, Object> body, String pointer) {
        as(NEWCOMER).body(body).post("/v1/providers").then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
