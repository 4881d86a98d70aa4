package uk.nhs.leadership.enrolment.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** Row level security alone keeps the counts of each organisation from the others. */
@QuarkusTest
class CountsOfOthersHttpTest {
    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @ConfigProperty(name = "DATABASE_APP_USER")
    String user;

    @ConfigProperty(name = "DATABASE_APP_PASSWORD")
    String password;

    @ParameterizedTest
    @ValueSource(strings = {"insight_month", "insight_days"})
    void whatIsCountedOfAnOrganisationIsItsOwn(String table) throws SQLException {
        Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), Given.openCohort(Accreditation.granted(), 3));

        await().until(() -> rows("RJ1", table) > 0);

        assertThat(rows("RJ1", table + " where organisation <> 'RJ1'")).isZero();
        assertThat(rows("", table)).isZero();
    }

    @Test
    void aProviderSeesNoCountOfWhatATrustHasNotApproved() throws SQLException {
        var accreditation = Accreditation.granted();
        var cohort = Given.openCohort(accreditation, 3);
        var of = "insight_standing where course_id = '" + accreditation.courseId() + "'";
        Given.approvers(LEAD_RJ1, "LEAD");
        Given.nomination("manager.rj1", Given.staffOf("manager.rj1", LEAD_RJ1), cohort);

        await().until(() -> rows("RJ1", of) > 0);

        assertThat(rows("P0001", of)).isZero();
        assertThat(rows("RJZ", of)).isZero();
        assertThat(rows("", "insight_standing")).isZero();
        assertThat(rows("P0001", "insight_counted")).isZero();
    }

    private int rows(String organisation, String from) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var tell = connection.prepareStatement(
                        "select set_config('app.organisation', ?, false), set_config('app.reach', 'OWN', false)");
                var count = connection.prepareStatement("select count(*) from " + from)) {
            tell.setString(1, organisation);
            tell.execute();
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
