package uk.nhs.leadership.accreditation.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.approvedProvider;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.signed;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.NEWCOMER;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.OTHER_RATIFIER;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.RELIEF;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.SANCTION;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.TRUST;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.act;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.approvedLongAgo;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.file;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.merger;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.newlyApproved;
import static uk.nhs.leadership.accreditation.provider.ProviderApi.pathOf;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.MERGER_LIES_AHEAD;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_LIFTED_BY_WHO_SUSPENDED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.PROVIDER_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.SUCCESSOR_IS_ITSELF;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.SUCCESSOR_NOT_APPROVED;
import static uk.nhs.leadership.accreditation.provider.ProviderRule.TRUST_NOT_EARNED;

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
import uk.nhs.leadership.accreditation.procedure.ProcedureFixtures;

@QuarkusTest
class StandingHttpTest {
    private static final List<String> VERBS = List.of(
            "approve",
            "trust",
            "untrust",
            "put-on-probation",
            "end-probation",
            "suspend",
            "lift-suspension",
            "remove",
            "merge");

    @BeforeEach
    @AfterEach
    void nobodyKnowsTheNewcomers() {
        ProviderApi.forgetNewcomers();
    }

    @Test
    void whatIsRecordedMakesAProviderWhatItIs() {
        var provider = newlyApproved(NEWCOMER);

        is(provider, "APPROVED");
        becomes("PROBATION", act(RATIFIER, provider, "put-on-probation", SANCTION), provider);
        becomes("SUSPENDED", act(RATIFIER, provider, "suspend", SANCTION), provider);
        becomes("PROBATION", act(OTHER_RATIFIER, provider, "lift-suspension", RELIEF), provider);
        becomes("APPROVED", act(RATIFIER, provider, "end-probation", RELIEF), provider);

        as(NEWCOMER)
                .get(provider + "/standing")
                .then()
                .body("since", equalTo(today().toString()))
                .body(
                        "records.kind",
                        equalTo(List.of("VERIFIED", "PROBATION", "SUSPENSION", "SUSPENSION_LIFTED", "PROBATION_ENDED")))
                .body("records[1].reason", equalTo("QUALITY_CONCERN"))
                .body("records[1].reasonText", equalTo("Many have left."))
                .body("records[1].from", equalTo(today().toString()));
    }

    @Test
    void whyIsReadByTheProviderButNotByWhom() {
        var provider = newlyApproved(NEWCOMER);
        act(RATIFIER, provider, "suspend", SANCTION).then().statusCode(200);

        var own = as(NEWCOMER).get(provider + "/standing");
        own.then().statusCode(200).body("records.reasonText", hasItem("Many have left."));
        assertThat(own.asString()).doesNotContain(subjectOf(RATIFIER));
        as(PANEL_MEMBER).get(provider + "/standing").then().statusCode(200).body("status", equalTo("SUSPENDED"));
        as(LEAD).get(provider + "/standing").then().statusCode(404);
        as(LEARNING_LEAD).get(provider + "/standing").then().statusCode(403);
        asNobody().get(provider + "/standing").then().statusCode(401);
    }

    @Test
    void trustIsEarnedAndLostOnProbation() {
        var provider = newlyApproved(NEWCOMER);

        refused(TRUST_NOT_EARNED, act(RATIFIER, provider, "trust", TRUST));
        as(RATIFIER).get(provider + "/standing").then().body("mayBeTrusted", equalTo(false));
        approvedLongAgo(NEWCOMER);
        as(RATIFIER).get(provider + "/standing").then().body("mayBeTrusted", equalTo(true));
        becomes("TRUSTED", act(RATIFIER, provider, "trust", TRUST), provider);
        refused(PROVIDER_MOVE_NOT_ALLOWED, act(RATIFIER, provider, "trust", TRUST));
        becomes("PROBATION", act(RATIFIER, provider, "put-on-probation", SANCTION), provider);
        becomes("APPROVED", act(RATIFIER, provider, "end-probation", RELIEF), provider);
        refused(TRUST_NOT_EARNED, act(RATIFIER, provider, "trust", TRUST));
    }

    @Test
    void trustCanBeTakenWithoutAProbation() {
        var provider = newlyApproved(NEWCOMER);
        approvedLongAgo(NEWCOMER);
        act(RATIFIER, provider, "trust", TRUST).then().statusCode(200);

        becomes("APPROVED", act(RATIFIER, provider, "untrust", SANCTION), provider);
        refused(PROVIDER_MOVE_NOT_ALLOWED, act(RATIFIER, provider, "untrust", SANCTION));
    }

    @Test
    void whatATrustedProviderSubmitsTakesTheLighterRoadUntilItIsOnProbation() {
        PublishedCurriculum.isKnown();
        var provider = newlyApproved(NEWCOMER);
        approvedLongAgo(NEWCOMER);
        act(RATIFIER, provider, "trust", TRUST).then().statusCode(200);

        var light = submittedByNewcomer("A course of a trusted provider");
        act(RATIFIER, provider, "put-on-probation", SANCTION).then().statusCode(200);
        var full = submittedByNewcomer("A course of a provider on probation");

        as(NEWCOMER)
                .get(light)
                .then()
                .body("procedureId", equalTo(ProcedureFixtures.LIGHT.toString()))
                .body("clock.targetDays", equalTo(25));
        as(NEWCOMER).get(full).then().body("procedureId", not(equalTo(ProcedureFixtures.LIGHT.toString())));
    }

    @Test
    void anotherRatifierLiftsASuspension() {
        var provider = newlyApproved(NEWCOMER);
        act(RATIFIER, provider, "suspend", SANCTION).then().statusCode(200);

        refused(PROVIDER_LIFTED_BY_WHO_SUSPENDED, act(RATIFIER, provider, "lift-suspension", RELIEF));
        is(provider, "SUSPENDED");
        becomes("APPROVED", act(OTHER_RATIFIER, provider, "lift-suspension", RELIEF), provider);
    }

    @Test
    void aSuspendedProviderSubmitsNothingAndARemovedOneNeverAgain() {
        var provider = newlyApproved(NEWCOMER);
        var draft = drafted("A course that waits");

        refused(PROVIDER_MOVE_NOT_ALLOWED, act(RATIFIER, provider, "remove", SANCTION));
        act(RATIFIER, provider, "suspend", SANCTION).then().statusCode(200);
        as(NEWCOMER).get(draft + "/check").then().body("faults.code", hasItem("PROVIDER_NOT_APPROVED"));
        becomes("REMOVED", act(RATIFIER, provider, "remove", SANCTION), provider);

        as(NEWCOMER).get(draft + "/check").then().body("faults.code", hasItem("PROVIDER_NOT_APPROVED"));
        for (var verb : List.of("suspend", "put-on-probation", "untrust", "remove")) {
            refused(PROVIDER_MOVE_NOT_ALLOWED, act(OTHER_RATIFIER, provider, verb, SANCTION));
        }
        for (var verb : List.of("lift-suspension", "end-probation")) {
            refused(PROVIDER_MOVE_NOT_ALLOWED, act(OTHER_RATIFIER, provider, verb, RELIEF));
        }
        refused(PROVIDER_MOVE_NOT_ALLOWED, act(RATIFIER, provider, "trust", TRUST));
        approvedProvider(LEAD);
        refused(PROVIDER_MOVE_NOT_ALLOWED, act(RATIFIER, provider, "merge", merger(pathOf(LEAD))));
        is(provider, "REMOVED");
    }

    @Test
    void aMergedProviderNamesItsSuccessorAndTheSuccessorAllWhoWereMerged() {
        approvedProvider(OTHER_LEAD);
        var successor = pathOf(OTHER_LEAD);
        var first = newlyApproved(EVERY_ROLE_ELSEWHERE);
        var second = newlyApproved(NEWCOMER);

        becomes("MERGED", act(RATIFIER, first, "merge", merger(second)), first);
        becomes("MERGED", act(RATIFIER, second, "merge", merger(successor)), second);

        as(NEWCOMER)
                .get(second + "/standing")
                .then()
                .body("mergedInto", equalTo("P0002"))
                .body("records[1].successor", equalTo("P0002"))
                .body("predecessors", nullValue());
        as(RATIFIER).get(successor + "/standing").then().body("predecessors", equalTo(List.of("P0003", "RGT")));
        as(RATIFIER).get(second + "/standing").then().body("predecessors", equalTo(List.of("RGT")));
        refused(PROVIDER_MOVE_NOT_ALLOWED, act(RATIFIER, first, "suspend", SANCTION));
    }

    @Test
    void anInterestInWhoWasMergedIsOneInTheSuccessor() {
        approvedProvider(LEAD);
        var merged = newlyApproved(NEWCOMER);
        var path = submitted(draft("A course of the successor"));
        assessor(THIRD_ASSESSOR);
        declare(List.of(Map.of("organisation", "P0003", "kind", "EMPLOYED")));

        act(RATIFIER, merged, "merge", merger(pathOf(LEAD))).then().statusCode(200);
        allocate(path, THIRD_ASSESSOR)
                .then()
                .statusCode(409)
                .body("code", equalTo("ASSESSOR_HAS_INTEREST"))
                .body("errors.code", hasItem("EMPLOYED_THERE"));
        declare(List.of());
        allocate(path, THIRD_ASSESSOR).then().statusCode(201);
    }

    private static void declare(List<Map<String, Object>> interests) {
        as(THIRD_ASSESSOR)
                .header("If-Match", etag(THIRD_ASSESSOR, "/v1/assessors/me"))
                .body(Map.of("name", "Somebody", "interests", interests))
                .put("/v1/assessors/me")
                .then()
                .statusCode(200);
    }

    @Test
    void aMergerThatCannotBeIsRefusedByName() {
        var provider = newlyApproved(NEWCOMER);
        String applicant = as(EVERY_ROLE_ELSEWHERE)
                .body(Map.of("name", "An applicant", "contactEmail", "a@applicant.example"))
                .post("/v1/providers")
                .path("id");
        approvedProvider(LEAD);

        refused(SUCCESSOR_IS_ITSELF, act(RATIFIER, provider, "merge", merger(provider)));
        refused(SUCCESSOR_NOT_APPROVED, act(RATIFIER, provider, "merge", merger("/v1/providers/" + applicant)));
        refused(SUCCESSOR_NOT_APPROVED, act(RATIFIER, provider, "merge", merger("/v1/providers/" + new UUID(1, 1))));
        refused(
                MERGER_LIES_AHEAD,
                act(
                        RATIFIER,
                        provider,
                        "merge",
                        with(merger(pathOf(LEAD)), "on", today().plusDays(1).toString())));
        is(provider, "APPROVED");
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceOneGoesOn() throws Exception {
        var one = newlyApproved(NEWCOMER);
        var other = newlyApproved(EVERY_ROLE_ELSEWHERE);
        var etagOfOne = etag(RATIFIER, one);
        var etagOfOther = etag(RATIFIER, other);

        var statuses = atOnce(
                () -> step(RATIFIER, one, "merge", etagOfOne, merger(other)).statusCode(),
                () -> step(OTHER_RATIFIER, other, "merge", etagOfOther, merger(one))
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void oneOfTwoRatifiersAtOnceIsToldThatTheProviderHasMovedOn() throws Exception {
        var provider = newlyApproved(NEWCOMER);
        var etag = etag(RATIFIER, provider);

        var statuses = atOnce(
                () -> step(RATIFIER, provider, "suspend", etag, SANCTION).statusCode(),
                () -> step(OTHER_RATIFIER, provider, "put-on-probation", etag, SANCTION)
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        as(RATIFIER).get(provider + "/standing").then().body("records.size()", equalTo(2));
    }

    @Test
    void nobodyElseSaysWhatAProviderIs() {
        var provider = newlyApproved(NEWCOMER);

        for (var verb : VERBS) {
            for (var person : List.of(NEWCOMER, LEAD, PANEL_MEMBER, EVERY_ROLE_ELSEWHERE)) {
                step(person, provider, verb, "\"1\"", anyBody(verb)).then().statusCode(403);
            }
            asNobody().body(anyBody(verb)).post(provider + "/" + verb).then().statusCode(401);
            as(RATIFIER).body(anyBody(verb)).post(provider + "/" + verb).then().statusCode(428);
            step(RATIFIER, provider, verb, "\"77\"", anyBody(verb)).then().statusCode(412);
        }
        is(provider, "APPROVED");
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        var provider = newlyApproved(NEWCOMER);

        bad(act(RATIFIER, provider, "suspend", with(SANCTION, "reason", "PUT_RIGHT")), "/reason");
        bad(act(RATIFIER, provider, "suspend", without(SANCTION, "reasonText")), "/reasonText");
        bad(act(RATIFIER, provider, "put-on-probation", with(SANCTION, "reasonText", " ")), "/reasonText");
        bad(act(RATIFIER, provider, "end-probation", with(RELIEF, "reason", "FINANCIAL")), "/reason");
        bad(act(RATIFIER, provider, "trust", Map.of()), "/reasonText");
        bad(act(RATIFIER, provider, "merge", with(merger(provider), "successor", "P0002")), "/successor");
        bad(act(RATIFIER, provider, "merge", with(merger(provider), "on", "soon")), "/on");
        as(RATIFIER).get("/v1/providers?status=BEST").then().statusCode(400);

        is(provider, "APPROVED");
    }

    @Test
    void theNationalBodyListsThoseOfOneStatus() {
        var suspended = newlyApproved(NEWCOMER);
        act(RATIFIER, suspended, "suspend", SANCTION).then().statusCode(200);
        approvedProvider(LEAD);

        for (var since : List.of("", "&updatedSince=2026-01-01T00:00:00Z")) {
            as(RATIFIER)
                    .get("/v1/providers?limit=200&status=SUSPENDED" + since)
                    .then()
                    .statusCode(200)
                    .body("items.organisation", equalTo(List.of("P0003")));
            as(RATIFIER)
                    .get("/v1/providers?limit=200&status=APPROVED" + since)
                    .then()
                    .body("items.organisation", hasItem("P0001"))
                    .body("items.organisation", not(hasItem("P0003")));
        }
    }

    @Test
    void whatThePreviousReleaseApprovesIsRecordedToo() throws SQLException {
        as(NEWCOMER).body(file("Fenland")).post("/v1/providers").then().statusCode(201);
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, "update provider set status = 'APPROVED' where organisation = 'P0003'");
        }

        as(RATIFIER)
                .get(pathOf(NEWCOMER) + "/standing")
                .then()
                .body("status", equalTo("APPROVED"))
                .body("records.kind", equalTo(List.of("VERIFIED")));
    }

    private static Map<String, Object> anyBody(String verb) {
        return switch (verb) {
            case "approve" -> Map.of();
            case "trust" -> TRUST;
            case "end-probation", "lift-suspension" -> RELIEF;
            case "merge" -> merger("/v1/providers/" + new UUID(1, 1));
            default -> SANCTION;
        };
    }

    private static String drafted(String title) {
        var answer = as(NEWCOMER).body(draft(title)).post("/v1/submissions");
        answer.then().statusCode(201);
        return "/v1/submissions/" + answer.path("id");
    }

    private static String submittedByNewcomer(String title) {
        var path = signed(NEWCOMER, drafted(title));
        step(NEWCOMER, path, "submit", etag(NEWCOMER, path)).then().statusCode(200);
        return path;
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var answer : both.invokeAll(List.of(one, other))) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static void becomes(String status, Response answer, String provider) {
        answer.then().statusCode(200).body("status", equalTo(status));
        is(provider, status);
    }

    /** In its row, and by its records. */
    private static void is(String provider, String status) {
        as(RATIFIER).get(provider).then().body("status", equalTo(status));
        as(RATIFIER).get(provider + "/standing").then().body("status", equalTo(status));
    }

    private static void refused(ProviderRule rule, Response answer) {
        answer.then().statusCode(409).body("code", equalTo(rule.name()));
    }

    private static void bad(Response answer, String pointer) {
        answer.then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }
}
