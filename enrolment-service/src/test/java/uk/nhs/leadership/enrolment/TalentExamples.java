package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.AccessExamples.PARTICIPANT;
import static uk.nhs.leadership.enrolment.AccessExamples.ofOne;
import static uk.nhs.leadership.enrolment.AccessExamples.ofTrust;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;

import java.util.stream.Stream;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi;
import uk.nhs.leadership.enrolment.talent.TalentApi;
import uk.nhs.leadership.enrolment.testing.Given;

/** Those of {@link AccessExamples} that are about where participants want to go, and who looks for them. */
final class TalentExamples {
    private TalentExamples() {}

    static Stream<Example> of(String participant) {
        var profile = TalentApi.profileOf(TalentApi.visible());
        // Or there would be more than one participant to whom something is their own.
        Given.unlinked(CareerConversationApi.PERSON, LEAD_RJ1);
        var today = Given.today();
        var path = CareerConversationApi.agreed(PARTICIPANT, participant, today, "READY_NOW");
        var id = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(
                ofTrust("recordCareerConversation")
                        .at("id", participant)
                        .sending(CareerConversationApi.body(today, "READY_LATER")),
                ofTrust("listCareerConversations").at("id", participant).showing(id),
                ofOne("listOwnCareerConversations").showing(id),
                ofTrust("getCareerConversation").at("id", id).showing(id),
                ofOne("agreeCareerConversation").at("id", id),
                ofOne("declineCareerConversation").at("id", id),
                ofOne("getOwnTalentProfile").showing("visible"),
                ofOne("becomeVisible").sending(TalentApi.SAY),
                ofOne("becomeInvisible"),
                Example.of("searchTalent").asking("limit", 200).showing(profile),
                Example.of("viewTalent").at("id", profile).showing(profile));
    }
}
