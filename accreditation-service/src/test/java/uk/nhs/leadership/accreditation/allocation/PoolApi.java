package uk.nhs.leadership.accreditation.allocation;

import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.step;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.Sql;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Who can be proposed in the tests, whatever other tests have let assessors do; and proposals as the panel asks for them. */
public final class PoolApi {
    /** What an assessor has to do with a submission, in their words. */
    public static final String INTEREST = "My sister teaches the second module.";

    private PoolApi() {}

    /** An assessor says what they know, and of one of the submissions that they judge that they have an interest. */
    public static void sayWhatYouKnowAndThatYouHaveAnInterest() {
        var path = inAssessment(draft());
        var id = assessor(FIRST_ASSESSOR);
        as(FIRST_ASSESSOR)
                .header("If-Match", etag(FIRST_ASSESSOR, "/v1/assessors/me"))
                .body(Map.of(
                        "status", "RESTING",
                        "stages", List.of("S1"),
                        "areas", List.of("1"),
                        "requirementGroups", List.of("governance"),
                        "availableFrom", "2026-01-01"))
                .put("/v1/assessors/me/profile")
                .then()
                .statusCode(200);
        step(
                        FIRST_ASSESSOR,
                        path + "/assessors/" + id,
                        "declare",
                        etag(FIRST_ASSESSOR, path),
                        Map.of("interest", true, "text", INTEREST))
                .then()
                .statusCode(204);
    }

    /** From now on nobody who is there can be asked, until they say something else. */
    public static void nobodyCanBeAsked() throws SQLException {
        try (var database = Sql.asAdministrator()) {
            Sql.update(database, "update assessor set pool_status = 'RESTING' where pool_status = 'ACTIVE'");
        }
    }

    /** An assessor without an account that could sign in, who knows stage S1 and area 1 and has nothing to do. */
    public static UUID canBeAsked() throws SQLException {
        return canBeAsked(List.of("account-" + UUID.randomUUID())).getFirst();
    }

    /** One such assessor for each of these accounts. */
    public static List<UUID> canBeAsked(List<String> accounts) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var database = Sql.asAdministrator()) {
            for (var account : accounts) {
                var id = UUID.randomUUID();
                Sql.update(
                        database,
                        "insert into assessor (id, account, name, declared_at, version, pool_status, available_from,"
                                + " most_cases) values ('" + id + "', '" + account + "', 'Ada', now(), 0, 'ACTIVE',"
                                + " '2020-01-01', 4)");
                Sql.update(
                        database, "insert into assessor_absence values ('" + id + "', 0, '2020-01-01', '2020-01-02')");
                Sql.update(
                        database,
                        "insert into assessor_expertise values ('" + id + "', 'STAGE', 'S1'), ('" + id
                                + "', 'AREA', '1')");
                ids.add(id);
            }
        }
        return ids;
    }

    public static Response proposal(String path) {
        return as(PANEL_MEMBER).get(path + "/assessors/proposal");
    }

    public static Response allocateBest(String path) {
        return as(PANEL_MEMBER).post(path + "/assessors/allocate-best");
    }

    /** One for each of its operations, tried with a submission in assessment. */
    public static Stream<Example> examples(String id) {
        return Stream.of(
                Example.of("proposeAssessors").at("id", id).showing(id),
                Example.of("allocateBestAssessors").at("id", id),
                Example.of("listAssessorsOfSubmission").at("id", id),
                Example.of("planAllocation"));
    }
}
