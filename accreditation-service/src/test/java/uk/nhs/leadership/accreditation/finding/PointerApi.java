package uk.nhs.leadership.accreditation.finding;

import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.bringToAssessment;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.idOf;
import static uk.nhs.leadership.accreditation.evidence.EvidenceApi.stored;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.files.inspection.Documents;

/** Findings that point into the evidence. */
public final class PointerApi {
    static final String CRITERION = "R-GOV-1";

    private PointerApi() {}

    /** The path of a new submission in assessment on which one finding points into a file. */
    public static String pointedInto(String title) {
        var path = drafted(draft(title));
        var minutes = stored(path, Documents.pdf("minutes"));
        bringToAssessment(path);
        pointing(path, Map.of("evidence", idOf(minutes))).then().statusCode(201);
        return path;
    }

    static Response pointing(String path, Map<String, Object> pointer) {
        return as(FIRST_ASSESSOR)
                .body(Map.of(
                        "criterion",
                        CRITERION,
                        "result",
                        "MET",
                        "rationale",
                        "The minutes say so.",
                        "pointers",
                        List.of(pointer)))
                .post(path + "/findings");
    }
}
