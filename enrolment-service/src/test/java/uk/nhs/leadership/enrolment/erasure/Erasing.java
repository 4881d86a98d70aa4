package uk.nhs.leadership.enrolment.erasure;

import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;

/** Erasures and legal holds as tests need them. */
public final class Erasing {
    public static final String HOLD = "{\"reason\": \"LITIGATION\", \"text\": \"Case 118, flooded\"}";
    public static final String ERASE = "{\"reason\": \"PERSON_ASKED\"}";

    private Erasing() {}

    /** Erases somebody as they are now. */
    public static ValidatableResponse erase(String person, String participant) {
        var etag = as(person).get("/v1/participants/" + participant).header("ETag");
        return as(person)
                .header("If-Match", etag == null ? "\"0\"" : etag)
                .body(ERASE)
                .post("/v1/participants/" + participant + "/erasure")
                .then();
    }

    /** Holds somebody, and gives the hold's id. */
    public static String held(String person, String participant) {
        return as(person)
                .body(HOLD)
                .post("/v1/participants/" + participant + "/legal-holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse lift(String person, String participant, String hold, String etag) {
        return as(person)
                .header("If-Match", etag)
                .post("/v1/participants/" + participant + "/legal-holds/" + hold + "/lift")
                .then();
    }
}
