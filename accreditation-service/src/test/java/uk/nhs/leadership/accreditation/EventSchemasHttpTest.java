package uk.nhs.leadership.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.allocate;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.asNobody;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.atPanel;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.numberOf;
import static uk.nhs.leadership.accreditation.Api.step;

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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.EventType;

/** What this service writes to its log is what the schemas say, and never says who somebody is. */
@QuarkusTest
class EventSchemasHttpTest {
    private static final Path SCHEMAS = Path.of("..", "docs", "events", "schemas");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PERSONAL =
            Pattern.compile("(?i)(^|_)name|e-?mail|address|phone|birth|account|rationale|text$|note");

    /** An event as the log has it. */
    private record Logged(String type, String audience, JsonNode data) {}

    @Test
    void everyEventWrittenFitsItsSchemaAndEveryTypeIsWritten() throws SQLException, JsonProcessingException {
        everythingHappens();

        var logged = logged();

        assertThat(logged)
                .allSatisfy(event -> assertThat(
                                REGISTRY.getSchema(schemaOf(event.type())).validate(event.data()))
                        .as(event.type() + " " + event.data())
                        .isEmpty());
        assertThat(logged).extracting(Logged::type).containsAll(types());
        assertThat(logged)
                .allSatisfy(event -> assertThat(event.data().toString())
                        .doesNotContain("@")
                        .doesNotContain("See module 1.")
                        .doesNotContain("All criteria are met"));
        assertThat(logged)
                .filteredOn(event -> event.data().toString().contains(assessor(FIRST_ASSESSOR)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.audience()).isEqualTo("{*}"));
    }

    @Test
    void everyTypeHasASchemaWithADescriptionAndAnExampleThatFitsIt() {
        assertThat(types()).hasSize(18).allSatisfy(type -> {
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

    private static void everythingHappens() {
        var entry = "/v1/register/accreditations/" + numberOf(accredited(draft()));
        step(
                        RATIFIER,
                        entry,
                        "withdraw",
                        asNobody().get(entry).header("ETag"),
                        Map.of("reason", "OTHER", "reasonText", "The provider has closed."))
                .then()
                .statusCode(200);
        var changed = drafted(draft());
        as(LEAD).header("If-Match", "\"0\"").body(draft()).put(changed).then().statusCode(200);
        step(LEAD, changed, "withdraw", "\"1\"", Map.of("reason", "OTHER", "reasonText", "Not now."))
                .then()
                .statusCode(200);
        steppingBackFromThePanel();
    }

    private static void steppingBackFromThePanel() {
        var path = atPanel(draft());
        String finding = as(SECOND_ASSESSOR)
                .get(path + "/assessment")
                .path("findings.find { it.assessor == '" + assessor(SECOND_ASSESSOR) + "' }.id");
        as(SECOND_ASSESSOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("result", "PARTLY_MET", "rationale", "Only half."))
                .put(path + "/findings/" + finding)
                .then()
                .statusCode(200);
        step(
                        FIRST_ASSESSOR,
                        path + "/assessors/" + assessor(FIRST_ASSESSOR),
                        "recuse",
                        etag(FIRST_ASSESSOR, path),
                        Map.of("reason", "INTEREST"))
                .then()
                .statusCode(204);
        allocate(path, THIRD_ASSESSOR).then().statusCode(201);
    }

    private static List<Logged> logged() throws SQLException, JsonProcessingException {
        try (var database = Sql.asAdministrator();
                var statement = database.createStatement();
                var row = statement.executeQuery("select type, audience::text, data from event_log order by entry")) {
            var events = new ArrayList<Logged>();
            while (row.next()) {
                events.add(new Logged(row.getString(1), row.getString(2), JSON.readTree(row.getString(3))));
            }
            assertThat(events).isNotEmpty();
            return events;
        }
    }

    private static Set<String> types() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.nhs.leadership.accreditation")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> type.getAnnotationOfType(EventType.class).value())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode schemaOf(String type) {
        try {
            return JSON.readTree(Files.readString(SCHEMAS.resolve(type + ".json")));
        } catch (IOException e) {
            throw new AssertionError("no schema for " + type, e);
        }
    }
}
