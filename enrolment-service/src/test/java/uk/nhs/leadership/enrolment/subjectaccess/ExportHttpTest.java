package uk.nhs.leadership.enrolment.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.testing.Awarded.COLLEAGUE;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Awarded.participantOf;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Everything that is held on somebody. */
@QuarkusTest
class ExportHttpTest {
    private static final String OPERATOR = "operator.one";

    @Test
    void everyTableThatMayHoldSomethingIsInIt() {
        var person = participantOf(HOLDER);

        assertThat(export(HOLDER, person).keySet())
                .containsExactlyInAnyOrderElementsOf(Rows.texts("select name from held_table where about is not null"));
    }

    @Test
    void everyColumnThatSaysSomethingIsInIt() {
        var awarded = Awarded.toHolder();
        as(HOLDER).post(awarded.path() + "/renew-link").then().statusCode(200);
        as(LEAD_RJ1).get("/v1/participants/" + awarded.participant()).then().statusCode(200);
        as(HOLDER).body("""
                        {"doneOn": "2026-01-20", "source": "READING", "points": 1.5, "note": "A note"}""").post("/v1/participants/me/cpd").then().statusCode(201);

        var export = export(HOLDER, awarded.participant());

        for (var table : List.of(
                "participant", "employment", "enrolment", "certificate", "certificate_link", "cpd_entry", "look")) {
            var columns = Rows.texts("select name from held_column where told and table_name = '" + table + "'");
            assertThat(rowsOf(export, table))
                    .as(table)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.keySet())
                            .isSubsetOf(
                                    columns.stream().map(ExportHttpTest::camel).toList()));
        }
        assertThat(rowsOf(export, "participant").getFirst())
                .containsKeys("familyName", "email", "employeeNumber", "accountId", "registeredAt");
        assertThat(rowsOf(export, "certificate"))
                .extracting(row -> row.get("number"))
                .contains(awarded.number());
        assertThat(rowsOf(export, "cpd_entry"))
                .extracting(row -> row.get("note"))
                .contains("A note");
        assertThat(rowsOf(export, "event_log"))
                .extracting(row -> row.get("type"))
                .contains("certificate.awarded.v1");
    }

    @Test
    void nobodyElsesRowIsInIt() {
        var person = participantOf(HOLDER);
        var colleague = participantOf(COLLEAGUE);
        Awarded.to(colleague);

        var export = export(HOLDER, person);

        export.forEach((table, rows) -> assertThat(rows)
                .as(table)
                .allSatisfy(row ->
                        assertThat(row.getOrDefault("participantId", person)).isEqualTo(person)));
        assertThat(rowsOf(export, "participant")).hasSize(1);
        assertThat(export.toString()).doesNotContain(colleague);
    }

    @Test
    void theEmployerIsGivenWhatItHoldsItselfWithoutWhatIsThePersonsOwn() {
        var awarded = Awarded.toHolder();

        var export = export(LEAD_RJ1, awarded.participant());

        assertThat(export.keySet())
                .contains("participant", "employment", "enrolment", "certificate")
                .doesNotContain("cpd_entry", "look", "event_log", "legal_hold");
        assertThat(rowsOf(export, "certificate"))
                .extracting(row -> row.get("number"))
                .contains(awarded.number());
        assertThat(export(OPERATOR, awarded.participant())).containsKeys("cpd_entry", "look");
    }

    @Test
    void theEmployerIsNotGivenWhatWasNeverSubmitted() {
        var draft = AttainmentApi.withThreeSixty();
        var submitted = AttainmentApi.submittedWithThreeSixty();
        var person = participantOf(HOLDER);

        assertThat(idsOf(export(LEAD_RJ1, person), "attainment"))
                .contains(idIn(submitted))
                .doesNotContain(idIn(draft));
        assertThat(idsOf(export(HOLDER, person), "attainment")).contains(idIn(submitted), idIn(draft));
        assertThat(export(LEAD_RJ1, person).toString()).doesNotContain(idIn(draft));
    }

    @Test
    void othersAreToldNothing() {
        var person = participantOf(HOLDER);
        participantOf(COLLEAGUE);
        var path = "/v1/participants/" + person + "/export";

        assertProblem(as(COLLEAGUE).get(path).then(), 404, "NOT_FOUND");
        assertProblem(as(LEAD_RJZ).get(path).then(), 404, "NOT_FOUND");
        for (var other : List.of(LEAD_P0001, "manager.rj1", "analyst.one")) {
            assertProblem(as(other).get(path).then(), 403, "FORBIDDEN");
        }
        assertProblem(anonymous().get(path).then(), 401, "UNAUTHENTICATED");
    }

    /** A participant of a provider's cohort is shown to the provider, but all that is held on them is not. */
    @Test
    void aProviderExportsNobody() {
        var person = Given.participant(LEAD_RJ1);
        Given.enrolment(LEAD_RJ1, person, Given.openCohort(Accreditation.granted(), 2));

        assertProblem(
                as(LEAD_P0001).get("/v1/participants/" + person + "/export").then(), 403, "FORBIDDEN");
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<Object> idsOf(Map<String, List<Map<String, Object>>> export, String table) {
        return rowsOf(export, table).stream().map(row -> row.get("id")).toList();
    }

    private static List<Map<String, Object>> rowsOf(Map<String, List<Map<String, Object>>> export, String table) {
        return export.getOrDefault(table, List.of());
    }

    /** What an export says, as far as it is looked at. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Export(List<Holding> holdings) {}

    record Holding(String what, List<Map<String, Object>> rows) {}

    private static Map<String, List<Map<String, Object>>> export(String caller, String person) {
        return as(caller)
                .get("/v1/participants/" + person + "/export")
                .then()
                .statusCode(200)
                .extract()
                .as(Export.class)
                .holdings()
                .stream()
                .collect(Collectors.toMap(Holding::what, Holding::rows, (one, other) -> other, TreeMap::new));
    }

    private static String camel(String column) {
        var words = column.split("_", -1);
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
