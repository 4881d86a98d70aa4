package uk.nhs.leadership.accreditation;

import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.LEAD;
import static uk.nhs.leadership.accreditation.Api.LEARNING_LEAD;
import static uk.nhs.leadership.accreditation.Api.PANEL_MEMBER;
import static uk.nhs.leadership.accreditation.Api.RATIFIER;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.as;
import static uk.nhs.leadership.accreditation.Api.criteria;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.numberOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi;
import uk.nhs.leadership.accreditation.appeal.ChallengeApi;
import uk.nhs.leadership.accreditation.calendar.CalendarApi;
import uk.nhs.leadership.accreditation.change.ChangeApi;
import uk.nhs.leadership.accreditation.concern.ConcernApi;
import uk.nhs.leadership.accreditation.condition.ConditionApi;
import uk.nhs.leadership.accreditation.evidence.EvidenceApi;
import uk.nhs.leadership.accreditation.panel.PanelApi;
import uk.nhs.leadership.accreditation.people.PeopleApi;
import uk.nhs.leadership.accreditation.procedure.ProcedureApi;
import uk.nhs.leadership.accreditation.question.QuestionApi;
import uk.nhs.leadership.accreditation.review.ReviewApi;
import uk.nhs.leadership.chassis.testing.hostile.HostileInput;
import uk.nhs.leadership.files.inspection.Documents;

@QuarkusTest
class HostileInputHttpTest extends HostileInput {
    @Override
    protected List<String> people() {
        return List.of(LEAD, FIRST_ASSESSOR, PANEL_MEMBER, RATIFIER, "operator.one", LEARNING_LEAD);
    }

    @Override
    protected Map<String, String> things() {
        var submission = inAssessment(draft());
        var number = numberOf(accredited(draft()));
        var challenge = ChallengeApi.requested();
        String provider = as(LEAD).get("/v1/providers").path("items[0].id");
        String finding = find(FIRST_ASSESSOR, submission, criteria(submission).getFirst(), "MET")
                .path("id");
        return Map.ofEntries(
                Map.entry("/v1/evidence/{id}", EvidenceApi.stored(drafted(draft()), Documents.pdf("minutes"))),
                Map.entry("/v1/providers/{id}", "/v1/providers/" + provider),
                Map.entry("/v1/providers/{id}/people/{account}", PeopleApi.person()),
                Map.entry("/v1/submissions/{id}", submission),
                Map.entry("/v1/submissions/{id}/revisions/{revision}", submission + "/revisions/1"),
                Map.entry(
                        "/v1/submissions/{id}/questions/{questionId}",
                        QuestionApi.asked(FIRST_ASSESSOR, inAssessment(draft()))),
                Map.entry("/v1/submissions/{id}/findings/{findingId}", submission + "/findings/" + finding),
                Map.entry(
                        "/v1/submissions/{id}/assessors/{assessorId}",
                        submission + "/assessors/" + Api.assessor(FIRST_ASSESSOR)),
                Map.entry("/v1/accreditations/{number}", "/v1/accreditations/" + number),
                Map.entry("/v1/register/accreditations/{number}", "/v1/register/accreditations/" + number),
                Map.entry("/v1/panels/{id}", PanelApi.panel()),
                Map.entry("/v1/challenges/{id}", challenge),
                Map.entry(
                        "/v1/challenges/{id}/judges/{assessorId}",
                        challenge + "/judges/" + Api.assessor(FIRST_ASSESSOR)),
                Map.entry("/v1/procedures/{id}", ProcedureApi.procedure()),
                Map.entry("/v1/calendar/bank-holidays/{day}", CalendarApi.holiday()),
                Map.entry("/v1/concerns/{id}", ConcernApi.raised(LEARNING_LEAD, number)),
                Map.entry("/v1/accreditations/{number}/reviews/{id}", ReviewApi.opened(number)),
                Map.entry("/v1/accreditations/{number}/returns/{year}", AnnualReturnApi.asked()),
                Map.entry("/v1/accreditations/{number}/conditions/{ordinal}", ConditionApi.imposed()),
                Map.entry("/v1/accreditations/{number}/changes/{id}", ChangeApi.announced()),
                Map.entry("/v1/accreditations/{number}/changes/{id}/assessors/{assessorId}", ChangeApi.judge()));
    }
}
