package uk.nhs.leadership.accreditation.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.COURSE_ALREADY_ACCREDITED;
import static uk.nhs.leadership.accreditation.accreditation.AccreditationRule.TEACH_OUT_ENDS_TOO_EARLY;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegisterHttpTest {
    private static final String REGISTER = "/v1/register/accreditations";
    private static final Map<String, Object> WITHDRAWAL =
            Map.of("reason", "CRITERIA_NO_LONGER_MET", "reasonText", "Two outcomes are no longer assessed.");

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
        for (var bad : List.of("on=tomorrow", "stage=S9", "limit=0", "after=x", "updatedSince=now")) {
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
    void aCourseIsNotAccreditedTwiceOnOneDay() {
        var first = accredited(draft());
        String course = as(LEAD).get(first).path("courseId");
        var second = recommended(with(draft("The second version"), "courseId", course), toAccredit());

        ratify(RATIFIER, second).then().statusCode(409).body("code", equalTo(COURSE_ALREADY_ACCREDITED.name()));

        as(PANEL_MEMBER).get(second).then().body("status", equalTo("RECOMMENDED"));
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
