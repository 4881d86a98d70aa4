package uk.nhs.leadership.enrolment.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.MANAGER;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.PERSON;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.agreed;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.answer;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.recorded;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.somebodyNew;
import static uk.nhs.leadership.enrolment.talent.TalentApi.OWN;
import static uk.nhs.leadership.enrolment.talent.TalentApi.SAY;
import static uk.nhs.leadership.enrolment.talent.TalentApi.TALENT;
import static uk.nhs.leadership.enrolment.talent.TalentApi.TALENT_LEAD;
import static uk.nhs.leadership.enrolment.talent.TalentApi.TALENT_LEAD_OF_A_TRUST;
import static uk.nhs.leadership.enrolment.talent.TalentApi.found;
import static uk.nhs.leadership.enrolment.talent.TalentApi.optIn;
import static uk.nhs.leadership.enrolment.talent.TalentApi.profileOf;
import static uk.nhs.leadership.enrolment.talent.TalentApi.say;
import static uk.nhs.leadership.enrolment.talent.TalentApi.visible;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Log;
import uk.nhs.leadership.enrolment.testing.Rows;

@QuarkusTest
class TalentHttpTest {

    @Test
    void whoOptsInIsFoundAndWhoOptsOutIsGoneAtOnce() {
        var participant = somebodyNew();
        as(PERSON).get(OWN).then().statusCode(200).header("ETag", "\"0\"").body("visible", equalTo(false));

        optIn(PERSON, SAY)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("visible", equalTo(true))
                .body("regions", contains("LONDON", "SOUTH_EAST"))
                .body("stages", contains("S2", "S3"))
                .body("availableFrom", equalTo("2027-09-01"));

        var profile = profileOf(participant);
        assertThat(found(TALENT_LEAD, "")).contains(profile);
        as(TALENT_LEAD)
                .get(TALENT + "/" + profile)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Okafor"))
                .body("employer", equalTo("RJ1"))
                .body("conversation", nullValue());

        as(PERSON).delete(OWN).then().statusCode(204);
        assertThat(found(TALENT_LEAD, "")).doesNotContain(profile);
        assertProblem(as(TALENT_LEAD).get(TALENT + "/" + profile).then(), 404, "NOT_FOUND");
        as(PERSON).get(OWN).then().header("ETag", "\"0\"").body("visible", equalTo(false));
        as(PERSON).delete(OWN).then().statusCode(204);
        assertThat(Log.typesOf(profile))
                .containsExactly("talent.opted-in.v1", "talent.viewed.v1", "talent.opted-out.v1");
    }

    @Test
    void forWhatIsSaidAnewByWhoeverSawWhatStands() {
        var profile = profileOf(visible());

        as(PERSON)
                .header("If-Match", "\"1\"")
                .body(say("\"NORTH_WEST\"", ""))
                .put(OWN)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("regions", contains("NORTH_WEST"));

        assertThat(found(TALENT_LEAD, "region=LONDON")).doesNotContain(profile);
        assertThat(found(TALENT_LEAD, "region=NORTH_WEST")).contains(profile);
        assertProblem(as(PERSON).header("If-Match", "\"1\"").body(SAY).put(OWN).then(), 412, "VERSION_STALE");
        assertProblem(as(PERSON).body(SAY).put(OWN).then(), 428, "VERSION_REQUIRED");
        as(PERSON).get(OWN).then().body("regions", contains("NORTH_WEST"));
    }

    @Test
    void oneIsVisibleOnceAlsoByManyRequestsAtOnce() {
        var participant = somebodyNew();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> as(PERSON)
                        .header("If-Match", "\"0\"")
                        .body(SAY)
                        .put(OWN)
                        .statusCode()))
                .limit(5)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 412, 412, 412, 412);
        assertThat(Rows.texts("select id from talent_profile where participant_id = '" + participant + "'"))
                .hasSize(1);
    }

    @Test
    void readinessIsWhatTheLastConversationAgreedToCameTo() {
        var participant = visible();
        var profile = profileOf(participant);
        agreed(PERSON, participant, today().minusDays(3), "READY_NOW");
        // Held before, recorded after.
        agreed(PERSON, participant, today().minusDays(20), "NOT_SOUGHT");
        // Held after, and not agreed to.
        var proposed = recorded(MANAGER, participant, today(), "READY_LATER");

        as(TALENT_LEAD)
                .get(TALENT + "/" + profile)
                .then()
                .body("conversation.readiness", equalTo("READY_NOW"))
                .body("conversation.heldOn", equalTo(today().minusDays(3).toString()))
                .body("conversation.outdated", equalTo(false));
        assertThat(found(TALENT_LEAD, "readiness=READY_NOW")).contains(profile);
        for (var other : List.of("READY_LATER", "NOT_SOUGHT")) {
            assertThat(found(TALENT_LEAD, "readiness=" + other)).doesNotContain(profile);
        }

        answer(PERSON, proposed, "agree").statusCode(200);
        assertThat(found(TALENT_LEAD, "readiness=READY_LATER")).contains(profile);
    }

    @Test
    void whatWasAgreedTooLongAgoSaysNotWhetherSomebodyIsReady() {
        var participant = visible();
        var profile = profileOf(participant);
        agreed(PERSON, participant, today().minusMonths(18).minusDays(1), "READY_NOW");

        as(TALENT_LEAD)
                .get(TALENT + "/" + profile)
                .then()
                .body("conversation.outdated", equalTo(true))
                .body("conversation.readiness", nullValue());
        assertThat(found(TALENT_LEAD, "readiness=READY_NOW")).doesNotContain(profile);

        agreed(PERSON, participant, today().minusMonths(18), "READY_NOW");
        assertThat(found(TALENT_LEAD, "readiness=READY_NOW")).contains(profile);
    }

    @ParameterizedTest
    @CsvSource({
        "stage=S2, true",
        "stage=S1, false",
        "region=LONDON, true",
        "region=NORTH_WEST, false",
        "availableBy=2027-09-01, true",
        "availableBy=2027-08-31, false",
        "stage=S3&region=SOUTH_EAST, true",
        "readiness=READY_NOW, false"
    })
    void oneIsFoundByWhatOneIsOpenTo(String asked, boolean isFound) {
        var profile = profileOf(visible());

        assertThat(found(TALENT_LEAD, asked).contains(profile)).isEqualTo(isFound);
    }

    /** Not a name in a list, and nowhere a number that would rate anybody. */
    @Test
    void noMoreIsToldThanThis() {
        var participant = visible();
        agreed(PERSON, participant, today(), "READY_NOW");
        var profile = profileOf(participant);

        Map<String, Object> listed = as(TALENT_LEAD)
                .get(TALENT + "?limit=200&readiness=READY_NOW")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + profile + "' }");
        Map<String, Object> shown =
                as(TALENT_LEAD).get(TALENT + "/" + profile).then().extract().path("$");

        assertThat(shown)
                .containsOnlyKeys(
                        "id",
                        "givenName",
                        "familyName",
                        "email",
                        "employer",
                        "stage",
                        "regions",
                        "trusts",
                        "stages",
                        "availableFrom",
                        "visibleSince",
                        "conversation");
        assertThat(listed)
                .containsOnlyKeys(
                        "id", "employer", "stage", "regions", "trusts", "stages", "availableFrom", "conversation");
        assertThat(listed.get("conversation"))
                .isEqualTo(Map.of("heldOn", today().toString(), "outdated", false, "readiness", "READY_NOW"));
    }

    @Test
    void everyLookIsKnownToWhomItWasAtAndToTheLog() {
        var participant = visible();
        var profile = profileOf(participant);
        var looks = "/v1/participants/" + participant + "/looks";
        as(PERSON).get(looks).then().statusCode(200).body("items.seen", everyItem(equalTo("PARTICIPANT")));

        found(TALENT_LEAD, "region=LONDON");
        as(TALENT_LEAD).get(TALENT + "/" + profile).then().statusCode(200);

        as(PERSON)
                .get(looks)
                .then()
                .body("items.seen", hasItem("TALENT_LISTED"))
                .body("items.seen", hasItem("TALENT"))
                .body("items.findAll { it.seen != 'PARTICIPANT' }.organisation", everyItem(equalTo("X26")))
                .body("items.findAll { it.seen != 'PARTICIPANT' }.actor", everyItem(equalTo(accountOf(TALENT_LEAD))));
        assertThat(Log.typesOf(profile)).containsExactly("talent.opted-in.v1", "talent.viewed.v1");
        assertThat(Rows.texts("select data from event_log where type = 'talent.searched.v1' and actor = '"
                        + accountOf(TALENT_LEAD) + "'"))
                .anySatisfy(data -> assertThat(data).contains(participant).contains("\"LONDON\""));
        // It is known also after they are not visible any more.
        as(PERSON).delete(OWN).then().statusCode(204);
        as(PERSON).get(looks).then().body("items.seen", hasItem("TALENT"));
    }

    @Test
    void aTrustFindsThoseWhoNamedItAndNobodyElse() {
        var named = profileOf(visible(say("\"LONDON\"", "\"RGT\", \"RJZ\"")));
        assertThat(found(TALENT_LEAD_OF_A_TRUST, "")).contains(named);
        as(TALENT_LEAD_OF_A_TRUST)
                .get(TALENT + "/" + named)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Okafor"))
                .body("trusts", contains("RGT"));
        as(TALENT_LEAD).get(TALENT + "/" + named).then().body("trusts", contains("RGT", "RJZ"));
        var looks = "/v1/participants/" + as(PERSON).get("/v1/participants/me").path("id") + "/looks";
        as(PERSON).get(looks).then().body("items.organisation", hasItem("RGT"));

        var others = profileOf(visible());
        assertThat(found(TALENT_LEAD_OF_A_TRUST, "")).doesNotContain(others);
        assertProblem(as(TALENT_LEAD_OF_A_TRUST).get(TALENT + "/" + others).then(), 404, "NOT_FOUND");
    }

    @Test
    void nobodyNamesTheirOwnTrustAndWhoComesToOneTheyNamedIsNotFoundByIt() {
        somebodyNew();
        assertRefused(optIn(PERSON, say("", "\"RJ1\"")), TalentRule.TALENT_OWN_TRUST);
        as(PERSON).get(OWN).then().body("visible", equalTo(false));

        var named = visible(say("", "\"RGT\""));
        var profile = profileOf(named);
        assertThat(found(TALENT_LEAD_OF_A_TRUST, "")).contains(profile);
        Rows.change("update participant set employer = 'RGT', account_id = null where id = '" + named + "'");

        assertThat(found(TALENT_LEAD_OF_A_TRUST, "")).doesNotContain(profile);
        assertProblem(as(TALENT_LEAD_OF_A_TRUST).get(TALENT + "/" + profile).then(), 404, "NOT_FOUND");
    }

    @Test
    void whoHasLeftIsNotFound() {
        var participant = visible();
        var profile = profileOf(participant);

        Rows.change("update participant set employed_until = current_date - 1, employed_from = current_date - 9"
                + " where id = '" + participant + "'");

        assertThat(found(TALENT_LEAD, "")).doesNotContain(profile);
        assertProblem(as(TALENT_LEAD).get(TALENT + "/" + profile).then(), 404, "NOT_FOUND");
    }

    @Test
    void nobodyElseLooksForTalentOrSpeaksForOthers() {
        var profile = profileOf(visible());

        for (var other : List.of(LEAD_RJ1, MANAGER, PERSON, LEAD_P0001, "panel.one", "operator.one", "analyst.one")) {
            assertProblem(as(other).get(TALENT).then(), 403, "FORBIDDEN");
            assertProblem(as(other).get(TALENT + "/" + profile).then(), 403, "FORBIDDEN");
        }
        for (var other : List.of(LEAD_RJ1, TALENT_LEAD)) {
            assertProblem(as(other).get(OWN).then(), 403, "FORBIDDEN");
            assertProblem(as(other).delete(OWN).then(), 403, "FORBIDDEN");
            assertProblem(optIn(other, SAY), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().get(TALENT).then(), 401, "UNAUTHENTICATED");
        as(PERSON).get(OWN).then().body("visible", equalTo(true));
        // Who is no participant anywhere cannot be visible.
        Given.unlinked(PERSON, LEAD_RJ1);
        assertProblem(optIn(PERSON, SAY), 404, "NOT_FOUND");
        assertProblem(as(PERSON).get(OWN).then(), 404, "NOT_FOUND");
        assertProblem(as(PERSON).delete(OWN).then(), 404, "NOT_FOUND");
    }

    /** What a trust is told of its staff has not a word of it. */
    @Test
    void theEmployerLearnsNothingOfIt() {
        var participant = visible();
        found(TALENT_LEAD, "");

        var person = "/v1/participants/" + participant;
        assertThat(as(LEAD_RJ1).get(person).asString()).doesNotContain("LONDON").doesNotContain("visible");
        List<String> told =
                as(LEAD_RJ1).get(person + "/export").then().extract().path("holdings.what");
        assertThat(told).contains("career_conversation").doesNotContain("talent_profile", "look", "event_log");
        assertThat(as(LEAD_RJ1)
                        .get("/v1/events?limit=200&type=talent.opted-in.v1")
                        .asString())
                .doesNotContain(participant);
    }

    @Test
    void itIsAmongWhatIsHeldAndGoesWithWhomItIsAbout() {
        var participant = visible();
        as(PERSON)
                .get("/v1/participants/" + participant + "/export")
                .then()
                .statusCode(200)
                .body(
                        "holdings.find { it.what == 'talent_profile' }.rows.regions",
                        contains(contains("LONDON", "SOUTH_EAST")))
                .body("holdings.find { it.what == 'event_log' }.rows.type", hasItem("talent.opted-in.v1"));

        Erasing.erase(LEAD_RJ1, participant).statusCode(200);

        assertThat(Rows.texts("select id from talent_profile where participant_id = '" + participant + "'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoRecordsThatBecomeOneWhatWasSaidLastStays(boolean keepsTheLast) {
        var first = visible(say("\"MIDLANDS\"", ""));
        var last = visible(say("\"LONDON\"", ""));
        var kept = keepsTheLast ? last : first;
        as(LEAD_RJ1)
                .header("If-Match", as(LEAD_RJ1).get("/v1/participants/" + kept).header("ETag"))
                .body("{\"mergedId\": \"" + (keepsTheLast ? first : last) + "\"}")
                .post("/v1/participants/" + kept + "/merge")
                .then()
                .statusCode(200);

        assertThat(Rows.texts(
                        "select regions from talent_profile where participant_id in ('" + first + "', '" + last + "')"))
                .containsExactly("{LONDON}");
        assertThat(found(TALENT_LEAD, "region=LONDON")).contains(profileOf(kept));
    }

    @Test
    void whatCannotBeIsRefused() {
        somebodyNew();
        assertFault(optIn(PERSON, say("", "")), "/regions");
        assertFault(optIn(PERSON, say("\"EVERYWHERE\"", "")), "/regions/0");
        assertFault(optIn(PERSON, say("", "\"rgt\"")), "/trusts/0");
        assertFault(optIn(PERSON, SAY.replace("\"S2\", \"S3\"", "")), "/stages");
        assertFault(as(TALENT_LEAD).get(TALENT + "?readiness=SOON").then(), "?readiness");
        assertFault(as(TALENT_LEAD).get(TALENT + "?availableBy=soon").then(), "?availableBy");
        assertProblem(as(TALENT_LEAD).get(TALENT + "/" + UUID.randomUUID()).then(), 404, "NOT_FOUND");
        as(PERSON).get(OWN).then().body("visible", equalTo(false));
    }
}
