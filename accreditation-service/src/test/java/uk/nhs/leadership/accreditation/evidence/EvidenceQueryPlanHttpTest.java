package uk.nhs.leadership.accreditation.evidence;

import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.PDF;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.announced;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.listed;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.stored;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.files.inspection.Documents;
import uk.nhs.leadership.files.objectstore.ObjectKey;

/** Every query for evidence reads from the index meant for it. */
@QuarkusTest
class EvidenceQueryPlanHttpTest {
    @Inject
    EvidenceFiles files;

    @Inject
    ForgottenUploadChore forgottenUploads;

    @Inject
    Callers callers;

    @Test
    void theEvidenceForOneThingIsListedFromItsIndex() throws SQLException {
        var submission = drafted(draft());

        assertListed(
                "evidence_about",
                "evidence",
                SentSql.during(() -> listed(AUTHOR, submission).then().statusCode(200)));
    }

    @Test
    void howMuchThereIsAlreadyIsCountedFromThatIndex() throws SQLException {
        var submission = drafted(draft());

        assertFound("evidence_about", "evidence", SentSql.during(() -> announced(submission, PDF, 10)));
    }

    @Test
    void oneFileIsReadAndLockedByItsKey() throws SQLException {
        var submission = drafted(draft());
        var evidence = announced(submission, PDF, 1);

        assertFound(
                "evidence_pkey",
                "evidence",
                SentSql.during(() -> as(AUTHOR)
                        .header("If-Match", "\"0\"")
                        .delete(evidence)
                        .then()
                        .statusCode(204)));
    }

    @Test
    void whatNeverCameIsFoundAmongWhatIsExpected() throws SQLException {
        assertListed(
                "evidence_expected",
                "evidence",
                SentSql.during(() -> callers.as(Caller.service("test"), forgottenUploads::doSome)));
    }

    @Test
    void whoeverNamesAnObjectIsFoundByItsContent() throws SQLException {
        stored(drafted(draft()), Documents.pdf("minutes"));
        var keys = List.of(new ObjectKey("a".repeat(64)), new ObjectKey("b".repeat(64)));

        assertFound(
                "evidence_by_content",
                "evidence",
                SentSql.during(() -> callers.<Set<ObjectKey>>as(
                        Caller.service("test"),
                        () -> QuarkusTransaction.requiringNew().call(() -> files.held(keys)))));
    }
}
