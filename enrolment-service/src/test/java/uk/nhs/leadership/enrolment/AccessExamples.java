package uk.nhs.leadership.enrolment;

import static uk.nhs.leadership.enrolment.testing.Http.LEAD_RJ1;
import static uk.nhs.leadership.enrolment.testing.Http.accountOf;
import static uk.nhs.leadership.enrolment.testing.Http.as;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.nhs.leadership.chassis.http.MergePatch;
import uk.nhs.leadership.chassis.testing.access.ChassisExamples;
import uk.nhs.leadership.chassis.testing.access.Example;
import uk.nhs.leadership.enrolment.certification.Certification;
import uk.nhs.leadership.enrolment.cohort.CohortApi;
import uk.nhs.leadership.enrolment.job.GivenJob;
import uk.nhs.leadership.enrolment.testing.Accreditation;
import uk.nhs.leadership.enrolment.testing.Awarded;
import uk.nhs.leadership.enrolment.testing.Given;

/** For each line of docs/access/enrolment-service.md a request that only who is asking can make fail. */
final class AccessExamples {
    static final String TRUST = "RJ1";
    static final String PROVIDER = "P0001";
    static final String PARTICIPANT = "participant.one.rj1";
    static final String MANAGER = "manager.rj1";

    private static final String CPD =
            "{\"doneOn\": \"2026-01-20\", \"source\": \"READING\", \"points\": 1.5, \"note\": \"A note\"}";

    private AccessExamples() {}

    static List<Example> all() {
        // So long ago that few others were accredited on the day.
        var accreditation = Accreditation.granted("P0001", Given.today().minusYears(2));
        var planned = Given.plannedCohort(accreditation, 20);
        var open = Given.openCohort(accreditation, 20);
        Given.approvers(LEAD_RJ1, "LEAD");
        var participant = Given.staffOf(MANAGER, LEAD_RJ1);
        link(participant);
        var enrolment = Given.enrolment(LEAD_RJ1, participant, open);
        CohortApi.sayHowToJoin(open, CohortApi.JOINING).statusCode(200);
        Given.finished(enrolment, "PASSED");

        return Stream.of(
                        courses(accreditation),
                        participants(participant),
                        OrganisationExamples.all(),
                        cohorts(accreditation, planned, open),
                        EnrolmentExamples.enrolments(enrolment, open),
                        EnrolmentExamples.places(participant, enrolment, open),
                        EnrolmentExamples.transfers(open),
                        EnrolmentExamples.lateEntries(accreditation),
                        certificates(participant),
                        jobs(),
                        lists(open),
                        certifications(),
                        ownRecord(participant),
                        DataProtectionExamples.of(participant),
                        OpinionExamples.feedback(enrolment),
                        OpinionExamples.concerns(accreditation),
                        DevelopmentExamples.attainments(),
                        DevelopmentExamples.developmentPlans(participant),
                        TalentExamples.of(participant),
                        LearningExamples.priorLearning(),
                        InsightExamples.of(accreditation.courseId().toString()),
                        ExpectationExamples.of(participant),
                        FundingExamples.of(),
                        EsrExamples.all(),
                        SheetExamples.of(participant, enrolment, open),
                        events(participant, open),
                        ChassisExamples.withReadModel("catalogue"))
                .flatMap(examples -> examples)
                .toList();
    }

    private static Stream<Example> courses(Accreditation accreditation) {
        return Stream.of(
                Example.of("listCourses")
                        .asking("on", accreditation.validFrom())
                        .showing(accreditation.number()),
                Example.of("getCourse").at("number", accreditation.number()).showing(accreditation.number()));
    }

    private static Stream<Example> participants(String id) {
        var suspicion = Given.suspectedDuplicate(LEAD_RJ1);
        String suspect = as(LEAD_RJ1)
                .get("/v1/suspected-duplicates/" + suspicion)
                .then()
                .extract()
                .path("participantId");
        return Stream.of(
                Example.of("importParticipants").sending("text/csv", Given.staffFile(1)),
                Example.of("listParticipants").belongingTo(TRUST).showing(id),
                Example.of("getParticipant").at("id", id).belongingTo(TRUST).showing(id),
                Example.of("getOwnParticipant")
                        .belongingTo(TRUST)
                        .amongThoseWith("participant", PARTICIPANT)
                        .showing(id),
                Example.of("listEmployments").at("id", id).belongingTo(TRUST).showing(id),
                Example.of("listOwnEmployments")
                        .belongingTo(TRUST)
                        .amongThoseWith("participant", PARTICIPANT)
                        .showing(id),
                Example.of("mergeParticipants")
                        .at("id", Given.participant(LEAD_RJ1))
                        .belongingTo(TRUST)
                        .sending("{\"mergedId\": \"" + Given.participant(LEAD_RJ1) + "\"}"),
                Example.of("listFormerIds").at("id", id).belongingTo(TRUST),
                Example.of("listSuspectedDuplicates")
                        .asking("participant", suspect)
                        .belongingTo(TRUST)
                        .showing(suspicion),
                Example.of("getSuspectedDuplicate")
                        .at("id", suspicion)
                        .belongingTo(TRUST)
                        .showing(suspicion),
                Example.of("keepApart").at("id", suspicion).belongingTo(TRUST),
                Example.of("askMerge").at("id", suspicion).belongingTo(TRUST),
                Example.of("linkParticipantAccount")
                        .at("id", id)
                        .belongingTo(TRUST)
                        .sending(account(UUID.randomUUID().toString())));
    }

    private static Stream<Example> cohorts(Accreditation accreditation, String planned, String open) {
        return Stream.of(
                Example.of("planCohort").sending(Given.plan(accreditation, Given.newCode(), 20)),
                Example.of("listCohorts", "an open cohort").showing(open),
                Example.of("listCohorts", "a planned cohort")
                        .belongingTo(PROVIDER)
                        .showing(planned),
                Example.of("getCohort", "an open cohort").at("id", open).showing(open),
                Example.of("getCohort", "a planned cohort")
                        .at("id", planned)
                        .belongingTo(PROVIDER)
                        .showing(planned),
                Example.of("openCohort", "a planned cohort")
                        .at("id", Given.plannedCohort(accreditation, 20))
                        .belongingTo(PROVIDER),
                Example.of("openCohort", "an open cohort").at("id", open).belongingTo(PROVIDER),
                Example.of("closeCohort")
                        .at("id", Given.openCohort(accreditation, 20))
                        .belongingTo(PROVIDER),
                Example.of("changeCohort")
                        .at("id", Given.openCohort(accreditation, 20))
                        .belongingTo(PROVIDER)
                        .sending(MergePatch.MEDIA_TYPE, "{\"capacity\": 21}"),
                Example.of("startCohort")
                        .at("id", Given.openCohort(accreditation, 20))
                        .belongingTo(PROVIDER),
                Example.of("completeCohort")
                        .at("id", Given.openCohort(accreditation, 20))
                        .belongingTo(PROVIDER),
                Example.of("cancelCohort")
                        .at("id", Given.openCohort(accreditation, 20))
                        .belongingTo(PROVIDER)
                        .sending("{\"reason\": \"OTHER\", \"text\": \"Nobody came\"}"),
                Example.of("allocatePlaces")
                        .at("id", Given.openCohort(accreditation, 20))
                        .belongingTo(PROVIDER)
                        .sending(Given.allocation("RJ1", 2)),
                Example.of("sayHowToJoin")
                        .at("id", Given.openCohort(accreditation, 20))
                        .belongingTo(PROVIDER)
                        .sending(CohortApi.JOINING),
                ofProviderAndParticipant("getHowToJoin").at("id", open).showing("meet.example"),
                Example.of("listAllocations")
                        .at("id", keepingForRj1(accreditation))
                        .belongingTo(PROVIDER, TRUST)
                        .showing("RJ1"));
    }

    /** The provider's, and of participants the one whom it is about. */
    private static Example ofProviderAndParticipant(String operation) {
        return Example.of(operation).belongingTo(TRUST, PROVIDER).amongThoseWith("participant", PARTICIPANT);
    }

    private static String keepingForRj1(Accreditation accreditation) {
        var cohort = Given.openCohort(accreditation, 20);
        Given.allocated(cohort, "RJ1", 2);
        return cohort;
    }

    private static Stream<Example> certificates(String participant) {
        String number = as(LEAD_RJ1)
                .queryParam("participant", participant)
                .get("/v1/certificates")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].number");
        return Stream.of(
                ofAll("listCertificates").showing(number),
                Example.of("checkCertificate").at("number", number).showing(number),
                ofAll("printCertificate").at("number", number).accepting("application/pdf"),
                Example.of("renewCertificateLink")
                        .at("number", number)
                        .belongingTo(TRUST)
                        .amongThoseWith("participant", PARTICIPANT),
                Example.of("revokeCertificate")
                        .at("number", Awarded.toAnyone().number())
                        .belongingTo(PROVIDER)
                        .sending("{\"reason\": \"other\", \"text\": \"Awarded twice\"}"));
    }

    private static Stream<Example> lists(String cohort) {
        var list = "employee_number\n" + Given.newEmployeeNumber() + "\n";
        return Stream.of(
                Example.of("enrolMany").asking("cohort", cohort).sending("text/csv", list),
                Example.of("declareMany")
                        .at("id", cohort)
                        .belongingTo(PROVIDER)
                        .sending("text/csv", GivenJob.DECLARATIONS),
                Example.of("checkEligibilityOfMany").asking("cohort", cohort).sending("text/csv", list));
    }

    private static Stream<Example> jobs() {
        return Stream.concat(
                jobs(
                        GivenJob::validated,
                        example -> example.apply("a trust's job")
                                .belongingTo(TRUST)
                                .amongThoseWith("provider-lead")
                                .amongThoseWith("scope:declaration:write")),
                jobs(
                        GivenJob::validatedOfProvider,
                        example -> example.apply("a provider's job")
                                .belongingTo(PROVIDER)
                                .amongThoseWith("learning-lead")
                                .amongThoseWith("scope:enrolment:write")));
    }

    private static Stream<Example> jobs(
            Supplier<String> validated, Function<Function<String, Example>, Example> owned) {
        var id = validated.get();
        return Stream.of(
                owned.apply(of("listJobs"))
                        .asking("limit", 200)
                        .asking("updatedSince", Instant.now().minusSeconds(60).toString())
                        .showing(id),
                owned.apply(of("getJob")).at("id", id).showing(id),
                owned.apply(of("followJob")).at("id", id).accepting("text/event-stream"),
                owned.apply(of("downloadJobResultsAsCsv")).at("id", id),
                owned.apply(of("downloadJobResultsAsNdjson")).at("id", id),
                owned.apply(of("applyJob")).at("id", id),
                owned.apply(of("cancelJob")).at("id", validated.get()));
    }

    private static Function<String, Example> of(String operation) {
        return subject -> Example.of(operation, subject);
    }

    private static Stream<Example> certifications() {
        var accreditation = Accreditation.granted();
        var scheme = Certification.scheme(accreditation, Certification.TERMS);
        Awarded.to(Awarded.participantOf(PARTICIPANT), accreditation);
        var mark = accreditation.courseId().toString();
        var id = scheme.substring(scheme.lastIndexOf('/') + 1);
        return Stream.of(
                ofAll("listCertifications").asking("limit", 200).showing(mark),
                Example.of("addCertificationScheme")
                        .sending(Certification.forCourse(Accreditation.granted(), Certification.TERMS)),
                Example.of("listCertificationSchemes").asking("limit", 200).showing(mark),
                Example.of("previewExpiry")
                        .asking("rule", "FROM_COMPLETION")
                        .asking("months", 12)
                        .asking("completedOn", "2028-02-29")
                        .showing("2029-02-28"),
                Example.of("getCertificationScheme").at("id", id).showing(mark),
                Example.of("changeCertificationScheme")
                        .at("id", id)
                        .sending("{\"terms\": %s}".formatted(Certification.TERMS)));
    }

    private static Stream<Example> ownRecord(String participant) {
        String entry = as(PARTICIPANT)
                .body(CPD)
                .post("/v1/participants/me/cpd")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Stream.of(
                ofOne("recordCpd").sending(CPD),
                ofOne("listCpd").asking("limit", 200).showing(entry),
                ofOne("reverseCpd").at("id", entry).sending("{\"note\": \"Entered twice\"}"),
                ofOne("getOwnRecord").showing(participant),
                ofOne("printOwnRecord").accepting("application/pdf"));
    }

    /** What is a participant's own. */
    static Example ofOne(String operation) {
        return Example.of(operation).belongingTo(TRUST).amongThoseWith("participant", PARTICIPANT);
    }

    private static Stream<Example> events(String participant, String openCohort) {
        return Stream.of(
                Example.of("readEvents", "that a cohort opened")
                        .asking("type", "cohort.opened.v1")
                        .asking("limit", 200)
                        .showing(openCohort),
                Example.of("readEvents", "that staff were registered")
                        .asking("type", "participant.registered.v1")
                        .asking("limit", 200)
                        .belongingTo(TRUST)
                        .showing(participant));
    }

    /** The trust's, the provider's, and of participants the one whom it is about. */
    static Example ofAll(String operation) {
        return Example.of(operation)
                .belongingTo(TRUST, PROVIDER)
                .amongThoseWith("participant", PARTICIPANT)
                .amongThoseWith("line-manager", MANAGER);
    }

    /** The trust's, of participants the one whom it is about, and of line managers theirs. */
    static Example ofTrust(String operation) {
        return Example.of(operation)
                .belongingTo(TRUST)
                .amongThoseWith("participant", PARTICIPANT)
                .amongThoseWith("line-manager", MANAGER);
    }

    private static void link(String participant) {
        as(LEAD_RJ1)
                .header("If-Match", "\"0\"")
                .body(account(accountOf(PARTICIPANT)))
                .post("/v1/participants/" + participant + "/link-account")
                .then()
                .statusCode(200);
    }

    private static String account(String id) {
        return "{\"accountId\": \"%s\"}".formatted(id);
    }
}
