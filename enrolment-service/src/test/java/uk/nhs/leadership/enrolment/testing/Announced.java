package uk.nhs.leadership.enrolment.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.chassis.event.wire.CloudEvent;

/** What the other services announce over Kafka. */
public final class Announced {
    /** The data of the event that announces that a version of the framework is retired. */
    public static final String RETIRED = "{\"code\": \"MLF\", \"version\": \"1.0\"}";

    private static final List<String> OUTCOMES = List.of("1.1.1-S1", "1.1.2-S1", "1.2.1-S1", "1.2.2-S1");
    private static final int AT_ONCE = 50;
    private static final Queue<UUID> COMPETENCIES = new ArrayDeque<>();

    private Announced() {}

    /** One of those of the curriculum that is announced, for the stage S1. */
    public static String outcome(int nth) {
        return OUTCOMES.get(nth);
    }

    /** All of those of the curriculum that is announced, for the stage S1. */
    public static String[] outcomes() {
        return OUTCOMES.toArray(String[]::new);
    }

    /** Sends one event. */
    public static void send(String aggregate, UUID subject, String type, long sequence, String data) {
        var config = ConfigProvider.getConfig();
        var topic = config.getValue("TOPIC_PREFIX", String.class) + "leadership." + aggregate;
        var event = new CloudEvent(
                UUID.randomUUID(),
                "/another-service",
                CloudEvent.TYPE_PREFIX + type,
                subject,
                Instant.now(),
                sequence,
                sequence,
                "00".repeat(32),
                null,
                null,
                data);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.getValue("KAFKA_BOOTSTRAP_SERVERS", String.class)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(event.record(topic)).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the event cannot be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending an event", e);
        }
    }

    /** A competency that the framework asks for at the stage S1, and that no other test has. */
    public static synchronized UUID competency() {
        if (COMPETENCIES.isEmpty()) {
            var ids = Stream.generate(UUID::randomUUID).limit(AT_ONCE).toList();
            framework(UUID.randomUUID(), ids.toArray(UUID[]::new));
            COMPETENCIES.addAll(ids);
        }
        return COMPETENCIES.remove();
    }

    /** Announces a version of the framework with these competencies at the stage S1, and waits until it is known. */
    public static void framework(UUID version, UUID... competencies) {
        send("framework", version, "framework.published.v1", 1, frameworkData(competencies));
        await("select 1 from framework_competency where framework_version_id = '" + version + "' and in_force");
    }

    /** Announces that a version of the framework is retired, and waits until that is known. */
    public static void frameworkRetired(UUID version) {
        send("framework", version, "framework.retired.v1", 2, RETIRED);
        await("select 1 from framework_competency where framework_version_id = '" + version + "' and not in_force");
    }

    /** The data of the event that announces it. */
    public static String frameworkData(UUID... competencies) {
        var each = Stream.of(competencies).map("""
                        {"id": "%s", "code": "1.1.1", "title": "Prioritise for personal productivity",
                         "statements": [{"id": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a04", "stage": "S1"}]}"""::formatted).collect(Collectors.joining(","));
        return """
                {"code": "MLF", "version": "1.0", "title": "NHS Management and Leadership Framework",
                 "stages": [{"code": "S1", "title": "Stage 1"}],
                 "areas": [{"id": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a01", "code": "1", "title": "Developing self",
                   "standards": [{"id": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a02", "code": "1.1", "title": "Productivity",
                     "competencies": [%s]}]}]}""".formatted(each);
    }

    /** Announces the curriculum that a course is accredited for, and waits until it is known. */
    public static Accreditation curriculumOf(Accreditation accreditation) {
        var version = accreditation.curriculumVersionId();
        send("curriculum", version, "curriculum.published.v1", 1, curriculumData());
        await("select 1 from curriculum_outcome where curriculum_version_id = '" + version + "'");
        return accreditation;
    }

    /** The data of the event that announces it. */
    public static String curriculumData() {
        var outcomes = Stream.concat(OUTCOMES.stream(), Stream.of("1.1.1-F"))
                .map(code -> """
                        {"id": "%s", "code": "%s", "competency": "%s", "stage": "%s", "required": true}""".formatted(
                                UUID.randomUUID(),
                                code,
                                code.substring(0, code.indexOf('-')),
                                code.substring(code.indexOf('-') + 1)))
                .collect(Collectors.joining(","));
        return """
                {"code": "ADC", "version": "1.0", "title": "Accredited development curriculum",
                 "frameworkVersionId": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8a00", "framework": "MLF", "frameworkVersion": "1.0",
                 "minimumHours": 60, "termYears": 3, "validFrom": "2026-01-01", "lastSubmissionOn": null,
                 "assessmentMethods": ["WORK_BASED_PROJECT"], "learningAssessors": ["FACULTY"],
                 "outcomes": [%s],
                 "requirements": [{"id": "0199f6c2-5d1e-7a53-9d7c-4d5f0f1f8b02", "code": "R-GOV-1", "group": "governance",
                   "essential": true, "findings": ["MET", "NOT_MET"]}]}""".formatted(outcomes);
    }

    private static void await(String query) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !Rows.texts(query).isEmpty());
    }
}
