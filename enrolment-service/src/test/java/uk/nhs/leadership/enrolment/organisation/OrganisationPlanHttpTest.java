package uk.nhs.leadership.enrolment.organisation;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.enrolment.organisation.Directory.PATH;
import static uk.nhs.leadership.enrolment.organisation.Directory.brought;
import static uk.nhs.leadership.enrolment.organisation.Directory.newCode;
import static uk.nhs.leadership.enrolment.organisation.Directory.trust;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.testing.SentSql;

/** From which index each query about organisations reads. */
@QuarkusTest
class OrganisationPlanHttpTest {
    @ParameterizedTest
    @CsvSource({
        "'', organisation_pkey",
        "?role=RO197, organisation_of_role",
        "?region=LONDON, organisation_of_region",
        "?updatedSince=2026-01-01T00:00:00Z, organisation_changed"
    })
    void everyListIsReadFromAnIndexInItsOrder(String query, String index) throws SQLException {
        brought(trust(newCode()));
        var sent = SentSql.during(() -> as(LEAD_RJ1).get(PATH + query).then().statusCode(200));
        assertListed(index, "organisation", sent);
    }

    @Test
    void oneAndWhatItFollowsAreFoundByTheirCodes() throws SQLException {
        var code = newCode();
        brought(trust(code));
        var sent =
                SentSql.during(() -> as(LEAD_RJ1).get(PATH + "/" + code).then().statusCode(200));
        assertFound("organisation_by_(code|successor)", "organisation", sent);
    }
}
