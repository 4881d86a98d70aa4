package uk.nhs.leadership.enrolment.talent;

import static uk.nhs.leadership.chassis.testing.QueryPlan.assertFound;
import static uk.nhs.leadership.chassis.testing.QueryPlan.assertListed;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.MANAGER;
import static uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi.PERSON;
import static uk.nhs.leadership.enrolment.talent.TalentApi.OWN;
import static uk.nhs.leadership.enrolment.talent.TalentApi.TALENT;
import static uk.nhs.leadership.enrolment.talent.TalentApi.TALENT_LEAD;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.leadership.chassis.testing.SentSql;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi;
import uk.nhs.leadership.enrolment.testing.Given;

/** What is asked about talent is found by an index, however many are visible and have talked. */
@QuarkusTest
class TalentPlanHttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"limit=50", "region=LONDON&stage=S2", "readiness=READY_NOW"})
    void thoseWhoAreVisibleAreReadInTheirOrder(String asked) throws SQLException {
        TalentApi.visible();

        var sent = sent(TALENT_LEAD, TALENT + "?" + asked);

        assertListed("talent_profile_pkey", "talent_profile", sent);
        assertFound("career_conversation_last", "talent_profile", sent);
        assertFound("participant_pkey", "talent_profile", sent);
    }

    @Test
    void whoIsVisibleAndWhatTheyAgreedToIsFoundByThePerson() throws SQLException {
        var participant = TalentApi.visible();
        CareerConversationApi.agreed(PERSON, participant, Given.today(), "READY_NOW");
        var shown = sent(TALENT_LEAD, TALENT + "/" + TalentApi.profileOf(participant));

        assertFound("talent_profile_pkey", "talent_profile", shown);
        assertFound("career_conversation_last", "talent_profile", shown);
        assertFound("talent_profile_once", "talent_profile", sent(PERSON, OWN));
        assertFound(
                "career_conversation_of_participant",
                "career_conversation",
                sent(MANAGER, "/v1/participants/" + participant + "/career-conversations"));
    }

    private static List<String> sent(String person, String path) {
        return SentSql.during(() -> as(person).get(path).then().statusCode(200));
    }
}
