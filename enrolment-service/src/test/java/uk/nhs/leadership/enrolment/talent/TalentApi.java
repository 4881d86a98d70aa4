package uk.nhs.leadership.enrolment.talent;

import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.PERSON;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Talent as participants and talent leads see it. */
public final class TalentApi {
    static final String TALENT = "/v1/talent";
    static final String OWN = "/v1/participants/me/talent";
    public static final String TALENT_LEAD = "talent.one";

    /** Of the trust RGT, with every role that there is. */
    static final String TALENT_LEAD_OF_A_TRUST = "every.role.rgt";

    /** The body that makes visible. */
    public static final String SAY = say("\"LONDON\", \"SOUTH_EAST\"", "");

    private TalentApi() {}

    /** The body that makes visible for these. */
    static String say(String regions, String trusts) {
        return """
                {"regions": [%s], "trusts": [%s], "stages": ["S2", "S3"], "availableFrom": "2027-09-01"}""".formatted(regions, trusts);
    }

    static ValidatableResponse optIn(String person, String body) {
        var etag = as(person).get(OWN).header("ETag");
        return as(person)
                .header("If-Match", etag == null ? "\"0\"" : etag)
                .body(body)
                .put(OWN)
                .then();
    }

    /** Somebody new who is visible. */
    public static String visible() {
        return visible(SAY);
    }

    static String visible(String body) {
        var participant = CareerConversationApi.somebodyNew();
        optIn(PERSON, body).statusCode(200);
        return participant;
    }

    public static String profileOf(String participant) {
        return Rows.texts("select id from talent_profile where participant_id = '" + participant + "'")
                .getFirst();
    }

    /** The profiles of everybody whom somebody finds. */
    static List<String> found(String person, String asked) {
        var found = new ArrayList<String>();
        var after = "";
        do {
            var page = as(person)
                    .get(TALENT + "?limit=200&" + asked + after)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> items = page.path("items");
            items.forEach(item -> found.add(String.valueOf(item.get("id"))));
            String next = page.path("next");
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return found;
    }

    /** Everything that is announced of talent. */
    public static void everythingHappens() {
        var participant = visible();
        CareerConversationApi.agreed(PERSON, participant, Given.today(), "READY_NOW");
        optIn(PERSON, SAY).statusCode(200);
        found(TALENT_LEAD, "stage=S2&region=LONDON&readiness=READY_NOW&availableBy=2027-09-01");
        as(TALENT_LEAD).get(TALENT + "/" + profileOf(participant)).then().statusCode(200);
        as(PERSON).delete(OWN).then().statusCode(204);
    }
}
