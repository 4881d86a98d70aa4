package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.PARTICIPANT;
import static uk.nhs.leadership.enrolment.AccessExamples.PROVIDER;
import static uk.nhs.leadership.enrolment.AccessExamples.TRUST;
import static uk.nhs.leadership.enrolment.AccessExamples.ofOne;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.concern.ConcernApi;
import uk.nhs.leadership.enrolment.feedback.FeedbackApi;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Given;

/** Those of {@link AccessExamples} that are about what participants think, and what worries them. */
final class OpinionExamples {
    private OpinionExamples() {}

    static Stream<Example> feedback(String enrolment) {
        var cohort = FeedbackApi.shown();
        var texts = FeedbackApi.textsOn(cohort);
        var read = texts.getFirst();
        var moderated = texts.getLast();
        // Or there would be more than one participant to whom something is their own.
        Given.unlinked("participant.two.rj1", LEAD_RJ1);
        return Stream.of(
                ofOne("giveFeedback").sending(FeedbackApi.feedback(enrolment, 4, "More time, please")),
                Example.of("listFeedback")
                        .asking("limit", 200)
                        .belongingTo(PROVIDER)
                        .showing(cohort),
                Example.of("getFeedbackOfCohort")
                        .at("id", cohort)
                        .belongingTo(TRUST, PROVIDER)
                        .showing(cohort),
                Example.of("listFeedbackTextsOfCohort").at("id", cohort).belongingTo(TRUST, PROVIDER),
                Example.of("listFeedbackTexts").asking("limit", 200).showing(read),
                Example.of("getFeedbackText").at("id", read).showing(read),
                Example.of("approveFeedbackText").at("id", moderated),
                Example.of("rejectFeedbackText").at("id", moderated).sending("{\"reason\": \"OTHER\"}"));
    }

    static Stream<Example> concerns(Accreditation accreditation) {
        var about = ConcernApi.aboutCourse(accreditation.number());
        var own = ConcernApi.raised(PARTICIPANT, about);
        return Stream.of(
                Example.of("raiseConfidentialConcern").sending(ConcernApi.concern(about)),
                Example.of("openConfidentialConcern").sending(own.key()).showing(own.reference()),
                Example.of("continueConfidentialConcern").sending(ConcernApi.more(own, "It goes on")),
                Example.of("listConfidentialConcerns"),
                Example.of("listDueConfidentialConcerns"),
                Example.of("getConfidentialConcern").at("id", own.id()).showing(own.reference()),
                Example.of("acknowledgeConfidentialConcern").at("id", own.id()),
                Example.of("answerConfidentialConcern").at("id", own.id()).sending("{\"text\": \"We look into it\"}"),
                Example.of("closeConfidentialConcern")
                        .at("id", own.id())
                        .sending("{\"conclusion\": \"OUT_OF_SCOPE\"}"));
    }
}
