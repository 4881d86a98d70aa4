package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.PARTICIPANT;
import static uk.nhs.leadership.enrolment.AccessExamples.PROVIDER;
import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi;
import uk.nhs.leadership.enrolment.testing.Announced;

/** Those of {@link AccessExamples} that are about what participants learned before. */
final class LearningExamples {
    private LearningExamples() {}

    static Stream<Example> priorLearning() {
        var path = PriorLearningApi.shown();
        var id = PriorLearningApi.idOf(path);
        String enrolment = as(PARTICIPANT).get(path).path("claim.enrolmentId");
        String file = as(PARTICIPANT).get(path).path("evidence[0].sha256");
        var underReview = PriorLearningApi.idOf(PriorLearningApi.takenUp());
        var another = AttainmentApi.document();
        return Stream.of(
                ofTrust("claimPriorLearning")
                        .at("id", enrolment)
                        .sending(PriorLearningApi.body(1, Announced.outcome(1))),
                ofAll("getPriorLearningOfEnrolment").at("id", enrolment).showing(id),
                ofAll("listPriorLearning").asking("limit", 200).showing(id),
                ofAll("getPriorLearning").at("id", id).showing(id),
                ofTrust("addPriorLearningEvidence")
                        .at("id", PriorLearningApi.idOf(PriorLearningApi.claimed()))
                        .at("sha256", AttainmentApi.sha256(another))
                        .asking("name", "certificate.pdf")
                        .sending("application/octet-stream", new String(another, StandardCharsets.US_ASCII)),
                ofAll("downloadPriorLearningEvidence").at("id", id).at("sha256", file),
                ofTrust("removePriorLearningEvidence").at("id", id).at("sha256", file),
                ofProvider("takeUpPriorLearning").at("id", id),
                ofProvider("recognisePriorLearning")
                        .at("id", underReview)
                        .sending(PriorLearningApi.recognition(20, Announced.outcome(0))),
                ofProvider("declinePriorLearning").at("id", underReview).sending(PriorLearningApi.REFUSAL),
                ofTrust("askAgainForPriorLearning").at("id", PriorLearningApi.idOf(PriorLearningApi.declined())),
                ofTrust("withdrawPriorLearning").at("id", underReview));
    }

    private static Example ofTrust(String operation) {
        return Example.of(operation).belongingTo(TRUST).amongThoseWith("participant", PARTICIPANT);
    }

    private static Example ofProvider(String operation) {
        return Example.of(operation).belongingTo(PROVIDER);
    }

    private static Example ofAll(String operation) {
        return Example.of(operation).belongingTo(TRUST, PROVIDER).amongThoseWith("participant", PARTICIPANT);
    }
}
