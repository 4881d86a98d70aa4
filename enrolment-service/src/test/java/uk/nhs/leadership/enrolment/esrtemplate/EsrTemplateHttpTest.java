package uk.nhs.leadership.enrolment.esrtemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.esr.EsrApi;
import uk.nhs.leadership.enrolment.testing.Rows;

/** How a trust says its files are to be written. */
@QuarkusTest
class EsrTemplateHttpTest {
    private static final String PATH = EsrApi.TEMPLATE;

    @Test
    void whileNothingIsSettledWhatIsUsualHolds() {
        assertThat(EsrForm.USUAL.faults()).isEmpty();
    }

    @Test
    void whatIsSettledHoldsFromThenOnAtThatTrustAlone() {
        var etag = etag();

        var settled = put(etag, EsrApi.FORM.replace("\"CRLF\"", "\"LF\""))
                .statusCode(200)
                .body("lineEnd", equalTo("LF"))
                .body("heading", equalTo(true))
                .body("updatedAt", notNullValue());

        assertThat(settled.extract().header("ETag")).isNotEqualTo(etag);
        as(LEAD_RJ1)
                .header("If-None-Match", settled.extract().header("ETag"))
                .get(PATH)
                .then()
                .statusCode(304);
        as(LEAD_RJZ).get(PATH).then().statusCode(200).body("lineEnd", equalTo("CRLF"));
        put(settled.extract().header("ETag"), EsrApi.FORM).statusCode(200);
        assertThat(Rows.texts("select data::jsonb ->> 'separator' from event_log where type = 'esrtemplate.settled.v1'"
                        + " and organisation = 'RJ1' order by entry desc limit 1"))
                .containsExactly("COMMA");
    }

    @Test
    void whoHasSeenAnOlderOneSettlesNothing() {
        assertProblem(as(LEAD_RJ1).body(EsrApi.FORM).put(PATH).then(), 428, "VERSION_REQUIRED");
        assertProblem(put("\"999999\"", EsrApi.FORM), 412, "VERSION_STALE");
    }

    @Test
    void placesThatAreNotKnownAreNamed() {
        refused(EsrApi.FORM.replace("<n>", "<Years>"))
                .body("errors.find { it.code == 'PLACEHOLDER_UNKNOWN' }.pointer", equalTo("/competenceName"))
                .body(
                        "errors.find { it.code == 'PLACEHOLDER_UNKNOWN' }.detail",
                        equalTo("<Years> is none of <SCHEME>, <VPD>, <Title>, <Award>, <Stage>, <n>"));
        refused(EsrApi.FORM.replace("NHS|<SCHEME>|<Title>|", "NHS|<SCHEME>|<Title> - <n>|"))
                .body("errors.code", hasItem("PLACEHOLDER_EMPTY"));
        refused(EsrApi.FORM.replace("<Title>", "Leadership")).body("errors.code", hasItem("PLACEHOLDER_MISSING"));
        refused(EsrApi.FORM.replace("NHS|<SCHEME>", "<VPD>|LOCAL")).body("errors.pointer", hasItem("/vpd"));
    }

    @Test
    void withoutWhatTellsWhoseItIsNoFileIsWritten() {
        refused(EsrApi.FORM.replace("\"REFERENCE\"", "\"STAGE\"").replace("\"ACTION\"", "\"AWARD\""))
                .body("errors.code", hasItem("FIELD_MISSING"))
                .body("errors.detail", hasItems("There is no column for REFERENCE", "There is no column for ACTION"));
        refused(EsrApi.FORM.replace("\"ACTION\"", "\"REFERENCE\""))
                .body("errors.pointer", hasItem("/columns/6/field"))
                .body("errors.code", hasItem("FIELD_REPEATED"));
    }

    @Test
    void whatIsNoFormIsRefusedWhereItStands() {
        assertFault(put(etag(), EsrApi.FORM.replace("\"COMMA\"", "\"SPACE\"")), "/separator");
        assertFault(put(etag(), EsrApi.FORM.replace("\"MLF\"", "\"m|f\"")), "/scheme");
        assertFault(put(etag(), EsrApi.FORM.replace("\"Start Date\"", "\"a\\u0000b\"")), "/columns/4/heading");
    }

    @Test
    void aLocalNameBeginsWithTheTrustsNumber() {
        var local = EsrApi.FORM
                .replace("NHS|<SCHEME>|<Title> - <n> Years|", "<VPD>|LOCAL|<Title>|")
                .replace("\"scheme\"", "\"vpd\": \"123\", \"scheme\"");

        put(etag(), local).statusCode(200).body("vpd", equalTo("123"));
        put(etag(), EsrApi.FORM).statusCode(200);
    }

    @Test
    void othersSettleNothingForATrust() {
        as(LEAD_P0001).get(PATH).then().statusCode(403);
        as(LEAD_P0001)
                .header("If-Match", "\"0\"")
                .body(EsrApi.FORM)
                .put(PATH)
                .then()
                .statusCode(403);
        as("manager.rj1").get(PATH).then().statusCode(403);
    }

    private static ValidatableResponse refused(String form) {
        var etag = etag();
        var answer = assertProblem(put(etag, form), 400, "INVALID_INPUT");
        assertThat(etag()).isEqualTo(etag);
        return answer;
    }

    private static ValidatableResponse put(String etag, String form) {
        return as(LEAD_RJ1).header("If-Match", etag).body(form).put(PATH).then();
    }

    private static String etag() {
        return as(LEAD_RJ1).get(PATH).then().statusCode(200).extract().header("ETag");
    }
}
