package uk.nhs.leadership.enrolment.careerconversation;

import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import uk.nhs.leadership.enrolment.testing.Given;

/** Career conversations as line managers, learning leads and participants have to do with them. */
public final class CareerConversationApi {
    public static final String MANAGER = "manager.rj1";

    /** With whose account one after the other signs in. */
    public static final String PERSON = "participant.two.rj1";

    static final String OWN = "/v1/participants/me/career-conversations";

    private CareerConversationApi() {}

    /** Somebody new, of the staff of the manager, who signs in with that account from now on. */
    public static String somebodyNew() {
        Given.unlinked(PERSON, LEAD_RJ1);
        var participant = Given.staffOf(MANAGER, LEAD_RJ1);
        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"accountId\": \"%s\"}".formatted(accountOf(PERSON)))
                .post("/v1/participants/" + participant + "/link-account")
                .then()
                .statusCode(200);
        return participant;
    }

    /** The body that records one. */
    public static String body(LocalDate heldOn, String readiness) {
        return "{\"heldOn\": \"%s\", \"readiness\": \"%s\", \"text\": \"Wants to lead, words of both\"}"
                .formatted(heldOn, readiness);
    }

    static String pathOf(String participant) {
        return "/v1/participants/" + participant + "/career-conversations";
    }

    public static ValidatableResponse record(String person, String participant, LocalDate heldOn, String readiness) {
        return as(person)
                .body(body(heldOn, readiness))
                .post(pathOf(participant))
                .then();
    }

    /** One that was recorded, as a path. */
    public static String recorded(String person, String participant, LocalDate heldOn, String readiness) {
        String id = record(person, participant, heldOn, readiness)
                .statusCode(201)
                .extract()
                .path("id");
        return "/v1/career-conversations/" + id;
    }

    public static ValidatableResponse answer(String person, String path, String act) {
        return Given.act(person, path, act, "");
    }

    /** One that somebody who signs in as the person agreed to, as a path. */
    public static String agreed(String person, String participant, LocalDate heldOn, String readiness) {
        var path = recorded(MANAGER, participant, heldOn, readiness);
        answer(person, path, "agree").statusCode(200);
        return path;
    }

    /** Everything that is announced of them. */
    public static void everythingHappens() {
        var participant = somebodyNew();
        answer(PERSON, agreed(PERSON, participant, Given.today(), "READY_NOW"), "decline")
                .statusCode(200);
    }
}
