package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.PARTICIPANT;
import static uk.nhs.leadership.enrolment.AccessExamples.ofOne;
import static uk.nhs.leadership.enrolment.AccessExamples.ofTrust;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;

/** Those of {@link AccessExamples} that are about what participants are able to do and plan. */
final class DevelopmentExamples {
    private static final String PLAN = "{\"priorities\": []}";

    private DevelopmentExamples() {}

    static Stream<Example> attainments() {
        var id = idOf(AttainmentApi.submitted());
        var path = "/v1/attainments/" + id;
        var shown = AttainmentApi.submittedEvidence(path);
        String file = as(PARTICIPANT).get(path).path("evidence[0].sha256");
        var another = AttainmentApi.document();
        var ofFeedback = idOf(AttainmentApi.withThreeSixty());
        return Stream.of(
                ofOne("beginAttainment").sending(AttainmentApi.begin()),
                ofTrust("listAttainments").asking("limit", 200).showing(id),
                ofTrust("getAttainment").at("id", id).showing(id),
                ofOne("assessOneself").at("id", id).sending(AttainmentApi.assessment()),
                ofOne("submitAttainment").at("id", id),
                ofOne("addAttainmentEvidence")
                        .at("id", idOf(AttainmentApi.draft()))
                        .at("sha256", AttainmentApi.sha256(another))
                        .asking("name", "week-plan.pdf")
                        .sending("application/octet-stream", new String(another, StandardCharsets.US_ASCII)),
                ofTrust("downloadAttainmentEvidence").at("id", id).at("sha256", file),
                ofOne("removeAttainmentEvidence").at("id", id).at("sha256", file),
                ofOne("showThreeSixty").at("id", ofFeedback).sending(AttainmentApi.threeSixty()),
                ofOne("removeThreeSixty").at("id", ofFeedback),
                ofTrust("verifyAttainment").at("id", id).sending("{\"evidence\": \"" + shown + "\"}"),
                ofTrust("returnAttainment").at("id", id).sending(AttainmentApi.REFUSAL),
                ofTrust("declineAttainment").at("id", id).sending(AttainmentApi.REFUSAL),
                ofTrust("revokeAttainment").at("id", id).sending(AttainmentApi.REFUSAL));
    }

    static Stream<Example> developmentPlans(String participant) {
        return Stream.of(
                ofOne("getOwnDevelopmentPlan"),
                ofOne("saveDevelopmentPlan").sending(PLAN),
                ofTrust("getDevelopmentPlan").at("id", participant));
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
