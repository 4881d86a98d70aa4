package uk.nhs.leadership.accreditation.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.submitted;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.PublishedCurriculum;
import uk.nhs.leadership.accreditation.curriculum.Curricula;
import uk.nhs.leadership.accreditation.submission.Allocations;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.SentSql;

@QuarkusTest
class AllocationQueryPlanHttpTest {
    @Inject
    Allocations allocations;

    @Inject
    Curricula curricula;

    @Inject
    Callers callers;

    @Test
    void howMuchAssessorsHaveToDoIsCountedFromWhatIsUnderWay() throws SQLException {
        inAssessment(draft());

        assertFound(
                "submission_allocation_live",
                "submission",
                sent(() -> allocations.casesOf(List.of(UUID.randomUUID()))));
    }

    @Test
    void whatAnAssessorWorksOnIsFoundByTheAccount() throws SQLException {
        inAssessment(draft());

        assertFound("submission_allocation_of_account", "submission", sent(() -> allocations.heldOf("nobody")));
    }

    @Test
    void theLastSubmissionOfAProviderIsFoundFromItsEnd() throws SQLException {
        accredited(draft());

        assertFound("submission_of_provider", "submission", sent(() -> allocations.lastTogether(Set.of("P0001"))));
    }

    @Test
    void whatCoursesAreJudgedInIsReadByTheKeyOfTheCurriculum() throws SQLException {
        PublishedCurriculum.isKnown();

        var sent = sent(() -> curricula.scopesOf(Set.of(PublishedCurriculum.ID)));

        assertFound("curriculum_outcome_pkey", "curriculum_outcome", sent);
        assertFound("curriculum_requirement_pkey", "curriculum_requirement", sent);
    }

    @Test
    void whatLacksAssessorsIsReadInTheOrderInWhichItIsDue() throws SQLException {
        submitted(draft());

        assertListed("submission_to_allocate", "submission", sent(() -> allocations.lackingAssessors(500)));
    }

    @Test
    void aPlanIsReadWithoutAStatementForEachSubmissionOrAssessor() throws SQLException {
        PoolApi.canBeAsked();
        submitted(draft());
        var few = SentSql.during(AllocationQueryPlanHttpTest::plan);
        PoolApi.canBeAsked(IntStream.range(0, 100)
                .mapToObj(i -> "account-" + UUID.randomUUID())
                .toList());
        submitted(draft());
        submitted(draft());
        var many = SentSql.during(AllocationQueryPlanHttpTest::plan);
        PoolApi.nobodyCanBeAsked();

        // Work in the background sends some meanwhile; one for each assessor would be a hundred.
        assertThat(many).hasSizeLessThan(few.size() + 50);
    }

    private static void plan() {
        as(PANEL_MEMBER).get("/v1/allocation-plan").then().statusCode(200);
    }

    @Test
    void assessorsOfAKindAreReadInTheOrderOfTheirIds() throws SQLException {
        PoolApi.canBeAsked();
        PoolApi.nobodyCanBeAsked();

        assertListed(
                "assessor_pkey",
                "assessor",
                SentSql.during(() -> as(PANEL_MEMBER)
                        .get("/v1/assessors?stage=S1&area=1&group=governance&available=true")
                        .then()
                        .statusCode(200)));
    }

    private List<String> sent(Supplier<Object> query) {
        return SentSql.during(() -> callers.<Object>as(
                Caller.service("test"), () -> QuarkusTransaction.requiringNew().call(query::get)));
    }
}
