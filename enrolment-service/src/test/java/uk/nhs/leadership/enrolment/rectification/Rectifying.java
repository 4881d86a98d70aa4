package uk.nhs.leadership.enrolment.rectification;

import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Http;

/** Rectifications as tests need them. */
public final class Rectifying {
    public static final String PATH = "/v1/rectifications";
    public static final String REFUSE =
            "{\"reason\": \"HELD_ELSEWHERE\", \"text\": \"Tell the staff office, flooded\"}";

    private Rectifying() {}

    /** A body that asks for something that nobody has asked for before. */
    public static String job() {
        return body("JOB_TITLE", "Matron " + Given.newEmployeeNumber());
    }

    static String body(String field, String proposed) {
        return "{\"field\": \"%s\", \"proposed\": \"%s\", \"note\": \"It was flooded\"}".formatted(field, proposed);
    }

    /** Asks for another job title, as somebody of RJ1, and gives its id. */
    public static String asked(String person) {
        Awarded.participantOf(person);
        nothingIsOpen(person);
        return ask(person, job()).statusCode(201).extract().path("id");
    }

    static ValidatableResponse ask(String person, String body) {
        return as(person).body(body).post(PATH).then();
    }

    public static ValidatableResponse decide(String person, String id, String act, String body) {
        var etag = as(person).get(PATH + "/" + id).header("ETag");
        return as(person)
                .header("If-Match", etag == null ? "\"0\"" : etag)
                .body(body)
                .post(PATH + "/" + id + "/" + act)
                .then();
    }

    /** What other tests have asked for is decided, so that it can be asked for again. */
    public static void nothingIsOpen(String person) {
        List<String> open = as(person)
                .queryParam("status", "ASKED")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        open.forEach(id -> decide(Http.LEAD_RJ1, id, "refuse", REFUSE).statusCode(200));
    }
}
