package uk.nhs.leadership.enrolment.export;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** A sheet is the list that it is of: the same things, seen by the same people, in the same order. */
@QuarkusTest
class SheetHttpTest {
    private static final String ENROLMENTS = "/v1/enrolments";
    private static final String PARTICIPANTS = "/v1/participants";
    private static final String CERTIFICATES = "/v1/certificates";
    private static final String NOBODY = "0198a3f2-7c1e-7a61-9d2b-3f1f0f6d8e11";

    @Test
    void aSheetSaysOfAnEnrolmentWhatTheListSays() {
        var cohort = Given.openCohort(Accreditation.granted(), 9);
        var passed = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        Given.finished(passed, "PASSED");
        Given.move(
                        LEAD_RJ1,
                        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort),
                        "withdraw",
                        "{\"reason\": \"non-payment\", \"text\": \"Two lines,\\n\\\"quoted\\\"\"}")
                .statusCode(200);
        Given.move(
                        LEAD_RJ1,
                        Given.nomination(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort),
                        "cancel",
                        "{\"reason\": \"no-longer-wanted\", \"text\": \"=1+1\"}")
                .statusCode(200);

        for (var person : List.of(LEAD_RJ1, LEAD_P0001)) {
            var listed = items(person, ENROLMENTS + "?limit=200&cohort=" + cohort);
            var sheet = sheet(person, ENROLMENTS + ".csv?cohort=" + cohort);
            assertThat(sheet.rows()).hasSameSizeAs(listed);
            for (var i = 0; i < listed.size(); i++) {
                assertEnrolment(sheet.rows().get(i), listed.get(i));
            }
        }
        var withdrawn = sheet(LEAD_RJ1, ENROLMENTS + ".csv?training=WITHDRAWN&cohort=" + cohort);
        assertThat(withdrawn.column("withdrawalText")).containsExactly("Two lines,\n\"quoted\"");
        var cancelled = sheet(LEAD_RJ1, ENROLMENTS + ".csv?place=CANCELLED&cohort=" + cohort);
        assertThat(cancelled.column("refusalText")).contains("'=1+1");
    }

    @Test
    void whoHasLeftIsNamedInNoSheetOfTheEmployerBefore() {
        var cohort = Given.openCohort(Accreditation.granted(), 9);
        Given.takeover(cohort);

        var before = sheet(LEAD_RJ1, ENROLMENTS + ".csv?cohort=" + cohort);

        assertThat(before.column("employer")).containsExactly("RJ1");
        assertThat(before.column("familyName")).containsExactly("");
        assertThat(before.column("email")).containsExactly("");
        assertThat(sheet(LEAD_P0001, ENROLMENTS + ".csv?cohort=" + cohort).column("familyName"))
                .containsExactly("Okafor");
        for (var person : List.of(LEAD_RJ1, LEAD_P0001)) {
            var listed = items(person, ENROLMENTS + "?limit=200&cohort=" + cohort);
            assertEnrolment(
                    sheet(person, ENROLMENTS + ".csv?cohort=" + cohort).rows().getFirst(), listed.getFirst());
        }
    }

    private static void assertEnrolment(Map<String, String> row, Map<String, Object> item) {
        for (var field : List.of(
                "id",
                "participantId",
                "cohortId",
                "courseId",
                "employer",
                "provider",
                "attempt",
                "place",
                "training",
                "startedOn",
                "completedOn",
                "decidedOn",
                "nominatedBy",
                "offeredUntil")) {
            assertThat(row.get(field)).as(field).isEqualTo(text(item.get(field)));
        }
        for (var time : List.of("askedAt", "enrolledAt", "updatedAt")) {
            assertThat(row.get(time)).as(time).isEqualTo(second(item.get(time)));
        }
        var person = inner(item, "participant");
        for (var field : List.of("givenName", "familyName", "email")) {
            assertThat(row.get(field)).as(field).isEqualTo(text(person.get(field)));
        }
        assertThat(row.get("withdrawalReason"))
                .isEqualTo(text(inner(item, "withdrawal").get("reason")));
        assertThat(row.get("refusalReason"))
                .isEqualTo(text(inner(item, "refusal").get("reason")));
    }

    @Test
    void eachConditionAndStandpointHasInTheSheetWhatItHasInTheList() {
        var mine = Awarded.participantOf(HOLDER);
        var cohort = Given.openCohort(Accreditation.granted(), 9);
        var since = Instant.now().minus(5, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        Given.enrolment(LEAD_RJ1, mine, cohort);
        Given.nomination(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        Given.enrolment(LEAD_RJZ, Given.participant(LEAD_RJZ), cohort);

        assertSame(HOLDER, ENROLMENTS, "");
        assertSame(HOLDER, ENROLMENTS, "?as=PARTICIPANT&participant=" + NOBODY);
        assertSame(HOLDER, ENROLMENTS, "?place=ENROLLED&training=ENROLLED");
        for (var person : List.of(LEAD_RJ1, LEAD_RJZ, LEAD_P0001)) {
            assertSame(person, ENROLMENTS, "?cohort=" + cohort);
            assertSame(person, ENROLMENTS, "?cohort=" + cohort + "&place=ENROLLED");
            assertSame(person, ENROLMENTS, "?cohort=" + cohort + "&place=NOMINATED");
            assertSame(person, ENROLMENTS, "?cohort=" + cohort + "&training=ENROLLED");
            assertSame(person, ENROLMENTS, "?cohort=" + cohort + "&updatedSince=" + since);
            assertSame(person, ENROLMENTS, "?cohort=" + cohort + "&updatedSince=2999-01-01T00:00:00Z");
            assertSame(person, ENROLMENTS, "?participant=" + mine);
        }
        assertThat(sheet(LEAD_RJ1, ENROLMENTS + ".csv?cohort=" + cohort).rows()).hasSize(2);
        assertThat(sheet(LEAD_RJZ, ENROLMENTS + ".csv?cohort=" + cohort).rows()).hasSize(1);
        assertThat(sheet(LEAD_P0001, ENROLMENTS + ".csv?cohort=" + cohort).column("employer"))
                .contains("RJ1", "RJZ");
        assertThat(sheet(LEAD_P0002, ENROLMENTS + ".csv?cohort=" + cohort).rows())
                .isEmpty();
        assertThat(sheet(HOLDER, ENROLMENTS + ".csv").column("participantId")).containsOnly(mine);
    }

    @Test
    void aTrustsStaffAsASheetIsItsStaffAndNobodyElses() {
        var manager = Given.newEmployeeNumber();
        var numbers = List.of(Given.newEmployeeNumber(), Given.newEmployeeNumber());
        var heading = "employee_number,given_name,family_name,email,job_title,pay_band,stage,manager_employee_number,"
                + "site,professional_register,professional_number\n";
        as(LEAD_RJ1)
                .contentType(CSV)
                .body(heading + numbers.get(0) + ",\"Ann, Mary\",-Smith,a@rj1.example,=Head,7,S1," + manager
                        + ",@Home,,\n" + numbers.get(1) + ",\u00c5sa,\u0142uk,b@rj1.example,Nurse,6,F," + manager
                        + ",,NMC,"
                        + nmc() + "\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200);

        var sheet = sheet(LEAD_RJ1, PARTICIPANTS + ".csv?managerEmployeeNumber=" + manager);

        assertThat(sheet.column("employeeNumber")).isEqualTo(numbers);
        assertThat(sheet.column("givenName")).containsExactly("Ann, Mary", "\u00c5sa");
        assertThat(sheet.column("familyName")).containsExactly("'-Smith", "\u0142uk");
        assertThat(sheet.column("jobTitle")).containsExactly("'=Head", "Nurse");
        assertThat(sheet.column("site")).containsExactly("'@Home", "");
        assertThat(sheet.column("identifiers").get(0)).isEmpty();
        assertThat(sheet.column("identifiers").get(1)).startsWith("NMC ");
        assertSame(LEAD_RJ1, PARTICIPANTS, "?managerEmployeeNumber=" + manager);
        assertSame(LEAD_RJ1, PARTICIPANTS, "?employeeNumber=" + numbers.get(0));
        assertSame(LEAD_RJ1, PARTICIPANTS, "?managerEmployeeNumber=" + manager + "&updatedSince=2020-01-01T00:00:00Z");
        assertSame(LEAD_RJZ, PARTICIPANTS, "?managerEmployeeNumber=" + manager);
        assertThat(sheet(LEAD_RJZ, PARTICIPANTS + ".csv").column("employer")).doesNotContain("RJ1");
    }

    private static String nmc() {
        return "%02dA%04dE".formatted(System.nanoTime() % 90 + 10, System.nanoTime() / 100 % 10_000);
    }

    @Test
    void certificatesAsASheetAreThoseOfTheListWithWhyOneDoesNotCount() {
        var awarded = Awarded.toHolder();
        as(LEAD_P0001)
                .body("{\"reason\": \"issued-in-error\", \"text\": \"+44 called\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);

        var sheet = sheet(LEAD_RJ1, CERTIFICATES + ".csv?participant=" + awarded.participant());

        var row = sheet.rows().stream()
                .filter(each -> awarded.number().equals(each.get("number")))
                .findFirst()
                .orElseThrow();
        assertThat(row.get("revokedOn")).isEqualTo(today().toString());
        assertThat(row.get("revocationReason")).isEqualTo("issued-in-error");
        assertThat(row.get("revocationText")).isEqualTo("'+44 called");
        assertThat(row.get("revokedFor")).isEqualTo("P0001");
        assertThat(row.keySet()).noneMatch(heading -> heading.contains("Name") || heading.equals("email"));
        for (var person : List.of(LEAD_RJ1, LEAD_P0001, LEAD_RJZ, HOLDER)) {
            assertSame(person, CERTIFICATES, "?participant=" + awarded.participant());
        }
        assertThat(sheet(HOLDER, CERTIFICATES + ".csv").column("number")).contains(awarded.number());
        assertThat(sheet(LEAD_P0002, CERTIFICATES + ".csv").column("number")).doesNotContain(awarded.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENROLMENTS, CERTIFICATES})
    void whoIsNoParticipantHasTheHeadingAlone(String list) {
        Given.unlinked(COLLEAGUE, LEAD_RJ1);

        var sheet = sheet(COLLEAGUE, list + ".csv");

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.text()).startsWith("id,").endsWith("\r\n").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENROLMENTS, PARTICIPANTS, CERTIFICATES})
    void aSheetIsSavedUnderASafeNameAndKeptByNobodyOnTheWay(String list) {
        var answer = as(LEAD_RJ1).accept("*/*").get(list + ".csv").then().statusCode(200);

        answer.contentType("text/csv;charset=UTF-8").header("Cache-Control", "no-store");
        assertThat(answer.extract().header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + list.substring(4) + "-" + today() + ".csv\"");
        assertThat(answer.extract().asString().replace("\r\n", "")).doesNotContain("\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENROLMENTS, PARTICIPANTS, CERTIFICATES})
    void onlyWhoMayListMayDownload(String list) {
        assertProblem(anonymous().accept("*/*").get(list + ".csv").then(), 401, "UNAUTHENTICATED");
        assertProblem(as("panel.one").accept("*/*").get(list + ".csv").then(), 403, "FORBIDDEN");
        if (list.equals(PARTICIPANTS)) {
            assertProblem(as(LEAD_P0001).accept("*/*").get(list + ".csv").then(), 403, "FORBIDDEN");
        } else {
            assertFault(
                    as(LEAD_RJ1).accept("*/*").get(list + ".csv?as=PROVIDER").then(), "?as");
            assertFault(
                    as(LEAD_RJ1).accept("*/*").get(list + ".csv?participant=x").then(), "?participant");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "' or 1=1 --", "\\' or true --", ":employer", "$$", "%L", "\u2019;select 1"})
    void whatIsSentIsAValueAndNeverAPartOfTheQuestion(String sent) {
        var sheet = csv(as(LEAD_RJ1)
                .accept("*/*")
                .queryParam("employeeNumber", sent)
                .get(PARTICIPANTS + ".csv")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(sheet.rows()).isEmpty();
    }

    @Test
    void itIsKeptWhoHadWhichSheetAndHowManyWereInIt() {
        var cohort = Given.openCohort(Accreditation.granted(), 2);
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        var before = told();

        sheet(LEAD_P0001, ENROLMENTS + ".csv?cohort=" + cohort);

        assertThat(told().stream().skip(before.size()))
                .containsExactly(
                        "sheet.opened.v1 P0001 ENROLMENTS PROVIDER  ", "sheet.closed.v1 P0001 ENROLMENTS  2 true");
    }

    @Test
    void whoAsksForTheirOwnIsNobodysBusiness() {
        Awarded.participantOf(HOLDER);
        var before = told();

        sheet(HOLDER, ENROLMENTS + ".csv");
        sheet(HOLDER, CERTIFICATES + ".csv");

        assertThat(told()).isEqualTo(before);
    }

    @Test
    void whoAsksForOneByTheNumberLooksAtThem() {
        var number = Given.newEmployeeNumber();
        var participant = Given.participant(LEAD_RJ1, number);
        var before = looksAt(participant);

        sheet(LEAD_RJ1, PARTICIPANTS + ".csv?employeeNumber=" + number);

        assertThat(looksAt(participant)).hasSize(before.size() + 1);
    }

    private static List<String> looksAt(String participant) {
        return Rows.texts("select seen from look where participant_id = '" + participant + "'");
    }

    /** By the accounts that these tests use. */
    private static List<String> told() {
        return Rows.texts("""
                select concat_ws(' ', type, data::jsonb ->> 'organisation', data::jsonb ->> 'kind',
                  coalesce(data::jsonb ->> 'standpoint', ''), coalesce(data::jsonb ->> 'rows', ''),
                  coalesce(data::jsonb ->> 'whole', ''))
                from event_log where type like '%sheet.%' order by entry""");
    }

    private static void assertSame(String person, String list, String conditions) {
        var listed = items(person, list + conditions + (conditions.isEmpty() ? "?" : "&") + "limit=200");
        var ids = sheet(person, list + ".csv" + conditions).column("id");
        assertThat(ids.stream().limit(200))
                .isEqualTo(listed.stream().map(item -> item.get("id")).toList());
    }

    private static List<Map<String, Object>> items(String person, String list) {
        return as(person).get(list).then().statusCode(200).extract().path("items");
    }

    private static CsvText sheet(String person, String path) {
        return csv(as(person)
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static CsvText csv(String text) {
        return CsvText.of(text);
    }

    private static Map<?, ?> inner(Map<String, Object> item, String field) {
        return item.get(field) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String second(@Nullable Object time) {
        return time == null
                ? ""
                : Instant.parse(time.toString()).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
