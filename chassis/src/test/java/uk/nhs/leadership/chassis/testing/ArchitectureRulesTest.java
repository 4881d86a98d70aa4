package uk.nhs.leadership.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of structure passes on a feature built as it should be, and fails on one built wrongly in that one respect. */
class ArchitectureRulesTest {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    /** Shared, because it remembers what it read of the class path. */
    private static final StandardJavaFileManager FILES = JAVAC.getStandardFileManager(null, null, null);

    private static final String GOOD_FEATURE = """
            === order/package-info.java
            @org.jspecify.annotations.NullMarked package sample.order;
            === order/OrderStatus.java
            package sample.order;
            enum OrderStatus { OPEN, SENT }
            === order/OrderRule.java
            package sample.order;
            enum OrderRule implements uk.nhs.leadership.chassis.rule.Rule {
                SENT_ALREADY; public String sentence() { return "It was sent"; }
            }
            === order/Order.java
            package sample.order;
            @jakarta.persistence.Entity
            class Order {
                private OrderStatus status = OrderStatus.OPEN;
                void send(java.time.Instant now) {
                    if (status == OrderStatus.SENT) throw new uk.nhs.leadership.chassis.rule.RuleBroken(OrderRule.SENT_ALREADY);
                    status = OrderStatus.SENT;
                }
            }
            === order/Orders.java
            package sample.order;
            class Orders implements io.quarkus.hibernate.orm.panache.PanacheRepositoryBase<Order, java.util.UUID> {}
            === order/OrderService.java
            package sample.order;
            @jakarta.enterprise.context.ApplicationScoped
            class OrderService {
                private final Orders orders; private final java.time.Clock clock;
                OrderService(Orders orders, java.time.Clock clock) { this.orders = orders; this.clock = clock; }
                @jakarta.transaction.Transactional
                Order send(java.util.UUID id) {
                    var order = orders.findById(id); order.send(java.time.Instant.now(clock)); return order;
                }
            }
            === order/OrderJson.java
            package sample.order;
            record OrderJson(String id) {}
            === order/OrderAccess.java
            package sample.order;
            class OrderAccess { static final String SENDER = "sender"; }
            === order/OrderResource.java
            package sample.order;
            @jakarta.ws.rs.Path("/v1/orders")
            class OrderResource {
                private final OrderService service;
                OrderResource(OrderService service) { this.service = service; }
                @jakarta.ws.rs.POST @jakarta.annotation.security.RolesAllowed(OrderAccess.SENDER)
                @io.smallrye.common.annotation.RunOnVirtualThread
                public OrderJson send(java.util.UUID id) { service.send(id); return new OrderJson(id.toString()); }
            }
            === stock/package-info.java
            @org.jspecify.annotations.NullMarked package sample.stock;
            === stock/StockEventsIn.java
            package sample.stock;
            class StockEventsIn implements uk.nhs.leadership.chassis.event.ReadModel {
                public String name() { return "stock"; }
                public java.util.Set<String> topics() { return java.util.Set.of(); }
                public void apply(java.util.List<uk.nhs.leadership.chassis.event.ReceivedEvent> events, int generation) {}
                public void forget(int generation) {}
                void write(java.sql.Connection connection) {}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aFeatureBuiltAsItShouldBeBreaksNoRule() {
        assertThatCode(() -> rulesOver("").checkAll()).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void aFeatureBuiltWronglyBreaksTheRule(String rule, String wrong) {
        var rules = rulesOver(wrong);

        assertThatThrownBy(() -> rules.check(rule)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyRuleIsSeenToFail() {
        assertThat(wrongs().map(wrong -> (String) wrong.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Rules.names());
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong(
                        "onlyResourcesKnowHttp",
                        "order/Courier",
                        "class Courier { jakarta.ws.rs.core.Response answer; }"),
                wrong("onlyResourcesKnowHttp", "order/Courier", "class Courier { io.vertx.core.Vertx vertx; }"),
                wrong(
                        "onlyRepositoriesKnowPanacheAndTheEntityManager",
                        "order/OrderService",
                        "class OrderService { jakarta.persistence.EntityManager orders; }"),
                wrong(
                        "onlyRepositoriesKnowPanacheAndTheEntityManager",
                        "order/OrderStatus",
                        "enum OrderStatus { OPEN, SENT; static org.hibernate.Session session; }"),
                wrong(
                        "onlyRepositoriesKnowPanacheAndTheEntityManager",
                        "order/Active",
                        "class Active extends io.quarkus.hibernate.orm.panache.PanacheEntity {}"),
                wrong(
                        "onlyRepositoriesAndEventsInKnowJdbc",
                        "order/Courier",
                        "class Courier { javax.sql.DataSource source; }"),
                wrong(
                        "onlyTheChassisKnowsKafka",
                        "stock/Shelf",
                        "class Shelf { org.apache.kafka.clients.producer.Producer<?, ?> producer; }"),
                wrong(
                        "onlyEventsInKnowTheEventsOfOthers",
                        "order/OrderService",
                        "class OrderService { void on(uk.nhs.leadership.chassis.event.ReceivedEvent event) {} }"),
                wrong(
                        "featuresFormNoCycle",
                        "stock/Shelf",
                        "public class Shelf { sample.order.Parcel parcel; }",
                        "order/Parcel",
                        "public class Parcel { sample.stock.Shelf shelf; }"),
                wrong("resourcesCallServicesOnly", "order/ParcelResource", "class ParcelResource { Orders orders; }"),
                wrong("resourcesCallServicesOnly", "order/ParcelResource", "class ParcelResource { OrderRule rule; }"),
                wrong(
                        "resourcesCallServicesOnly",
                        "order/ParcelResource",
                        "class ParcelResource { uk.nhs.leadership.chassis.event.EventLog log; }"),
                wrong(
                        "servicesKnowNeitherHttpNorJson",
                        "order/ParcelService",
                        "class ParcelService { OrderJson json; }"),
                wrong(
                        "servicesKnowNeitherHttpNorJson",
                        "order/ParcelService",
                        "class ParcelService { com.fasterxml.jackson.databind.JsonNode json; }"),
                wrong(
                        "aggregatesKnowOnlyTheDomain",
                        "order/Parcel",
                        "@jakarta.persistence.Entity class Parcel { private Orders orders; }"),
                wrong(
                        "aggregatesKnowOnlyTheDomain",
                        "order/Parcel",
                        "@jakarta.persistence.Entity class Parcel { void log(uk.nhs.leadership.chassis.event.EventLog log) {} }"),
                wrong(
                        "aggregatesHaveNoSetters",
                        "order/Parcel",
                        "@jakarta.persistence.Entity class Parcel { void setStatus(OrderStatus status) {} }"),
                wrong(
                        "aggregatesHideTheirFields",
                        "order/Parcel",
                        "@jakarta.persistence.Entity class Parcel { OrderStatus status; }"),
                wrong(
                        "everyEndpointSaysWhoMayCallIt",
                        "order/ParcelResource",
                        "@jakarta.ws.rs.Path(\"/p\") class ParcelResource { @jakarta.ws.rs.GET"
                                + " @io.smallrye.common.annotation.RunOnVirtualThread String get() { return \"\"; } }"),
                wrong(
                        "everyEndpointRunsOnAVirtualThread",
                        "order/ParcelResource",
                        "@jakarta.ws.rs.Path(\"/p\") class ParcelResource { @jakarta.ws.rs.GET"
                                + " @jakarta.annotation.security.PermitAll String get() { return \"\"; } }"),
                wrong(
                        "everyEndpointIsPublic",
                        "order/ParcelResource",
                        "@jakarta.ws.rs.Path(\"/p\") class ParcelResource { @jakarta.ws.rs.GET"
                                + " @jakarta.annotation.security.PermitAll String get() { return \"\"; } }"),
                wrong("endpointsLiveInResources", "order/Desk", "@jakarta.ws.rs.Path(\"/p\") class Desk {}"),
                wrong(
                        "transactionsBelongToServices",
                        "order/ParcelResource",
                        "class ParcelResource { @jakarta.transaction.Transactional void act() {} }"),
                wrong("transactionsBelongToServices", "order/Desk", "@jakarta.transaction.Transactional class Desk {}"),
                wrong(
                        "collaboratorsComeThroughTheConstructor",
                        "order/ParcelService",
                        "class ParcelService { @jakarta.inject.Inject Orders orders; }"),
                wrong(
                        "theItemsOfAListAreValidatedAndNotTheList",
                        "order/ParcelJson",
                        "record ParcelJson(@jakarta.validation.Valid java.util.List<String> items) {}"),
                wrong(
                        "timeIdentityAndChanceAreHandedIn",
                        "order/Desk",
                        "class Desk { Object a = java.time.Instant.now(); }"),
                wrong(
                        "timeIdentityAndChanceAreHandedIn",
                        "order/Desk",
                        "class Desk { Object a = java.time.LocalDate.now(java.time.ZoneOffset.UTC); }"),
                wrong(
                        "timeIdentityAndChanceAreHandedIn",
                        "order/Desk",
                        "class Desk { Object a = java.time.Clock.systemUTC(); }"),
                wrong(
                        "timeIdentityAndChanceAreHandedIn",
                        "order/Desk",
                        "class Desk { Object a = java.util.UUID.randomUUID(); }"),
                wrong(
                        "timeIdentityAndChanceAreHandedIn",
                        "order/Desk",
                        "class Desk { long a = System.currentTimeMillis(); }"),
                wrong("whatIsPublicIsUsedByAnotherFeature", "order/Desk", "public class Desk {}"),
                wrong("noNameHidesWhatAThingIs", "order/OrderServiceImpl", "class OrderServiceImpl {}"),
                wrong("noNameHidesWhatAThingIs", "order/DataOfOrder", "class DataOfOrder {}"),
                wrong("noNameHidesWhatAThingIs", "order/OrderDTO", "record OrderDTO(String id) {}"),
                wrong("noNameHidesWhatAThingIs", "order/Desk", "class Desk { static class OrderHelper {} }"),
                wrong("theWordsAreThoseOfTheField", "order/Student", "class Student {}"),
                wrong("theWordsAreThoseOfTheField", "order/Desk", "class Desk { String gradeOfOrder; }"),
                wrong("theWordsAreThoseOfTheField", "order/Desk", "record Desk(String level) {}"),
                wrong("everyPackageIsNullMarked", "post/Letter", "class Letter {}"));
    }

    private static Arguments wrong(String rule, String... filesAndSources) {
        var text = new StringBuilder();
        for (var i = 0; i < filesAndSources.length; i += 2) {
            var file = filesAndSources[i];
            text.append("=== ").append(file).append(".java\n").append("package sample.");
            text.append(file, 0, file.indexOf('/'))
                    .append(";\n")
                    .append(filesAndSources[i + 1])
                    .append('\n');
        }
        return Arguments.of(rule, text.toString());
    }

    private Rules rulesOver(String wrong) {
        var sources = new TreeMap<String, String>();
        Stream.of(GOOD_FEATURE, wrong)
                .flatMap(text -> Arrays.stream(text.split("(?m)^=== ", -1)))
                .filter(part -> !part.isBlank())
                .forEach(part -> {
                    var end = part.indexOf('\n');
                    sources.put(part.substring(0, end).strip(), part.substring(end + 1));
                });
        // A class that replaces a good one may not fit what used the good one.
        if (wrong.contains("=== order/OrderService.java")) {
            sources.remove("order/OrderResource.java");
        }
        return new Rules(new ClassFileImporter().importPath(compiled(sources)));
    }

    private Path compiled(Map<String, String> sources) {
        try {
            var files = new ArrayList<Path>();
            for (var source : sources.entrySet()) {
                var file = folder.resolve("src").resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            var target = Files.createDirectories(folder.resolve("classes"));
            var said = new StringWriter();
            var options = List.of("-d", target.toString(), "-proc:none", "-nowarn");
            var task = JAVAC.getTask(said, FILES, null, options, null, FILES.getJavaFileObjectsFromPaths(files));
            assertThat(task.call()).as(said.toString()).isTrue();
            return target;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The rules over sample classes, called by name. */
    private static final class Rules extends ArchitectureRules {
        Rules(JavaClasses classes) {
            super("sample", classes);
        }

        static List<String> names() {
            return Arrays.stream(ArchitectureRules.class.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .map(java.lang.reflect.Method::getName)
                    .toList();
        }

        void checkAll() throws Throwable {
            for (var name : names()) {
                check(name);
            }
        }

        void check(String name) throws Throwable {
            try {
                ArchitectureRules.class.getDeclaredMethod(name).invoke(this);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
