package uk.nhs.leadership.accreditation.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.ratify;
import static uk.nhs.leadership.accreditation.Api.recommended;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.toAccredit;
import static uk.nhs.leadership.accreditation.Api.toRefuse;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.ACCREDITATION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.TEACH_OUT_ENDS_TOO_EARLY;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.REGISTER;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.WITHDRAWAL;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;

@QuarkusTest
class RegisterHttpTest {
    @Test
    void anybodyFindsWhatIsAccredited() {
        var number = numberOf(accredited(draft("Cartography for ward managers")));

        for (var search : List.of(
                "text=cartography",
                "text=cartography&stage=S1&provider=P0001",
                "text=cartography&on=" + today(),
                "text=cartography&updatedSince=2026-01-01T00:00:00Z")) {
            asNobody()
                    .get(REGISTER + "?" + search)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("public, max-age=60"))
                    .body("items.number", equalTo(List.of(number)));
        }
        for (var search : List.of(
                "text=cartography&stage=S4",
                "text=cartography&provider=P0002",
                "text=cartography&on=" + today().minusDays(1),
                "text=cartography&on=" + today().plusYears(3))) {
            asNobody().get(REGISTER + "?" + search).then().statusCode(200).body("items", empty());
        }
    }

    @Test
    void aSearchThatCannotBeReadIsRefusedByName() {
        for (var bad : List.of(
                "on=tomorrow",
                "stage=S9",
                "limit=0",
                "after=x",
                "updatedSince=now",
                "course=1",
                "knownOn=yesterday",
                "knownOn=2026-02-30")) {
            asNobody().get(REGISTER + "?" + bad).then().statusCode(400);
        }
        asNobody().queryParam("text", "t".repeat(201)).get(REGISTER).then().statusCode(400);
        asNobody().queryParam("text", "\"unclosed (& | !").get(REGISTER).then().statusCode(200);
    }

    @Test
    void aNumberThatIsNoneIsNotFound() {
        asNobody().get(REGISTER + "/LMA-000001-0").then().statusCode(404);
        asNobody().get(REGISTER + "/LMA-999999-0").then().statusCode(404);
        asNobody().get(REGISTER + "/anything").then().statusCode(404);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var entry = REGISTER + "/" + numberOf(accredited(draft()));
        var etag = asNobody().get(entry).header("ETag");

        asNobody().header("If-None-Match", etag).get(entry).then().statusCode(304);
    }

    @Test
    void nothingOfARefusalIsPublic() {
        var path = recommended(draft("Phrenology for beginners"), toRefuse());
        ratify(RATIFIER, path).then().statusCode(200);

        asNobody().get(REGISTER + "?text=phrenology").then().body("items", empty());
    }

    @Test
    void pagesGoOnWhereThePageBeforeEnded() {
        accredited(draft());
        accredited(draft());

        var first = asNobody().get(REGISTER + "?limit=1");
        String number = first.path("items[0].number");
        asNobody()
                .get(REGISTER + "?limit=1&after=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("items.number", everyItem(not(equalTo(number))));
        assertThat(first.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void aSuccessorIsAccreditedOnceTheFirstIsWithdrawn() {
        var first = accredited(draft());
        String course = as(LEAD).get(first).path("courseId");
        var entry = REGISTER + "/" + numberOf(first);
        step(RATIFIER, entry, "withdraw", asNobody().get(entry).header("ETag"), WITHDRAWAL)
                .then()
                .statusCode(200);
        var second = recommended(with(draft("The second version"), "courseId", course), toAccredit());

        ratify(RATIFIER, second).then().statusCode(200);
    }

    @Test
    void anAccreditationIsWithdrawnWithTimeToTeachOut() {
        var entry = REGISTER + "/" + numberOf(accredited(draft()));
        var seen = asNobody().get(entry).header("ETag");
        var until = today().plusMonths(3);

        as(RATIFIER).body(WITHDRAWAL).post(entry + "/withdraw").then().statusCode(428);
        step(RATIFIER, entry, "withdraw", "\"99\"", WITHDRAWAL).then().statusCode(412);
        step(RATIFIER, entry, "withdraw", seen, Map.of("reason", "OTHER"))
                .then()
                .statusCode(400);
        step(RATIFIER, entry, "withdraw", seen, with(WITHDRAWAL, "teachOutUntil", today().toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo(TEACH_OUT_ENDS_TOO_EARLY.name()));
        step(RATIFIER, entry, "withdraw", seen, with(WITHDRAWAL, "teachOutUntil", until.toString()))
                .then()
                .statusCode(200)
                .body("status", equalTo("TEACH_OUT"));
        asNobody().get(entry + "?on=" + today().minusDays(1)).then().body("status", equalTo("PENDING_START"));
        asNobody().get(entry + "?on=" + until).then().body("status", equalTo("TEACH_OUT"));
        asNobody()
                .get(entry + "?on=" + until.plusDays(1))
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawal.reason", equalTo("CRITERIA_NO_LONGER_MET"));
        step(RATIFIER, entry, "withdraw", asNobody().get(entry).header("ETag"), WITHDRAWAL)
                .then()
                .statusCode(409)
                .body("code", equalTo(ACCREDITATION_MOVE_NOT_ALLOWED.name()));
    }

    @Test
    void whatWasKnownBeforeAWithdrawalCanStillBeAsked() {
        var path = accredited(draft("Horology for ward managers"));
        String course = as(LEAD).get(path).path("courseId");
        var entry = REGISTER + "/" + numberOf(path);
        String granted = asNobody().get(entry).path("updatedAt");
        step(RATIFIER, entry, "withdraw", asNobody().get(entry).header("ETag"), WITHDRAWAL)
                .then()
                .statusCode(200)
                .body("statusReason", equalTo("CRITERIA_NO_LONGER_MET"));
        var before = Instant.parse(granted).minus(1, ChronoUnit.MICROS).toString();

        asNobody()
                .get(entry + "?knownOn=" + granted)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("withdrawal", nullValue());
        asNobody()
                .get(entry + "?knownOn=" + today())
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawal.withdrawnOn", equalTo(today().toString()));
        asNobody().get(entry + "?knownOn=" + before).then().statusCode(404);
        var search = REGISTER + "?course=" + course + "&on=" + today();
        asNobody().get(search).then().body("items", empty());
        asNobody().get(search + "&knownOn=" + granted).then().body("items.status", equalTo(List.of("ACTIVE")));
        asNobody().get(search + "&knownOn=" + before).then().body("items", empty());
        asNobody().get(REGISTER + "?course=" + course).then().body("items.status", equalTo(List.of("WITHDRAWN")));
    }

    @Test
    void whatWillBeKnownIsNotKnownYet() {
        for (var ahead : List.of(today().plusDays(1).toString(), "2099-01-01T00:00:00Z")) {
            asNobody()
                    .get(REGISTER + "?knownOn=" + ahead)
                    .then()
                    .statusCode(400)
                    .body("errors.code", equalTo(List.of("KNOWN_ON_LIES_AHEAD")))
                    .body("errors.pointer", equalTo(List.of("?knownOn")));
        }
    }

    @Test
    void theHistorySaysWhatWasKnownWhen() {
        var entry = REGISTER + "/" + numberOf(accredited(draft()));
        String granted = asNobody().get(entry).path("updatedAt");
        String withdrawn = step(
                        RATIFIER, entry, "withdraw", asNobody().get(entry).header("ETag"), WITHDRAWAL)
                .path("updatedAt");

        var history = asNobody().get(entry + "/history");

        history.then()
                .statusCode(200)
                .body("standings.status", equalTo(List.of("ACTIVE", "EXPIRED", "WITHDRAWN")))
                .body("standings.reason", equalTo(Arrays.asList(null, null, "CRITERIA_NO_LONGER_MET")))
                .body("standings.knownFrom", equalTo(List.of(granted, granted, withdrawn)))
                .body("standings.knownUntil", equalTo(Arrays.asList(withdrawn, withdrawn, null)));
        asNobody()
                .header("If-None-Match", history.header("ETag"))
                .get(entry + "/history")
                .then()
                .statusCode(304);
        asNobody().get(REGISTER + "/LMA-999999-0/history").then().statusCode(404);
    }

    @Test
    void theDatabaseTakesNoTwoAccreditationsOfACourseAndStageAtOnce() throws SQLException {
        var first = numberOf(accredited(draft()));
        var other = numberOf(accredited(draft()));
        var overlapping = "insert into accreditation_standing (accreditation_id, course_id, stage, status, holds_from,"
                + " holds_until, known_from) select o.id, f.course_id, '%s', '%s', date '2000-01-01', f.valid_from + 1,"
                + " now() + interval '1 hour' from accreditation f, accreditation o where f.number = '" + first
                + "' and o.number = '" + other + "'";

        try (var database = Sql.asAdministrator()) {
            database.setAutoCommit(false);
            Sql.update(
                    database,
                    "update accreditation_standing s set known_until = known_from + interval '1 second'"
                            + " from accreditation o where o.id = s.accreditation_id and o.number = '" + other + "'");
            var savepoint = database.setSavepoint();
            assertThat(Sql.update(database, overlapping.formatted("S1", "TEACH_OUT")))
                    .isOne();
            database.rollback(savepoint);
            assertThatThrownBy(() -> Sql.update(database, overlapping.formatted("S1", "SUSPENDED")))
                    .hasMessageContaining("accreditation_of_course_and_stage_never_overlaps");
            database.rollback();
        }
    }

    @Test
    void whatThePreviousReleaseWritesStandsAsWell() throws SQLException {
        var number = numberOf(accredited(draft()));
        var entry = REGISTER + "/" + number;

        try (var database = Sql.asAdministrator()) {
            Sql.update(
                    database,
                    "update accreditation set withdrawn_on = valid_from + 10, withdrawal_reason = 'OTHER',"
                            + " withdrawal_reason_text = 'Closed.', teach_out_until = valid_from + 20,"
                            + " updated_at = updated_at + interval '1 second', version = version + 1 where number = '"
                            + number
                            + "'");
        }

        asNobody().get(entry).then().body("status", equalTo("ACTIVE"));
        asNobody()
                .get(entry + "?on=" + today().plusDays(20))
                .then()
                .body("status", equalTo("TEACH_OUT"))
                .body("withdrawal.withdrawnOn", equalTo(today().plusDays(10).toString()));
        asNobody().get(entry + "?on=" + today().plusDays(21)).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void nobodyButTheNationalBodyWithdraws() {
        var entry = REGISTER + "/" + numberOf(accredited(draft()));

        asNobody()
                .header("If-Match", "\"1\"")
                .body(WITHDRAWAL)
                .post(entry + "/withdraw")
                .then()
                .statusCode(401);
        for (var person : List.of(LEAD, PANEL_MEMBER, EVERY_ROLE_ELSEWHERE)) {
            step(person, entry, "withdraw", "\"1\"", WITHDRAWAL).then().statusCode(403);
        }
        asNobody().get(entry).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void theRegisterNamesTheProvider() {
        accredited(draft());

        asNobody().get(REGISTER + "?provider=P0001").then().body("items.provider.name", hasItem("Provider of " + LEAD));
    }
}
