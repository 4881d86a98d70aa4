package uk.nhs.leadership.enrolment.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.nhs.leadership.enrolment.certification.Certification.TERMS;
import static uk.nhs.leadership.enrolment.certification.Certification.scheme;
import static uk.nhs.leadership.enrolment.certification.Certification.turn;
import static uk.nhs.leadership.enrolment.certification.Certification.wasEarlier;
import static uk.nhs.leadership.enrolment.testing.Given.today;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0002;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.anonymous;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

@QuarkusTest
class CertificationHttpTest {

    @Test
    void whoPassesIsCertifiedAndHasTheNextPeriodBeforeThem() {
        var awarded = certified();

        periods(LEAD_RJ1, awarded.participant())
                .body("items.status", contains("CERTIFIED", "FUTURE"))
                .body("items[0].certifiedOn", equalTo(today().toString()))
                .body("items[0].expiresOn", equalTo(today().plusMonths(12).toString()))
                .body(
                        "items[1].opensOn",
                        equalTo(today().plusMonths(12).minusDays(90).toString()))
                .body("items[1].dueOn", equalTo(today().plusMonths(12).toString()))
                .body(
                        "items[1].graceUntil",
                        equalTo(today().plusMonths(12).plusDays(30).toString()));
    }

    @Test
    void withoutASchemeThereIsNothingToKeep() {
        var awarded = Awarded.toAnyone();

        periods(LEAD_RJ1, awarded.participant()).body("items", empty());
    }

    @Test
    void trustProviderAndParticipantSeeItAndNobodyElse() {
        var participant = Awarded.participantOf(Awarded.HOLDER);
        var accreditation = Accreditation.granted();
        scheme(accreditation, TERMS);
        Awarded.to(participant, accreditation);

        for (var concerned : List.of(LEAD_RJ1, LEAD_P0001, Awarded.HOLDER)) {
            periods(concerned, participant).body("items.participantId", hasItem(participant));
        }
        for (var other : List.of(LEAD_RJZ, LEAD_P0002)) {
            periods(other, participant).body("items", empty());
        }
        Awarded.participantOf(Awarded.COLLEAGUE);
        periods(Awarded.COLLEAGUE, participant).body("items.participantId", not(hasItem(participant)));
        assertProblem(as("analyst.one").get("/v1/certifications").then(), 403, "FORBIDDEN");
        assertProblem(anonymous().get("/v1/certifications").then(), 401, "UNAUTHENTICATED");
    }

    @Test
    void earnedAgainInTheWindowAPeriodIsAddedAndWhatWasStaysAsItWas() throws SQLException {
        var awarded = certified();
        wasEarlier(awarded.participant(), 300);
        var before = items(awarded);

        Awarded.to(awarded.participant(), awarded.accreditation());

        var after = items(awarded);
        assertThat(after).hasSize(3);
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        assertThat(after.get(1)).containsEntry("status", "CERTIFIED").containsEntry("certifiedOn", today().toString());
        assertThat(after.get(1).get("expiresOn"))
                .isEqualTo(LocalDate.parse((String) before.get(1).get("dueOn"))
                        .plusMonths(12)
                        .toString());
        assertThat(after.get(2)).containsEntry("status", "FUTURE");
    }

    @Test
    void earnedAgainBeforeTheWindowNothingMoves() {
        var awarded = certified();
        var before = items(awarded);

        Awarded.to(awarded.participant(), awarded.accreditation());

        assertThat(items(awarded)).isEqualTo(before);
    }

    @Test
    void theCalendarIsRightAlsoBeforeAnybodyHasTurnedIt() throws SQLException {
        var awarded = certified();
        wasEarlier(awarded.participant(), 380);

        periods(LEAD_RJ1, awarded.participant()).body("items.status", contains("EXPIRED", "OVERDUE"));

        while (turn()) {
            // Others' periods come with it.
        }
        periods(LEAD_RJ1, awarded.participant()).body("items.status", contains("EXPIRED", "OVERDUE"));
    }

    @Test
    void afterTheGraceItIsLostAndEarnedAgainItIsCountedFromCompletion() throws SQLException {
        var awarded = certified();
        wasEarlier(awarded.participant(), 500);
        while (turn()) {
            // As above.
        }
        var before = items(awarded);
        assertThat(before).extracting(period -> period.get("status")).containsExactly("EXPIRED", "EXPIRED");

        Awarded.to(awarded.participant(), awarded.accreditation());

        var after = items(awarded);
        assertThat(after.subList(0, 2)).isEqualTo(before);
        assertThat(after.get(2))
                .containsEntry("status", "CERTIFIED")
                .containsEntry("expiresOn", today().plusMonths(12).toString());
    }

    @Test
    void aRevokedCertificateCertifiesNothing() {
        var awarded = certified();

        as(LEAD_P0001)
                .body("{\"reason\": \"malpractice\", \"text\": \"Not the own work\"}")
                .post(awarded.path() + "/revocation")
                .then()
                .statusCode(201);

        periods(LEAD_RJ1, awarded.participant())
                .body("items.status", contains("REVOKED", "REVOKED"))
                .body("items[0].revokedOn", equalTo(today().toString()));
    }

    private static Awarded certified() {
        var accreditation = Accreditation.granted();
        scheme(accreditation, TERMS);
        return Awarded.to(Given.participant(LEAD_RJ1), accreditation);
    }

    private static List<Map<String, Object>> items(Awarded awarded) {
        return periods(LEAD_RJ1, awarded.participant()).extract().path("items");
    }

    private static ValidatableResponse periods(String person, String participant) {
        return as(person)
                .queryParam("participant", participant)
                .queryParam("limit", 200)
                .get("/v1/certifications")
                .then()
                .statusCode(200);
    }
}
