package uk.nhs.leadership.enrolment.testing;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;

/** An accredited course, as accreditation announces it over Kafka. */
public record Accreditation(
        UUID id,
        String number,
        String provider,
        UUID courseId,
        String stage,
        UUID curriculumVersionId,
        LocalDate validFrom,
        LocalDate validTo) {

    /** Announces a course of P0001, accredited for three years from last month on, and waits until it is known. */
    public static Accreditation granted() {
        return granted("P0001", LocalDate.now(ZoneId.of("Europe/London")).minusMonths(1));
    }

    public static Accreditation granted(String provider, LocalDate validFrom) {
        return granted(provider, validFrom, UUID.randomUUID());
    }

    /** Announces a course of another provider for the same curriculum, and waits until it is known. */
    public Accreditation alsoOf(String otherProvider) {
        return granted(otherProvider, validFrom, curriculumVersionId);
    }

    private static Accreditation granted(String provider, LocalDate validFrom, UUID curriculumVersionId) {
        var id = UUID.randomUUID();
        var accreditation = new Accreditation(
                id,
                // Topics outlive an application under test, so a count of its own would give a number twice.
                "LMA-%06d-T".formatted(Math.floorMod(id.getLeastSignificantBits(), 1_000_000L)),
                provider,
                UUID.randomUUID(),
                "S1",
                curriculumVersionId,
                validFrom,
                validFrom.plusYears(3));
        accreditation.send("accreditation.granted.v1", 1, accreditation.data());
        accreditation.await("validFrom", validFrom.toString());
        return accreditation;
    }

    /** Announces that it is withdrawn, and waits until that is known. */
    public void withdraw(LocalDate on, LocalDate teachOutUntil) {
        send("accreditation.withdrawn.v1", 2, """
                {"number": "%s", "withdrawnOn": "%s", "teachOutUntil": "%s", "reason": "conditions-not-met"}""".formatted(number, on, teachOutUntil));
        await("withdrawnOn", on.toString());
    }

    /** Announces that it is suspended from today on, and waits until that is known. */
    public void suspend(long sequence, LocalDate today) {
        send("accreditation.suspended.v1", sequence, """
                {"number": "%s", "suspendedFrom": "%s", "reason": "SAFEGUARDING"}""".formatted(number, today));
        await("suspendedSince", today.toString());
    }

    /** Announces that its suspension is lifted, and waits until that is known. */
    public void liftSuspension(long sequence, LocalDate today) {
        send("accreditation.suspension-lifted.v1", sequence, """
                {"number": "%s", "liftedOn": "%s", "status": "ACTIVE", "reason": "PUT_RIGHT"}""".formatted(number, today));
        await("suspendedSince", null);
    }

    /** Announces that its provider gives it up, and waits until that is known. */
    public void surrender(long sequence, LocalDate on, LocalDate teachOutUntil) {
        send("accreditation.surrendered.v1", sequence, """
                {"number": "%s", "surrenderedOn": "%s", "teachOutUntil": "%s", "reason": "OTHER"}""".formatted(number, on, teachOutUntil));
        await("surrenderedOn", on.toString());
    }

    /** Announces that another one takes its place, and waits until that is known. */
    public void supersede(long sequence, LocalDate on) {
        send("accreditation.superseded.v1", sequence, """
                {"number": "%s", "supersededOn": "%s", "successor": "LMA-000311-U"}""".formatted(number, on));
        await("supersededOn", on.toString());
    }

    /** The data of the event that announces it. */
    public String data() {
        return """
                {"number": "%s", "providerId": "%s", "provider": "%s", "courseId": "%s", "courseVersion": 1,
                 "courseTitle": "First Steps in Leading Care", "stage": "%s", "award": "Award in Leading Care",
                 "curriculumVersionId": "%s", "status": "ACCREDITED", "validFrom": "%s", "validTo": "%s",
                 "learningHours": 100, "aFieldOfLaterTimes": true}""".formatted(
                        number, UUID.randomUUID(), provider, courseId, stage, curriculumVersionId, validFrom, validTo);
    }

    /** Sends one event about it. */
    public void send(String type, long sequence, String data) {
        Announced.send("accreditation", id, type, sequence, data);
    }

    private void await(String field, @Nullable String value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/courses/" + number)
                        .then()
                        .statusCode(200)
                        .body(field, Matchers.equalTo(value)));
    }
}
