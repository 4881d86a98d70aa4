package uk.nhs.leadership.enrolment.esr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.enrolment.esr.EsrApi.EXPORTS;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Files of completions, from asking for one to fetching it. */
@QuarkusTest
class EsrExportHttpTest {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
    private static final String TODAY = Given.today().format(WRITTEN).toUpperCase(Locale.ROOT);

    @BeforeEach
    void theTemplateIsWhatItIsAtFirst() {
        EsrApi.nothingIsBeingMade();
        EsrApi.settle(EsrApi.FORM);
    }

    @Test
    void aRowTellsWhoAchievedWhatAndWhen() {
        var number = Given.newEmployeeNumber();
        var awarded = Awarded.to(EsrApi.staff(number, number + "-2"), Accreditation.granted());

        var export = EsrApi.made("{}");

        assertThat(EsrApi.lines(export).getFirst())
                .isEqualTo(
                        "Reference,Employee Number,Assignment Number,Competence Name,Start Date,End Date,Action,Certificate");
        assertThat(EsrApi.lineOf(export, awarded))
                .matches("E[0-9]+R[0-9]+," + number + "," + number + "-2,NHS\\|MLF\\|First Steps in Leading Care\\|,"
                        + TODAY + ",,ADD," + awarded.number());
    }

    @Test
    void whatExpiresTellsWhenAndForHowManyYearsItCounts() {
        var accreditation = Accreditation.granted();
        Certification.scheme(accreditation, Certification.TERMS.replace("12", "36"));
        var expires = Given.today().plusMonths(36).format(WRITTEN).toUpperCase(Locale.ROOT);

        var awarded = EsrApi.completion(accreditation);

        assertThat(EsrApi.lineOf(EsrApi.made("{}"), awarded))
                .contains(",NHS|MLF|First Steps in Leading Care - 3 Years|," + TODAY + "," + expires + ",ADD,");
    }

    @Test
    void eachCompletionIsInOneFileUnlessItIsAskedForAgain() {
        var awarded = EsrApi.completion(Accreditation.granted());
        var first = EsrApi.made("{}");
        var next = EsrApi.made("{}");
        var again = EsrApi.made("{\"again\": true, \"from\": \"" + Given.today() + "\"}");

        assertThat(EsrApi.lineOf(first, awarded)).isNotEmpty();
        assertThat(EsrApi.lineOf(next, awarded)).isEmpty();
        assertThat(EsrApi.referenceOf(again, awarded)).isNotEmpty().isNotEqualTo(EsrApi.referenceOf(first, awarded));
        assertThat(EsrApi.lineOf(EsrApi.made("{}"), awarded)).isEmpty();
        assertThat(Rows.texts(
                        "select count(*) from esr_row r join certificate c on c.id = r.certificate_id where c.number = '"
                                + awarded.number() + "' and r.counts"))
                .containsExactly("1");
    }

    @Test
    void onlyWhatWasAwardedInTheDaysThatAreNamedIsInTheFile() {
        var awarded = EsrApi.completion(Accreditation.granted());
        var before = EsrApi.made("{\"until\": \"" + Given.today().minusDays(1) + "\"}");
        var later = EsrApi.made("{\"from\": \"" + Given.today().plusDays(1) + "\"}");

        assertThat(EsrApi.lineOf(before, awarded)).isEmpty();
        assertThat(EsrApi.lineOf(later, awarded)).isEmpty();
        assertThat(EsrApi.lineOf(EsrApi.made("{\"from\": \"" + Given.today() + "\"}"), awarded))
                .isNotEmpty();
    }

    @Test
    void whoCannotBeToldOfIsLeftOutForAReasonUntilItIsPutRight() {
        var number = Given.newEmployeeNumber();
        var without = Awarded.to(EsrApi.staff(number, ""), Accreditation.granted());
        var left = Given.newEmployeeNumber();
        var gone = Awarded.to(EsrApi.staff(left, left + "-2"), Accreditation.granted());
        EsrApi.brought(
                left,
                ",employed_from,employed_until",
                ",2020-01-01," + Given.today().minusDays(1));

        var export = EsrApi.made("{}");

        assertThat(leftOut(export))
                .containsEntry(without.number(), "NO_ASSIGNMENT_NUMBER")
                .containsEntry(gone.number(), "ENDED_EMPLOYMENT");
        assertThat(EsrApi.lineOf(export, without)).isEmpty();
        EsrApi.brought(number, ",assignment_number", "," + number + "-7");
        assertThat(EsrApi.lineOf(EsrApi.made("{}"), without)).contains("," + number + "-7,");
    }

    @Test
    void whatHasNoNameByTheTemplateIsLeftOut() {
        EsrApi.settle(EsrApi.FORM.replace("\"competenceNameWithoutExpiry\": \"NHS|<SCHEME>|<Title>|\",", ""));
        var lasting = EsrApi.completion(Accreditation.granted());
        var accreditation = Accreditation.granted();
        Certification.scheme(accreditation, Certification.TERMS.replace("12", "18"));
        var ayearandahalf = EsrApi.completion(accreditation);

        var leftOut = leftOut(EsrApi.made("{}"));

        assertThat(leftOut)
                .containsEntry(lasting.number(), "NO_EXPIRY")
                .containsEntry(ayearandahalf.number(), "NO_WHOLE_YEARS");
    }

    @Test
    void theFileIsTheSameEachTimeAndIsSafeToSave() throws NoSuchAlgorithmException {
        EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");
        var told = EsrApi.export(export).extract();

        var file = EsrApi.file(export).then().statusCode(200);

        var bytes = file.extract().asByteArray();
        file.contentType("text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"esr-RJ1-" + told.path("number") + ".csv\""));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(told.path("sha256"));
        assertThat(bytes).hasSize(told.<Integer>path("bytes"));
        assertThat(EsrApi.file(export).asByteArray()).isEqualTo(bytes);
        assertThat(EsrApi.lines(export)).hasSize(told.<Integer>path("rows") + 1);
        assertThat(leftOut(export)).hasSize(told.path("leftOut"));
    }

    @Test
    void aFileKeepsTheTemplateThatItWasMadeWith() {
        EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");
        var before = EsrApi.file(export).asByteArray();

        EsrApi.settle(EsrApi.FORM.replace("\"COMMA\"", "\"TAB\""));

        assertThat(EsrApi.file(export).asByteArray()).isEqualTo(before);
        EsrApi.export(export).body("template.separator", equalTo("COMMA"));
    }

    @Test
    void whoIsErasedIsInNoFileAnyMore() {
        var number = Given.newEmployeeNumber();
        var participant = EsrApi.staff(number, number + "-2");
        var awarded = Awarded.to(participant, Accreditation.granted());
        var export = EsrApi.made("{}");
        assertThat(EsrApi.lineOf(export, awarded)).isNotEmpty();

        Erasing.erase(LEAD_RJ1, participant).statusCode(200);

        assertThat(EsrApi.lineOf(export, awarded)).isEmpty();
        assertThat(EsrApi.file(export).asString()).doesNotContain(number);
        assertThat(Rows.texts("select count(*) from esr_row where employee_number = '" + number + "'"))
                .containsExactly("0");
    }

    @Test
    void whatIsHeldOnSomebodyTellsOfTheirRows() {
        var number = Given.newEmployeeNumber();
        var participant = EsrApi.staff(number, number + "-2");
        Awarded.to(participant, Accreditation.granted());
        EsrApi.made("{}");

        var held = as(LEAD_RJ1)
                .get("/v1/participants/" + participant + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(held).contains("\"esr_row\"").contains(number + "-2");
    }

    @Test
    void oneFileOfATrustIsMadeAtATime() {
        EsrApi.made("{}");
        var id = UUID.randomUUID();
        // One whose turn is not yet, as after a piece that failed.
        Rows.change("""
                insert into esr_export (id, employer, number, status, again, form, looked_to, last_row, rows_sent, removals, left_out,
                  accepted, rejected, attempts, not_before, requested_at, requested_by, updated_at, version)
                select '%s', 'RJ1', max(x.number) + 1, 'REQUESTED', false, t.form, '%s', 0, 0, 0, 0, 0, 0, 1,
                  now() + interval '1 hour', now(), 'somebody', now(), 0
                from esr_export x, esr_template t where x.employer = 'RJ1' and t.employer = 'RJ1' group by t.form""".formatted(id, new UUID(0, 0)));

        assertRefused(as(LEAD_RJ1).body("{}").post(EXPORTS).then(), EsrRule.ESR_EXPORT_UNDER_WAY);
        assertRefused(EsrApi.file(id.toString()).then(), EsrRule.ESR_EXPORT_NOT_MADE);
        assertRefused(EsrApi.sendAnswer(id.toString(), "x").then(), EsrRule.ESR_EXPORT_NOT_MADE);
        Rows.change("update esr_export set status = 'FAILED' where id = '" + id + "'");

        EsrApi.made("{}");
    }

    @Test
    void theSameRequestTwiceIsOneFile() {
        EsrApi.made("{}");
        var key = UUID.randomUUID().toString();
        var first = as(LEAD_RJ1)
                .header("Idempotency-Key", key)
                .body("{}")
                .post(EXPORTS)
                .then()
                .statusCode(201);
        var second = as(LEAD_RJ1)
                .header("Idempotency-Key", key)
                .body("{}")
                .post(EXPORTS)
                .then()
                .statusCode(201);

        assertThat(second.extract().<String>path("id"))
                .isEqualTo(first.extract().path("id"));
    }

    @Test
    void whatMakesNoSenseIsRefusedWhereItStands() {
        assertFault(as(LEAD_RJ1).body("{\"again\": true}").post(EXPORTS).then(), "/from");
        assertFault(
                as(LEAD_RJ1)
                        .body("{\"from\": \"2026-11-02\", \"until\": \"2026-11-01\"}")
                        .post(EXPORTS)
                        .then(),
                "/until");
        assertProblem(
                as(LEAD_RJ1)
                        .get(EXPORTS + "/" + EsrApi.made("{}") + "/left-out?after=nonsense")
                        .then(),
                400,
                "INVALID_INPUT");
    }

    @Test
    void whatAnotherTrustHasIsNotThere() {
        var export = EXPORTS + "/" + EsrApi.made("{}");

        for (var path : List.of("", "/file", "/left-out")) {
            as(LEAD_RJZ).get(export + path).then().statusCode(404);
            as(LEAD_P0001).get(export + path).then().statusCode(403);
        }
        assertThat(as(LEAD_RJZ).get(EXPORTS + "?limit=200").asString())
                .doesNotContain(export.substring(EXPORTS.length() + 1));
        as(LEAD_P0001).body("{}").post(EXPORTS).then().statusCode(403);
    }

    @Test
    void filesAreListedInTheirOrderPageByPage() {
        EsrApi.made("{}");
        var last = EsrApi.made("{}");

        var first = as(LEAD_RJ1).get(EXPORTS + "?limit=1").then().statusCode(200);
        String next = first.extract().path("next");

        assertThat(next).isNotNull();
        as(LEAD_RJ1)
                .get(EXPORTS + "?limit=200&after=" + next)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(last));
        as(LEAD_RJ1)
                .get(EXPORTS + "/" + last)
                .then()
                .header("ETag", containsString("\""))
                .body("status", equalTo("MADE"));
    }

    private static Map<String, String> leftOut(String export) {
        var all = new HashMap<String, String>();
        var after = "";
        while (true) {
            var page = as(LEAD_RJ1)
                    .get(EXPORTS + "/" + export + "/left-out?limit=200" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> numbers = page.path("items.certificateNumber");
            List<String> reasons = page.path("items.reason");
            all.putAll(
                    IntStream.range(0, numbers.size()).boxed().collect(Collectors.toMap(numbers::get, reasons::get)));
            if (page.path("next") == null) {
                return all;
            }
            after = "&after=" + page.path("next");
        }
    }
}
