package uk.nhs.leadership.enrolment.esrreconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static uk.nhs.leadership.enrolment.esr.EsrApi.answer;
import static uk.nhs.leadership.enrolment.esr.EsrApi.answered;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;
import static uk.nhs.leadership.enrolment.testing.Http.assertFault;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.esr.EsrApi;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Rows;
import uk.nhs.leadership.local.LocalServers;

/** What a trust's staff record knows of its completions, one by one and in numbers that add up. */
@QuarkusTest
class EsrReconciliationHttpTest {
    private static final String REPORT = "/v1/esr/reconciliation";
    private static final String LIST = "/v1/esr/completions";

    @BeforeEach
    void theTemplateIsWhatItIsAtFirst() {
        EsrApi.settle(EsrApi.FORM);
    }

    @Test
    void theNumbersAreThoseOfTheRowsAndAddUp() {
        everyStanding();

        var report = report();

        assertThat(number(report, "completions")).isEqualTo(count("certificate where employer = 'RJ1'"));
        assertThat(number(report, "completions"))
                .isEqualTo(number(report, "sent") + number(report, "toSend") + number(report, "notSendable"));
        assertThat(number(report, "sent"))
                .isEqualTo(number(report, "waiting")
                        + number(report, "accepted")
                        + number(report, "rejected")
                        + number(report, "revokedAfterSending")
                        + number(report, "removed"));
        assertThat(number(report, "accepted"))
                .isEqualTo(
                        count(
                                "esr_row r where r.employer = 'RJ1' and r.counts and r.status = 'ACCEPTED' and r.action = 'ADD'"
                                        + " and not exists (select 1 from certificate_revocation v where v.certificate_id = r.certificate_id)"));
        assertThat(number(report, "waiting"))
                .isEqualTo(
                        count(
                                "esr_row r where r.employer = 'RJ1' and r.counts and r.status = 'SENT' and r.action = 'ADD'"
                                        + " and not exists (select 1 from certificate_revocation v where v.certificate_id = r.certificate_id)"));
        assertThat(number(report, "removed"))
                .isEqualTo(count(
                        "esr_row where employer = 'RJ1' and counts and status = 'ACCEPTED' and action = 'REMOVE'"));
        assertThat(sum(report, "rejectedByReason")).isEqualTo(number(report, "rejected"));
        assertThat(sum(report, "notSendableByReason")).isEqualTo(number(report, "notSendable"));
        for (var standing : EsrStanding.values()) {
            assertThat((long) listed("&status=" + standing).size()).isEqualTo(number(report, fieldOf(standing)));
        }
    }

    @Test
    void whatIsRevokedAfterItWasSentIsToldToBeRemoved() {
        var awarded = EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");
        answered(export, answer(EsrApi.referenceOf(export, awarded), "accepted", ""));

        EsrApi.revoke(awarded);
        assertThat(EsrApi.standing(awarded)).isEqualTo("REVOKED_AFTER_SENDING REMOVAL_TO_SEND");
        var removal = EsrApi.made("{}");
        assertThat(EsrApi.lineOf(removal, awarded)).contains(",REMOVE,");
        EsrApi.export(removal).body("removals", greaterThanOrEqualTo(1));
        assertThat(EsrApi.standing(awarded)).isEqualTo("REVOKED_AFTER_SENDING REMOVAL_WAITING");
        answered(removal, answer(EsrApi.referenceOf(removal, awarded), "rejected", "Locked"));
        assertThat(EsrApi.standing(awarded)).isEqualTo("REVOKED_AFTER_SENDING REMOVAL_REJECTED");
        EsrApi.putRight(removal, "{}").statusCode(200);
        var next = EsrApi.made("{}");
        answered(next, answer(EsrApi.referenceOf(next, awarded), "accepted", ""));

        assertThat(EsrApi.standing(awarded)).isEqualTo("REMOVED null");
        assertThat(EsrApi.lineOf(EsrApi.made("{}"), awarded)).isEmpty();
    }

    @Test
    void whatAFileThatCouldNotBeMadeWouldHaveToldIsToldByTheNext() {
        var revoked = EsrApi.completion(Accreditation.granted());
        var before = EsrApi.made("{}");
        answered(before, answer(EsrApi.referenceOf(before, revoked), "accepted", ""));
        EsrApi.revoke(revoked);
        var awarded = EsrApi.completion(Accreditation.granted());
        var failing = EsrApi.made("{}");
        assertThat(EsrApi.standing(awarded)).isEqualTo("WAITING null");
        // As if it had failed again and again where it was to be finished.
        Rows.change(
                "update esr_export set status = 'REQUESTED', made_at = null, sha256 = null, bytes = null, attempts = 5,"
                        + " not_before = now() + interval '1 hour' where id = '" + failing + "'");

        EsrApi.stumbles(failing);

        EsrApi.export(failing).body("status", equalTo("FAILED"));
        assertThat(EsrApi.standing(awarded)).isEqualTo("TO_SEND null");
        assertThat(EsrApi.standing(revoked)).isEqualTo("REVOKED_AFTER_SENDING REMOVAL_TO_SEND");
        var next = EsrApi.made("{}");
        assertThat(EsrApi.lineOf(next, awarded)).contains(",ADD,");
        assertThat(EsrApi.lineOf(next, revoked)).contains(",REMOVE,");
    }

    @Test
    void whereTheTemplateSaysNothingOfRemovalsWhatIsRevokedIsOnlyShown() {
        EsrApi.settle(EsrApi.FORM.replace("\"removals\": true", "\"removals\": false"));
        var awarded = EsrApi.completion(Accreditation.granted());
        EsrApi.made("{}");
        EsrApi.revoke(awarded);

        assertThat(EsrApi.standing(awarded)).isEqualTo("REVOKED_AFTER_SENDING REMOVALS_NOT_SENT");
        assertThat(EsrApi.lineOf(EsrApi.made("{}"), awarded)).isEmpty();
    }

    @Test
    void whatIsRevokedBeforeItWasSentIsNeverSent() {
        var awarded = EsrApi.completion(Accreditation.granted());
        EsrApi.revoke(awarded);

        assertThat(EsrApi.standing(awarded)).isEqualTo("NOT_SENDABLE REVOKED");
        assertThat(EsrApi.lineOf(EsrApi.made("{}"), awarded)).isEmpty();
    }

    @Test
    void whatWaitsForAnAnswerTooLongIsCounted() throws SQLException {
        var awarded = EsrApi.completion(Accreditation.granted());
        EsrApi.made("{}");
        var before = number(report(), "waitingLonger");
        sentDaysAgo(awarded, 20);

        assertThat(number(report(), "waitingLonger")).isEqualTo(before + 1);
        as(LEAD_RJ1).get(REPORT + "?days=30").then().body("waitingLonger", lessThanOrEqualTo((int) before));
    }

    @Test
    void theListIsPagedAndFilteredByStatusAndReason() {
        var without = Awarded.to(EsrApi.staff(Given.newEmployeeNumber(), ""), Accreditation.granted());
        EsrApi.completion(Accreditation.granted());

        as(LEAD_RJ1)
                .get(LIST + "?status=NOT_SENDABLE&reason=NO_ASSIGNMENT_NUMBER&limit=200")
                .then()
                .statusCode(200)
                .body("items.status", everyItem(equalTo("NOT_SENDABLE")))
                .body("items.reason", everyItem(equalTo("NO_ASSIGNMENT_NUMBER")));
        assertThat(listed("&status=NOT_SENDABLE&reason=NO_ASSIGNMENT_NUMBER")).contains(without.number());
        assertThat(listed("&status=ACCEPTED")).doesNotContain(without.number());
        assertThat(listed("")).doesNotHaveDuplicates().contains(without.number());
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertFault(as(LEAD_RJ1).get(REPORT + "?days=soon").then(), "?days");
        assertFault(as(LEAD_RJ1).get(LIST + "?status=LOST").then(), "?status");
        as(LEAD_P0001).get(REPORT).then().statusCode(403);
        as(LEAD_P0001).get(LIST).then().statusCode(403);
    }

    @Test
    void eachTrustSeesItsOwnCompletionsOnly() {
        var awarded = EsrApi.completion(Accreditation.granted());

        assertThat(listed("")).contains(awarded.number());
        assertThat(as(LEAD_RJZ)
                        .get(LIST + "?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain(awarded.number());
        as(LEAD_RJZ).get(REPORT).then().statusCode(200).body("employer", equalTo("RJZ"));
    }

    /** At least one completion of each standing. */
    private static void everyStanding() {
        var accepted = EsrApi.completion(Accreditation.granted());
        var rejected = EsrApi.completion(Accreditation.granted());
        var revoked = EsrApi.completion(Accreditation.granted());
        EsrApi.completion(Accreditation.granted());
        var export = EsrApi.made("{}");
        answered(
                export,
                answer(EsrApi.referenceOf(export, accepted), "accepted", "") + EsrApi.referenceOf(export, rejected)
                        + ",rejected,\n");
        EsrApi.revoke(revoked);
        Awarded.to(EsrApi.staff(Given.newEmployeeNumber(), ""), Accreditation.granted());
        EsrApi.completion(Accreditation.granted());
    }

    /** That time has passed is a matter for the administrator: the service never changes when it sent something. */
    private static void sentDaysAgo(Awarded awarded, int days) throws SQLException {
        var servers = LocalServers.forTests();
        try (var session = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("DATABASE_URL", String.class),
                        servers.adminUser(),
                        servers.adminPassword());
                var statement = session.createStatement()) {
            assertThat(statement.executeUpdate("""
                            update esr_row set sent_at = sent_at - interval '%d days'
                            where counts and certificate_id = (select id from certificate where number = '%s')""".formatted(days, awarded.number())))
                    .isEqualTo(1);
        }
    }

    private static List<String> listed(String filter) {
        var all = new ArrayList<String>();
        var after = "";
        while (true) {
            var page = as(LEAD_RJ1)
                    .get(LIST + "?limit=200" + filter + after)
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.path("items.certificateNumber"));
            if (page.path("next") == null) {
                return all;
            }
            after = "&after=" + page.path("next");
        }
    }

    private static ExtractableResponse<Response> report() {
        return as(LEAD_RJ1)
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("employer", equalTo("RJ1"))
                .extract();
    }

    private static long number(ExtractableResponse<Response> report, String field) {
        return report.<Integer>path(field);
    }

    private static long sum(ExtractableResponse<Response> report, String field) {
        return report.<List<Integer>>path(field + ".completions").stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static long count(String of) {
        return Long.parseLong(Rows.texts("select count(*) from " + of).getFirst());
    }

    private static String fieldOf(EsrStanding standing) {
        return switch (standing) {
            case TO_SEND -> "toSend";
            case NOT_SENDABLE -> "notSendable";
            case WAITING -> "waiting";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case REVOKED_AFTER_SENDING -> "revokedAfterSending";
            case REMOVED -> "removed";
        };
    }
}
