package uk.nhs.leadership.enrolment.duplicate;

import static uk.nhs.leadership.enrolment.testing.Given.newEmployeeNumber;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Records that look like one person's, as tests bring them about and ask for them. */
final class Duplicates {
    static final String HEADING = "employee_number,given_name,family_name,email,job_title,pay_band,stage,employed_from";

    private Duplicates() {}

    static String newEmail() {
        return "p" + newEmployeeNumber() + "@nhs.example";
    }

    static String person(String lead, String given, String family, String email, String from) {
        var number = newEmployeeNumber();
        send(lead, HEADING + "\n" + number + "," + given + "," + family + "," + email + ",Nurse,5,F," + from + "\n");
        return idOf(lead, number);
    }

    static String participantOf(String suspicion) {
        return as(LEAD_RJ1)
                .get("/v1/suspected-duplicates/" + suspicion)
                .then()
                .extract()
                .path("participantId");
    }

    static String suspicion() {
        var email = newEmail();
        person(LEAD_RJ1, "Ada", "Byron", email, "2020-01-01");
        return suspicionOf(LEAD_RJ1, person(LEAD_RJ1, "Ada", "Byron", email, "2021-01-01"));
    }

    static String suspicionOf(String person, String newcomer) {
        return suspicionsOf(person, newcomer, false).getFirst();
    }

    static List<String> suspicionsOf(String person, String participant, boolean knownBefore) {
        return as(person)
                .queryParam("participant", participant)
                .queryParam("knownBefore", knownBefore)
                .get("/v1/suspected-duplicates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    static ValidatableResponse decide(
            String person, String id, String decision, @org.jspecify.annotations.Nullable String ifMatch) {
        var request = as(person);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/suspected-duplicates/" + id + "/" + decision)
                .then();
    }

    static ValidatableResponse merge(String person, String survivor, String merged, String ifMatch) {
        return as(person)
                .header("If-Match", ifMatch)
                .body("{\"mergedId\": \"" + merged + "\"}")
                .post("/v1/participants/" + survivor + "/merge")
                .then();
    }

    static ValidatableResponse send(String person, String file) {
        return as(person)
                .contentType(CSV)
                .body(file)
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
    }

    static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/participants/" + id).then();
    }

    static String etagOf(String participant) {
        return find(LEAD_RJ1, participant).extract().header("ETag");
    }

    static String idOf(String person, String number) {
        return as(person)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .extract()
                .path("items[0].id");
    }
}
