package uk.nhs.leadership.accreditation.allocation;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.accreditation.allocation.AllocationRule.ENOUGH_ASSESSORS;
import static uk.nhs.leadership.accreditation.allocation.AllocationRule.NO_PAIR_POSSIBLE;
import static uk.nhs.leadership.accreditation.allocation.PoolApi.allocateBest;
import static uk.nhs.leadership.accreditation.allocation.PoolApi.canBeAsked;
import static uk.nhs.leadership.accreditation.allocation.PoolApi.nobodyCanBeAsked;
import static uk.nhs.leadership.accreditation.allocation.PoolApi.proposal;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;

@QuarkusTest
class AllocationHttpTest {
    @BeforeEach
    void nobodyIsLeftFromOtherTests() throws SQLException {
        canBeAsked();
        nobodyCanBeAsked();
    }

    @AfterEach
    void nobodyIsLeftToOtherTests() throws SQLException {
        nobodyCanBeAsked();
    }

    @Test
    void theBestAreProposedWithReasonsAndTheOthersCountedByWhy() throws SQLException {
        var path = submitted(draft());
        var one = canBeAsked();
        var other = canBeAsked();
        withInterestInP0001(canBeAsked());

        proposal(path)
                .then()
                .statusCode(200)
                .body("submission", equalTo(id(path)))
                .body("needed", equalTo(2))
                .body("teams", hasSize(1))
                .body("teams[0].assessors.assessor", containsInAnyOrder(one.toString(), other.toString()))
                .body("teams[0].assessors.cases", equalTo(List.of(0, 0)))
                .body("teams[0].reasons.code", hasItems("KNOWS_STAGE", "COVERS_AREAS", "LOW_LOAD"))
                .body(
                        "teams[0].reasons.text",
                        hasItem("Together they know 1 of the 3 areas and requirement groups that it is judged in"))
                .body("excluded.find { it.code == 'EMPLOYED_THERE' }.assessors", equalTo(1))
                .body("excluded.code", hasItem("UNAVAILABLE"));
    }

    @Test
    void theBestAreAllocatedAndTheAssessmentBegins() throws SQLException {
        var path = submitted(draft());
        var one = canBeAsked();
        var other = canBeAsked();

        allocateBest(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path + "/assessment"))
                .body("teams", hasSize(1))
                .body("teams[0].assessors.assessor", containsInAnyOrder(one.toString(), other.toString()));

        as(PANEL_MEMBER).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
        as(PANEL_MEMBER)
                .get(path + "/assessors")
                .then()
                .statusCode(200)
                .body("items.assessor", containsInAnyOrder(one.toString(), other.toString()))
                .body("items.role", equalTo(List.of("ASSESSOR", "ASSESSOR")));
        allocateBest(path).then().statusCode(409).body("code", equalTo(ENOUGH_ASSESSORS.name()));
        proposal(path).then().statusCode(200).body("needed", equalTo(0)).body("teams", empty());
    }

    @Test
    void whoIsThereAlreadyGetsTheBestPartner() throws SQLException {
        var path = submitted(draft());
        allocate(path, FIRST_ASSESSOR).then().statusCode(201);
        var partner = canBeAsked();

        allocateBest(path)
                .then()
                .statusCode(201)
                .body("needed", equalTo(1))
                .body("teams[0].assessors.assessor", equalTo(List.of(partner.toString())));

        as(PANEL_MEMBER)
                .get(path + "/assessors")
                .then()
                .body("items.assessor", containsInAnyOrder(assessor(FIRST_ASSESSOR), partner.toString()));
    }

    @Test
    void whereTooFewCanBeAskedNobodyIsAllocatedAndItIsSaidWhy() throws SQLException {
        var path = submitted(draft());
        canBeAsked();
        withInterestInP0001(canBeAsked());

        allocateBest(path)
                .then()
                .statusCode(409)
                .body("code", equalTo(NO_PAIR_POSSIBLE.name()))
                .body("errors.code", hasItems("EMPLOYED_THERE", "UNAVAILABLE"));

        as(PANEL_MEMBER).get(path + "/assessors").then().body("items", empty());
        proposal(path).then().statusCode(200).body("teams", empty()).body("needed", equalTo(2));
    }

    @Test
    void ofTwoWhoAllocateAtOnceOneDoes() throws SQLException {
        var path = submitted(draft());
        for (var i = 0; i < 4; i++) {
            canBeAsked();
        }

        var statuses = Stream.generate(() -> supplyAsync(() -> allocateBest(path))).limit(2).toList().stream()
                .map(answer -> answer.join())
                .map(Response::statusCode);

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        as(PANEL_MEMBER).get(path + "/assessors").then().body("items", hasSize(2));
    }

    @Test
    void whoWorksOnAsMuchAsTheyWouldIsNotProposed() throws SQLException {
        var busy = canBeAsked();
        canBeAsked();
        canBeAsked();
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, "update assessor set most_cases = 1 where id = '" + busy + "'");
        }
        var first = submitted(draft());
        as(PANEL_MEMBER)
                .body(Map.of("assessor", busy.toString()))
                .post(first + "/assessors")
                .then()
                .statusCode(201);

        proposal(submitted(draft()))
                .then()
                .body("teams.assessors.assessor.flatten()", not(hasItem(busy.toString())))
                .body("excluded.find { it.code == 'AT_MOST_CASES' }.assessors", equalTo(1));
    }

    @Test
    void thePlanHasWhatLacksAssessorsAndCountsWhoItHasTaken() throws SQLException {
        var one = canBeAsked();
        var other = canBeAsked();
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, "update assessor set most_cases = 1 where id in ('" + one + "', '" + other + "')");
        }
        var complete = atPanel(draft());
        var path = submitted(draft());
        submitted(draft());

        var plan = as(PANEL_MEMBER).get("/v1/allocation-plan");

        plan.then()
                .statusCode(200)
                .body("items.submission", hasItem(id(path)))
                .body("items.submission", not(hasItem(id(complete))))
                .body("items.dueOn", not(hasItem((Object) null)));
        // Others may lack one or two as well; but each of these works on one case at most.
        List<String> proposed = plan.path("items.teams.assessors.assessor.flatten()");
        assertThat(proposed).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(one.toString(), other.toString());
        List<String> due = plan.path("items.dueOn");
        assertThat(due).isSorted();
    }

    @Test
    void nobodyIsProposedForWhatIsAtThePanel() {
        var path = atPanel(draft());

        proposal(path).then().statusCode(409).body("code", equalTo(SUBMISSION_MOVE_NOT_ALLOWED.name()));
        allocateBest(path).then().statusCode(409).body("code", equalTo(SUBMISSION_MOVE_NOT_ALLOWED.name()));
    }

    @Test
    void onlyThePanelOfTheNationalBodySeesProposals() {
        var path = submitted(draft());

        for (var person : List.of(LEAD, FIRST_ASSESSOR, RATIFIER, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(path + "/assessors/proposal").then().statusCode(403);
            as(person).post(path + "/assessors/allocate-best").then().statusCode(403);
            as(person).get("/v1/allocation-plan").then().statusCode(403);
        }
        for (var person : List.of(LEAD, FIRST_ASSESSOR, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(path + "/assessors").then().statusCode(403);
        }
        asNobody().get(path + "/assessors/proposal").then().statusCode(401);
        proposal("/v1/submissions/" + UUID.randomUUID()).then().statusCode(404);
        allocateBest("/v1/submissions/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static void withInterestInP0001(UUID assessor) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            Sql.update(
                    database,
                    "insert into assessor_interest values ('" + assessor + "', 0, 'P0001', 'EMPLOYED', null)");
        }
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
