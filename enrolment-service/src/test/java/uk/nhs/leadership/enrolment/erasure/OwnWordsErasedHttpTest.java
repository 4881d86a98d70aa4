package uk.nhs.leadership.enrolment.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.erasure.Erasing.erase;
import static uk.nhs.leadership.enrolment.testing.Http.CSV;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.testing.Given;
import uk.nhs.leadership.enrolment.testing.Http;
import uk.nhs.leadership.enrolment.testing.Rows;
import uk.nhs.leadership.local.LocalServers;

/** What people wrote of themselves, and what they showed, goes with them: also what nobody else ever saw. */
@QuarkusTest
class OwnWordsErasedHttpTest {
    private static final String PERSON = "participant.two.rj1";

    @Test
    void whatTheySaidPlannedAndShowedIsGoneAndThatItWasVerifiedStays() throws SQLException {
        var id = newcomer();
        say("/v1/participants/me/equality", "{\"ethnicCategory\": \"K\"}");
        say("/v1/participants/me/development-plan", "{\"priorities\": []}");
        var verified = AttainmentApi.submittedBy(PERSON);
        String shown = as(PERSON).get(verified).path("submittedEvidence");
        as(LEAD_RJ1)
                .header("If-Match", etag(verified))
                .body("{\"evidence\": \"" + shown + "\"}")
                .post(verified + "/verify")
                .then()
                .statusCode(200);
        AttainmentApi.submittedBy(PERSON);
        assertThat(described(id)).isEqualTo(1);

        erase(LEAD_RJ1, id).statusCode(200);

        assertThat(described(id)).isZero();
        var of = " where participant_id = '" + id + "'";
        assertThat(Rows.texts("select id from development_plan" + of)).isEmpty();
        assertThat(Rows.texts("select id from duty" + of)).isEmpty();
        assertThat(Rows.texts("select id from attainment_evidence where attainment_id in (select id from attainment"
                        + of + ")"))
                .isEmpty();
        assertThat(Rows.texts("select status || ' ' || self_assessment || ' ' || begun_by from attainment" + of
                        + " order by status"))
                .containsExactly("SUBMITTED Erased erased", "VERIFIED Erased erased");
    }

    /** Somebody who is nobody else and on no course, and signs in. */
    private static String newcomer() {
        Given.unlinked(PERSON, LEAD_RJ1);
        var number = Given.newEmployeeNumber();
        as(LEAD_RJ1)
                .contentType(CSV)
                .body("employee_number,given_name,family_name,email,job_title,pay_band,stage,account_id\n" + number
                        + ",Rowan,Exampleton,rowan." + number + "@rj1.example,Ward manager,7,S1,"
                        + Http.accountOf(PERSON) + "\n")
                .post("/v1/participants/import")
                .then()
                .statusCode(200);
        return as(PERSON)
                .get("/v1/participants/me")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static void say(String path, String body) {
        as(PERSON).header("If-Match", etag(path)).body(body).put(path).then().statusCode(200);
    }

    private static String etag(String path) {
        return as(PERSON).get(path).then().statusCode(200).extract().header("ETag");
    }

    /** How many rows tell what somebody says of themselves, seen as nobody in the service can. */
    private static int described(String participant) throws SQLException {
        var servers = LocalServers.forTests();
        var url = ConfigProvider.getConfig().getValue("DATABASE_URL", String.class);
        try (var session = DriverManager.getConnection(url, servers.adminUser(), servers.adminPassword());
                var select = session.prepareStatement(
                        "select count(*) from equality_description where participant_id = ?::uuid")) {
            select.setString(1, participant);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
