package uk.nhs.leadership.accreditation;

import static uk.nhs.leadership.accreditation.Api.FIRST_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.SECOND_ASSESSOR;
import static uk.nhs.leadership.accreditation.Api.accredited;
import static uk.nhs.leadership.accreditation.Api.assessor;
import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.drafted;
import static uk.nhs.leadership.accreditation.Api.find;
import static uk.nhs.leadership.accreditation.Api.inAssessment;
import static uk.nhs.leadership.accreditation.Api.numberOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.accreditation.RegisterApi;
import uk.nhs.leadership.accreditation.allocation.PoolApi;
import uk.nhs.leadership.accreditation.annualreturn.AnnualReturnApi;
import uk.nhs.leadership.accreditation.appeal.ChallengeApi;
import uk.nhs.leadership.accreditation.calendar.CalendarApi;
import uk.nhs.leadership.accreditation.change.ChangeApi;
import uk.nhs.leadership.accreditation.concern.ConcernApi;
import uk.nhs.leadership.accreditation.condition.ConditionApi;
import uk.nhs.leadership.accreditation.evidence.EvidenceExamples;
import uk.nhs.leadership.accreditation.moderation.ModerationApi;
import uk.nhs.leadership.accreditation.panel.PanelApi;
import uk.nhs.leadership.accreditation.people.PeopleApi;
import uk.nhs.leadership.accreditation.procedure.ProcedureApi;
import uk.nhs.leadership.accreditation.provider.ProviderApi;
import uk.nhs.leadership.accreditation.question.QuestionApi;
import uk.nhs.leadership.accreditation.register.RegisterExamples;
import uk.nhs.leadership.accreditation.review.ReviewApi;
import uk.nhs.leadership.accreditation.revision.RevisionApi;
import uk.nhs.leadership.accreditation.signal.SignalApi;
import uk.nhs.leadership.accreditation.submission.DeadlineApi;
import uk.nhs.leadership.accreditation.submission.DraftApi;
import uk.nhs.leadership.accreditation.submission.TriageApi;
import uk.nhs.leadership.chassis.testing.access.ChassisExamples;
import uk.nhs.leadership.chassis.testing.access.Example;

/** For each line of docs/access/accreditation-service.md a request that only who is asking can make fail. */
final class AccessExamples {
    private static final String PROVIDER = "P0001";
    private static final String ASSESSOR = "assessor";

    private AccessExamples() {}

    static List<Example> all() {
        var submitted = inAssessment(draft("A course in assessment"));
        var number = numberOf(accredited(draft("An accredited course")));
        var draft = drafted(draft("A course in draft"));
        return Stream.of(
                        ProviderApi.examples(PROVIDER),
                        PeopleApi.examples(PROVIDER),
                        assessors(),
                        submissions(id(draft), id(submitted)),
                        assessments(submitted),
                        EvidenceExamples.all(),
                        register(number),
                        RegisterApi.examples(number, PROVIDER),
                        RegisterExamples.all(number),
                        TriageApi.examples(id(submitted)),
                        DeadlineApi.examples(id(submitted)),
                        QuestionApi.examples(),
                        PoolApi.examples(id(submitted)),
                        DraftApi.examples(id(draft), PROVIDER),
                        RevisionApi.examples(id(submitted), PROVIDER),
                        ConditionApi.examples(PROVIDER),
                        ChangeApi.examples(PROVIDER),
                        ChallengeApi.examples(PROVIDER),
                        CalendarApi.examples(),
                        ProcedureApi.examples(),
                        ModerationApi.examples(),
                        PanelApi.examples(),
                        ConcernApi.examples(),
                        ReviewApi.examples(),
                        SignalApi.examples(),
                        AnnualReturnApi.examples(),
                        events(id(draft), number),
                        ChassisExamples.withReadModel("curriculum"))
                .flatMap(examples -> examples)
                .toList();
    }

    private static Stream<Example> assessors() {
        var id = assessor(FIRST_ASSESSOR);
        return Stream.of(
                Example.of("declareInterests").sending(json(Map.of("interests", List.of()))),
                Example.of("getOwnInterests").amongThoseWith(ASSESSOR, ChallengeApi.whoHaveDeclared()),
                Example.of("describeAssessor")
                        .amongThoseWith(ASSESSOR, ChallengeApi.whoHaveDeclared())
                        .sending(json(Map.of(
                                "status",
                                "RESTING",
                                "stages",
                                List.of(),
                                "areas",
                                List.of(),
                                "requirementGroups",
                                List.of(),
                                "availableFrom",
                                "2026-01-01"))),
                Example.of("listAssessors").asking("limit", 200).showing(id));
    }

    private static Stream<Example> submissions(String draft, String submitted) {
        var change = Api.with(draft("A course rewritten"), "mapping", List.of());
        return Stream.of(
                Example.of("draftSubmission").sending(json(draft("One more course"))),
                ofProviderAndAssessors("listSubmissions").showing(submitted),
                Example.of("listDueSubmissions")
                        .asking("before", Api.today().plusYears(3))
                        .asking("limit", 200)
                        .showing(submitted),
                ofProviderAndAssessors("getSubmission").at("id", submitted).showing("A course in assessment"),
                Example.of("changeSubmission")
                        .at("id", draft)
                        .belongingTo(PROVIDER)
                        .sending(json(change)),
                Example.of("checkSubmission").at("id", draft).belongingTo(PROVIDER),
                Example.of("submitSubmission").at("id", draft).belongingTo(PROVIDER),
                Example.of("withdrawSubmission")
                        .at("id", submitted)
                        .belongingTo(PROVIDER)
                        .sending(json(Map.of("reason", "NOT_READY", "reasonText", "It needs another year."))));
    }

    private static Stream<Example> assessments(String path) {
        var id = id(path);
        var criterion = Api.criteria(path).getFirst();
        String finding = find(FIRST_ASSESSOR, path, criterion, "MET")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> found = Map.of("result", "MET", "rationale", "See module 1.");
        return Stream.of(
                ofProviderAndAssessors("getAssessment").at("id", id(accredited(draft("A course assessed")))),
                Example.of("getDecisionLetter")
                        .at("id", id(accredited(draft("A course with a letter"))))
                        .belongingTo(PROVIDER),
                Example.of("allocateAssessor").at("id", id).sending(json(Map.of("assessor", assessor(FIRST_ASSESSOR)))),
                Example.of("recuseAssessor")
                        .amongThoseWith(ASSESSOR, FIRST_ASSESSOR)
                        .at("id", id)
                        .at("assessorId", assessor(FIRST_ASSESSOR))
                        .sending(json(Map.of("reason", "UNAVAILABLE"))),
                Example.of("declareInterestInSubmission")
                        .at("id", id)
                        .at("assessorId", assessor(FIRST_ASSESSOR))
                        .amongThoseWith(ASSESSOR, FIRST_ASSESSOR)
                        .sending(json(Map.of("interest", false))),
                ofAssessors("recordFinding")
                        .at("id", id)
                        .sending(json(Map.of("criterion", criterion, "result", "MET", "rationale", "See module 1."))),
                Example.of("getOwnFinding")
                        .at("id", id)
                        .at("findingId", finding)
                        .amongThoseWith(ASSESSOR, FIRST_ASSESSOR)
                        .showing(finding),
                Example.of("correctFinding")
                        .at("id", id)
                        .at("findingId", finding)
                        .amongThoseWith(ASSESSOR, FIRST_ASSESSOR)
                        .sending(json(found)),
                Example.of("recommendDecision").at("id", id).sending(json(Api.toAccredit())),
                Example.of("ratifyDecision").at("id", id).sending(json(Map.of("reasonText", "As recommended."))));
    }

    private static Stream<Example> register(String number) {
        return Stream.of(
                Example.of("searchRegister").showing(number),
                Example.of("getAccreditation").at("number", number).showing(number),
                Example.of("getAccreditationHistory").at("number", number).showing(number),
                Example.of("withdrawAccreditation")
                        .at("number", number)
                        .sending(json(Map.of("reason", "OTHER", "reasonText", "To see who may."))));
    }

    private static Stream<Example> events(String draft, String number) {
        return Stream.of(
                Example.of("readEvents", "that a course was accredited")
                        .asking("type", "accreditation.granted.v1")
                        .asking("limit", 200)
                        .showing(number),
                Example.of("readEvents", "that a submission was drafted")
                        .asking("type", "submission.drafted.v1")
                        .asking("limit", 200)
                        .belongingTo(PROVIDER)
                        .showing(draft));
    }

    /** Of its provider, of those who assess it, and of all who see what was submitted. */
    private static Example ofProviderAndAssessors(String operation) {
        return ofAssessors(operation).belongingTo(PROVIDER);
    }

    private static Example ofAssessors(String operation) {
        return Example.of(operation).amongThoseWith(ASSESSOR, FIRST_ASSESSOR, SECOND_ASSESSOR);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
