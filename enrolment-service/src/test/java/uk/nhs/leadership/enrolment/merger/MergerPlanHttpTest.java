package uk.nhs.leadership.enrolment.merger;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.enrolment.merger.Merging.PATH;
import static uk.nhs.leadership.enrolment.merger.Merging.planned;
import static uk.nhs.leadership.enrolment.merger.Merging.trust;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJZ;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.testing.SentSql;

/** From which index each query about mergers reads. */
@QuarkusTest
class MergerPlanHttpTest {
    @Test
    void mergersAreListedInTheirOrder() throws SQLException {
        planned(trust(), "RJZ");
        var sent = SentSql.during(() -> as(LEAD_RJZ).get("/v1/mergers").then().statusCode(200));
        assertListed("merger_pkey", "merger", sent);
    }

    @Test
    void thoseWhoWentOverAreFoundByTheirFormerNumbers() throws SQLException {
        var merger = planned(trust(), "RJZ");
        var sent = SentSql.during(() -> as(LEAD_RJZ)
                .get(PATH + merger + "/people?formerEmployeeNumber=20417733")
                .then()
                .statusCode(200));
        assertFound("merger_person_by_former_number", "merger_person", sent);
    }
}
