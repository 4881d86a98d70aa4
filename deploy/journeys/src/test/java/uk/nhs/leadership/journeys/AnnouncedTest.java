package uk.nhs.leadership.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.nhs.leadership.local.platform.Service;

/** What a subscriber found on Kafka after everything that the tests before have done. */
@Order(4)
@ExtendWith(RunningPlatform.class)
class AnnouncedTest {
    private static final String NO_TRACE = "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00";

    private final OwnPlatform own;
    private final PlatformClient platform;

    AnnouncedTest(OwnPlatform own, PlatformClient platform) {
        this.own = own;
        this.platform = platform;
    }

    @Test
    void everyRecordCarriesTheAttributesOfACloudEvent() {
        assertThat(everything()).isNotEmpty().allSatisfy(record -> {
            assertThat(record.header("ce_specversion")).isEqualTo("1.0");
            assertThat(record.header("content-type")).isEqualTo("application/json");
            assertThat(UUID.fromString(record.header("ce_id")).version()).isEqualTo(7);
            assertThat(record.header("ce_subject")).isEqualTo(record.key());
            assertThat(Instant.parse(record.header("ce_time"))).isBefore(Instant.now());
            assertThat(record.header("ce_seal")).matches("[0-9a-f]{64}");
            assertThat(record.header("ce_correlationid")).isNotBlank();
            // What a list brought about is done after its request was answered: it has its correlation, and no trace.
            assertThat(record.headers().getOrDefault("ce_traceparent", NO_TRACE))
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        });
    }

    @Test
    void everyRecordIsOnTheTopicAndOfTheSourceThatTheDocumentNames() {
        var owners = new TreeMap<String, String>();
        AsyncApi.topics()
                .forEach(topic -> owners.put(
                        topic.required("topic").textValue(),
                        topic.required("owner").textValue()));

        assertThat(everything()).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo("leadership." + aggregate(record));
            assertThat(record.header("ce_source")).isEqualTo("/" + owners.get(record.topic()));
        });
    }

    @Test
    void everyRecordFitsTheSchemaOfItsType() {
        assertThat(everything())
                .allSatisfy(record -> assertThat(EventSchemas.faults(record.type(), record.data()))
                        .as(record.type())
                        .isEmpty());
    }

    @Test
    void everyKindOfAggregateWasSpokenOf() {
        assertThat(everything().stream().map(AnnouncedTest::aggregate).collect(Collectors.toSet()))
                .contains(
                        "framework",
                        "curriculum",
                        "programme",
                        "courselink",
                        "pathway",
                        "provider",
                        "assessor",
                        "submission",
                        "accreditation",
                        "cohort",
                        "participant",
                        "enrolment",
                        "certificate");
    }

    /** What was delivered twice counts once. */
    @Test
    void theEventsOfASubjectCameInTheirOrderWithoutAGap() {
        bySubject().forEach((subject, sequences) -> {
            var first = sequences.stream().distinct().toList();
            for (var i = 0; i < first.size(); i++) {
                assertThat(first.get(i)).as(subject).isEqualTo(i + 1L);
            }
        });
    }

    @Test
    void theFeedsOfTheServicesSayTheSame() {
        var fed = new TreeMap<String, String>();
        for (var service : Service.values()) {
            for (var event : new Feed(platform.asSystem("event-subscriber"), service).everything()) {
                fed.put(text(event, "id"), text(event, "seal") + text(event, "type") + event.required("position"));
            }
        }
        var announced = new TreeMap<String, String>();
        everything()
                .forEach(record -> announced.put(
                        record.header("ce_id"),
                        record.header("ce_seal") + record.type() + record.header("ce_position")));

        assertThat(announced).isEqualTo(fed);
    }

    @Test
    void nobodyIsNamed() {
        assertThat(everything())
                .allSatisfy(record -> assertThat(record.data().toString())
                        .doesNotContain("Juniper", "Exampleford", "@trust.example", "20417733"));
    }

    @Test
    void theRequestThatCausedItIsKnownByItsCorrelationAndTrace() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var correlation = Given.name("correlated");

        platform.as("author.one")
                .to("POST", "/v1/frameworks")
                .header("X-Correlation-ID", correlation)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .json(Given.framework(Given.name("TRACED")))
                .send()
                .expect(201);

        Patience.until("the event is announced", () -> caused(correlation).size() == 1);
        assertThat(caused(correlation).getFirst().header("ce_traceparent")).startsWith("00-" + trace + "-");
    }

    private List<Announced> caused(String correlation) {
        return everything().stream()
                .filter(record -> record.header("ce_correlationid").equals(correlation))
                .toList();
    }

    private Map<String, List<Long>> bySubject() {
        return everything().stream()
                .sorted(Comparator.comparing(Announced::topic))
                .collect(Collectors.groupingBy(
                        record -> record.topic() + " " + record.key(),
                        Collectors.mapping(Announced::sequence, Collectors.toList())));
    }

    private List<Announced> everything() {
        return Announced.everything(own.processes().kafkaBootstrap());
    }

    private static String aggregate(Announced record) {
        return record.type().substring(EventSchemas.PREFIX.length()).split("\\.", -1)[0];
    }

    private static String text(JsonNode event, String field) {
        return event.required(field).textValue();
    }
}
