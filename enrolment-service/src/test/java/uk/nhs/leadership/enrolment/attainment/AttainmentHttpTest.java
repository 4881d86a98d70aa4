package uk.nhs.leadership.enrolment.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.MANAGER;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.REFUSAL;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.assessment;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.begin;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.change;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.document;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.draft;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.etag;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.managed;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.refuse;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.send;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.sha256;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.show;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.submit;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.submitted;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.submittedBy;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.submittedEvidence;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.verified;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.verify;
import static uk.nhs.leadership.enrolment.attainment.AttainmentApi.written;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;
import uk.nhs.leadership.files.inspection.Documents;
import uk.nhs.leadership.files.upload.UploadRule;

@QuarkusTest
class AttainmentHttpTest {
    /** Of the trust RGT, with every role that there is. */
    private static final String LEAD_AND_PARTICIPANT = "every.role.rgt";

    private static final String LEAD_RGT = "lead.rgt";
    private static final String ALL = "/v1/attainments?limit=200";

    @Test
    void whatIsShownAndTalkedOverIsVerifiedByTheLineManagerAndStandsInTheOwnRecord() {
        managed();
        var path = submitted();

        verify(MANAGER, path)
                .statusCode(200)
                .body("attainment.status", equalTo("VERIFIED"))
                .body("attainment.verifiedOn", equalTo(today().toString()))
                .body("attainment.expiresOn", equalTo(today().plusMonths(36).toString()))
                .body("judgements", hasSize(1))
                .body("judgements[0].judgedAs", equalTo("LINE_MANAGER"))
                .body("judgements[0].evidence", equalTo(submittedEvidence(path)));

        as(HOLDER)
                .get("/v1/participants/me/record")
                .then()
                .statusCode(200)
                .body("attainments.find { it.id == '" + idOf(path) + "' }.status", equalTo("VERIFIED"));
    }

    @Test
    void whatIsReturnedIsSubmittedAgainWithMore() {
        var path = submitted();

        refuse(LEAD_RJ1, path, "return").statusCode(200).body("attainment.status", equalTo("RETURNED"));
        show(path, document()).statusCode(200);
        change(HOLDER, path, "PUT", "/self-assessment", assessment()).statusCode(200);
        submit(path).statusCode(200).body("attainment.status", equalTo("SUBMITTED"));
        verify(LEAD_RJ1, path)
                .statusCode(200)
                .body("judgements.verdict", contains("RETURNED", "VERIFIED"))
                .body("judgements[0].reason", equalTo("evidence-unclear"))
                .body("judgements[0].judgedAs", equalTo("LEARNING_LEAD"));
    }

    @Test
    void evidenceThatIsAddedAfterwardsNeedsANewSubmission() {
        var path = submitted();
        var seen = submittedEvidence(path);
        show(path, document()).statusCode(200).body("submittedEvidence", equalTo(seen));

        assertRefused(verify(LEAD_RJ1, path), AttainmentRule.ATTAINMENT_EVIDENCE_CHANGED);
        as(HOLDER).get(path).then().body("attainment.status", equalTo("SUBMITTED"));

        submit(path).statusCode(200).body("submittedEvidence", not(equalTo(seen)));
        assertRefused(
                change(LEAD_RJ1, path, "POST", "/verify", "{\"evidence\": \"" + seen + "\"}"),
                AttainmentRule.ATTAINMENT_EVIDENCE_CHANGED);
        verify(LEAD_RJ1, path).statusCode(200);
    }

    @Test
    void whatIsDeclinedIsOverAndAnotherMayBeBegun() {
        var path = submitted();
        String competency = as(HOLDER).get(path).path("attainment.competencyId");
        var again = "{\"competencyId\": \"" + competency + "\", \"stage\": \"S1\"}";
        assertRefused(as(HOLDER).body(again).post("/v1/attainments").then(), AttainmentRule.ATTAINMENT_UNDER_WAY);

        refuse(LEAD_RJ1, path, "decline").statusCode(200).body("attainment.status", equalTo("DECLINED"));

        assertRefused(submit(path), AttainmentRule.ATTAINMENT_MOVE_NOT_ALLOWED);
        assertRefused(show(path, document()), AttainmentRule.ATTAINMENT_EVIDENCE_CLOSED);
        as(HOLDER).body(again).post("/v1/attainments").then().statusCode(201);
    }

    @Test
    void ofManyThatAreBegunAtOnceForTheSameOneIs() {
        participantOf(HOLDER);
        var same = begin();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> as(HOLDER).body(same).post("/v1/attainments").statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    void itIsRevokedByALearningLeadOnlyAndThenNeverChanges() {
        managed();
        var path = verified();

        assertProblem(refuse(MANAGER, path, "revoke"), 403, "FORBIDDEN");
        refuse(LEAD_RJ1, path, "revoke").statusCode(200).body("attainment.status", equalTo("REVOKED"));

        assertRefused(refuse(LEAD_RJ1, path, "revoke"), AttainmentRule.ATTAINMENT_MOVE_NOT_ALLOWED);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Rows.change("update attainment set status = 'VERIFIED' where id = '" + idOf(path) + "'"))
                .hasStackTraceContaining("never changes");
    }

    @Test
    void whatWasVerifiedLongAgoHasExpired() {
        var path = verified();
        var expired = verifiedYearsAgo();

        as(HOLDER)
                .get("/v1/attainments/" + expired)
                .then()
                .statusCode(200)
                .body("attainment.status", equalTo("EXPIRED"));
        assertRefused(
                refuse(LEAD_RJ1, "/v1/attainments/" + expired, "revoke"), AttainmentRule.ATTAINMENT_MOVE_NOT_ALLOWED);
        as(LEAD_RJ1)
                .get(ALL + "&status=EXPIRED&participant=" + participantOf(HOLDER))
                .then()
                .body("items.id", hasItem(expired))
                .body("items.id", not(hasItem(idOf(path))))
                .body("items.status", everyItem(equalTo("EXPIRED")));
        as(LEAD_RJ1)
                .get(ALL + "&status=VERIFIED&participant=" + participantOf(HOLDER))
                .then()
                .body("items.id", hasItem(idOf(path)))
                .body("items.id", not(hasItem(expired)))
                .body("items.status", everyItem(equalTo("VERIFIED")));
    }

    /** Nobody can bring it about over HTTP that years pass. */
    private static String verifiedYearsAgo() {
        var id = UUID.randomUUID().toString();
        Rows.change("insert into attainment (id, participant_id, employer, competency_id, stage, status, rating,"
                + " self_assessment, conversation_on, conversation_with, submitted_at, submitted_evidence, verified_on,"
                + " expires_on, begun_at, begun_by, updated_at, version) values ('" + id + "', '"
                + participantOf(HOLDER)
                + "', 'RJ1', gen_random_uuid(), 'S1', 'VERIFIED', 3, 'x', current_date - 1200, 'SUPERVISOR', now(),"
                + " repeat('a', 64), current_date - 1100, current_date - 5, now(), 'somebody', now(), 0)");
        return id;
    }

    @Test
    void whatIsMissingIsNamed() {
        assertRefused(submit(draft()), AttainmentRule.ATTAINMENT_INCOMPLETE)
                .body("errors.pointer", contains("/selfAssessment", "/evidence"));
    }

    @Test
    void aConversationIsHeldBeforeItIsRecorded() {
        var path = draft();
        var tomorrow =
                assessment().replace(today().toString(), today().plusDays(1).toString());

        assertRefused(
                change(HOLDER, path, "PUT", "/self-assessment", tomorrow),
                AttainmentRule.ATTAINMENT_CONVERSATION_IN_FUTURE);
        assertFault(
                change(HOLDER, path, "PUT", "/self-assessment", assessment().replace("\"rating\": 4", "\"rating\": 6")),
                "/rating");
        as(HOLDER).get(path).then().body("selfAssessment", equalTo(null));
    }

    @Test
    void aFileIsFoundByItsContentAndGivenOutAsItCame() {
        var path = submitted();
        var content = document();

        show(path, content)
                .statusCode(200)
                .body("evidence[1].sha256", equalTo(sha256(content)))
                .body("evidence[1].mediaType", equalTo("application/pdf"))
                .body("evidence[1].kind", equalTo("DOCUMENT"));
        show(path, content).statusCode(200).body("evidence", hasSize(2));

        for (var reader : List.of(HOLDER, LEAD_RJ1)) {
            var file = as(reader).get(path + "/evidence/" + sha256(content));
            file.then()
                    .statusCode(200)
                    .header(
                            "Content-Disposition",
                            equalTo("attachment; filename=\"week-plan.pdf\"; filename*=UTF-8''week-plan.pdf"))
                    .header("ETag", "\"" + sha256(content) + "\"");
            assertThat(file.asByteArray()).isEqualTo(content);
        }
        as(HOLDER)
                .header("If-None-Match", "\"" + sha256(content) + "\"")
                .get(path + "/evidence/" + sha256(content))
                .then()
                .statusCode(304);
    }

    @Test
    void theSummaryOfAThreeSixtyIsEvidenceToo() {
        var path = draft();
        var content = document();

        as(HOLDER)
                .contentType("application/octet-stream")
                .queryParam("name", "360.pdf")
                .queryParam("kind", "THREE_SIXTY")
                .body(content)
                .put(path + "/evidence/" + sha256(content))
                .then()
                .statusCode(200)
                .body("evidence[0].kind", equalTo("THREE_SIXTY"));
    }

    @Test
    void whatIsInfectedOrOfNoKindThatIsTakenOrNotWhatWasAnnouncedIsNotKept() {
        var path = draft();
        var infected = Documents.pdf(Documents.EICAR);
        var page = Documents.bytes("<html></html>");

        assertProblem(show(path, infected), 409, "EVIDENCE_INFECTED");
        assertProblem(show(path, page), 409, "EVIDENCE_TYPE_NOT_TAKEN");
        assertRefused(send(HOLDER, path, sha256(infected), document()), UploadRule.EVIDENCE_NOT_THE_SAME);

        as(HOLDER).get(path).then().body("evidence", hasSize(0));
        assertThat(Rows.texts("select 1 from kept_object where sha256 in ('" + sha256(infected) + "', '" + sha256(page)
                        + "')"))
                .isEmpty();
    }

    @Test
    void aFileIsTakenBackUntilItWasSubmitted() {
        var path = written();
        String shown = as(HOLDER).get(path).path("evidence[0].sha256");
        var mistaken = document();
        show(path, mistaken).statusCode(200);

        change(HOLDER, path, "DELETE", "/evidence/" + sha256(mistaken), "")
                .statusCode(200)
                .body("evidence.sha256", contains(shown));
        assertProblem(as(HOLDER).get(path + "/evidence/" + sha256(mistaken)).then(), 404, "NOT_FOUND");
        submit(path).statusCode(200);
        assertRefused(
                change(HOLDER, path, "DELETE", "/evidence/" + shown, ""), AttainmentRule.ATTAINMENT_EVIDENCE_SHOWN);
    }

    @Test
    void thereAreTwentyFilesAndNoMore() {
        var path = draft();
        for (var each = 0; each < 20; each++) {
            show(path, document()).statusCode(200);
        }

        assertRefused(show(path, document()), AttainmentRule.ATTAINMENT_EVIDENCE_FULL);

        as(HOLDER).get(path).then().body("evidence", hasSize(20));
    }

    @Test
    void aWriteNeedsTheVersionThatWasSeen() {
        var path = written();

        assertProblem(as(HOLDER).post(path + "/submit").then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(HOLDER).header("If-Match", "\"999\"").post(path + "/submit").then(), 412, "VERSION_STALE");
        var seen = etag(path);
        submit(path).statusCode(200);
        assertProblem(
                as(LEAD_RJ1)
                        .header("If-Match", seen)
                        .body(REFUSAL)
                        .post(path + "/return")
                        .then(),
                412,
                "VERSION_STALE");
        as(HOLDER).header("If-None-Match", etag(path)).get(path).then().statusCode(304);
    }

    @Test
    void nobodyJudgesTheirOwn() {
        Given.participantOf(LEAD_AND_PARTICIPANT, LEAD_RGT);
        try {
            var path = submittedBy(LEAD_AND_PARTICIPANT);
            String seen = as(LEAD_AND_PARTICIPANT).get(path).path("submittedEvidence");

            for (var act : List.of("verify", "return", "decline", "revoke")) {
                assertRefused(
                        changeAsOneself(path, act, act.equals("verify") ? "{\"evidence\": \"" + seen + "\"}" : REFUSAL),
                        AttainmentRule.ATTAINMENT_JUDGED_BY_ONESELF);
            }
            as(LEAD_AND_PARTICIPANT).get(path).then().body("attainment.status", equalTo("SUBMITTED"));
            // Nor after the account was taken off the record.
            Given.unlinked(LEAD_AND_PARTICIPANT, LEAD_RGT);
            assertRefused(changeAsOneself(path, "decline", REFUSAL), AttainmentRule.ATTAINMENT_JUDGED_BY_ONESELF);
        } finally {
            Given.unlinked(LEAD_AND_PARTICIPANT, LEAD_RGT);
        }
    }

    private static ValidatableResponse changeAsOneself(String path, String act, String body) {
        return as(LEAD_AND_PARTICIPANT)
                .header("If-Match", as(LEAD_AND_PARTICIPANT).get(path).header("ETag"))
                .body(body)
                .post(path + "/" + act)
                .then();
    }

    @Test
    void whoHasNothingToDoWithItDoesNotFindIt() {
        var path = submitted();
        var file = path + "/evidence/" + as(HOLDER).get(path).path("evidence[0].sha256");
        participantOf(COLLEAGUE);

        // The manager of the other trust manages nobody here.
        for (var stranger : List.of(COLLEAGUE, LEAD_RJZ, "manager.rjz")) {
            assertProblem(as(stranger).get(path).then(), 404, "NOT_FOUND");
            assertProblem(as(stranger).get(file).then(), 404, "NOT_FOUND");
        }
        assertProblem(change(COLLEAGUE, path, "PUT", "/self-assessment", assessment()), 404, "NOT_FOUND");
        assertProblem(change(COLLEAGUE, path, "POST", "/submit", ""), 404, "NOT_FOUND");
        assertProblem(send(COLLEAGUE, path, sha256(document()), document()), 404, "NOT_FOUND");
        for (var act : List.of("return", "decline")) {
            assertProblem(change(LEAD_RJZ, path, "POST", "/" + act, REFUSAL), 404, "NOT_FOUND");
            assertProblem(change(HOLDER, path, "POST", "/" + act, REFUSAL), 403, "FORBIDDEN");
        }
        assertProblem(as(LEAD_P0001).get(path).then(), 403, "FORBIDDEN");
        assertProblem(as(LEAD_RJ1).body(begin()).post("/v1/attainments").then(), 403, "FORBIDDEN");
        assertProblem(anonymous().get(path).then(), 401, "UNAUTHENTICATED");
        Given.unlinked("participant.two.rjz", "lead.rjz");
        assertProblem(
                as("participant.two.rjz").body(begin()).post("/v1/attainments").then(), 404, "NOT_FOUND");
    }

    @Test
    void aLineManagerFindsTheOwnStaffsAndALearningLeadAll() {
        managed();
        var path = submitted();
        // Another test may have made somebody of the manager's staff of them.
        Given.unlinked(COLLEAGUE, LEAD_RJ1);
        participantOf(COLLEAGUE);
        var others = submittedBy(COLLEAGUE);

        as(MANAGER).get(path).then().statusCode(200);
        assertProblem(as(MANAGER).get(others).then(), 404, "NOT_FOUND");
        var waiting = "/v1/attainments?limit=200&status=SUBMITTED&participant=" + participantOf(HOLDER);
        as(MANAGER).get(waiting).then().statusCode(200).body("items.id", hasItem(idOf(path)));
        as(MANAGER)
                .get("/v1/attainments?participant=" + participantOf(COLLEAGUE))
                .then()
                .body("items", hasSize(0));
        as(LEAD_RJ1).get(others).then().statusCode(200);
        as(LEAD_RJ1).get(waiting).then().body("items.id", hasItem(idOf(path)));
        as(LEAD_RJZ).get(waiting).then().body("items", hasSize(0));
        as(HOLDER).get(waiting).then().body("items.id", hasItem(idOf(path)));
        as(COLLEAGUE).get(waiting).then().body("items", hasSize(0));
        assertFault(as(COLLEAGUE).get("/v1/attainments?whose=STAFF").then(), "?whose");
        assertFault(as(LEAD_RJ1).get("/v1/attainments?whose=OWN").then(), "?whose");
        assertFault(as(LEAD_RJ1).get("/v1/attainments?status=GONE").then(), "?status");
    }

    @Test
    void whatWasNeverSubmittedIsNobodyElses() {
        managed();
        var path = written();

        for (var judge : List.of(MANAGER, LEAD_RJ1)) {
            assertProblem(as(judge).get(path).then(), 404, "NOT_FOUND");
            as(judge)
                    .get(ALL + "&participant=" + participantOf(HOLDER))
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(idOf(path))));
            assertProblem(
                    change(judge, path, "POST", "/verify", "{\"evidence\": \"" + "a".repeat(64) + "\"}"),
                    404,
                    "NOT_FOUND");
        }
        as(HOLDER).get(ALL).then().body("items.id", hasItem(idOf(path)));
    }

    @Test
    void aListGoesOnWhereItEnded() {
        // At least one comes before these.
        draft();
        var first = idOf(draft());
        var second = idOf(draft());

        String next = as(HOLDER)
                .get("/v1/attainments?limit=1&participant=" + participantOf(HOLDER))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");

        as(HOLDER)
                .queryParam("after", next)
                .get(ALL)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(second))
                .body("items.findAll { it.id == '" + first + "' }.size()", equalTo(1));
    }

    @Test
    void havingPassedACourseBringsNoneAbout() {
        var before = count();

        Awarded.toHolder();

        assertThat(count()).isEqualTo(before);
    }

    private static String count() {
        return Rows.texts("select count(*) from attainment where participant_id = '" + participantOf(HOLDER) + "'")
                .getFirst();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
