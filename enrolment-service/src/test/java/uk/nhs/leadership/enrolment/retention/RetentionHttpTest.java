package uk.nhs.leadership.enrolment.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.retention.Retaining.dayHasCome;
import static uk.nhs.leadership.enrolment.retention.Retaining.left;
import static uk.nhs.leadership.enrolment.retention.Retaining.round;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.rectification.Rectifying;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

/** For how long what is kept, and what becomes of it then. */
@QuarkusTest
class RetentionHttpTest {
    private static final String OPERATOR = "operator.one";
    private static final String POLICIES = "/v1/retention/policies";

    @Test
    void whoeverLeftLongAgoIsWarnedOfAndErasedWhenTheDayHasCome() {
        var longAgo = left(Given.today().minusMonths(72).toString());
        var later = left(Given.today().minusMonths(72).plusDays(1).toString());
        var ledger = ledger().size();

        round();
        assertThat(warning(LEAD_RJ1, longAgo))
                .containsEntry("idleSince", Given.today().minusMonths(72).toString())
                .containsEntry("dueOn", Given.today().plusDays(90).toString());
        assertThat(warnedOf(LEAD_RJ1)).doesNotContain(later);
        round();
        as(LEAD_RJ1).get("/v1/participants/" + longAgo).then().statusCode(200);

        dayHasCome(longAgo);
        round();

        assertProblem(as(LEAD_RJ1).get("/v1/participants/" + longAgo).then(), 404, "NOT_FOUND");
        as(LEAD_RJ1).get("/v1/participants/" + later).then().statusCode(200);
        as(LEAD_RJ1)
                .get("/v1/participants/" + longAgo + "/erasure")
                .then()
                .statusCode(200)
                .body("reason", equalTo("NO_LONGER_NEEDED"))
                .body("$", not(hasKey("erasedFor")));
        assertThat(warnedOf(LEAD_RJ1)).doesNotContain(longAgo);
        assertThat(Log.typesOf(longAgo)).endsWith("participant.erasure-due.v1", "participant.erased.v1");
        var entries = ledger();
        assertThat(entries.subList(ledger, entries.size()))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("kind", "PARTICIPANT")
                        .containsEntry("months", 72)
                        .containsEntry("ids", List.of(longAgo)));
    }

    @Test
    void aLegalHoldKeepsThemAndTheyStayListed() {
        var held = left("2012-05-31");
        round();
        dayHasCome(held);
        var hold = Erasing.held(OPERATOR, held);

        round();

        as(LEAD_RJ1).get("/v1/participants/" + held).then().statusCode(200);
        assertThat(warnedOf(LEAD_RJ1)).contains(held);
        Erasing.lift(OPERATOR, held, hold, "\"0\"").statusCode(200);
        round();
        assertProblem(as(LEAD_RJ1).get("/v1/participants/" + held).then(), 404, "NOT_FOUND");
    }

    @Test
    void whoeverComesBackIsWarnedOfNoMore() {
        var back = left("2013-05-31");
        round();
        assertThat(warnedOf(LEAD_RJ1)).contains(back);
        String number = as(LEAD_RJ1).get("/v1/participants/" + back).path("employeeNumber");
        Retaining.says(number, Given.today().minusDays(3).toString(), "");
        dayHasCome(back);

        round();

        as(LEAD_RJ1).get("/v1/participants/" + back).then().statusCode(200);
        assertThat(warnedOf(LEAD_RJ1)).doesNotContain(back);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOOK", "HOLDER_LINK", "RECTIFICATION", "CAREER_CONVERSATION"})
    void whatIsTooOldIsRemovedAndEnteredInTheLedger(String kind) {
        var awarded = Awarded.toHolder();
        var row = switch (kind) {
            case "LOOK" -> {
                as(LEAD_RJ1)
                        .get("/v1/participants/" + awarded.participant())
                        .then()
                        .statusCode(200);
                yield "look where id = '"
                        + Rows.texts("select id from look where participant_id = '" + awarded.participant()
                                        + "' order by id desc limit 1")
                                .getFirst()
                        + "'";
            }
            case "HOLDER_LINK" -> {
                as(Awarded.HOLDER).post(awarded.path() + "/renew-link").then().statusCode(200);
                yield "certificate_link where certificate_id = (select id from certificate where number = '"
                        + awarded.number() + "')";
            }
            case "CAREER_CONVERSATION" -> {
                var held = CareerConversationApi.recorded(
                        CareerConversationApi.MANAGER, CareerConversationApi.somebodyNew(), Given.today(), "READY_NOW");
                yield "career_conversation where id = '" + held.substring(held.lastIndexOf('/') + 1) + "'";
            }
            default -> {
                var asked = Rectifying.asked(Awarded.HOLDER);
                Rectifying.decide(LEAD_RJ1, asked, "refuse", Rectifying.REFUSE).statusCode(200);
                yield "rectification where id = '" + asked + "'";
            }
        };
        var key = kind.equals("HOLDER_LINK") ? "certificate_id" : "id";
        var id = Rows.texts("select " + key + " from " + row).getFirst();
        wasEarlier(row.replaceFirst(" where.*", ""), key, id, 71);
        round();
        assertThat(Rows.texts("select 1 from " + row)).hasSize(1);

        wasEarlier(row.replaceFirst(" where.*", ""), key, id, 2);
        round();

        assertThat(Rows.texts("select 1 from " + row)).isEmpty();
        assertThat(ledger())
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("kind", kind)
                        .satisfies(each -> assertThat(each.get("ids"))
                                .asInstanceOf(InstanceOfAssertFactories.LIST)
                                .contains(id)));
    }

    @Test
    void theNationalBodySaysForHowLong() {
        as(LEAD_RJ1)
                .get(POLICIES)
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "PARTICIPANT", "HOLDER_LINK", "LOOK", "RECTIFICATION", "CAREER_CONVERSATION"));
        var policy = POLICIES + "/RECTIFICATION";
        var etag = as(OPERATOR).get(policy).then().statusCode(200).extract().header("ETag");

        as(OPERATOR)
                .header("If-Match", etag)
                .body("{\"months\": 84, \"noticeDays\": 0}")
                .put(policy)
                .then()
                .statusCode(200)
                .body("months", equalTo(84));

        assertProblem(change(OPERATOR, policy, etag, 72), 412, "VERSION_STALE");
        assertThat(Log.typesOf(Rows.texts("select id from retention_policy where kind = 'RECTIFICATION'")
                        .getFirst()))
                .endsWith("retention.changed.v1");
        // For the other tests, which count on six years.
        change(OPERATOR, policy, as(OPERATOR).get(policy).header("ETag"), 72).statusCode(200);
        assertFault(change(OPERATOR, policy, "\"9\"", 0), "/months");
        assertProblem(change(LEAD_RJ1, policy, "\"0\"", 72), 403, "FORBIDDEN");
        assertProblem(change("every.role.rgt", policy, "\"0\"", 72), 403, "FORBIDDEN");
        assertProblem(change(OPERATOR, POLICIES + "/SHOES", "\"0\"", 72), 404, "NOT_FOUND");
        assertProblem(
                as(OPERATOR)
                        .body("{\"months\": 72, \"noticeDays\": 0}")
                        .put(policy)
                        .then(),
                428,
                "VERSION_REQUIRED");
    }

    @Test
    void aTrustSeesItsOwnWarningsAndTheNationalBodyTheLedger() {
        var somebody = left("2014-05-31");
        round();

        assertThat(warnedOf(LEAD_RJ1)).contains(somebody);
        assertThat(warnedOf(OPERATOR)).contains(somebody);
        assertThat(warnedOf(LEAD_RJZ)).doesNotContain(somebody);
        for (var path : List.of("/v1/retention/warnings", POLICIES)) {
            assertProblem(as(LEAD_P0001).get(path).then(), 403, "FORBIDDEN");
            assertProblem(anonymous().get(path).then(), 401, "UNAUTHENTICATED");
        }
        assertProblem(as(LEAD_RJ1).get("/v1/retention/ledger").then(), 403, "FORBIDDEN");
        assertProblem(as("every.role.rgt").get("/v1/retention/ledger").then(), 403, "FORBIDDEN");
    }

    private static ValidatableResponse change(String person, String path, String etag, int months) {
        return as(person)
                .header("If-Match", etag)
                .body("{\"months\": " + months + ", \"noticeDays\": 0}")
                .put(path)
                .then();
    }

    private static List<String> warnedOf(String person) {
        return warnings(person).stream()
                .map(warning -> (String) warning.get("participantId"))
                .toList();
    }

    private static Map<String, Object> warning(String person, String participant) {
        return warnings(person).stream()
                .filter(each -> participant.equals(each.get("participantId")))
                .findAny()
                .orElseThrow();
    }

    private static List<Map<String, Object>> warnings(String person) {
        return all(person, "/v1/retention/warnings");
    }

    private static List<Map<String, Object>> ledger() {
        return all(OPERATOR, "/v1/retention/ledger");
    }

    /** Page by page. */
    private static List<Map<String, Object>> all(String person, String path) {
        var items = new ArrayList<Map<String, Object>>();
        String after = null;
        do {
            var request = as(person).queryParam("limit", 200);
            if (after != null) {
                request.queryParam("after", after);
            }
            var page = request.get(path).then().statusCode(200).extract();
            items.addAll(page.path("items"));
            after = page.path("next");
        } while (after != null);
        return items;
    }

    /** So many months before. */
    private static void wasEarlier(String table, String key, String id, int months) {
        var column = switch (table) {
            case "look" -> "looked_at";
            case "certificate_link" -> "renewed_at";
            case "career_conversation" -> "held_on";
            default -> "decided_at";
        };
        Retaining.asAdmin("update %1$s set %2$s = %2$s - interval '%3$d months' where %4$s = '%5$s'"
                .formatted(table, column, months, key, id));
    }
}
