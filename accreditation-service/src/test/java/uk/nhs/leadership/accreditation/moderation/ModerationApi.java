package uk.nhs.leadership.accreditation.moderation;

import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.THIRD_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.step;

import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;

/** Moderation as a lead assessor does it. */
public final class ModerationApi {
    /** On which the two assessors differ. */
    static final String CRITERION = "R-EDI-1";

    static final String FOURTH_ASSESSOR = "assessor.four";

    private ModerationApi() {}

    /** The path of a new submission that is led by the third assessor, and on which the first two differ. */
    public static String differing(String title) {
        var path = inAssessment(draft(title));
        lead(THIRD_ASSESSOR, path);
        for (var criterion : criteria(path)) {
            find(FIRST_ASSESSOR, path, criterion, "MET").then().statusCode(201);
            find(SECOND_ASSESSOR, path, criterion, criterion.equals(CRITERION) ? "NOT_MET" : "MET")
                    .then()
                    .statusCode(201);
        }
        return path;
    }

    /** Asks an assessor to lead, who declares to have no interest. */
    static void lead(String assessor, String path) {
        step(
                        assessor,
                        path + "/assessors/" + assessor(assessor),
                        "declare",
                        asked(assessor, path).header("ETag"),
                        Map.of("interest", false))
                .then()
                .statusCode(204);
    }

    /** Asks an assessor to lead. */
    static Response asked(String assessor, String path) {
        var allocated = as(PANEL_MEMBER)
                .body(Map.of("assessor", assessor(assessor), "role", "LEAD"))
                .post(path + "/assessors");
        allocated.then().statusCode(201);
        return allocated;
    }

    static Response moderate(String lead, String path, String criterion, String result) {
        return as(lead).body(Map.of("result", result, "rationale", "The policy was there."))
                .post(path + "/moderation/" + criterion);
    }

    /** One event of each type. */
    public static void moderateOne() {
        moderate(THIRD_ASSESSOR, differing("A course on which assessors differ"), CRITERION, "MET")
                .then()
                .statusCode(201);
    }

    /** For each line on moderation in docs/access/accreditation-service.md a request that only who is asking can make fail. */
    public static Stream<Example> examples() {
        var path = differing("A course to be moderated");
        var id = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(
                Example.of("getModeration")
                        .at("id", id)
                        .amongThoseWith("assessor", THIRD_ASSESSOR)
                        .showing(CRITERION),
                Example.of("moderateDifference")
                        .at("id", id)
                        .at("criterion", CRITERION)
                        .amongThoseWith("assessor", FIRST_ASSESSOR, SECOND_ASSESSOR, THIRD_ASSESSOR)
                        .sending("{\"result\": \"MET\", \"rationale\": \"The policy was there.\"}"));
    }
}
