package uk.nhs.leadership.enrolment.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.print.Pdf;

@QuarkusTest
class ProofHttpTest {

    @Test
    void theHoldersLinkTellsWhoseItIsAndTheNumberAloneDoesNot() {
        var awarded = Awarded.toHolder();
        var secret = renewed(awarded);

        checked(awarded, secret)
                .then()
                .statusCode(200)
                .body("holder.givenName", equalTo("Amara"))
                .body("holder.familyName", equalTo("Okafor"))
                .body("number", equalTo(awarded.number()))
                .body("status", equalTo("VALID"))
                .body("issuer.name", equalTo("NHS England"));
        anonymous().get(awarded.path()).then().statusCode(200).body("holder", nullValue());
    }

    @Test
    void theLinkIsWhatIsGivenAndLeadsToTheCheck() {
        var awarded = Awarded.toHolder();

        String link = as(HOLDER)
                .post(awarded.path() + "/renew-link")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("link");

        var address = URI.create(link);
        assertThat(address.getPath()).isEqualTo(awarded.path());
        anonymous()
                .queryParam("s", address.getQuery().substring("s=".length()))
                .get(address.getPath())
                .then()
                .body("holder.familyName", equalTo("Okafor"));
    }

    @Test
    void aNewLinkEndsTheOldOne() {
        var awarded = Awarded.toHolder();
        var old = renewed(awarded);

        var current = renewed(awarded);

        checked(awarded, old).then().statusCode(200).body("holder", nullValue());
        checked(awarded, current).then().body("holder.familyName", equalTo("Okafor"));
    }

    @Test
    void theLinkOfOneCertificateOpensNoOther() {
        var one = Awarded.toHolder();
        var another = Awarded.toHolder();
        var secret = renewed(one);
        renewed(another);

        checked(another, secret).then().statusCode(200).body("holder", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "Jx2bRk7v0Qm3ZtY9uLw4sA", "' or true --"})
    void aWrongSecretIsAnsweredLikeNone(String wrong) {
        var withLink = Awarded.toHolder();
        renewed(withLink);
        var withoutLink = Awarded.toAnyone();

        for (var awarded : List.of(withLink, withoutLink)) {
            assertThat(said(checked(awarded, wrong))).isEqualTo(said(anonymous().get(awarded.path())));
        }
        var never = "/v1/certificates/LMC-0000-0000-0000-Q";
        assertProblem(anonymous().queryParam("s", wrong).get(never).then(), 404, "NOT_FOUND");
    }

    @Test
    void onlyTheHolderRenewsTheLink() {
        var awarded = Awarded.toHolder();
        var secret = renewed(awarded);
        var path = awarded.path() + "/renew-link";
        Awarded.participantOf(COLLEAGUE);

        assertProblem(as(COLLEAGUE).post(path).then(), 404, "NOT_FOUND");
        assertProblem(as("participant.one.rjz").post(path).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJ1).post(path).then(), 403, "FORBIDDEN");
        assertProblem(as(LEAD_P0001).post(path).then(), 403, "FORBIDDEN");
        assertProblem(anonymous().post(path).then(), 401, "UNAUTHENTICATED");

        checked(awarded, secret).then().body("holder.familyName", equalTo("Okafor"));
    }

    @Test
    void itIsPrintedForThoseConcernedAndKeepsTheStandards() throws Exception {
        var awarded = Awarded.toHolder();

        var printed = document(HOLDER, awarded);

        printed.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"certificate-" + awarded.number() + ".pdf\"");
        var pdf = printed.asByteArray();
        assertThat(Pdf.textOf(pdf))
                .containsSubsequence(
                        "Amara Okafor",
                        "Award in Leading Care",
                        "First Steps in Leading Care",
                        "Stage 1",
                        awarded.accreditation().number(),
                        awarded.number(),
                        "NHS England");
        assertThat(Pdf.breachesIn(pdf)).isEmpty();
        for (var other : List.of(LEAD_RJ1, LEAD_P0001)) {
            document(other, awarded).then().statusCode(200);
        }
    }

    @Test
    void itIsPrintedForNobodyElse() {
        var awarded = Awarded.toHolder();
        Awarded.participantOf(COLLEAGUE);

        for (var other : List.of(COLLEAGUE, LEAD_RJZ, LEAD_P0002, "participant.one.rjz")) {
            assertProblem(document(other, awarded).then(), 404, "NOT_FOUND");
        }
        assertProblem(document("manager.rj1", awarded).then(), 403, "FORBIDDEN");
        assertProblem(anonymous().get(awarded.path() + "/document").then(), 401, "UNAUTHENTICATED");
        assertProblem(
                as(HOLDER).get("/v1/certificates/LMC-0000-0000-0000-Z/document").then(), 404, "NOT_FOUND");
    }

    @Test
    void itsCodeLeadsToTheCheckAndWithTheSecretToTheHoldersLink() throws Exception {
        var awarded = Awarded.toHolder();
        var secret = renewed(awarded);
        var plain = "http://localhost:8083" + awarded.path();

        assertThat(Pdf.codeOn(document(HOLDER, awarded).asByteArray())).isEqualTo(plain);
        assertThat(Pdf.codeOn(documentWith(secret, awarded).asByteArray())).isEqualTo(plain + "?s=" + secret);
        assertThat(Pdf.codeOn(documentWith(LinkSecret.random(new Random(1)).text(), awarded)
                        .asByteArray()))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                     | application/pdf
                    application/pdf                         | application/pdf
                    application/*, text/plain;q=0.9         | application/pdf
                    text/plain, application/pdf;q=0.5       | text/plain
                    image/png, text/*;q=0.2                 | text/plain
                    text/html;q=0.9, application/pdf;q=0.1  | application/pdf""")
    void itIsIssuedInTheFormThatIsAskedForOfThoseThereAre(String accepted, String form) {
        var awarded = Awarded.toHolder();

        as(HOLDER)
                .accept(accepted)
                .get(awarded.path() + "/document")
                .then()
                .statusCode(200)
                .contentType(form)
                .header("Vary", "Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/png", "application/pdf;q=0, text/plain;q=0"})
    void inAnyOtherFormItIsNotIssued(String accepted) {
        var awarded = Awarded.toHolder();

        assertProblem(
                as(HOLDER).accept(accepted).get(awarded.path() + "/document").then(), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "/", "application/pdf;q=much", ";;;"})
    void whatIsNoFormIsAskedForInVain(String accepted) {
        var awarded = Awarded.toHolder();

        var status = as(HOLDER)
                .header("Accept", accepted)
                .get(awarded.path() + "/document")
                .statusCode();

        assertThat(status).isIn(400, 406);
    }

    @Test
    void anotherFormIsToldAllThatItMaySayAndDecidesForItself() {
        var awarded = Awarded.toHolder();
        assertThat(spoken(LEAD_RJ1, awarded))
                .startsWith(awarded.number() + " VALID to Holder[givenName=Amara, familyName=Okafor], backed by")
                .contains("NHS England", awarded.path());

        as(LEAD_P0001)
                .body("{\"reason\": \"other\", \"text\": \"Awarded twice\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);
        assertThat(spoken(HOLDER, awarded)).startsWith(awarded.number() + " REVOKED");
    }

    @Test
    void whoseItWasIsToldNoFormOnceTheyAreErased() {
        var awarded = Awarded.toAnyone();
        Erasing.erase(LEAD_RJ1, awarded.participant()).statusCode(200);

        assertThat(spoken(LEAD_P0001, awarded)).startsWith(awarded.number() + " VALID to null");
        assertProblem(document(LEAD_P0001, awarded).then(), 404, "NOT_FOUND");
    }

    private static String spoken(String person, Awarded awarded) {
        return as(person)
                .accept(SpokenAward.TEXT)
                .get(awarded.path() + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        var awarded = Awarded.toHolder();
        var etag = document(HOLDER, awarded).header("ETag");

        as(HOLDER)
                .header("If-None-Match", etag)
                .get(awarded.path() + "/document")
                .then()
                .statusCode(304)
                .header("ETag", etag);
    }

    @Test
    void aRevokedOneIsStillCheckedAndNotPrinted() {
        var awarded = Awarded.toHolder();
        var secret = renewed(awarded);
        as(LEAD_P0001)
                .body("{\"reason\": \"malpractice\", \"text\": \"Not the own work\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);

        assertRefused(document(HOLDER, awarded).then(), ProofRule.CERTIFICATE_REVOKED);
        checked(awarded, secret)
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("revocationReason", equalTo("malpractice"))
                .body("holder.familyName", equalTo("Okafor"));
    }

    private static String renewed(Awarded awarded) {
        return as(HOLDER)
                .post(awarded.path() + "/renew-link")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    private static Response checked(Awarded awarded, String secret) {
        return anonymous().queryParam("s", secret).get(awarded.path());
    }

    private static Response document(String person, Awarded awarded) {
        return as(person).get(awarded.path() + "/document");
    }

    private static Response documentWith(String secret, Awarded awarded) {
        return as(HOLDER).queryParam("s", secret).get(awarded.path() + "/document");
    }

    /** All that an answer says, but for what differs between any two. */
    private static Map<String, Object> said(Response answer) {
        return Map.of(
                "status", answer.statusCode(),
                "body", answer.asString(),
                "caching", answer.header("Cache-Control"),
                "type", answer.contentType());
    }
}
