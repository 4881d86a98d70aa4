package uk.nhs.leadership.chassis.tenancy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.probe.Probe;
import uk.nhs.leadership.local.LocalServers;
import uk.nhs.leadership.local.identity.Tokens;

/** The caller, the organisation and the roles come from the token, and from nothing else. */
@QuarkusTest
@TestProfile(Probe.class)
class CallersHttpTest {
    private final Tokens tokens = new Tokens(URI.create(LocalServers.forTests().issuer()));

    @Test
    void aPersonActsForTheOneOrganisationAndHasTheRolesOfTheRealm() {
        who(tokens.ofPerson("lead.rj1"))
                .statusCode(200)
                .body("kind", equalTo("PERSON"))
                .body("actor", equalTo(tokens.subjectOf("lead.rj1")))
                .body("organisation", equalTo("RJ1"))
                .body("reach", equalTo("OWN"))
                .body("roles", hasItem("learning-lead"));
    }

    @Test
    void aSystemHasItsScopesAndNoRole() {
        who(tokens.ofSystem("esr-interface"))
                .statusCode(200)
                .body("kind", equalTo("SYSTEM"))
                .body("actor", equalTo("esr-interface"))
                .body("organisation", equalTo("RJ1"))
                .body("roles", hasItem("scope:enrolment:write"))
                .body("roles.findAll { !it.startsWith('scope:') }", equalTo(java.util.List.of()));
    }

    @Test
    void aPersonHasNoScope() {
        who(tokens.ofPerson("lead.rj1")).body("roles", not(hasItem(startsWith("scope:"))));
    }

    @Test
    void theNationalBodySeesAll() {
        who(tokens.ofPerson("analyst.one")).body("organisation", equalTo("X26")).body("reach", equalTo("ALL"));
    }

    @Test
    void withoutATokenTheCallerIsNobody() {
        given().get("/v1/who")
                .then()
                .statusCode(200)
                .body("kind", equalTo("ANONYMOUS"))
                .body("organisation", equalTo(""))
                .body("reach", equalTo("OWN"));
    }

    @Test
    void whoeverActsForSeveralOrganisationsOrNoneIsRefusedByName() {
        problem(who(tokens.ofPerson("lead.two.trusts", "*")), 403, "ORGANISATION_NOT_CHOSEN");
        problem(who(tokens.ofPerson("without.organisation")), 403, "ORGANISATION_NOT_CHOSEN");
        who(tokens.ofPerson("lead.two.trusts", "RJZ")).statusCode(200).body("organisation", equalTo("RJZ"));
    }

    @Test
    void whoHasNotTheRoleIsForbidden() {
        problem(get("/v1/who/lead", tokens.ofPerson("manager.rj1")), 403, "FORBIDDEN");
        problem(get("/v1/who/lead", tokens.ofSystem("esr-interface")), 403, "FORBIDDEN");
        problem(get("/v1/who/writer", tokens.ofPerson("lead.rj1")), 403, "FORBIDDEN");
        problem(get("/v1/who/writer", tokens.ofSystem("scopeless-system")), 403, "FORBIDDEN");
        get("/v1/who/lead", tokens.ofPerson("lead.rj1")).statusCode(200);
        get("/v1/who/writer", tokens.ofSystem("esr-interface")).statusCode(200);
    }

    @Test
    void withoutATokenAProtectedEndpointAsksForOne() {
        problem(given().get("/v1/who/lead").then(), 401, "UNAUTHENTICATED").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aTokenThatIsNotAcceptedIsRefusedEvenWhereNoneIsNeeded() {
        problem(who("not.a.token"), 401, "UNAUTHENTICATED").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void whatNothingIsSaidAboutIsDeniedToAll() {
        problem(get("/v1/who/unannotated", tokens.ofPerson("operator.one")), 403, "FORBIDDEN");
        problem(given().get("/v1/who/unannotated").then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void whatIsAnsweredToATokenIsNotKeptByCaches() {
        who(tokens.ofPerson("lead.rj1")).header("Cache-Control", equalTo("no-store"));
    }

    private static ValidatableResponse who(String token) {
        return get("/v1/who", token);
    }

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
