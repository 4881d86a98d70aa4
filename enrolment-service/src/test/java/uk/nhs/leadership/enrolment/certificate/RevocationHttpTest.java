package uk.nhs.leadership.enrolment.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.certificate.CertificateRule.CERTIFICATE_ALREADY_REVOKED;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Awarded;

@QuarkusTest
class RevocationHttpTest {
    private static final String RATIFIER = "ratifier.one";

    @Test
    void theProviderRevokesItAndTheCheckSaysSinceWhenAndWhy() {
        var awarded = Awarded.toAnyone();
        anonymous().get(awarded.path()).then().body("status", equalTo("VALID")).body("revokedOn", nullValue());

        revoke(LEAD_P0001, awarded, "outcome-corrected")
                .statusCode(201)
                .body("revocation.reason", equalTo("outcome-corrected"))
                .body("revocation.revokedFor", equalTo("P0001"));

        anonymous()
                .get(awarded.path())
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("revokedOn", equalTo(today().toString()))
                .body("revocationReason", equalTo("outcome-corrected"))
                .body("courseTitle", equalTo("First Steps in Leading Care"))
                .body(not(containsString("Somebody else")));
    }

    @Test
    void thoseConcernedReadTheTextToo() {
        var awarded = Awarded.toAnyone();
        revoke(LEAD_P0001, awarded, "other").statusCode(201);

        for (var concerned : List.of(LEAD_RJ1, LEAD_P0001)) {
            as(concerned)
                    .queryParam("participant", awarded.participant())
                    .get("/v1/certificates")
                    .then()
                    .body("items[0].number", equalTo(awarded.number()))
                    .body("items[0].revocation.text", equalTo("Somebody else's work"));
        }
    }

    @Test
    void theNationalBodyRevokesAny() {
        var awarded = Awarded.toAnyone();

        revoke(RATIFIER, awarded, "malpractice").statusCode(201).body("revocation.revokedFor", equalTo("X26"));

        anonymous().get(awarded.path()).then().body("status", equalTo("REVOKED"));
    }

    @Test
    void nobodyElseRevokes() {
        var awarded = Awarded.toAnyone();

        assertProblem(revoke(LEAD_P0002, awarded, "other"), 404, "NOT_FOUND");
        assertProblem(revoke("every.role.rgt", awarded, "other"), 404, "NOT_FOUND");
        assertProblem(revoke(LEAD_RJ1, awarded, "other"), 403, "FORBIDDEN");
        assertProblem(revoke("panel.one", awarded, "other"), 403, "FORBIDDEN");
        assertProblem(
                anonymous()
                        .body(body("other"))
                        .post(awarded.path() + "/revocation")
                        .then(),
                401,
                "UNAUTHENTICATED");

        anonymous().get(awarded.path()).then().body("status", equalTo("VALID"));
    }

    @Test
    void itIsRevokedOnceAndTheFirstReasonStays() {
        var awarded = Awarded.toAnyone();
        revoke(LEAD_P0001, awarded, "issued-in-error").statusCode(201);

        assertRefused(revoke(RATIFIER, awarded, "malpractice"), CERTIFICATE_ALREADY_REVOKED);

        anonymous().get(awarded.path()).then().body("revocationReason", equalTo("issued-in-error"));
    }

    @Test
    void ofManyWhoRevokeAtOnceOneDoes() {
        var awarded = Awarded.toAnyone();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> revoke(LEAD_P0001, awarded, "other").extract()))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("CERTIFICATE_ALREADY_REVOKED"));
    }

    @Test
    void aReasonAndATextAreAskedFor() {
        var awarded = Awarded.toAnyone();
        var path = awarded.path() + "/revocation";

        assertFault(as(LEAD_P0001).body("{\"reason\": \"other\"}").post(path).then(), "/text");
        assertFault(as(LEAD_P0001).body("{\"text\": \"x\"}").post(path).then(), "/reason");
        assertFault(
                as(LEAD_P0001)
                        .body("{\"reason\": \"whim\", \"text\": \"x\"}")
                        .post(path)
                        .then(),
                "/reason");

        anonymous().get(awarded.path()).then().body("status", equalTo("VALID"));
    }

    private static ValidatableResponse revoke(String person, Awarded awarded, String reason) {
        return as(person)
                .body(body(reason))
                .post(awarded.path() + "/revocation")
                .then();
    }

    private static String body(String reason) {
        return "{\"reason\": \"%s\", \"text\": \"Somebody else's work\"}".formatted(reason);
    }
}
