package uk.nhs.leadership.accreditation.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.subjectOf;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.ACCREDITATION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.LIFTED_BY_WHO_SUSPENDED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.SURRENDER_IN_THE_PAST;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.TEACH_OUT_TOO_LONG;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.OTHER_RATIFIER;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.PROBATION;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.RELIEF;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.SUSPENSION;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.act;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.entry;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.surrender;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActHttpTest {

    @Test
    void aSuspensionStopsItAtOnceAndAnotherRatifierLiftsIt() {
        var entry = entry();

        act(RATIFIER, entry, "suspend", SUSPENSION)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"))
                .body("statusReason", equalTo("SAFEGUARDING"));
        asNobody()
                .get("/v1/register/accreditations?limit=200&provider=P0001&on=" + today())
                .then()
                .body("items.number", not(hasItem(number(entry))));
        act(RATIFIER, entry, "lift-suspension", RELIEF)
                .then()
                .statusCode(409)
                .body("code", equalTo(LIFTED_BY_WHO_SUSPENDED.name()));
        asNobody().get(entry).then().body("status", equalTo("SUSPENDED"));
        act(OTHER_RATIFIER, entry, "lift-suspension", RELIEF)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("statusReason", nullValue());
        act(OTHER_RATIFIER, entry, "lift-suspension", RELIEF)
                .then()
                .statusCode(409)
                .body("code", equalTo(ACCREDITATION_MOVE_NOT_ALLOWED.name()));
    }

    @Test
    void whoIsOnProbationAndSuspendedIsOnProbationAgain() {
        var entry = entry();

        act(RATIFIER, entry, "put-on-probation", PROBATION)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROBATION"));
        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);
        act(OTHER_RATIFIER, entry, "lift-suspension", RELIEF)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROBATION"))
                .body("statusReason", equalTo("QUALITY_CONCERNS"));
        act(RATIFIER, entry, "end-probation", RELIEF).then().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void aProviderGivesUpWhatIsItsOwn() {
        var entry = entry();
        var on = today().plusDays(10);
        var body = with(
                with(surrender(), "surrenderedOn", on.toString()),
                "teachOutUntil",
                on.plusDays(20).toString());

        act(OTHER_LEAD, entry, "surrender", body).then().statusCode(404);
        act(EVERY_ROLE_ELSEWHERE, entry, "surrender", body).then().statusCode(404);
        act(AUTHOR, entry, "surrender", body).then().statusCode(403);
        act(RATIFIER, entry, "surrender", body).then().statusCode(403);
        asNobody().get(entry).then().body("surrender", nullValue());
        act(LEAD, entry, "surrender", body)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("surrender.surrenderedOn", equalTo(on.toString()));
        asNobody().get(entry + "?on=" + on).then().body("status", equalTo("TEACH_OUT"));
        asNobody()
                .get(entry + "?on=" + on.plusDays(21))
                .then()
                .body("status", equalTo("SURRENDERED"))
                .body("statusReason", equalTo("COURSE_DISCONTINUED"))
                .body("withdrawal", nullValue());
    }

    @Test
    void aSurrenderThatCannotBeIsRefusedByName() {
        var entry = entry();

        act(
                        LEAD,
                        entry,
                        "surrender",
                        with(surrender(), "surrenderedOn", today().minusDays(1).toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo(SURRENDER_IN_THE_PAST.name()));
        act(
                        LEAD,
                        entry,
                        "surrender",
                        with(surrender(), "teachOutUntil", today().plusYears(4).toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo(TEACH_OUT_TOO_LONG.name()));
        for (var missing : List.of("reason", "reasonText", "surrenderedOn")) {
            act(LEAD, entry, "surrender", without(surrender(), missing)).then().statusCode(400);
        }
        act(LEAD, entry, "surrender", with(surrender(), "reason", "TIRED"))
                .then()
                .statusCode(400);
        as(LEAD).body(surrender()).post(entry + "/surrender").then().statusCode(428);
        as(LEAD).header("If-Match", "\"0\"")
                .body(surrender())
                .post(entry + "/surrender")
                .then()
                .statusCode(412);
        asNobody().get(entry).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void nobodyButTheNationalBodySanctions() {
        var entry = entry();

        for (var verb : List.of("suspend", "lift-suspension", "put-on-probation", "end-probation")) {
            asNobody().body(RELIEF).post(entry + "/" + verb).then().statusCode(401);
            for (var person : List.of(LEAD, PANEL_MEMBER, EVERY_ROLE_ELSEWHERE)) {
                act(person, entry, verb, with(RELIEF, "reason", "OTHER")).then().statusCode(403);
            }
            as(RATIFIER)
                    .body(with(RELIEF, "reason", "OTHER"))
                    .post(entry + "/" + verb)
                    .then()
                    .statusCode(428);
            act(RATIFIER, entry, verb, with(RELIEF, "reason", "WHIM")).then().statusCode(400);
        }
        asNobody().get(entry).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void itsProviderReadsWhyButNotWhoDidIt() {
        var entry = entry();
        var acts = "/v1/accreditations/" + number(entry) + "/acts";
        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);

        for (var person : List.of(LEAD, AUTHOR, PANEL_MEMBER, RATIFIER)) {
            var read = as(person).get(acts);
            read.then()
                    .statusCode(200)
                    .body("acts.act", equalTo(List.of("SUSPENDED")))
                    .body("acts.reason", equalTo(List.of("SAFEGUARDING")))
                    .body("acts.reasonText", equalTo(List.of("A concern was raised.")));
            assertThat(read.asString()).doesNotContain(subjectOf(RATIFIER));
        }
        as(OTHER_LEAD).get(acts).then().statusCode(404);
        as(LEARNING_LEAD).get(acts).then().statusCode(403);
        asNobody().get(acts).then().statusCode(401);
        asNobody().get(entry + "/history").then().body("standings.reason", hasItem("SAFEGUARDING"));
    }

    @Test
    void ofTwoRatifiersAtOnceOneActsOnWhatBothSaw() throws Exception {
        var entry = entry();
        var seen = asNobody().get(entry).header("ETag");
        as(RATIFIER).get(entry);
        as(OTHER_RATIFIER).get(entry);

        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> acts = List.of(
                    () -> sent(RATIFIER, entry + "/suspend", seen, SUSPENSION),
                    () -> sent(OTHER_RATIFIER, entry + "/put-on-probation", seen, PROBATION));
            var answers = both.invokeAll(acts).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(200, 412);
        }
        asNobody().get(entry + "/history").then().body("standings.size()", equalTo(3));
    }

    private static int sent(String person, String path, String seen, Map<String, Object> body) {
        return as(person).header("If-Match", seen).body(body).post(path).statusCode();
    }

    private static String number(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }
}
