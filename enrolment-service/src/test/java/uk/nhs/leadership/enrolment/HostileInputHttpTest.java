package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.testing.Http.LEAD_P0001;
import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.nhs.leadership.chassis.testing.hostile.HostileInput;
import uk.nhs.leadership.enrolment.attainment.AttainmentApi;
import uk.nhs.leadership.enrolment.careerconversation.CareerConversationApi;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.concern.ConcernApi;
import uk.nhs.leadership.enrolment.erasure.Erasing;
import uk.nhs.leadership.enrolment.esr.EsrApi;
import uk.nhs.leadership.enrolment.expectation.Expecting;
import uk.nhs.leadership.enrolment.feedback.FeedbackApi;
import uk.nhs.leadership.enrolment.funding.Funded;
import uk.nhs.leadership.enrolment.job.GivenJob;
import uk.nhs.leadership.enrolment.merger.Merging;
import uk.nhs.leadership.enrolment.organisation.Directory;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningApi;
import uk.nhs.leadership.enrolment.rectification.Rectifying;
import uk.nhs.leadership.enrolment.talent.TalentApi;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

@QuarkusTest
class HostileInputHttpTest extends HostileInput {
    private static final String PARTICIPANT = "participant.one.rj1";

    @Override
    protected List<String> people() {
        return List.of(
                LEAD_RJ1,
                LEAD_P0001,
                PARTICIPANT,
                "operator.one",
                "publisher.one",
                "panel.one",
                TalentApi.TALENT_LEAD,
                AttainmentApi.MANAGER);
    }

    @Override
    protected Map<String, String> things() {
        var accreditation = Accreditation.granted();
        var cohort = Given.openCohort(accreditation, 20);
        var participant = Given.staffOf(AttainmentApi.MANAGER, LEAD_RJ1);
        var enrolment = Given.enrolment(LEAD_RJ1, participant, cohort);
        var passed = Given.enrolment(LEAD_RJ1, Given.participant(LEAD_RJ1), cohort);
        Given.finished(passed, "PASSED");
        String certificate = as(LEAD_RJ1)
                .get("/v1/certificates?limit=200")
                .path("items.find { it.enrolmentId == '" + passed + "' }.number");
        Awarded.participantOf(PARTICIPANT);
        String entry = as(PARTICIPANT).body("""
                        {"doneOn": "2026-01-20", "source": "READING", "points": 1.5, "note": "A note"}""").post("/v1/participants/me/cpd").path("id");
        var things = new HashMap<>(Map.of(
                "/v1/courses/{number}", "/v1/courses/" + accreditation.number(),
                "/v1/cohorts/{id}", "/v1/cohorts/" + cohort,
                "/v1/participants/{id}", "/v1/participants/" + participant,
                "/v1/suspected-duplicates/{id}", "/v1/suspected-duplicates/" + Given.suspectedDuplicate(LEAD_RJ1),
                "/v1/enrolments/{id}", "/v1/enrolments/" + enrolment,
                "/v1/certificates/{number}", "/v1/certificates/" + certificate,
                "/v1/certification-schemes/{id}", Certification.scheme(Accreditation.granted(), Certification.TERMS),
                "/v1/participants/me/cpd/{id}", "/v1/participants/me/cpd/" + entry,
                "/v1/jobs/{id}", "/v1/jobs/" + GivenJob.validated()));
        things.putAll(whatGoesElsewhere(accreditation, enrolment, participant, cohort));
        things.putAll(whatIsToldWithoutANameOrProtected(accreditation));
        things.putAll(attainments());
        things.putAll(priorLearning());
        things.putAll(expectations(participant));
        things.putAll(talent());
        things.put(
                "/v1/funding-caps/{id}", Funded.CAPS + "/" + Funded.cap(accreditation, Funded.places(20, "UNFUNDED")));
        things.put("/v1/esr/exports/{id}", EsrApi.EXPORTS + "/" + EsrApi.made("{}"));
        things.putAll(organisations());
        return things;
    }

    private static Map<String, String> whatGoesElsewhere(
            Accreditation accreditation, String enrolment, String participant, String cohort) {
        var there = Given.openCohortOf("provider.p0002", accreditation.alsoOf("P0002"), 20, Given.today());
        var closed = Given.closedCohort(Accreditation.granted());
        return Map.of(
                "/v1/transfers/{id}", "/v1/transfers/" + Given.transfer(LEAD_RJ1, enrolment, there),
                "/v1/late-entries/{id}", "/v1/late-entries/" + Given.lateEntry(LEAD_RJ1, participant, closed),
                "/v1/takeovers/{id}", "/v1/takeovers/" + Given.takeover(cohort));
    }

    private static Map<String, String> whatIsToldWithoutANameOrProtected(Accreditation accreditation) {
        var held = Given.participant(LEAD_RJ1);
        var concern = ConcernApi.raised(PARTICIPANT, ConcernApi.aboutCourse(accreditation.number()));
        return Map.of(
                "/v1/rectifications/{id}", Rectifying.PATH + "/" + Rectifying.asked(PARTICIPANT),
                "/v1/retention/policies/{kind}", "/v1/retention/policies/LOOK",
                "/v1/participants/{id}/legal-holds/{hold}",
                        "/v1/participants/" + held + "/legal-holds/" + Erasing.held(LEAD_RJ1, held),
                "/v1/feedback/texts/{id}", "/v1/feedback/texts/" + FeedbackApi.textOn(FeedbackApi.shown()),
                "/v1/confidential-concerns/{id}", concern.path());
    }

    private static Map<String, String> organisations() {
        var code = Directory.newCode();
        Directory.brought(Directory.trust(code));
        return Map.of(
                "/v1/organisations/{code}",
                Directory.PATH + "/" + code,
                "/v1/mergers/{id}",
                Merging.PATH + Merging.planned(Merging.trust(), "RJ1"));
    }

    private static Map<String, String> attainments() {
        var path = AttainmentApi.submitted();
        String file = as(PARTICIPANT).get(path).path("evidence[0].sha256");
        return Map.of(
                "/v1/attainments/{id}", path, "/v1/attainments/{id}/evidence/{sha256}", path + "/evidence/" + file);
    }

    private static Map<String, String> priorLearning() {
        var path = PriorLearningApi.shown();
        String file = as(PARTICIPANT).get(path).path("evidence[0].sha256");
        return Map.of(
                "/v1/prior-learning/{id}",
                path,
                "/v1/prior-learning/{id}/evidence/{sha256}",
                path + "/evidence/" + file);
    }

    private static Map<String, String> talent() {
        var visible = TalentApi.visible();
        return Map.of(
                "/v1/talent/{id}",
                "/v1/talent/" + TalentApi.profileOf(visible),
                "/v1/career-conversations/{id}",
                CareerConversationApi.recorded(AttainmentApi.MANAGER, visible, Given.today(), "READY_NOW"));
    }

    private static Map<String, String> expectations(String participant) {
        var draft = Expecting.draft(LEAD_RJ1, Expecting.body(Expecting.newJobTitle(), Expecting.BY_NOTHING));
        var inForce = Expecting.inForce(LEAD_RJ1, Expecting.body(Expecting.newJobTitle(), Expecting.BY_NOTHING));
        String exemption = as(LEAD_RJ1)
                .body(Expecting.exemption(participant, inForce))
                .post("/v1/exemptions")
                .path("id");
        return Map.of(
                "/v1/expectations/{id}",
                "/v1/expectations/" + draft,
                "/v1/exemptions/{id}",
                "/v1/exemptions/" + exemption);
    }
}
