package uk.nhs.leadership.enrolment.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matchers;
import uk.nhs.leadership.chassis.rule.Rule;
import uk.nhs.leadership.local.identity.Tokens;

/** Requests as the demonstration people and systems make them. */
public final class Http {
    /** Of the trust RJ1. */
    public static final String LEAD_RJ1 = "lead.rj1";
    /** Of the trust RJZ. */
    public static final String LEAD_RJZ = "lead.rjz";
    /** Of the provider P0001. */
    public static final String LEAD_P0001 = "provider.p0001";
    /** Of the provider P0002. */
    public static final String LEAD_P0002 = "provider.p0002";

    /** What a staff file is sent as. */
    public static final String CSV = "text/csv; charset=UTF-8";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Tokens TOKENS =
            new Tokens(URI.create(ConfigProvider.getConfig().getValue("OIDC_ISSUER", String.class)));

    private Http() {}

    public static RequestSpecification as(String person) {
        return given().auth().oauth2(TOKENS.ofPerson(person)).contentType(ContentType.JSON);
    }

    /** The lines of an answer that goes on for a while, as they come. */
    public static Stream<String> follow(String person, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TOKENS.ofPerson(person))
                .header("Accept", "text/event-stream")
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofLines()).body();
    }

    public static RequestSpecification asSystem(String client) {
        return given().auth().oauth2(TOKENS.ofSystem(client)).contentType(ContentType.JSON);
    }

    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }

    /** The account a person signs in with. */
    public static String accountOf(String person) {
        return TOKENS.subjectOf(person);
    }

    /** The answer is a problem with this status and code. */
    public static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", Matchers.equalTo(code));
    }

    /** The answer is a refusal by this rule. */
    public static ValidatableResponse assertRefused(ValidatableResponse answer, Rule rule) {
        return assertProblem(answer, 409, rule.name()).body("title", Matchers.equalTo(rule.sentence()));
    }

    /** The answer says that this is wrong with what was sent. */
    public static void assertFault(ValidatableResponse answer, String pointer) {
        assertProblem(answer, 400, "INVALID_INPUT").body("errors.pointer", Matchers.hasItem(pointer));
    }
}
