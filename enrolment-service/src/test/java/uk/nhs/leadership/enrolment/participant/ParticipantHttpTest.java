package uk.nhs.leadership.enrolment.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static uk.nhs.leadership.enrolment.participant.ParticipantRule.ACCOUNT_LINKED_TO_ANOTHER;
import static uk.nhs.leadership.enrolment.testing.Given.newEmployeeNumber;
import static uk.nhs.leadership.enrolment.testing.Given.participant;
import static uk.nhs.leadership.enrolment.testing.Given.staffFile;
import static uk.nhs.leadership.enrolment.testing.Given.staffRow;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.asSystem;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.testing.Given;

@QuarkusTest
class ParticipantHttpTest {
    private static final String HEADING = "employee_number,given_name,family_name,email,job_title,pay_band,stage\n";

    @Test
    void newStaffIsRegisteredAndTheSameFileAgainChangesNothing() {
        var file = staffFile(3);

        importAs(LEAD_RJ1, file).statusCode(200).body("created", equalTo(3));

        importAs(LEAD_RJ1, file)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(3))
                .body("rows", hasSize(0));
    }

    @Test
    void whatTheFileSaysOtherwiseIsChanged() {
        var number = newEmployeeNumber();
        var id = participant(LEAD_RJ1, number);

        importAs(LEAD_RJ1, HEADING + number + ",Amara,Okafor-Smith,amara.okafor@rj1.example,Matron,8A,S2\n")
                .statusCode(200)
                .body("updated", equalTo(1));

        find(LEAD_RJ1, id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("familyName", equalTo("Okafor-Smith"))
                .body("jobTitle", equalTo("Matron"))
                .body("payBand", equalTo("8A"))
                .body("stage", equalTo("S2"))
                .body("givenName", equalTo("Amara"));
    }

    @Test
    void theLineManagerComesWithTheFileAndTheirStaffIsListed() {
        var manager = newEmployeeNumber();
        var number = newEmployeeNumber();
        var heading = HEADING.strip() + ",manager_employee_number,site\n";
        importAs(LEAD_RJ1, heading + staffRow(number).strip() + "," + manager + ",St Thomas'\n")
                .statusCode(200);

        as(LEAD_RJ1)
                .queryParam("managerEmployeeNumber", manager)
                .get("/v1/participants")
                .then()
                .statusCode(200)
                .body("items.employeeNumber", equalTo(java.util.List.of(number)))
                .body("items[0].managerEmployeeNumber", equalTo(manager))
                .body("items[0].site", equalTo("St Thomas'"));
        as(LEAD_RJZ)
                .queryParam("managerEmployeeNumber", manager)
                .get("/v1/participants")
                .then()
                .body("items", hasSize(0));

        // A file without the column says nothing of the manager.
        importAs(LEAD_RJ1, HEADING + staffRow(number)).statusCode(200).body("unchanged", equalTo(1));
        // Another manager is a change.
        importAs(LEAD_RJ1, heading + staffRow(number).strip() + "," + newEmployeeNumber() + ",St Thomas'\n")
                .statusCode(200)
                .body("updated", equalTo(1));
    }

    @Test
    void twoTrustsMayUseTheSameNumber() {
        var number = newEmployeeNumber();

        var ofRj1 = participant(LEAD_RJ1, number);
        var ofRjz = participant(LEAD_RJZ, number);

        assertThat(ofRj1).isNotEqualTo(ofRjz);
    }

    @Test
    void aFaultyRowRefusesTheWholeFileByRowAndColumn() {
        var good = newEmployeeNumber();

        var answer = importAs(LEAD_RJ1, HEADING + staffRow(good) + "1,A,B,not-an-address,E,77,S1\n");

        assertProblem(answer, 400, "INVALID_INPUT")
                .body("errors.pointer", equalTo(java.util.List.of("row 3, email", "row 3, pay_band")))
                .body("errors.code", equalTo(java.util.List.of("VALUE_INVALID", "VALUE_INVALID")));
        as(LEAD_RJ1)
                .queryParam("employeeNumber", good)
                .get("/v1/participants")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aPartialImportTakesTheGoodRowsAndTellsOfTheOthersWithoutWhatStandsInThem() {
        var good = newEmployeeNumber();

        as(LEAD_RJ1)
                .contentType(CSV)
                .queryParam("partial", "true")
                .body(HEADING + staffRow(good) + "1,Secret,B,c@d.example,E,77,S1\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(1))
                .body("rows", hasSize(1))
                .body("rows[0].row", equalTo(3))
                .body("rows[0].column", equalTo("pay_band"))
                .body("rows[0].code", equalTo("VALUE_INVALID"))
                .body(not(org.hamcrest.Matchers.containsString("Secret")));
        as(LEAD_RJ1)
                .queryParam("employeeNumber", good)
                .get("/v1/participants")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void partialIsTrueOrFalse() {
        var answer = as(LEAD_RJ1)
                .contentType(CSV)
                .queryParam("partial", "perhaps")
                .body(HEADING)
                .post("/v1/participants/import")
                .then();

        assertFault(answer, "?partial");
    }

    @Test
    void aFileInAnotherEncodingOrTypeIsRefused() {
        assertFault(
                as(LEAD_RJ1)
                        .contentType("text/csv; charset=ISO-8859-1")
                        .body(HEADING)
                        .post("/v1/participants/import")
                        .then(),
                "#Content-Type");
        assertProblem(as(LEAD_RJ1).body("{}").post("/v1/participants/import").then(), 415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void aFileLargerThanTheLimitIsRefused() {
        var answer = importAs(LEAD_RJ1, HEADING + "1," + "x".repeat(17 * 1024 * 1024));

        assertProblem(answer, 413, "BODY_TOO_LARGE");
    }

    @Test
    void theStaffOfALargeTrustFitsInOneFileAndComesBackUnchanged() {
        var file = staffFile(20_000);

        importAs("lead.r0a", file).statusCode(200).body("created", equalTo(20_000));

        importAs("lead.r0a", file).statusCode(200).body("unchanged", equalTo(20_000));
    }

    @Test
    void theSameFileTwiceAtOnceRegistersEveryoneOnce() throws Exception {
        var file = staffFile(500);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> send =
                    () -> importAs("lead.rrv", file).statusCode(200).extract().path("created");
            var first = threads.submit(send);
            var second = threads.submit(send);

            assertThat(first.get() + second.get()).isEqualTo(500);
        }
    }

    @Test
    void aSystemImportsForTheTrustItsTokenNames() {
        var number = newEmployeeNumber();

        asSystem("esr-interface")
                .contentType(CSV)
                .body(HEADING + staffRow(number))
                .post("/v1/participants/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));

        as(LEAD_RJ1)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .body("items", hasSize(1));
        as(LEAD_RJZ)
                .queryParam("employeeNumber", number)
                .get("/v1/participants")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void othersMayNotImport() {
        assertProblem(importAs(LEAD_P0001, staffFile(1)), 403, "FORBIDDEN");
        assertProblem(importAs("participant.one.rj1", staffFile(1)), 403, "FORBIDDEN");
        assertProblem(
                asSystem("register-reader")
                        .contentType(CSV)
                        .body(staffFile(1))
                        .post("/v1/participants/import")
                        .then(),
                403,
                "FORBIDDEN");
        assertProblem(
                anonymous()
                        .contentType(CSV)
                        .body(staffFile(1))
                        .post("/v1/participants/import")
                        .then(),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void anotherTrustsStaffIsNotFound() {
        var id = participant(LEAD_RJ1);

        assertProblem(find(LEAD_RJZ, id), 404, "NOT_FOUND");
        assertProblem(link(LEAD_RJZ, id, "\"0\"", UUID.randomUUID().toString()), 404, "NOT_FOUND");
        assertProblem(find(LEAD_P0001, id), 403, "FORBIDDEN");
        find(LEAD_RJ1, id).statusCode(200).body("employer", equalTo("RJ1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1"})
    void whatIsNoParticipantIsNotFound(String id) {
        assertProblem(find(LEAD_RJ1, id), 404, "NOT_FOUND");
    }

    @Test
    void whoHasItAlreadyIsToldThatNothingChanged() {
        var id = participant(LEAD_RJ1);

        as(LEAD_RJ1)
                .header("If-None-Match", "\"0\"")
                .get("/v1/participants/" + id)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"");
    }

    @Test
    void staffIsListedPageByPageEachOnce() {
        importAs("lead.rgt", staffFile(5)).statusCode(200);
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var request = as("lead.rgt").queryParam("limit", 2);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/participants")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            after = page.path("next");
        } while (after != null);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates().isSorted();
        as("lead.rgt").queryParam("limit", 2).get("/v1/participants").then().header("Link", notNullValue());
    }

    @Test
    void whoAsksWhatChangedSinceGetsThatInItsOrderAndPageByPage() {
        var before = participant(LEAD_RJZ);
        var since = Instant.parse(find(LEAD_RJZ, before).extract().path("updatedAt"))
                .plusNanos(1_000);
        importAs(LEAD_RJZ, staffFile(5)).statusCode(200);

        var seen = new HashSet<String>();
        String after = null;
        do {
            var request = as(LEAD_RJZ).queryParam("limit", 2).queryParam("updatedSince", since.toString());
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/participants")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            after = page.path("next");
        } while (after != null);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotContain(before);
    }

    @Test
    void aListAskedForWronglyIsRefusedByParameter() {
        assertFault(
                as(LEAD_RJ1).queryParam("limit", 201).get("/v1/participants").then(), "?limit");
        assertFault(
                as(LEAD_RJ1).queryParam("after", "x").get("/v1/participants").then(), "?after");
        assertFault(
                as(LEAD_RJ1)
                        .queryParam("updatedSince", "monday")
                        .get("/v1/participants")
                        .then(),
                "?updatedSince");
    }

    @Test
    void aParticipantSeesTheOwnRecordOnceTheAccountIsLinked() {
        Given.unlinked("participant.two.rjz", LEAD_RJZ);
        assertProblem(as("participant.two.rjz").get("/v1/participants/me").then(), 404, "NOT_FOUND");
        var id = participant(LEAD_RJZ);

        link(LEAD_RJZ, id, "\"0\"", accountOf("participant.two.rjz"))
                .statusCode(200)
                .header("ETag", "\"1\"");

        as("participant.two.rjz")
                .get("/v1/participants/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        assertProblem(find("participant.two.rjz", id), 403, "FORBIDDEN");
    }

    @Test
    void anAccountCanComeWithTheFile() {
        var number = newEmployeeNumber();
        importAs(
                        LEAD_RJZ,
                        HEADING.strip() + ",account_id\n" + staffRow(number).strip() + ","
                                + accountOf("participant.one.rjz") + "\n")
                .statusCode(200);

        as("participant.one.rjz")
                .get("/v1/participants/me")
                .then()
                .statusCode(200)
                .body("employeeNumber", equalTo(number));

        importAs(LEAD_RJZ, HEADING + staffRow(number)).statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void anAccountBelongsToOneParticipantOfAnEmployer() {
        var account = UUID.randomUUID().toString();
        link(LEAD_RJ1, participant(LEAD_RJ1), "\"0\"", account).statusCode(200);
        var second = participant(LEAD_RJ1);

        assertRefused(link(LEAD_RJ1, second, "\"0\"", account), ACCOUNT_LINKED_TO_ANOTHER);
        assertRefused(
                importAs(
                        LEAD_RJ1,
                        HEADING.strip() + ",account_id\n"
                                + staffRow(newEmployeeNumber()).strip() + "," + account + "\n"),
                ACCOUNT_LINKED_TO_ANOTHER);

        find(LEAD_RJ1, second).header("ETag", "\"0\"");
    }

    @Test
    void linkingNeedsTheVersionThatWasRead() {
        var id = participant(LEAD_RJ1);
        var account = UUID.randomUUID().toString();
        link(LEAD_RJ1, id, "\"0\"", account).statusCode(200);

        assertProblem(link(LEAD_RJ1, id, "\"0\"", account), 412, "VERSION_STALE");
        assertProblem(link(LEAD_RJ1, id, null, account), 428, "VERSION_REQUIRED");
        assertFault(link(LEAD_RJ1, id, "W/\"0\"", account), "#If-Match");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"accountId\": null}",
                "{\"accountId\": 7}",
                "{\"accountId\": \"me\"}",
                "{\"accountId\": \"5c3f0d0a-58c1-5a0e-9d1f-0f2f4c1b7a11\", \"role\": \"operator\"}",
            })
    void aLinkMustNameOneAccountAndNothingElse(String body) {
        var id = participant(LEAD_RJ1);

        assertProblem(
                as(LEAD_RJ1)
                        .header("If-Match", "\"0\"")
                        .body(body)
                        .post("/v1/participants/" + id + "/link-account")
                        .then(),
                400,
                "INVALID_INPUT");

        find(LEAD_RJ1, id).header("ETag", "\"0\"");
    }

    @Test
    void importingCostsTheSameStatementsForOneAndForAHundred() {
        importAs(LEAD_RJ1, staffFile(1)).statusCode(200);

        var one = uk.nhs.leadership.chassis.testing.Statements.of(
                () -> importAs(LEAD_RJ1, staffFile(1)).statusCode(200));
        var hundred = uk.nhs.leadership.chassis.testing.Statements.of(
                () -> importAs(LEAD_RJ1, staffFile(100)).statusCode(200));

        assertThat(hundred.commands()).isEqualTo(one.commands());
        assertThat(IntStream.of(one.of("INSERT"), one.of("COMMIT"))).containsExactly(2, 1);
    }

    private static ValidatableResponse importAs(String person, String file) {
        return as(person)
                .contentType(CSV)
                .body(file)
                .post("/v1/participants/import")
                .then();
    }

    private static ValidatableResponse find(String person, String id) {
        return as(person).get("/v1/participants/" + id).then();
    }

    private static ValidatableResponse link(
            String person, String id, @org.jspecify.annotations.Nullable String ifMatch, String account) {
        var request = as(person).body("{\"accountId\": \"" + account + "\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/participants/" + id + "/link-account")
                .then();
    }
}
