package uk.nhs.leadership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** What this service writes to its log is what the schemas say, and never says who somebody is. */
@QuarkusTest
class EventSchemasHttpTest {
    private static final Path SCHEMAS = Path.of("..", "docs", "events", "schemas");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i)(given|family|full|first|last)_?name|e-?mail|address|phone|birth|nhs_?number|ni_?number|employee_?number"
                    + "|ethnic|disab|job_?title|pay_?band|text|note");

    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_OWNER_USER")
    String user;

    @ConfigProperty(name = "DATABASE_OWNER_PASSWORD")
    String password;

    /** An event as the log has it. */
    private record Logged(String type, JsonNode data) {}

    @Test
    void everyEventWrittenFitsItsSchemaAndEveryTypeIsWritten() throws Exception {
        everythingHappens();

        var logged = logged();

        assertThat(logged)
                .allSatisfy(event -> assertThat(
                                REGISTRY.getSchema(schemaOf(event.type())).validate(event.data()))
                        .as(event.type() + " " + event.data())
                        .isEmpty());
        assertThat(logged).extracting(Logged::type).containsAll(types());
    }

    @Test
    void everyTypeHasASchemaWithADescriptionAndAnExampleThatFitsIt() {
        assertThat(types()).hasSize(12).allSatisfy(type -> {
            var schema = schemaOf(type);
            assertThat(schema.path("description").asText()).isNotBlank();
            assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
            assertThat(schema.path("properties").properties())
                    .allSatisfy(property -> assertThat(
                                    property.getValue().path("description").asText())
                            .isNotBlank());
            assertThat(REGISTRY.getSchema(schema)
                            .validate(schema.path("examples").path(0)))
                    .isEmpty();
        });
    }

    @Test
    void noSchemaHasAPlaceForPersonalData() {
        assertThat(types())
                .allSatisfy(type -> assertThat(schemaOf(type).path("properties").properties())
                        .noneMatch(
                                property -> PERSONAL.matcher(property.getKey()).find()));
    }

    @Test
    void nothingTypedAboutAPersonStandsInTheLog() throws Exception {
        everythingHappens();

        assertThat(logged())
                .allSatisfy(event -> assertThat(event.data().toString())
                        .doesNotContainIgnoringCase("okafor")
                        .doesNotContain("@")
                        .doesNotContain("No cover"));
    }

    private static void everythingHappens() {
        var accreditation = Accreditation.granted();
        var cohort = Given.openCohort(accreditation, 3);
        var number = Given.newEmployeeNumber();
        var passing = Given.participant(LEAD_RJ1, number);
        Given.finished(Given.enrolment(LEAD_RJ1, passing, cohort), "PASSED");
        var leaving = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"non-payment\", \"text\": \"No cover\"}")
                .post("/v1/enrolments/" + leaving + "/withdraw")
                .then()
                .statusCode(200);
        String etag = as(LEAD_P0001)
                .get("/v1/cohorts/" + cohort)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(LEAD_P0001)
                .header("If-Match", etag)
                .post("/v1/cohorts/" + cohort + "/close")
                .then()
                .statusCode(200);
        as(LEAD_RJ1)
                .contentType(CSV)
                .body("employee_number,given_name,family_name,email,job_title,pay_band,stage\n" + number
                        + ",Amara,Okafor,amara@rj1.example,Matron,8A,S2\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
        as(LEAD_RJ1)
                .header("If-Match", "\"1\"")
                .body("{\"accountId\": \"" + UUID.randomUUID() + "\"}")
                .post("/v1/participants/" + passing + "/link-account")
                .then()
                .statusCode(200);
    }

    /** As the owner sees it: the log of every organisation. */
    private List<Logged> logged() throws SQLException, JsonProcessingException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select type, data from event_log order by entry")) {
            var events = new ArrayList<Logged>();
            while (row.next()) {
                events.add(new Logged(row.getString(1), JSON.readTree(row.getString(2))));
            }
            assertThat(events).isNotEmpty();
            return events;
        }
    }

    private static Set<String> types() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.nhs.leadership.enrolment")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> type.getAnnotationOfType(EventType.class).value())
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode schemaOf(String type) {
        try {
            return JSON.readTree(Files.readString(SCHEMAS.resolve(type + ".json")));
        } catch (IOException e) {
            throw new AssertionError("no schema for " + type, e);
        }
    }
}
