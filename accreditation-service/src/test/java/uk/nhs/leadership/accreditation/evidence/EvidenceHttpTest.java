package uk.nhs.leadership.accreditation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.asSystem;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.PDF;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.about;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.announced;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.announcement;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.bringToAssessment;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.idOf;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.listed;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.send;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.stored;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.submit;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.EVIDENCE_ALREADY_STORED;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.EVIDENCE_PLACE_CLOSED;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.EVIDENCE_REFUSED;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.EVIDENCE_TOO_LARGE;
import static uk.nhs.leadership.accreditation.evidence.EvidenceRule.TOO_MUCH_EVIDENCE;
import static uk.nhs.leadership.files.upload.UploadRule.EVIDENCE_BROKEN_OFF;
import static uk.nhs.leadership.files.upload.UploadRule.EVIDENCE_NOT_THE_SAME;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.files.inspection.Documents;
import uk.nhs.leadership.files.inspection.MediaKind;
import uk.nhs.leadership.files.upload.Attachment;

@QuarkusTest
class EvidenceHttpTest {
    @Inject
    ForgottenUploadChore forgottenUploads;

    @Inject
    Callers callers;

    private final byte[] minutes = Documents.pdf("minutes " + UUID.randomUUID());

    @Test
    void aFileIsAnnouncedAndSentAndReadBack() {
        var submission = drafted(draft());
        var body = with(announcement(submission, "minutes.pdf", PDF, minutes.length), "sha256", sha256(minutes));

        var answer = as(AUTHOR).body(body).post("/v1/evidence");

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("EXPECTED"))
                .body("about", equalTo(about(submission)))
                .body("sha256", nullValue())
                .body("mediaType", nullValue());
        var evidence = "/v1/evidence/" + answer.path("id");
        assertThat(answer.header("Location")).endsWith(evidence);
        as(LEAD).get(evidence + "/content").then().statusCode(404);

        send(AUTHOR, evidence, minutes)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("STORED"))
                .body("sha256", equalTo(sha256(minutes)))
                .body("bytes", equalTo(minutes.length))
                .body("mediaType", equalTo(PDF));

        var read = as(LEAD).get(evidence + "/content");
        read.then().statusCode(200).contentType(PDF);
        assertThat(read.asByteArray()).isEqualTo(minutes);
        as(LEAD).header("If-None-Match", "\"1\"").get(evidence).then().statusCode(304);
    }

    @Test
    void aSystemOfTheProviderSendsEvidenceToo() {
        String submission =
                asSystem("provider-lms").body(draft()).post("/v1/submissions").path("id");

        asSystem("provider-lms")
                .body(announcement(submission, "minutes.pdf", PDF, minutes.length))
                .post("/v1/evidence")
                .then()
                .statusCode(201);
    }

    @Test
    void anAnnouncementSentTwiceIsOne() {
        var submission = drafted(draft());
        var key = UUID.randomUUID().toString();
        var body = announcement(submission, "minutes.pdf", PDF, minutes.length);

        var first = as(AUTHOR).header("Idempotency-Key", key).body(body).post("/v1/evidence");
        var second = as(AUTHOR).header("Idempotency-Key", key).body(body).post("/v1/evidence");

        second.then().statusCode(201).body("id", equalTo(first.<String>path("id")));
        listed(AUTHOR, submission).then().body("items", hasSize(1));
    }

    @Test
    void aFileIsSavedUnderItsNameAndNeverShown() {
        var name = "Protokoll März 🌱 \"final\".pdf";
        var submission = drafted(draft());
        String id = as(AUTHOR)
                .body(announcement(submission, name, PDF, minutes.length))
                .post("/v1/evidence")
                .path("id");
        send(AUTHOR, "/v1/evidence/" + id, minutes).then().statusCode(200);

        var read = as(AUTHOR).get("/v1/evidence/" + id + "/content");

        read.then()
                .statusCode(200)
                .header("Content-Disposition", Attachment.named(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header("Content-Length", Integer.toString(minutes.length))
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + sha256(minutes) + "\"");
        as(AUTHOR)
                .header("If-None-Match", read.header("ETag"))
                .get("/v1/evidence/" + id + "/content")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\windows\\system.ini",
                "..",
                ".",
                "a\u202efdp.exe",
                "a\u2066b.pdf",
                "a\u200fb.pdf",
                "a\nb.pdf",
                "a\u2028b.pdf",
                " ",
                ""
            })
    void aNameThatIsMoreThanANameIsNotTaken(String name) {
        var submission = drafted(draft());

        as(AUTHOR)
                .body(announcement(submission, name, PDF, 10))
                .post("/v1/evidence")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"));

        listed(AUTHOR, submission).then().body("items", hasSize(0));
    }

    @Test
    void whatIsAnnouncedMustBeOfATypeAndALengthThatAreTaken() {
        var submission = drafted(draft());

        refused(announcement(submission, "page.html", "text/html", 10), "EVIDENCE_TYPE_NOT_TAKEN");
        refused(announcement(submission, "film.pdf", PDF, Evidence.MOST_BYTES + 1), EVIDENCE_TOO_LARGE.name());
        for (var wrong : List.of(
                announcement(submission, "a.pdf", PDF, 0),
                with(announcement(submission, "a.pdf", PDF, 1), "sha256", "A".repeat(64)),
                with(
                        announcement(submission, "a.pdf", PDF, 1),
                        "about",
                        Map.of("kind", "NOTHING", "id", UUID.randomUUID())),
                with(announcement(submission, "a".repeat(201), PDF, 1), "bytes", 1))) {
            as(AUTHOR).body(wrong).post("/v1/evidence").then().statusCode(400).body("errors", hasSize(1));
        }
        listed(AUTHOR, submission).then().body("items", hasSize(0));
    }

    @Test
    void thereIsAnEndToHowMuchEvidenceThereIs() throws SQLException {
        var submission = drafted(draft());
        announced(submission, PDF, 10);
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, """
                    insert into evidence (id, provider, about_kind, about_id, name, declared_type, declared_bytes, status,
                        added_by, created_at, version)
                    select gen_random_uuid(), 'P0001', 'SUBMISSION', '%s', 'n', 'PDF', 1, 'EXPECTED', 'x', now(), 0
                    from generate_series(1, 199)""".formatted(idOf(submission)));
        }

        refused(announcement(submission, "minutes.pdf", PDF, 10), TOO_MUCH_EVIDENCE.name());
    }

    @Test
    void whatIsNotAllOfItOrNotTheSameIsSentAgain() {
        var submission = drafted(draft());
        var body = with(announcement(submission, "minutes.pdf", PDF, minutes.length), "sha256", sha256(minutes));
        String id = as(AUTHOR).body(body).post("/v1/evidence").path("id");
        var evidence = "/v1/evidence/" + id;

        assertRefused(evidence, Arrays.copyOf(minutes, minutes.length - 1), EVIDENCE_BROKEN_OFF.name());
        assertRefused(evidence, Arrays.copyOf(minutes, minutes.length + 1), EVIDENCE_BROKEN_OFF.name());
        var other = minutes.clone();
        other[12] = '!';
        assertRefused(evidence, other, EVIDENCE_NOT_THE_SAME.name());

        as(AUTHOR).get(evidence).then().body("status", equalTo("EXPECTED"));
        send(AUTHOR, evidence, minutes).then().statusCode(200);
    }

    @Test
    void theSameContentSentAgainChangesNothingAndOtherContentIsRefused() {
        var submission = drafted(draft());
        var evidence = stored(submission, minutes);
        var other = minutes.clone();
        other[12] = '!';

        assertRefused(evidence, other, EVIDENCE_ALREADY_STORED.name());
        send(AUTHOR, evidence, minutes).then().statusCode(200).header("ETag", "\"1\"");
        submit(submission);
        send(AUTHOR, evidence, minutes).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void whatIsInfectedIsThrownAwayAndSaysWhy() throws SQLException {
        for (var infected : List.of(
                Documents.bytes(Documents.EICAR),
                Documents.bytes(" \t\n".repeat(40) + Documents.EICAR),
                Documents.docxWith("word/embeddings/a.txt", Documents.bytes(Documents.EICAR)))) {
            assertThrownAway(infected, "EVIDENCE_INFECTED");
        }
    }

    @Test
    void whatIsNoneOfTheTypesOrTwoAtOnceOrUnpacksTooFarIsThrownAway() throws SQLException {
        assertThrownAway(Documents.bytes("<html><script>alert(1)</script></html>"), "EVIDENCE_TYPE_NOT_TAKEN");
        assertThrownAway(Documents.both(Documents.pdf("and a document"), Documents.docx()), "EVIDENCE_TYPE_NOT_TAKEN");
        assertThrownAway(Documents.docxWith("word/vbaProject.bin", new byte[9]), "EVIDENCE_TYPE_NOT_TAKEN");
        assertThrownAway(Documents.bomb(), "EVIDENCE_UNPACKS_TOO_LARGE");
    }

    @Test
    void whatIsOfAnotherTypeThanAnnouncedIsStoredAsWhatItIs() {
        var picture = Documents.png();
        var evidence = announced(drafted(draft()), PDF, picture.length);

        send(AUTHOR, evidence, picture)
                .then()
                .statusCode(200)
                .body("declaredMediaType", equalTo(PDF))
                .body("mediaType", equalTo(MediaKind.PNG.mediaType()));

        as(AUTHOR).get(evidence + "/content").then().contentType(MediaKind.PNG.mediaType());
    }

    @Test
    void anotherProviderFindsNothingOfIt() {
        var submission = drafted(draft());
        var evidence = stored(submission, minutes);

        for (var path : List.of(evidence, evidence + "/content")) {
            as(OTHER_LEAD).get(path).then().statusCode(404);
        }
        listed(OTHER_LEAD, submission).then().statusCode(404);
        send(OTHER_LEAD, evidence, minutes).then().statusCode(404);
        as(OTHER_LEAD).header("If-Match", "\"1\"").delete(evidence).then().statusCode(404);
        as(OTHER_LEAD)
                .body(announcement(submission, "minutes.pdf", PDF, 10))
                .post("/v1/evidence")
                .then()
                .statusCode(404);
        asNobody().get(evidence).then().statusCode(401);
        as(AUTHOR).get(evidence).then().statusCode(200);
    }

    @Test
    void thoseWhoJudgeReadItOnceItIsSubmittedAndNobodyElse() {
        var submission = drafted(draft());
        var evidence = stored(submission, minutes);
        assessor(THIRD_ASSESSOR);
        for (var person : List.of(PANEL_MEMBER, FIRST_ASSESSOR)) {
            as(person).get(evidence).then().statusCode(404);
            listed(person, submission).then().statusCode(404);
        }

        bringToAssessment(submission);

        for (var person : List.of(PANEL_MEMBER, FIRST_ASSESSOR, SECOND_ASSESSOR)) {
            assertThat(as(person).get(evidence + "/content").asByteArray()).isEqualTo(minutes);
            listed(person, submission).then().statusCode(200).body("items.id", equalTo(List.of(idOf(evidence))));
        }
        as(THIRD_ASSESSOR).get(evidence).then().statusCode(404);
        as(THIRD_ASSESSOR).get(evidence + "/content").then().statusCode(404);
        listed(THIRD_ASSESSOR, submission).then().statusCode(404);
        as(PANEL_MEMBER).header("If-Match", "\"1\"").delete(evidence).then().statusCode(403);
    }

    @Test
    void whatIsSubmittedTakesNoMoreEvidenceAndGivesNoneBack() {
        var submission = drafted(draft());
        var evidence = stored(submission, minutes);
        var expected = announced(submission, PDF, minutes.length);
        submit(submission);

        refused(announcement(submission, "minutes.pdf", PDF, 10), EVIDENCE_PLACE_CLOSED.name());
        assertRefused(expected, minutes, EVIDENCE_PLACE_CLOSED.name());
        as(AUTHOR)
                .header("If-Match", "\"1\"")
                .delete(evidence)
                .then()
                .statusCode(409)
                .body("code", equalTo(EVIDENCE_PLACE_CLOSED.name()));

        as(AUTHOR).get(evidence + "/content").then().statusCode(200);
    }

    @Test
    void whatIsTakenBackIsThereForNobody() throws SQLException {
        var submission = drafted(draft());
        var evidence = stored(submission, minutes);
        as(AUTHOR).delete(evidence).then().statusCode(428);
        as(AUTHOR).header("If-Match", "\"0\"").delete(evidence).then().statusCode(412);

        as(AUTHOR)
                .header("If-Match", etag(AUTHOR, evidence))
                .delete(evidence)
                .then()
                .statusCode(204);

        as(AUTHOR).get(evidence).then().statusCode(404);
        as(AUTHOR).get(evidence + "/content").then().statusCode(404);
        listed(AUTHOR, submission).then().body("items", hasSize(0));
        send(AUTHOR, evidence, minutes).then().statusCode(404);
        as(AUTHOR).header("If-Match", "\"2\"").delete(evidence).then().statusCode(404);
        assertThat(column("removed_at is not null", evidence)).isEqualTo("true");
    }

    @Test
    void aListIsReadPageByPage() {
        var submission = drafted(draft());
        var first = idOf(announced(submission, PDF, 10));
        var second = idOf(announced(submission, PDF, 10));
        var third = idOf(announced(submission, PDF, 10));

        var page = as(AUTHOR)
                .queryParam("aboutKind", "SUBMISSION")
                .queryParam("about", idOf(submission))
                .queryParam("limit", 2)
                .get("/v1/evidence");
        page.then().body("items.id", equalTo(List.of(first, second)));
        as(AUTHOR)
                .queryParam("aboutKind", "SUBMISSION")
                .queryParam("about", idOf(submission))
                .queryParam("after", page.<String>path("next"))
                .get("/v1/evidence")
                .then()
                .body("items.id", equalTo(List.of(third)))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?aboutKind=SUBMISSION",
                "?about=0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73",
                "?aboutKind=NOTHING&about=0198e5c4-7b1a-7c3e-8f00-1a2b3c4d5e73",
                "?aboutKind=SUBMISSION&about=x"
            })
    void aListIsOfOneThing(String query) {
        as(AUTHOR)
                .get("/v1/evidence" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", containsString("?about"));
    }

    @Test
    void whatIsAnnouncedAndNeverSentIsForgottenAfterADay() throws SQLException {
        var submission = drafted(draft());
        var forgotten = announced(submission, PDF, 10);
        var young = announced(submission, PDF, 10);
        var kept = stored(submission, minutes);
        try (var database = Sql.asAdministrator()) {
            Sql.update(
                    database,
                    "update evidence set created_at = created_at - interval '25 hours' where id in ('%s', '%s')"
                            .formatted(idOf(forgotten), idOf(kept)));
        }

        boolean more = callers.as(Caller.service("test"), forgottenUploads::doSome);

        assertThat(more).isFalse();

        as(AUTHOR).get(forgotten).then().statusCode(404);
        listed(AUTHOR, submission).then().body("items.id", equalTo(List.of(idOf(young), idOf(kept))));
        assertThat(removals(forgotten)).isEqualTo(1);
        assertThat(removals(young)).isZero();
    }

    private static int removals(String evidence) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            return Integer.parseInt(Sql.texts(
                            database,
                            "select count(*) from event_log where type like '%evidence.removed.v1' and subject = '"
                                    + idOf(evidence) + "'")
                    .getFirst());
        }
    }

    private void assertThrownAway(byte[] content, String code) throws SQLException {
        var evidence = announced(drafted(draft()), PDF, content.length);

        assertRefused(evidence, content, code);

        as(AUTHOR)
                .get(evidence)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("refusal", equalTo(code))
                .body("sha256", nullValue());
        as(AUTHOR).get(evidence + "/content").then().statusCode(404);
        try (var database = Sql.asAdministrator()) {
            assertThat(Sql.texts(database, "select 1 from kept_object where sha256 = '" + sha256(content) + "'"))
                    .isEmpty();
        }
        assertRefused(evidence, minutes, EVIDENCE_REFUSED.name());
    }

    private static void assertRefused(String evidence, byte[] content, String code) {
        send(AUTHOR, evidence, content).then().statusCode(409).body("code", equalTo(code));
    }

    private static void refused(Map<String, Object> announcement, String code) {
        as(AUTHOR)
                .body(announcement)
                .post("/v1/evidence")
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
    }

    private static String column(String expression, String evidence) throws SQLException {
        try (var database = Sql.asAdministrator()) {
            return Sql.texts(
                            database,
                            "select (" + expression + ")::text from evidence where id = '" + idOf(evidence) + "'")
                    .getFirst();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
