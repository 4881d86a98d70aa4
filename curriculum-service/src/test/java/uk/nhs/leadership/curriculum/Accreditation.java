package uk.nhs.leadership.curriculum;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.nhs.leadership.chassis.event.wire.CloudEvent;
import uk.nhs.leadership.curriculum.publication.Retirements;

/** An accredited course, as accreditation announces it over Kafka. */
public record Accreditation(
        UUID id, String number, String curriculum, String stage, LocalDate validFrom, LocalDate validTo) {

    /** Announces a course of P0007 for stage S1 that has been accredited for a month, and waits until it is known. */
    public static Accreditation granted(String curriculum) {
        return granted(curriculum, "S1", Retirements.today().minusMonths(1));
    }

    /** Announces one that is accredited for three years from a day on, and waits until it is known. */
    public static Accreditation granted(String curriculum, String stage, LocalDate validFrom) {
        var id = UUID.randomUUID();
        var accreditation = new Accreditation(
                id,
                // Topics outlive an application under test, so a count of its own would give a number twice.
                "LMA-%09d-T".formatted(Math.floorMod(id.getLeastSignificantBits(), 1_000_000_000L)),
                curriculum,
                stage,
                validFrom,
                validFrom.plusYears(3));
        accreditation.send("accreditation.granted.v1", 1, accreditation.data());
        accreditation.await("withdrawn_on is null");
        return accreditation;
    }

    /** The data of the event that announces it. */
    public String data() {
        return """
                {"number": "%s", "providerId": "%s", "provider": "P0007", "courseId": "%s", "courseVersion": 1,
                 "courseTitle": "First steps 🙂", "stage": "%s", "award": "An award",
                 "curriculumVersionId": "%s", "status": "ACCREDITED", "validFrom": "%s", "validTo": "%s",
                 "learningHours": 100, "aFieldOfLaterTimes": true}""".formatted(number, UUID.randomUUID(), UUID.randomUUID(), stage, curriculum, validFrom, validTo);
    }

    /** Announces that it is withdrawn, and waits until that is known. */
    public void withdraw(LocalDate on) {
        send("accreditation.withdrawn.v1", 2, withdrawal(on));
        await("withdrawn_on = '" + on + "'");
    }

    /** Announces that it is suspended, as its n-th event, and waits until that is known. */
    public void suspend(long sequence, LocalDate from) {
        send("accreditation.suspended.v1", sequence, """
                {"number": "%s", "suspendedFrom": "%s", "reason": "OTHER"}""".formatted(number, from));
        await("'" + from + "' = any(suspended_from)");
    }

    /** Announces that its suspension is lifted, as its n-th event, and waits until that is known. */
    public void liftSuspension(long sequence, LocalDate on) {
        send("accreditation.suspension-lifted.v1", sequence, """
                {"number": "%s", "liftedOn": "%s", "status": "ACTIVE", "reason": "OTHER"}""".formatted(number, on));
        await("'" + on + "' = any(lifted_on)");
    }

    /** Announces that its provider gave it up, as its n-th event, and waits until that is known. */
    public void surrender(long sequence, LocalDate on, LocalDate teachOutUntil) {
        send("accreditation.surrendered.v1", sequence, """
                {"number": "%s", "surrenderedOn": "%s", "teachOutUntil": "%s", "reason": "OTHER"}""".formatted(number, on, teachOutUntil));
        await("surrendered_on = '" + on + "' and teach_out_until = '" + teachOutUntil + "'");
    }

    /** Announces that another one takes its place, as its n-th event, and waits until that is known. */
    public void supersede(long sequence, LocalDate on) {
        send("accreditation.superseded.v1", sequence, """
                {"number": "%s", "supersededOn": "%s", "successor": "LMA-000311-U"}""".formatted(number, on));
        await("superseded_on = '" + on + "'");
    }

    /** The data of the event that announces that it is withdrawn. */
    public String withdrawal(LocalDate on) {
        return """
                {"number": "%s", "withdrawnOn": "%s", "teachOutUntil": null, "reason": "OTHER"}""".formatted(number, on);
    }

    /** Sends one event about it. */
    public void send(String type, long sequence, String data) {
        var config = ConfigProvider.getConfig();
        var topic = config.getValue("TOPIC_PREFIX", String.class) + "leadership.accreditation";
        var event = new CloudEvent(
                UUID.randomUUID(),
                "/accreditation-service",
                CloudEvent.TYPE_PREFIX + type,
                id,
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

    private void await(String condition) {
        var known = "select count(*) from known_course where number = '" + number + "' and " + condition;
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Database.asAnyone(Database.count(known)) == 1);
    }
}
