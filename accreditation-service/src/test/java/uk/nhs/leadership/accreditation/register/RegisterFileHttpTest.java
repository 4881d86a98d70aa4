package uk.nhs.leadership.accreditation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.SUSPENSION;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.act;
import static uk.nhs.leadership.accreditation.accreditation.RegisterApi.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register as a file: all of it, safe to open, and not sent again to those who have it. */
@QuarkusTest
class RegisterFileHttpTest {
    private static final String CSV = "/v1/register/accreditations.csv";
    private static final String NDJSON = "/v1/register/accreditations.ndjson";

    @AfterEach
    void remove() throws SQLException {
        RegisterRows.remove();
    }

    @Test
    void aSheetHasARowForEachEntry() throws SQLException {
        var numbers = RegisterRows.write(1_203);

        var sheet = asNobody().get(CSV + "?provider=P0777").then().statusCode(200);

        sheet.header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", startsWith("attachment; filename=\"register-"));
        var rows = sheet.extract().asString().split("\r\n", -1);
        assertThat(rows).hasSize(1_203 + 2);
        assertThat(rows[0]).startsWith("number,status,statusReason,statement,provider,providerName,region,");
        assertThat(rows[1])
                .startsWith(numbers.getFirst() + ",ACTIVE,,Accredited until ")
                .contains(",P0777,");
        assertThat(rows[1_203]).startsWith(numbers.getLast() + ",");
        assertThat(rows[1_204]).isEmpty();
    }

    @Test
    void aTextDoesNotBreakASheetNorIsItRunByASpreadsheet() {
        accredited(draft("=HYPERLINK(\"http://x.example\"), conchology"));

        var sheet = asNobody().get(CSV + "?text=conchology").then().statusCode(200);

        assertThat(sheet.extract().asString()).contains(",\"'=HYPERLINK(\"\"http://x.example\"\"), conchology\",");
    }

    @Test
    void eachLineIsAnEntryAsTheSearchShowsIt() throws JsonProcessingException {
        accredited(draft("Malacology for ward managers"));
        var json = new ObjectMapper();

        var lines = asNobody().get(NDJSON + "?text=malacology").then().statusCode(200);

        lines.header("Content-Type", startsWith("application/x-ndjson"));
        var found =
                asNobody().get("/v1/register/accreditations?text=malacology").asString();
        assertThat(json.readTree(lines.extract().asString()))
                .isEqualTo(json.readTree(found).path("items").path(0));
        assertThat(lines.extract().asString()).endsWith("}\n").containsOnlyOnce("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CSV, NDJSON, "/v1/register/sitemap.xml", "/v1/register/sitemap-1.xml", "/v1/register/facets"})
    void whatHasNotChangedIsNotSentAgainUntilItHas(String path) {
        var entry = entry();
        changesAreNumbered();
        var etag = asNobody().get(path).then().statusCode(200).extract().header("ETag");

        asNobody()
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag))
                .header("Cache-Control", equalTo("public, max-age=60"));
        act(RATIFIER, entry, "suspend", SUSPENSION).then().statusCode(200);

        await().untilAsserted(() ->
                asNobody().header("If-None-Match", etag).get(path).then().statusCode(200));
    }

    /** What other tests have done last may be numbered a moment later. */
    private static void changesAreNumbered() {
        await().until(RegisterFeed::isUpToDate);
    }
}
