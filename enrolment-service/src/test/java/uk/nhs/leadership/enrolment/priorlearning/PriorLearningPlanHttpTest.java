package uk.nhs.leadership.enrolment.priorlearning;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.enrolment.testing.Awarded.HOLDER;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.chassis.testing.SentSql;

/** What was learned before is read from an index, as the SQL that the service really sends would be run by PostgreSQL. */
@QuarkusTest
class PriorLearningPlanHttpTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    lead.rj1, /v1/prior-learning, prior_learning_of_employer
                    provider.p0001, /v1/prior-learning, prior_learning_of_provider
                    provider.p0001, /v1/prior-learning?status=CLAIMED, prior_learning_claimed_of_provider
                    participant.one.rj1, /v1/prior-learning, prior_learning_of_participant""")
    void aListIsReadFromItsIndex(String person, String path, String index) throws SQLException {
        PriorLearningApi.shown();

        assertListed(index, "prior_learning", sent(person, path));
    }

    @Test
    void whatBelongsToAClaimIsFoundByIt() throws SQLException {
        var path = PriorLearningApi.recognised();
        String enrolment = as(HOLDER).get(path).path("claim.enrolmentId");

        assertFound("prior_learning_evidence_once", "prior_learning_evidence", sent(LEAD_P0001, path));
        assertFound("prior_learning_judgement_of_claim", "prior_learning_judgement", sent(LEAD_RJ1, path));
        var onEnrolment = sent(LEAD_RJ1, "/v1/enrolments/" + enrolment + "/prior-learning");
        assertFound("prior_learning_of_(enrolment|participant)", "prior_learning", onEnrolment);
        assertFound("curriculum_outcome_pkey", "curriculum_outcome", onEnrolment);
        assertFound("prior_learning_of_participant", "prior_learning", sent(HOLDER, "/v1/participants/me/record"));
    }

    private static List<String> sent(String person, String path) throws SQLException {
        return SentSql.during(() -> as(person).get(path).then().statusCode(200));
    }
}
