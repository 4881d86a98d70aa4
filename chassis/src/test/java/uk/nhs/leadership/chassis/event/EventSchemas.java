package uk.nhs.leadership.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.testing.Project;

/**
 * Checks a service's events against their schemas in {@code docs/events/schemas}, and both for what has no place in a log
 * that is kept for ever.
 *
 * <pre>{@code
 * assertThat(EventSchemas.of("uk.nhs.leadership.enrolment").faults()).isEmpty();
 * assertThat(EventSchemas.faults("cohort.opened.v1", data)).isEmpty();
 * }</pre>
 */
public final class EventSchemas {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> IN_COLUMNS = Set.of("subject", "audience");
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_\\- ]");

    /** Words of a property's name that speak of who a person is, or of text that somebody typed. */
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "family",
            "surname",
            "forename",
            "initials",
            "email",
            "mail",
            "phone",
            "telephone",
            "mobile",
            "address",
            "postcode",
            "street",
            "birth",
            "birthday",
            "dob",
            "age",
            "nhs",
            "nino",
            "ni",
            "passport",
            "gender",
            "sex",
            "ethnic",
            "ethnicity",
            "race",
            "religion",
            "belief",
            "disability",
            "disabled",
            "orientation",
            "pregnancy",
            "nationality",
            "health",
            "employee",
            "payroll",
            "username",
            "password",
            "ip",
            "photo",
            "text",
            "comment",
            "note",
            "notes",
            "remarks",
            "message",
            "details");

    private final List<Class<?>> events;
    private final List<String> faults = new ArrayList<>();

    private EventSchemas(List<Class<?>> events) {
        this.events = events;
    }

    /** These features' events; of each feature its sealed interface. */
    public static EventSchemas of(Class<?>... features) {
        return new EventSchemas(
                Arrays.stream(features).flatMap(EventSchemas::records).toList());
    }

    /** Every event that a service announces. */
    public static EventSchemas of(String servicePackage) {
        return new EventSchemas(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(servicePackage).stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList());
    }

    /** Their types, such as {@code cohort.opened.v1}. */
    public Set<String> types() {
        return events.stream()
                .map(event -> event.getAnnotation(EventType.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventSchemas::records);
    }

    /** Everything wrong with these events, one line each; empty if nothing is. */
    public List<String> faults() {
        faults.clear();
        if (events.isEmpty()) {
            faults.add("there are no events");
        }
        events.forEach(this::check);
        return List.copyOf(faults);
    }

    /** What is wrong with an event's data, as it stands in the log or in a record. */
    public static List<String> faults(String type, String data) {
        var schema = schema(type);
        return schema == null
                ? List.of(type + ": no schema")
                : REGISTRY.getSchema(schema).validate(data, InputFormat.JSON).stream()
                        .map(error -> type + ": " + error)
                        .toList();
    }

    private void check(Class<?> event) {
        var annotation = event.getAnnotation(EventType.class);
        if (annotation == null || !EventData.TYPE.matcher(annotation.value()).matches()) {
            faults.add(event.getName() + ": no @EventType such as cohort.opened.v1");
            return;
        }
        var type = annotation.value();
        checkOneTopic(event, type);
        checkComponents(type, "", event, new HashSet<>());
        var schema = schema(type);
        if (schema == null) {
            faults.add(type + ": no docs/events/schemas/" + type + ".json");
        } else {
            checkSchema(type, schema, event);
        }
    }

    /** A subject's events are in order because they share a topic, which the first part of the type names. */
    private void checkOneTopic(Class<?> event, String type) {
        var feature = event.getInterfaces()[0];
        var aggregates = records(feature)
                .map(record -> record.getAnnotation(EventType.class))
                .filter(Objects::nonNull)
                .map(annotation -> annotation.value().split("\\.", 2)[0])
                .distinct()
                .toList();
        if (aggregates.size() > 1) {
            faults.add(type + ": the events of " + feature.getSimpleName() + " go to several topics: " + aggregates);
        }
    }

    private void checkComponents(String type, String path, Class<?> holder, Set<Class<?>> seen) {
        if (!seen.add(holder)) {
            return;
        }
        for (var component : holder.getRecordComponents()) {
            var where = path + component.getName();
            if (path.isEmpty() && IN_COLUMNS.contains(component.getName())) {
                continue;
            }
            checkName(type, where, component.getName());
            checkType(type, where, component.getGenericType(), seen);
        }
    }

    private void checkType(String type, String where, Type component, Set<Class<?>> seen) {
        if (component instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            checkType(type, where, parameterized.getActualTypeArguments()[0], seen);
        } else if (component instanceof Class<?> simple && simple.isRecord()) {
            checkComponents(type, where + ".", simple, seen);
        } else if (!(component instanceof Class<?> simple && isPlain(simple))) {
            faults.add(type + ": " + where + " is a " + component.getTypeName()
                    + "; an event holds ids, codes, dates, numbers, and records and lists of these");
        }
    }

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || type == UUID.class
                || type == String.class
                || type == Boolean.class
                || type == Integer.class
                || type == Long.class
                || type == BigDecimal.class
                || Temporal.class.isAssignableFrom(type);
    }

    private void checkName(String type, String where, String name) {
        for (var word : WORD.split(name, -1)) {
            if (PERSONAL.contains(word.toLowerCase(Locale.ROOT))) {
                faults.add(type + ": " + where + " looks like personal data or typed text (\"" + word + "\")");
            }
        }
    }

    private void checkSchema(String type, JsonNode schema, Class<?> event) {
        if (schema.path("description").asText().isBlank()) {
            faults.add(type + ": the schema has no description");
        }
        checkObject(type, "", schema);
        var components = Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !IN_COLUMNS.contains(name))
                .sorted()
                .toList();
        if (!components.equals(names(schema.path("properties")))) {
            faults.add(type + ": the event has " + components + ", the schema " + names(schema.path("properties")));
        }
        var examples = schema.path("examples");
        if (examples.isEmpty()) {
            faults.add(type + ": the schema has no example");
        }
        examples.forEach(example -> faults.addAll(faults(type, example.toString())));
    }

    private void checkObject(String type, String path, JsonNode schema) {
        if (schema.path("additionalProperties").asBoolean(true)) {
            faults.add(type + ": " + path + " allows additional properties");
        }
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        if (!required.containsAll(names(schema.path("properties")))) {
            faults.add(type + ": not every property of " + path + " is required");
        }
        schema.path("properties").properties().forEach(property -> {
            var where = path + property.getKey();
            checkName(type, where, property.getKey());
            if (property.getValue().path("description").asText().isBlank()) {
                faults.add(type + ": " + where + " has no description");
            }
            for (var nested : List.of(property.getValue(), property.getValue().path("items"))) {
                if (nested.has("properties")) {
                    checkObject(type, where + ".", nested);
                }
            }
        });
    }

    private static List<String> names(JsonNode properties) {
        var names = new ArrayList<String>();
        properties.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }

    private static @Nullable JsonNode schema(String type) {
        var file = folder().resolve(type + ".json");
        try {
            return Files.exists(file) ? MAPPER.readTree(Project.read(file)) : null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is not JSON", e);
        }
    }

    private static Path folder() {
        return Project.root().resolve("docs/events/schemas");
    }
}
