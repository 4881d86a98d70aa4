package uk.nhs.leadership.enrolment.expectation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.expectation.Expecting.BY_NOTHING;
import static uk.nhs.leadership.enrolment.expectation.Expecting.EXPECTATIONS;
import static uk.nhs.leadership.enrolment.expectation.Expecting.PUBLISHER;
import static uk.nhs.leadership.enrolment.expectation.Expecting.body;
import static uk.nhs.leadership.enrolment.expectation.Expecting.draft;
import static uk.nhs.leadership.enrolment.expectation.Expecting.inForce;
import static uk.nhs.leadership.enrolment.expectation.Expecting.newJobTitle;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class ExpectationHttpTest {

    @Test
    void aTrustWritesForItsOwnStaffAndNobodyElseKnows() {
        var title = newJobTitle();
        var since = Instant.now().minusSeconds(5).toString();
        var id = draft(LEAD_RJ1, body(title.toUpperCase(Locale.ROOT), BY_NOTHING));
        var path = EXPECTATIONS + "/" + id;

        as(LEAD_RJ1)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("employer", equalTo("RJ1"))
                .body("status", equalTo("DRAFT"))
                .body("appliesTo.jobTitles", contains(title.toLowerCase(Locale.ROOT)))
                .body("appliesTo.stages", nullValue())
                .body("metBy.award", equalTo("Award of nothing"));
        listed("participant.one.rj1", since).body("items.id", hasItem(id));
        for (var other : List.of(LEAD_RJZ, LEAD_P0001)) {
            assertProblem(as(other).get(path).then(), 404, "NOT_FOUND");
            listed(other, since).body("items.id", not(hasItem(id)));
        }
        for (var act : List.of("publish", "end")) {
            assertProblem(act(LEAD_RJZ, id, act, 0), 404, "NOT_FOUND");
        }
        assertProblem(written(LEAD_RJZ, id, 0, body(title, BY_NOTHING)), 404, "NOT_FOUND");
        assertProblem(anonymous().get(EXPECTATIONS).then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void theNationalBodysAreKnownToAllOnceTheyArePublishedAndChangedByNobodyElse() {
        var id = draft(PUBLISHER, body(newJobTitle(), BY_NOTHING));
        var path = EXPECTATIONS + "/" + id;
        assertProblem(as(LEAD_RJ1).get(path).then(), 404, "NOT_FOUND");

        act(PUBLISHER, id, "publish", 0).statusCode(200);

        for (var reader : List.of(LEAD_RJ1, LEAD_P0001, "participant.one.rjz")) {
            as(reader).get(path).then().statusCode(200).body("employer", nullValue());
        }
        assertProblem(act(LEAD_RJ1, id, "end", 1), 404, "NOT_FOUND");
        act(PUBLISHER, id, "end", 1).statusCode(200).body("status", equalTo("ENDED"));
    }

    @Test
    void nobodyElseWrites() {
        for (var other : List.of("author.one", "manager.rj1", "participant.one.rj1", LEAD_P0001, "analyst.one")) {
            assertProblem(
                    as(other)
                            .body(body(newJobTitle(), BY_NOTHING))
                            .post(EXPECTATIONS)
                            .then(),
                    403,
                    "FORBIDDEN");
        }
        // Whoever has every role in a trust writes for the trust.
        var own = draft("every.role.rgt", body(newJobTitle(), BY_NOTHING));
        as("every.role.rgt").get(EXPECTATIONS + "/" + own).then().body("employer", equalTo("RGT"));
    }

    @Test
    void whatIsInForceIsNotWrittenAnewButReplaced() {
        var title = newJobTitle();
        var id = draft(LEAD_RJ1, body(title, BY_NOTHING));
        written(LEAD_RJ1, id, 0, body(title, BY_NOTHING).replace("\"graceDays\": 0", "\"graceDays\": 7"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("graceDays", equalTo(7));
        assertProblem(written(LEAD_RJ1, id, 0, body(title, BY_NOTHING)), 412, "VERSION_STALE");
        act(LEAD_RJ1, id, "publish", 1).statusCode(200).body("status", equalTo("IN_FORCE"));

        assertRefused(written(LEAD_RJ1, id, 2, body(title, BY_NOTHING)), ExpectationRule.EXPECTATION_PUBLISHED);
        assertThatThrownBy(() -> Rows.change("update expectation set grace_days = 9 where id = '" + id + "'"))
                .rootCause()
                .hasMessageContaining("an expectation that was published never changes");

        var successor = draft(LEAD_RJ1, replacing(title, id));
        act(LEAD_RJ1, successor, "publish", 0).statusCode(200);
        as(LEAD_RJ1)
                .get(EXPECTATIONS + "/" + id)
                .then()
                .body("status", equalTo("ENDED"))
                .body("endedOn", equalTo(today().toString()))
                .body("graceDays", equalTo(7));
    }

    @Test
    void onlyWhatIsInForceAndOnesOwnIsReplaced() {
        var title = newJobTitle();
        var draft = draft(LEAD_RJ1, body(title, BY_NOTHING));
        var national = inForce(PUBLISHER, body(title, BY_NOTHING));

        for (var other : List.of(draft, national, UUID.randomUUID().toString())) {
            assertRefused(
                    as(LEAD_RJ1)
                            .body(replacing(title, other))
                            .post(EXPECTATIONS)
                            .then(),
                    ExpectationRule.EXPECTATION_REPLACES_NOTHING);
        }
        as(LEAD_RJ1).get(EXPECTATIONS + "/" + national).then().body("status", equalTo("IN_FORCE"));
    }

    @Test
    void aTrustNamesNoOtherOrganisations() {
        var others = body("{\"organisations\": [\"RJZ\"]}", BY_NOTHING, 0, 0);

        assertRefused(as(LEAD_RJ1).body(others).post(EXPECTATIONS).then(), ExpectationRule.EXPECTATION_OF_OWN_STAFF);
    }

    @Test
    void aDraftIsDroppedAndNothingEndsTwice() {
        var id = draft(LEAD_RJ1, body(newJobTitle(), BY_NOTHING));

        act(LEAD_RJ1, id, "end", 0).statusCode(200).body("status", equalTo("ENDED"));

        assertRefused(act(LEAD_RJ1, id, "end", 1), ExpectationRule.EXPECTATION_MOVE_NOT_ALLOWED);
        assertRefused(act(LEAD_RJ1, id, "publish", 1), ExpectationRule.EXPECTATION_MOVE_NOT_ALLOWED);
        assertProblem(as(LEAD_RJ1).post(EXPECTATIONS + "/" + id + "/end").then(), 428, "VERSION_REQUIRED");
    }

    @Test
    void nothingIsPublishedForThePast() {
        var id = draft(
                LEAD_RJ1,
                body(newJobTitle(), BY_NOTHING)
                        .replace(today().toString(), today().minusDays(1).toString()));

        assertRefused(act(LEAD_RJ1, id, "publish", 0), ExpectationRule.EXPECTATION_FROM_THE_PAST);

        as(LEAD_RJ1).get(EXPECTATIONS + "/" + id).then().body("status", equalTo("DRAFT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"stages\": [\"S9\"]}|{\"stage\": \"S1\"}|0|/appliesTo/stages/0",
                "{\"payBands\": [\"1\"]}|{\"stage\": \"S1\"}|0|/appliesTo/payBands/0",
                "{\"professions\": [\"ESR\"]}|{\"stage\": \"S1\"}|0|/appliesTo/professions/0",
                "{\"jobTitles\": [\" \"]}|{\"stage\": \"S1\"}|0|/appliesTo/jobTitles/0",
                "{}|{}|0|/metBy",
                "{}|{\"stage\": \"S1\", \"award\": \"A\"}|0|/metBy",
                "{}|{\"courseIds\": []}|0|/metBy/courseIds",
                "{}|{\"stage\": \"S1\"}|121|/dueMonths",
                "{}|{\"stage\": \"S1\"}|-1|/dueMonths"
            })
    void whatCannotBeIsRefusedWhereItStands(String appliesTo, String metBy, int dueMonths, String pointer) {
        assertFault(
                as(LEAD_RJ1)
                        .body(body(appliesTo, metBy, dueMonths, 0))
                        .post(EXPECTATIONS)
                        .then(),
                pointer);
    }

    private static String replacing(String title, String id) {
        return body(title, BY_NOTHING).replaceFirst("\\{", "{\"replaces\": \"" + id + "\", ");
    }

    private static ValidatableResponse listed(String person, String since) {
        return as(person)
                .queryParam("limit", 200)
                .queryParam("updatedSince", since)
                .get(EXPECTATIONS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse act(String person, String id, String act, int version) {
        return as(person)
                .header("If-Match", "\"" + version + "\"")
                .post(EXPECTATIONS + "/" + id + "/" + act)
                .then();
    }

    private static ValidatableResponse written(String person, String id, int version, String body) {
        return as(person)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(EXPECTATIONS + "/" + id)
                .then();
    }
}
