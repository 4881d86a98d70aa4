package uk.nhs.leadership.enrolment.esr;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

/** The staff record of RJ1 as tests ask for it and answer for it. */
public final class EsrApi {
    public static final String EXPORTS = "/v1/esr/exports";
    public static final String TEMPLATE = "/v1/esr/template";
    public static final Duration SOON = Duration.ofSeconds(60);

    /** As it is at a trust that has settled nothing, with a column that says what is to be done. */
    public static final String FORM = """
            {"columns": [{"field": "REFERENCE", "heading": "Reference"}, {"field": "EMPLOYEE_NUMBER", "heading": "Employee Number"},
              {"field": "ASSIGNMENT_NUMBER", "heading": "Assignment Number"},
              {"field": "COMPETENCE_NAME", "heading": "Competence Name"},
              {"field": "DATE_ACHIEVED", "heading": "Start Date"}, {"field": "EXPIRY_DATE", "heading": "End Date"},
              {"field": "ACTION", "heading": "Action"}, {"field": "CERTIFICATE_NUMBER", "heading": "Certificate"}],
             "dateForm": "DAY_MONTH_NAME", "separator": "COMMA", "lineEnd": "CRLF", "encoding": "UTF_8",
             "competenceName": "NHS|<SCHEME>|<Title> - <n> Years|", "competenceNameWithoutExpiry": "NHS|<SCHEME>|<Title>|",
             "scheme": "MLF", "removals": true}""";

    private EsrApi() {}

    public static void settle(String form) {
        var etag = as(LEAD_RJ1).get(TEMPLATE).then().statusCode(200).extract().header("ETag");
        as(LEAD_RJ1).header("If-Match", etag).body(form).put(TEMPLATE).then().statusCode(200);
    }

    /** Somebody new at RJ1 with this assignment number; with none if it is empty. */
    public static String staff(String employeeNumber, String assignmentNumber) {
        brought(employeeNumber, ",assignment_number", "," + assignmentNumber);
        return as(LEAD_RJ1)
                .queryParam("employeeNumber", employeeNumber)
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** A staff file of RJ1 says this of somebody. */
    public static void brought(String employeeNumber, String headings, String values) {
        as(LEAD_RJ1)
                .contentType(CSV)
                .body("employee_number,given_name,family_name,email,job_title,pay_band,stage" + headings + "\n"
                        + Given.staffRow(employeeNumber).replace("\n", values + "\n"))
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
    }

    /** A completion of somebody of RJ1 who can be told of. */
    public static Awarded completion(Accreditation accreditation) {
        var number = Given.newEmployeeNumber();
        return Awarded.to(staff(number, number + "-2"), accreditation);
    }

    /** A piece of the work on a file fails. */
    public static void stumbles(String export) {
        var container = Arc.container();
        container.instance(Callers.class).get().as(Caller.service("test"), () -> {
            container.instance(EsrWorkService.class).get().stumbled(UUID.fromString(export));
            return export;
        });
    }

    public static void revoke(Awarded awarded) {
        as(LEAD_P0001)
                .body("{\"reason\": \"other\", \"text\": \"Awarded twice\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);
    }

    /** A file of RJ1 that can be fetched. */
    public static String made(String request) {
        var asked = await().atMost(SOON)
                .until(() -> as(LEAD_RJ1).body(request).post(EXPORTS), answer -> answer.statusCode() != 409);
        String id = asked.then().statusCode(201).extract().path("id");
        await().atMost(SOON)
                .until(() -> !"REQUESTED".equals(export(id).extract().path("status")));
        export(id).body("status", equalTo("MADE"));
        return id;
    }

    /** Whatever was asked for before has been made: it would tell of what is completed from now on. */
    public static void nothingIsBeingMade() {
        await().atMost(SOON)
                .untilAsserted(() -> as(LEAD_RJ1)
                        .get(EXPORTS + "?limit=200")
                        .then()
                        .statusCode(200)
                        .body("items.status", not(hasItem("REQUESTED"))));
    }

    public static ValidatableResponse export(String id) {
        return as(LEAD_RJ1).get(EXPORTS + "/" + id).then().statusCode(200);
    }

    public static Response file(String id) {
        return as(LEAD_RJ1).get(EXPORTS + "/" + id + "/file");
    }

    public static List<String> lines(String id) {
        return file(id).then().statusCode(200).extract().asString().lines().toList();
    }

    /** The line that tells of a certificate. */
    public static String lineOf(String export, Awarded awarded) {
        return lines(export).stream()
                .filter(line -> line.contains(awarded.number()))
                .findFirst()
                .orElse("");
    }

    public static String referenceOf(String export, Awarded awarded) {
        return lineOf(export, awarded).split(",", 2)[0];
    }

    public static Response sendAnswer(String export, String csv) {
        return as(LEAD_RJ1).contentType(CSV).body(csv).put(EXPORTS + "/" + export + "/acknowledgement");
    }

    /** The record answers. @return what became of each row of the answer, without its heading */
    public static List<String> answered(String export, String csv) {
        String job = sendAnswer(export, csv).then().statusCode(202).extract().path("id");
        await().atMost(SOON).until(() -> as(LEAD_RJ1).get("/v1/jobs/" + job).path("endedAt") != null);
        return as(LEAD_RJ1)
                .get("/v1/jobs/" + job + "/results.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    public static String answer(String reference, String result, String reason) {
        return "reference,result,reason\n" + reference + "," + result + "," + reason + "\n";
    }

    public static ValidatableResponse putRight(String export, String body) {
        return as(LEAD_RJ1)
                .header("If-Match", export(export).extract().header("ETag"))
                .body(body)
                .post(EXPORTS + "/" + export + "/put-right")
                .then();
    }

    /** How a completion stands: status and reason. */
    public static String standing(Awarded awarded) {
        var after = "";
        while (true) {
            var page = as(LEAD_RJ1)
                    .get("/v1/esr/completions?limit=200" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            var own = "items.find { it.certificateNumber == '" + awarded.number() + "' }";
            if (page.path(own) != null) {
                return page.path(own + ".status") + " " + page.path(own + ".reason");
            }
            if (page.path("next") == null) {
                return "not there";
            }
            after = "&after=" + page.path("next");
        }
    }

    /** Everything that is announced about templates and files. */
    public static void everythingHappens() {
        settle(FORM);
        var awarded = completion(Accreditation.granted());
        var export = made("{}");
        answered(export, answer(referenceOf(export, awarded), "rejected", "No cover"));
        putRight(export, "{}").statusCode(200);
    }
}
