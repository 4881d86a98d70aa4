package uk.nhs.leadership.accreditation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.mapping;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;
import static uk.nhs.leadership.accreditation.Api.without;
import static uk.nhs.leadership.accreditation.change.ChangeApi.act;
import static uk.nhs.leadership.accreditation.change.ChangeApi.announce;
import static uk.nhs.leadership.accreditation.change.ChangeApi.announced;
import static uk.nhs.leadership.accreditation.change.ChangeApi.announcedOf;
import static uk.nhs.leadership.accreditation.change.ChangeApi.changing;
import static uk.nhs.leadership.accreditation.change.ChangeApi.decided;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_NEEDS_NEW_SUBMISSION;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_OF_NOTHING;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_OF_WHAT_HAS_ENDED;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_OVERTAKES_ANOTHER;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_TAKES_EFFECT_TOO_SOON;
import static uk.nhs.leadership.accreditation.change.ChangeRule.CHANGE_UNDER_WAY;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class ChangeHttpTest {
    @Test
    void whatTouchesNoCriterionIsNoted() {
        var number = numberOf(accredited(draft()));

        announce(LEAD, number, with(changing("learningHours", 105), "title", "Second steps"))
                .then()
                .statusCode(201)
                .body("change.status", equalTo("NOTED"))
                .body("change.aspects", equalTo(List.of("TITLE", "HOURS_WITHIN_TOLERANCE")))
                .body("change.criteria", empty())
                .body("difference.learningHours", equalTo(105))
                .body("difference.delivery", nullValue());
        as(AUTHOR)
                .get("/v1/accreditations/" + number + "/changes")
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("NOTED")));
    }

    @Test
    void aChangeThatCannotBeIsRefusedByNameAndReason() {
        var number = numberOf(accredited(draft()));

        announce(LEAD, number, with(changing("stage", "F"), "learningHours", 50))
                .then()
                .statusCode(409)
                .body("code", equalTo(CHANGE_NEEDS_NEW_SUBMISSION.name()))
                .body("errors.code", equalTo(List.of("STAGE", "HOURS_TOO_FEW")));
        announce(LEAD, number, changing("mapping", List.of(mapping("Module 9", "1.1.1-S1", "ASSESSED"))))
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("TOO_MANY_OUTCOMES")));
        announce(LEAD, number, changing("learningHours", 100))
                .then()
                .statusCode(409)
                .body("code", equalTo(CHANGE_OF_NOTHING.name()));
        announce(LEAD, number, with(changing("delivery", "ONLINE"), "effectiveOn", today().toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo(CHANGE_TAKES_EFFECT_TOO_SOON.name()));
        for (var missing : List.of("explanation", "effectiveOn")) {
            announce(LEAD, number, without(changing("delivery", "ONLINE"), missing))
                    .then()
                    .statusCode(400);
        }
        announce(LEAD, number, changing("delivery", "BY_POST")).then().statusCode(400);
        announce(LEAD, number, changing("learningHours", 0)).then().statusCode(400);
        as(LEAD).get("/v1/accreditations/" + number + "/changes").then().body("items", empty());
    }

    @Test
    void oneIsUnderWayAtATime() throws Exception {
        var number = numberOf(accredited(draft()));
        as(LEAD).get("/v1/accreditations/" + number + "/changes");

        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one =
                    () -> announce(LEAD, number, changing("delivery", "ONLINE")).statusCode();
            var answers = both.invokeAll(List.of(one, one)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(201, 409);
        }
        announce(LEAD, number, changing("delivery", "IN_PERSON"))
                .then()
                .statusCode(409)
                .body("code", equalTo(CHANGE_UNDER_WAY.name()));
        announce(LEAD, number, changing("title", "Second steps")).then().statusCode(201);
    }

    @Test
    void aChangeIsMeasuredByWhatTheCourseHasBecome() {
        var number = numberOf(accredited(draft()));
        decided(announcedOf(number), "ACCEPT");
        var mapped = List.of(
                mapping("Module 1", "1.1.1-S1", "DEVELOPED"),
                mapping("Module 2", "1.1.2-S1", "ASSESSED"),
                mapping("Module 3", "1.1.3-S1", "INTRODUCED"));

        announce(LEAD, number, changing("delivery", "ONLINE"))
                .then()
                .statusCode(409)
                .body("code", equalTo(CHANGE_OF_NOTHING.name()));
        announce(LEAD, number, changing("mapping", mapped))
                .then()
                .statusCode(201)
                .body("change.aspects", equalTo(List.of("MAPPING_OF_OTHER_OUTCOMES")));
        announce(LEAD, number, changing("mapping", mapped))
                .then()
                .statusCode(409)
                .body("code", equalTo(CHANGE_OF_NOTHING.name()));
        announce(LEAD, number, with(changing("mapping", mapped.subList(0, 2)), "effectiveOn", today().toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo(CHANGE_OVERTAKES_ANOTHER.name()))
                .body("errors.pointer", equalTo(List.of("/mapping")));
        announce(LEAD, number, changing("delivery", "BLENDED"))
                .then()
                .statusCode(201)
                .body("change.aspects", equalTo(List.of("DELIVERY")));
    }

    @Test
    void theTermsOnWhichACourseIsHeldChangeToo() {
        var number = numberOf(accredited(draft()));
        var robin = Map.of("name", "Robin Exampleford", "role", "Facilitator", "credentials", "Led a ward.");
        var cheaper = with(changing("pricePence", 80_000), "languages", List.of("en", "cy"));

        announce(LEAD, number, with(cheaper, "capacityPerCohort", 12))
                .then()
                .statusCode(201)
                .body("change.status", equalTo("NOTED"))
                .body("change.aspects", equalTo(List.of("CAPACITY", "PRICE", "LANGUAGES")))
                .body("difference.languages", equalTo(List.of("en", "cy")));
        var others = with(changing("faculty", List.of(robin)), "accessibility", "On request.");
        announce(LEAD, number, with(others, "assessmentMethods", List.of("EXAMINATION")))
                .then()
                .statusCode(201)
                .body("change.status", equalTo("NOTIFIED"))
                .body("change.aspects", equalTo(List.of("ASSESSMENT_METHODS", "ACCESSIBILITY", "FACULTY")))
                .body("change.criteria", equalTo(List.of("R-EDI-1", "R-GOV-1")))
                .body("difference.faculty.name", equalTo(List.of("Robin Exampleford")))
                .body("difference.mapping", nullValue());
        announce(LEAD, number, changing("faculty", List.of())).then().statusCode(400);
        announce(LEAD, number, changing("languages", List.of("english"))).then().statusCode(400);
        announce(LEAD, number, changing("pricePence", -1)).then().statusCode(400);
    }

    @Test
    void onlyItsProviderNotifiesAndTakesBack() {
        var path = announced();
        var number = path.replaceAll("^/v1/accreditations/|/changes/.*$", "");

        for (var person : List.of(OTHER_LEAD, EVERY_ROLE_ELSEWHERE)) {
            announce(person, number, changing("title", "Second steps")).then().statusCode(404);
            act(person, path, "withdraw").then().statusCode(404);
        }
        for (var person : List.of(AUTHOR, RATIFIER, PANEL_MEMBER)) {
            announce(person, number, changing("title", "Second steps")).then().statusCode(403);
            act(person, path, "withdraw").then().statusCode(403);
        }
        as(LEAD).post(path + "/withdraw").then().statusCode(428);
        step(LEAD, path, "withdraw", "\"99\"").then().statusCode(412);
        act(LEAD, path, "withdraw").then().statusCode(200).body("change.status", equalTo("WITHDRAWN"));
        act(LEAD, path, "withdraw").then().statusCode(409).body("code", equalTo(CHANGE_MOVE_NOT_ALLOWED.name()));
        announcedOf(number);
    }

    @Test
    void itIsReadByItsProviderAndTheNationalBody() {
        var path = announced();

        for (var person : List.of(LEAD, AUTHOR, PANEL_MEMBER, RATIFIER)) {
            as(person).get(path).then().statusCode(200);
        }
        as(OTHER_LEAD).get(path).then().statusCode(404);
        as(LEARNING_LEAD).get(path).then().statusCode(403);
        asNobody().get(path).then().statusCode(401);
        as(LEAD).header("If-None-Match", etag(LEAD, path)).get(path).then().statusCode(304);
        var other = announced().replaceAll("/changes/.*$", "") + path.replaceAll("^.*/changes", "/changes");
        as(LEAD).get(other).then().statusCode(404);
    }

    @Test
    void whatHasEndedIsNotChanged() {
        var number = numberOf(accredited(draft()));
        var entry = "/v1/register/accreditations/" + number;
        step(
                        RATIFIER,
                        entry,
                        "withdraw",
                        asNobody().get(entry).header("ETag"),
                        Map.of("reason", "OTHER", "reasonText", "Closed."))
                .then()
                .statusCode(200);

        announce(LEAD, number, changing("title", "Second steps"))
                .then()
                .statusCode(409)
                .body("code", equalTo(CHANGE_OF_WHAT_HAS_ENDED.name()));
    }

    @Test
    void changesAreListedFromTheirIndex() throws SQLException {
        var list = announced().replaceAll("/changes/.*$", "/changes");

        assertListed(
                "material_change_of_accreditation",
                "material_change",
                SentSql.during(() -> as(LEAD).get(list).then().statusCode(200)));
    }
}
