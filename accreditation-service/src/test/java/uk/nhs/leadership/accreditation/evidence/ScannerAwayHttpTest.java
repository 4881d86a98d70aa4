package uk.nhs.leadership.accreditation.evidence;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static uk.nhs.leadership.accreditation.Api.AUTHOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.PDF;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.announced;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.send;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.inspection.Documents;

/** A scanner that is away says nothing, and nothing unscanned is kept. */
@QuarkusTest
@TestProfile(ScannerAwayHttpTest.Away.class)
class ScannerAwayHttpTest {

    @Test
    void nothingIsTakenUnscannedAndTheCallerMayTryAgain() {
        var minutes = Documents.pdf("minutes that nobody has scanned");
        var evidence = announced(drafted(draft()), PDF, minutes.length);

        send(AUTHOR, evidence, minutes)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("SCANNER_UNAVAILABLE"));

        as(AUTHOR).get(evidence).then().body("status", equalTo("EXPECTED"));
        as(AUTHOR).get(evidence + "/content").then().statusCode(404);
    }

    /** Nothing listens on this port. */
    public static final class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "accreditation.scanner.kind", "CLAMAV",
                    "accreditation.scanner.clamav.host", "localhost",
                    "accreditation.scanner.clamav.port", "1");
        }
    }
}
