package uk.nhs.leadership.enrolment.careerconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.MANAGER;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.OWN;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.PERSON;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.agreed;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.answer;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.body;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.pathOf;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.record;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.recorded;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.somebodyNew;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class CareerConversationHttpTest {
    private static final String NATIONAL = "talent.one";

    @Test
    void bothReadWhatWasRecordedAndItCountsWithConsent() {
        var participant = somebodyNew();

        var path = recorded(MANAGER, participant, today().minusDays(3), "READY_LATER");

        for (var reader : List.of(MANAGER, LEAD_RJ1, PERSON)) {
            as(reader)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"0\"")
                    .body("status", equalTo("PROPOSED"))
                    .body("readiness", equalTo("READY_LATER"))
                    .body("text", equalTo("Wants to lead, words of both"))
                    .body("heldWith", equalTo("LINE_MANAGER"))
                    .body("heldOn", equalTo(today().minusDays(3).toString()))
                    .body("outdated", equalTo(false))
                    .body("answeredAt", nullValue());
        }
        answer(PERSON, path, "agree").statusCode(200).body("status", equalTo("AGREED"));
        assertThat(Log.typesOf(path.substring(path.lastIndexOf('/') + 1)))
                .containsExactly("careerconversation.recorded.v1", "careerconversation.agreed.v1");
    }

    @Test
    void withoutConsentNothingIsKeptButThatItWasHeld() {
        var participant = somebodyNew();
        var never = recorded(MANAGER, participant, today(), "READY_NOW");
        var noMore = agreed(PERSON, participant, today(), "READY_NOW");

        for (var path : List.of(never, noMore)) {
            answer(PERSON, path, "decline")
                    .statusCode(200)
                    .body("status", equalTo("DECLINED"))
                    .body("readiness", nullValue())
                    .body("text", nullValue());
            as(MANAGER).get(path).then().body("status", equalTo("DECLINED")).body("text", nullValue());
            for (var act : List.of("agree", "decline")) {
                assertRefused(answer(PERSON, path, act), CareerConversationRule.CAREER_CONVERSATION_MOVE_NOT_ALLOWED);
            }
        }
        assertThat(Rows.texts("select text from career_conversation where text is not null and participant_id = '"
                        + participant + "'"))
                .isEmpty();
    }

    @Test
    void anotherOneIsAddedAndTheFirstStaysAsItWas() {
        var participant = somebodyNew();
        var first = agreed(PERSON, participant, today().minusDays(40), "READY_LATER");
        recorded(LEAD_RJ1, participant, today().minusDays(3), "READY_NOW");

        for (var reader : List.of(MANAGER, LEAD_RJ1)) {
            as(reader)
                    .get(pathOf(participant))
                    .then()
                    .statusCode(200)
                    .body("items.readiness", contains("READY_LATER", "READY_NOW"))
                    .body("items.heldWith", contains("LINE_MANAGER", "LEARNING_LEAD"));
        }
        as(PERSON).get(OWN).then().statusCode(200).body("items.readiness", contains("READY_LATER", "READY_NOW"));
        as(PERSON).get(first).then().body("status", equalTo("AGREED")).body("readiness", equalTo("READY_LATER"));
    }

    @Test
    void afterEighteenMonthsItIsOutdated() {
        var participant = somebodyNew();
        var lastDay = today().minusMonths(18);

        record(MANAGER, participant, lastDay, "READY_NOW").statusCode(201).body("outdated", equalTo(false));
        record(MANAGER, participant, lastDay.minusDays(1), "READY_NOW")
                .statusCode(201)
                .body("outdated", equalTo(true));
    }

    @Test
    void itIsRecordedOnceItWasHeld() {
        var participant = somebodyNew();

        assertRefused(
                record(MANAGER, participant, today().plusDays(1), "READY_NOW"),
                CareerConversationRule.CAREER_CONVERSATION_IN_FUTURE);

        as(LEAD_RJ1).get(pathOf(participant)).then().body("items", empty());
    }

    @Test
    void nobodyRecordsOneWithThemselves() {
        var lead = "every.role.rgt";
        var own = Given.participantOf(lead, "lead.rgt");

        assertRefused(record(lead, own, today(), "READY_NOW"), CareerConversationRule.CAREER_CONVERSATION_WITH_ONESELF);

        as(lead).get(pathOf(own)).then().statusCode(200).body("items", empty());
    }

    @Test
    void onlyWhoeverLeadsSomebodyRecordsAndReads() {
        var participant = somebodyNew();
        var path = recorded(MANAGER, participant, today(), "READY_NOW");
        var notTheirs = Given.participant(LEAD_RJ1);

        assertProblem(record(MANAGER, notTheirs, today(), "READY_NOW"), 404, "NOT_FOUND");
        assertProblem(as(MANAGER).get(pathOf(notTheirs)).then(), 404, "NOT_FOUND");
        for (var stranger : List.of(LEAD_RJZ, "manager.rjz")) {
            assertProblem(record(stranger, participant, today(), "READY_NOW"), 404, "NOT_FOUND");
            assertProblem(as(stranger).get(pathOf(participant)).then(), 404, "NOT_FOUND");
            assertProblem(as(stranger).get(path).then(), 404, "NOT_FOUND");
        }
        for (var other : List.of(PERSON, LEAD_P0001, NATIONAL, "operator.one")) {
            assertProblem(record(other, participant, today(), "READY_NOW"), 403, "FORBIDDEN");
            assertProblem(as(other).get(pathOf(participant)).then(), 403, "FORBIDDEN");
        }
        assertProblem(as(NATIONAL).get(path).then(), 403, "FORBIDDEN");
        assertProblem(anonymous().get(path).then(), 401, "UNAUTHENTICATED");
        as(LEAD_RJ1).get(pathOf(participant)).then().body("items.readiness", contains("READY_NOW"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agree", "decline"})
    void onlyWhomItIsAboutAnswers(String act) {
        var path = recorded(MANAGER, somebodyNew(), today(), "READY_NOW");
        Awarded.participantOf(Awarded.HOLDER);

        assertProblem(as(Awarded.HOLDER).get(path).then(), 404, "NOT_FOUND");
        assertProblem(answer(Awarded.HOLDER, path, act), 404, "NOT_FOUND");
        for (var other : List.of(MANAGER, LEAD_RJ1, NATIONAL)) {
            assertProblem(answer(other, path, act), 403, "FORBIDDEN");
        }
        assertProblem(as(PERSON).post(path + "/" + act).then(), 428, "VERSION_REQUIRED");
        assertProblem(
                as(PERSON).header("If-Match", "\"7\"").post(path + "/" + act).then(), 412, "VERSION_STALE");
        as(PERSON).get(path).then().body("status", equalTo("PROPOSED"));
    }

    @Test
    void whatCannotBeIsRefused() {
        var participant = somebodyNew();

        assertFault(
                as(MANAGER)
                        .body(body(today(), "READY_NOW").replace("Wants to lead, words of both", " "))
                        .post(pathOf(participant))
                        .then(),
                "/text");
        assertFault(
                as(MANAGER)
                        .body(body(today(), "SOON"))
                        .post(pathOf(participant))
                        .then(),
                "/readiness");
        assertProblem(
                as(PERSON).get("/v1/career-conversations/" + UUID.randomUUID()).then(), 404, "NOT_FOUND");
        Given.unlinked(PERSON, LEAD_RJ1);
        assertProblem(as(PERSON).get(OWN).then(), 404, "NOT_FOUND");
    }

    @Test
    void whoReadsItIsKnownToWhomItIsAbout() {
        var participant = somebodyNew();
        var path = recorded(MANAGER, participant, today(), "READY_NOW");

        as(MANAGER).get(path).then().statusCode(200);
        as(LEAD_RJ1).get(pathOf(participant)).then().statusCode(200);
        as(PERSON).get(path).then().statusCode(200);

        as(PERSON)
                .get("/v1/participants/" + participant + "/looks")
                .then()
                .statusCode(200)
                .body("items.seen.findAll { it == 'CAREER_CONVERSATION' }", hasSize(2));
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        var participant = somebodyNew();
        for (var readiness : List.of("READY_NOW", "READY_LATER", "NOT_SOUGHT")) {
            recorded(MANAGER, participant, today(), readiness);
        }

        var first =
                as(PERSON).get(OWN + "?limit=2").then().body("items.readiness", contains("READY_NOW", "READY_LATER"));

        as(PERSON)
                .get(OWN + "?limit=2&after=" + first.extract().path("next"))
                .then()
                .body("items.readiness", contains("NOT_SOUGHT"))
                .body("next", nullValue());
    }

    @Test
    void itIsGoneWithWhomItIsAbout() {
        var participant = somebodyNew();
        agreed(PERSON, participant, today(), "READY_NOW");
        as(PERSON)
                .get("/v1/participants/" + participant + "/export")
                .then()
                .statusCode(200)
                .body("holdings.find { it.what == 'career_conversation' }.rows.readiness", contains("READY_NOW"));

        Erasing.erase(LEAD_RJ1, participant).statusCode(200);

        assertThat(Rows.texts("select id from career_conversation where participant_id = '" + participant + "'"))
                .isEmpty();
    }
}
