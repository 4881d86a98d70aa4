package uk.nhs.leadership.accreditation.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.toRefuse;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.allocation.PoolApi.allocateBest;
import static uk.nhs.leadership.accreditation.allocation.PoolApi.canBeAsked;
import static uk.nhs.leadership.accreditation.allocation.PoolApi.nobodyCanBeAsked;
import static uk.nhs.leadership.accreditation.allocation.PoolApi.proposal;
import static uk.nhs.leadership.accreditation.panel.PanelApi.attend;
import static uk.nhs.leadership.accreditation.panel.PanelApi.plan;
import static uk.nhs.leadership.accreditation.panel.PanelApi.planned;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_SAT_ON_PANEL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.panel.PanelApi;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who sat on a panel does not assess what comes before the next one. */
@QuarkusTest
class SatBeforeHttpTest {
    @Inject
    CompletionChore completion;

    @Inject
    Callers callers;

    @BeforeEach
    void nobodyIsLeftFromOtherTests() throws SQLException {
        nobodyCanBeAsked();
    }

    @AfterEach
    void nobodyIsLeftToOtherTests() throws SQLException {
        nobodyCanBeAsked();
        var member = "(select id from assessor where account = '" + subjectOf("panel.four") + "')";
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, "delete from assessor_absence where assessor_id in " + member);
            Sql.update(database, "delete from assessor_expertise where assessor_id in " + member);
            Sql.update(database, "delete from assessor where id in " + member);
        }
    }

    /** Between the panel that deferred it and the next one somebody may become an assessor. */
    @Test
    void whoeverSatOnThePanelThatDeferredItIsNeitherProposedNorAllocatedNorPutInSomebodysPlace() throws SQLException {
        var path = deferredBefore("panel.four");
        var sat = canBeAsked(List.of(subjectOf("panel.four"))).getFirst();

        allocate(path, sat, "LEAD").then().statusCode(409).body("code", equalTo(ASSESSOR_SAT_ON_PANEL.name()));
        recuse(path, FIRST_ASSESSOR).then().statusCode(204);
        assertNobodyNew(path);
        allocate(path, sat, "ASSESSOR").then().statusCode(409).body("code", equalTo(ASSESSOR_SAT_ON_PANEL.name()));
        proposal(path)
                .then()
                .statusCode(200)
                .body("teams", empty())
                .body("excluded.find { it.code == 'SAT_ON_PANEL' }.assessors", equalTo(1));
        allocateBest(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_PAIR_POSSIBLE"))
                .body("errors.code", hasItem("SAT_ON_PANEL"));
        assertNobodyNew(path);

        var other = canBeAsked();
        allocateBest(path).then().statusCode(201).body("teams[0].assessors.assessor", contains(other.toString()));
    }

    /** The path of what a panel that this member attended had deferred, in assessment again. */
    private String deferredBefore(String member) {
        var path = atPanel(draft());
        var members = List.of(subjectOf(PANEL_MEMBER), subjectOf(member));
        var panel = planned(with(plan(path), "members", members));
        attend(PANEL_MEMBER, panel).then().statusCode(200);
        attend(member, panel).then().statusCode(200);
        var toDefer = with(toRefuse(), "recommendation", "DEFERRED");
        step(PANEL_MEMBER, path, "recommend", etag(PANEL_MEMBER, path), with(toDefer, "panel", PanelApi.idOf(panel)))
                .then()
                .statusCode(200);
        ratify(RATIFIER, path).then().statusCode(200);
        step(LEAD, path, "submit", etag(LEAD, path)).then().statusCode(200);
        callers.as(Caller.service(completion.name()), completion::doSome);
        as(PANEL_MEMBER).get(path).then().body("status", equalTo("IN_ASSESSMENT"));
        return path;
    }

    private static void assertNobodyNew(String path) {
        as(PANEL_MEMBER)
                .get(path + "/assessors")
                .then()
                .body("items.assessor", containsInAnyOrder(assessor(FIRST_ASSESSOR), assessor(SECOND_ASSESSOR)));
    }

    private static Response allocate(String path, UUID assessor, String role) {
        return as(PANEL_MEMBER)
                .body(Map.of("assessor", assessor.toString(), "role", role))
                .post(path + "/assessors");
    }

    private static Response recuse(String path, String assessor) {
        return step(
                PANEL_MEMBER,
                path + "/assessors/" + assessor(assessor),
                "recuse",
                etag(PANEL_MEMBER, path),
                Map.of("reason", "UNAVAILABLE"));
    }
}
