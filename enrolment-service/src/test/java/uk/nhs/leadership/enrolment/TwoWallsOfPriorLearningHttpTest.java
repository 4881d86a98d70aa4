package uk.nhs.leadership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi;
import uk.nhs.leadership.enrolment.testing.Rows;

/** Row level security alone keeps prior learning to whom the enrolment concerns. */
@QuarkusTest
@TestProfile(SecondWall.WithoutFilter.class)
class TwoWallsOfPriorLearningHttpTest extends SecondWall {

    @ParameterizedTest
    @ValueSource(strings = {"prior_learning", "prior_learning_evidence", "prior_learning_judgement"})
    void whatIsClaimedOnAnEnrolmentIsSeenByWhomItConcerns(String table) throws SQLException {
        var id = PriorLearningApi.idOf(PriorLearningApi.recognised());
        var own =
                table + (table.equals("prior_learning") ? " where id = '" : " where prior_learning_id = '") + id + "'";

        try (var trust = connectionOf("RJ1");
                var provider = connectionOf("P0001");
                var otherTrust = connectionOf("RJZ");
                var otherProvider = connectionOf("P0002");
                var nobody = connectionOf("")) {
            assertThat(rows(trust, own)).isPositive();
            assertThat(rows(provider, own)).isPositive();
            assertThat(rows(otherTrust, own)).isZero();
            assertThat(rows(otherProvider, own)).isZero();
            assertThat(rows(nobody, own)).isZero();
        }
    }

    @Test
    void onlyTheProviderJudges() throws SQLException {
        var id = PriorLearningApi.idOf(PriorLearningApi.takenUp());
        var judgement =
                "insert into prior_learning_judgement (id, prior_learning_id, verdict, reason, words, judged_by,"
                        + " judged_at) values (gen_random_uuid(), '" + id
                        + "', 'NOT_RECOGNISED', 'OTHER', 'x', '%s', now())";

        try (var trust = connectionOf("RJ1");
                var provider = connectionOf("P0001")) {
            assertThatThrownBy(() -> update(trust, judgement.formatted("me")))
                    .hasMessageContaining("row-level security");
            assertThat(update(provider, judgement.formatted("me"))).isOne();
            assertThatThrownBy(() -> update(provider, judgement.formatted(claimantOf(id))))
                    .hasMessageContaining("row-level security");
        }
    }

    private static String claimantOf(String id) {
        return Rows.texts("select claimed_by from prior_learning where id = '" + id + "'")
                .getFirst();
    }
}
