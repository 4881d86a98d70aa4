package uk.nhs.leadership.enrolment.esr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.nhs.leadership.enrolment.esr.EsrApi.EXPORTS;
import static uk.nhs.leadership.enrolment.esr.EsrApi.answer;
import static uk.nhs.leadership.enrolment.esr.EsrApi.answered;
import static uk.nhs.leadership.enrolment.esr.EsrApi.putRight;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;
import static uk.nhs.leadership.enrolment.testing.Http.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** What the staff record answers to a file. */
@QuarkusTest
class EsrAcknowledgementHttpTest {
    private static final String ACCEPTED = "accepted";

    @BeforeEach
    void theTemplateIsWhatItIsAtFirst() {
        EsrApi.settle(EsrApi.FORM);
    }

    @Test
    void eachRowHasItsAnswerAndTheFileIsAnsweredOnceAllHaveOne() {
        EsrApi.made("{}");
        var one = EsrApi.completion(Accreditation.granted());
        var two = EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");

        var results = answered(
                export,
                answer(EsrApi.referenceOf(export, one), "Accepted", "") + EsrApi.referenceOf(export, two)
                        + ",REJECTED,Assignment not found\n");

        assertThat(results).containsExactly("2,APPLIED,," + export, "3,APPLIED,," + export);
        assertThat(EsrApi.standing(one)).isEqualTo("ACCEPTED null");
        assertThat(EsrApi.standing(two)).isEqualTo("REJECTED Assignment not found");
        EsrApi.export(export)
                .body("status", equalTo("ANSWERED"))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("waiting", equalTo(0));
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        var awarded = EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");
        var answer = answer(EsrApi.referenceOf(export, awarded), ACCEPTED, "");
        answered(export, answer);
        var etag = EsrApi.export(export).extract().header("ETag");

        assertThat(answered(export, answer)).containsExactly("2,UNCHANGED,ESR_ROW_ANSWERED_ALREADY," + export);

        assertThat(EsrApi.export(export).extract().header("ETag")).isEqualTo(etag);
    }

    @Test
    void rowsThatAreUnknownOrRepeatedAreNamedAndHarmNoOther() {
        var awarded = EsrApi.completion(Accreditation.granted());
        var other = EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");
        var reference = EsrApi.referenceOf(export, awarded);
        var otherFile = EsrApi.made("{}");
        int number = EsrApi.export(otherFile).extract().path("number");

        var results = answered(
                export,
                answer(reference, ACCEPTED, "")
                        + reference + ",accepted,\n"
                        + reference + ",rejected,Other\n"
                        + "E" + number + "R1,accepted,\n"
                        + reference.replaceAll("R.*", "R999999") + ",accepted,\n"
                        + "=1+1,accepted,\n"
                        + EsrApi.referenceOf(export, other) + ",perhaps,\n"
                        + EsrApi.referenceOf(export, other) + ",accepted,\n");

        assertThat(results)
                .containsExactly(
                        "2,APPLIED,," + export,
                        "3,UNCHANGED,ESR_ROW_ANSWERED_ALREADY," + export,
                        "4,REFUSED,ESR_ROW_ANSWERED_OTHERWISE,",
                        "5,REFUSED,ESR_ROW_UNKNOWN,",
                        "6,REFUSED,ESR_ROW_UNKNOWN,",
                        "7,REFUSED,VALUE_INVALID,",
                        "8,REFUSED,VALUE_INVALID,",
                        "9,APPLIED,," + export);
        assertThat(EsrApi.standing(awarded)).isEqualTo("ACCEPTED null");
    }

    @Test
    void whatWasLeftOutHasNoRowToAnswerTo() {
        var awarded = Awarded.to(EsrApi.staff(Given.newEmployeeNumber(), ""), Accreditation.granted());
        var export = EsrApi.made("{}");
        var row = Rows.texts(
                        "select r.n from esr_row r join certificate c on c.id = r.certificate_id where c.number = '"
                                + awarded.number() + "' and r.export_id = '" + export + "'")
                .getFirst();
        int number = EsrApi.export(export).extract().path("number");

        assertThat(answered(export, answer("E" + number + "R" + row, ACCEPTED, "")))
                .containsExactly("2,REFUSED,ESR_ROW_UNKNOWN,");
    }

    @Test
    void whatIsRejectedIsToldAnewOnceItWasPutRight() {
        var awarded = EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");
        var reference = EsrApi.referenceOf(export, awarded);
        answered(export, answer(reference, "rejected", "Competence unknown"));
        assertThat(EsrApi.lineOf(EsrApi.made("{}"), awarded)).isEmpty();

        assertRefused(putRight(export, "{\"reason\": \"Something else\"}"), EsrRule.ESR_NOTHING_TO_PUT_RIGHT);
        assertThat(EsrApi.standing(awarded)).startsWith("REJECTED");
        putRight(export, "{\"references\": [\"" + reference + "\"]}").statusCode(200);

        assertThat(EsrApi.standing(awarded)).isEqualTo("TO_SEND null");
        var next = EsrApi.made("{}");
        assertThat(EsrApi.lineOf(next, awarded)).isNotEmpty();
        assertThat(EsrApi.standing(awarded)).isEqualTo("WAITING null");
        assertRefused(putRight(export, "{}"), EsrRule.ESR_NOTHING_TO_PUT_RIGHT);
    }

    @Test
    void whoHasAnotherNumberSinceIsToldOfAnewByItself() {
        var number = Given.newEmployeeNumber();
        var awarded = Awarded.to(EsrApi.staff(number, number + "-2"), Accreditation.granted());
        var export = EsrApi.made("{}");
        answered(export, answer(EsrApi.referenceOf(export, awarded), "rejected", "Assignment not found"));

        EsrApi.brought(number, ",assignment_number", "," + number + "-3");

        assertThat(EsrApi.lineOf(EsrApi.made("{}"), awarded)).contains(number + "-3");
    }

    @Test
    void rowsArePutRightByTheReasonOrByTheirReferencesOfThisFileOnly() {
        var awarded = EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");
        answered(export, answer(EsrApi.referenceOf(export, awarded), "rejected", "Competence unknown"));

        assertProblem(putRight(export, "{\"references\": [\"E999999R1\"]}"), 400, "INVALID_INPUT")
                .body("errors.code", hasItem("OF_ANOTHER_FILE"));
        assertProblem(putRight(export, "{\"references\": [\"1\"]}"), 400, "INVALID_INPUT");
        as(LEAD_RJ1)
                .body("{}")
                .post(EXPORTS + "/" + export + "/put-right")
                .then()
                .statusCode(428);
        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post(EXPORTS + "/" + export + "/put-right")
                .then()
                .statusCode(412);
        as(LEAD_RJZ)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post(EXPORTS + "/" + export + "/put-right")
                .then()
                .statusCode(404);
        putRight(export, "{\"reason\": \"Competence unknown\"}").statusCode(200);
        assertThat(EsrApi.standing(awarded)).startsWith("TO_SEND");
    }

    @Test
    void separatorsAndMarksAreReadOffTheFile() {
        var awarded = EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");

        assertThat(answered(
                        export,
                        "\ufeff"
                                + answer(EsrApi.referenceOf(export, awarded), ACCEPTED, "")
                                        .replace(',', ';')))
                .containsExactly("2,APPLIED,," + export);
    }

    @Test
    void whatIsNoAnswerIsRefusedAsAWhole() {
        var awarded = EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");
        var reference = EsrApi.referenceOf(export, awarded);

        refused(export, "reference|result|reason\n" + reference + "|accepted|\n", "COLUMN_UNKNOWN");
        refused(export, "reference,reason\n" + reference + ",\n", "COLUMN_MISSING");
        refused(export, "", "HEADING_MISSING");
        refused(export, "reference,result,reason\n" + reference + ",rejected,\"cut o", "CSV_MALFORMED");
        refused(export, "reference,result,reason\n" + reference + ",rejected," + "x".repeat(20_000), "LINE_TOO_LONG");
        assertThat(answered(export, "reference,result,reason\n" + reference + ",accep"))
                .containsExactly("2,REFUSED,VALUES_MISCOUNTED,");
        as(LEAD_RJ1)
                .contentType("text/csv;charset=UTF-16")
                .body("x")
                .put(path(export))
                .then()
                .statusCode(400);
        assertThat(EsrApi.standing(awarded)).startsWith("WAITING");
    }

    @Test
    void whatIsTooLongIsNotTaken() {
        var answer = EsrApi.sendAnswer(EsrApi.made("{}"), "reference," + "x".repeat(17 * 1024 * 1024))
                .statusCode();

        assertThat(answer).isEqualTo(413);
    }

    @Test
    void manyRowsAreAnsweredPieceByPiece() {
        var export = EsrApi.made("{}");
        int number = EsrApi.export(export).extract().path("number");
        var rows = IntStream.range(0, 6_000)
                .mapToObj(each -> "E" + number + "R" + (800_000 + each) + ",accepted,")
                .collect(Collectors.joining("\n"));

        assertThat(answered(export, "reference,result,reason\n" + rows))
                .hasSize(6_000)
                .allMatch(result -> result.endsWith(",REFUSED,ESR_ROW_UNKNOWN,"));
    }

    @Test
    void othersAnswerNothing() {
        var export = EsrApi.made("{}");

        as(LEAD_RJZ)
                .contentType(CSV)
                .body(answer("E1R1", ACCEPTED, ""))
                .put(path(export))
                .then()
                .statusCode(404);
        given().contentType(CSV).body("x").put(path(export)).then().statusCode(401);
        as("manager.rj1").contentType(CSV).body("x").put(path(export)).then().statusCode(403);
    }

    private static void refused(String export, String body, String code) {
        assertProblem(EsrApi.sendAnswer(export, body).then(), 400, "INVALID_INPUT")
                .body("errors.code", hasItem(code));
    }

    private static String path(String export) {
        return EXPORTS + "/" + export + "/acknowledgement";
    }
}
