package uk.nhs.leadership.accreditation.letter;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.Api.toRefuse;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.print.Pdf;

@QuarkusTest
class LetterHttpTest {
    @Test
    void theProviderReadsItsLetterOnceItIsDecided() throws IOException {
        var path = recommended(
                draft("A course with a letter"),
                with(toAccredit(), "reasonText", "Well made.\n\n<b>Not bold</b> & as it was written."));
        as(LEAD).get(path + "/letter").then().statusCode(404);
        as(PANEL_MEMBER).get(path + "/letter").then().statusCode(404);
        ratify(RATIFIER, path).then().statusCode(200);

        var letter = as(LEAD).get(path + "/letter");

        letter.then().statusCode(200).contentType("application/pdf");
        String number = as(LEAD).get(path).path("number");
        assertThat(letter.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"decision-" + number + ".pdf\"");
        var pdf = letter.asByteArray();
        assertThat(Pdf.textOf(pdf))
                .containsSubsequence(
                        "Decision on submission " + number,
                        "The course is accredited.",
                        "A course with a letter",
                        "Stage 1",
                        numberOf(path),
                        "Well made.",
                        "<b>Not bold</b> & as it was written.",
                        "As recommended.");
        assertThat(Pdf.breachesIn(pdf)).isEmpty();
    }

    @Test
    void aRefusalSaysWhy() throws IOException {
        var path = recommended(draft(), toRefuse());
        ratify(RATIFIER, path).then().statusCode(200);

        assertThat(Pdf.textOf(as(LEAD).get(path + "/letter").asByteArray()))
                .containsSubsequence(
                        "The course is not accredited.", "Criteria are not met.", "Two criteria are not met.")
                .doesNotContain("public register");
    }

    @Test
    void everybodyIsGivenTheSameBytesAlsoThoseWhoAskAtOnce() {
        var path = accredited(draft());

        var letters = Stream.of(LEAD, PANEL_MEMBER, RATIFIER, LEAD)
                .map(person -> supplyAsync(() -> as(person).get(path + "/letter")))
                .toList()
                .stream()
                .map(asked -> asked.join())
                .toList();

        assertThat(letters).extracting(Response::statusCode).containsOnly(200);
        assertThat(letters)
                .extracting(letter -> sha256(letter.asByteArray()))
                .hasSize(4)
                .containsOnly(sha256(letters.getFirst().asByteArray()));
        var etag = letters.getFirst().header("ETag");
        assertThat(etag).isEqualTo("\"" + sha256(letters.getFirst().asByteArray()) + "\"");
        as(LEAD).header("If-None-Match", etag).get(path + "/letter").then().statusCode(304);
    }

    @Test
    void onlyItsProviderAndThoseWhoDecideReadIt() {
        var path = accredited(draft()) + "/letter";

        asNobody().get(path).then().statusCode(401);
        as(OTHER_LEAD).get(path).then().statusCode(404);
        as(FIRST_ASSESSOR).get(path).then().statusCode(403);
        as(EVERY_ROLE_ELSEWHERE).get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        for (var person : List.of(LEAD, PANEL_MEMBER, RATIFIER)) {
            as(person).get(path).then().statusCode(200);
        }
    }

    @Test
    void aLetterIsFoundByItsSubmissionAndSoIsWhatWasGranted() throws SQLException {
        var path = accredited(draft()) + "/letter";

        assertFound(
                "accreditation_once_for_a_submission",
                "accreditation",
                SentSql.during(() -> as(LEAD).get(path).then().statusCode(200)));
        assertFound(
                "decision_letter_pkey",
                "decision_letter",
                SentSql.during(() -> as(LEAD).get(path).then().statusCode(200)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
