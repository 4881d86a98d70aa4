package uk.nhs.leadership.accreditation.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.EVERY_ROLE_ELSEWHERE;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.OTHER_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.step;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.signal.SignalApi.PROVIDER;
import static uk.nhs.leadership.accreditation.signal.SignalApi.accreditation;
import static uk.nhs.leadership.accreditation.signal.SignalApi.awaitHeard;
import static uk.nhs.leadership.accreditation.signal.SignalApi.cohortThatWentWrong;
import static uk.nhs.leadership.accreditation.signal.SignalApi.count;
import static uk.nhs.leadership.accreditation.signal.SignalApi.countAgain;
import static uk.nhs.leadership.accreditation.signal.SignalApi.signals;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.accreditation.concern.ConcernApi;
import uk.nhs.leadership.accreditation.delivery.DeliveryApi;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class SignalHttpTest {

    @Test
    void aCourseIsCountedAndItsProviderAndTheNationalBodyReadHowItWent() throws SQLException {
        var number = accreditation();
        as(LEAD).get(signals(number)).then().statusCode(200).body("countedOn", nullValue());
        var cohort = DeliveryApi.cohort(number, PROVIDER);
        DeliveryApi.taught(cohort, PROVIDER, today(), 20, 15, 10, 5);
        awaitHeard(cohort, 20);

        countAgain(number);

        for (var person : List.of(LEAD, AUTHOR, PANEL_MEMBER, RATIFIER)) {
            as(person)
                    .get(signals(number))
                    .then()
                    .statusCode(200)
                    .body("countedOn", equalTo(today().toString()))
                    .body("taught", equalTo(20))
                    .body("completed", equalTo(15))
                    .body("completionRate", equalTo(75))
                    .body("leftForQuality", equalTo(5))
                    .body("passRate", equalTo(67))
                    .body("suppressed", equalTo(false))
                    .body("crossed", equalTo(List.of("QUALITY_WITHDRAWALS")));
        }
        for (var person : List.of(OTHER_LEAD, EVERY_ROLE_ELSEWHERE)) {
            as(person).get(signals(number)).then().statusCode(404);
        }
        as(FIRST_ASSESSOR).get(signals(number)).then().statusCode(403);
        asNobody().get(signals(number)).then().statusCode(401);
        as(PANEL_MEMBER).get(signals("LMA-999999-0")).then().statusCode(404);
    }

    @Test
    void fewerThanFivePeopleAreNotShown() throws SQLException {
        var number = accreditation();
        var cohort = DeliveryApi.cohort(number, PROVIDER);
        DeliveryApi.taught(cohort, PROVIDER, today(), 4, 4, 4, 0);
        awaitHeard(cohort, 4);

        countAgain(number);

        as(PANEL_MEMBER)
                .get(signals(number))
                .then()
                .body("taught", nullValue())
                .body("completed", nullValue())
                .body("passRate", nullValue())
                .body("suppressed", equalTo(true));
    }

    @Test
    void aThresholdThatIsCrossedOpensOneReviewAndAfterItsEndNoOtherUntilItIsCrossedAnew() throws SQLException {
        var number = accreditation();
        cohortThatWentWrong(number);

        countAgain(number);
        countAgain(number);

        var reviews = "/v1/accreditations/" + number + "/reviews";
        as(LEAD).get(reviews)
                .then()
                .statusCode(200)
                .body("items.trigger", containsInAnyOrder("QUALITY_WITHDRAWALS", "COMPLETION_LOW"))
                .body("items.reasonText", equalTo(Arrays.asList(null, null)));
        String id = as(PANEL_MEMBER).get(reviews).path("items.find { it.trigger == 'COMPLETION_LOW' }.id");
        step(
                        PANEL_MEMBER,
                        reviews + "/" + id,
                        "conclude",
                        etag(PANEL_MEMBER, reviews + "/" + id),
                        Map.of("conclusion", "NO_ACTION", "conclusionText", "The cohort was called up."))
                .then()
                .statusCode(200);
        countAgain(number);
        as(LEAD).get(reviews).then().body("items.size()", equalTo(2));

        notCrossed(number);
        countAgain(number);
        as(LEAD).get(reviews)
                .then()
                .body(
                        "items.findAll { it.trigger == 'COMPLETION_LOW' }.status",
                        containsInAnyOrder("CONCLUDED", "OPEN"))
                .body("items.size()", equalTo(3));
    }

    @Test
    void whatIsCountedTwiceOfTheSameIsTheSame() throws SQLException {
        var number = accreditation();
        cohortThatWentWrong(number);
        countAgain(number);
        var first = as(PANEL_MEMBER).get(signals(number)).asString();

        countAgain(number);

        assertThat(as(PANEL_MEMBER).get(signals(number)).asString()).isEqualTo(first);
    }

    @Test
    void aConcernChangesNothingOnItsDayAndOnlySubstantiatedOnesEver() throws SQLException {
        var number = accreditation();
        countAgain(number);
        var before = as(LEAD).get(signals(number)).asString();
        var first = ConcernApi.raised("participant.one.rjz", number);
        var second = ConcernApi.raised("participant.two.rjz", number);
        ConcernApi.answered(first).then().statusCode(200);
        ConcernApi.answered(second).then().statusCode(200);

        count();
        assertThat(as(LEAD).get(signals(number)).asString()).isEqualTo(before);
        as(LEAD).get("/v1/accreditations/" + number + "/reviews").then().body("items", empty());

        countAgain(number);
        as(LEAD).get("/v1/accreditations/" + number + "/reviews")
                .then()
                .body("items.trigger", equalTo(List.of("CONCERNS_SUBSTANTIATED")));
    }

    @Test
    void whatIsOverIsCountedOnceMoreAndNoLonger() throws SQLException {
        var number = accreditation();
        var entry = "/v1/register/accreditations/" + number;
        cohortThatWentWrong(number);
        step(
                        RATIFIER,
                        entry,
                        "withdraw",
                        asNobody().get(entry).header("ETag"),
                        Map.of("reason", "OTHER", "reasonText", "The provider has closed."))
                .then()
                .statusCode(200);

        countAgain(number);

        as(PANEL_MEMBER).get("/v1/accreditations/" + number + "/reviews").then().body("items", empty());
        try (var session = Sql.asAdministrator()) {
            assertThat(Sql.texts(
                            session,
                            "select 1 from signal where next_count_on is null and accreditation_number = '" + number
                                    + "'"))
                    .hasSize(1);
        }
    }

    @Test
    void theNationalBodyListsWhatCrossesAThreshold() throws SQLException {
        var wrong = accreditation();
        var well = accreditation();
        cohortThatWentWrong(wrong);
        countAgain(wrong);
        countAgain(well);

        for (var person : List.of(PANEL_MEMBER, RATIFIER)) {
            as(person)
                    .get("/v1/signals?limit=200&threshold=COMPLETION_LOW")
                    .then()
                    .statusCode(200)
                    .body("items.accreditationNumber", hasItem(wrong))
                    .body("items.accreditationNumber", not(hasItem(well)));
        }
        as(PANEL_MEMBER)
                .get("/v1/signals?limit=200&threshold=PASS_RATE_BELOW_STAGE")
                .then()
                .body("items.accreditationNumber", not(hasItem(wrong)));
        as(PANEL_MEMBER)
                .get("/v1/signals?threshold=GUT_FEELING")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?threshold"));
        for (var person : List.of(LEAD, EVERY_ROLE_ELSEWHERE)) {
            as(person).get("/v1/signals").then().statusCode(403);
        }
    }

    @Test
    void noOtherProviderReadsASignalAndNoneWritesOne() throws SQLException {
        countAgain(accreditation());

        for (var organisation : List.of("P0002", "RJ1", "")) {
            try (var session = Sql.asOrganisation(organisation)) {
                assertThat(Sql.texts(session, "select 1 from signal where provider = 'P0001'"))
                        .isEmpty();
            }
        }
        try (var session = Sql.asOrganisation(PROVIDER)) {
            assertThat(Sql.texts(session, "select 1 from signal")).isNotEmpty();
            assertThat(Sql.update(session, "update signal set crossed = '{}'")).isZero();
            assertThatThrownBy(() -> Sql.update(session, "delete from signal"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void signalsAreReadFromTheirIndexes() throws SQLException {
        var number = accreditation();
        countAgain(number);

        assertFound(
                "signal_once_for_a_number",
                "signal",
                SentSql.during(() -> as(LEAD).get(signals(number)).then().statusCode(200)));
        assertListed(
                "signal_crossed",
                "signal",
                SentSql.during(() -> as(PANEL_MEMBER).get("/v1/signals").then().statusCode(200)));
    }

    /** As if it had not crossed anything when it was counted last. */
    private static void notCrossed(String accreditation) throws SQLException {
        try (var session = Sql.asAdministrator()) {
            Sql.update(
                    session, "update signal set crossed = '{}' where accreditation_number = '" + accreditation + "'");
        }
    }
}
