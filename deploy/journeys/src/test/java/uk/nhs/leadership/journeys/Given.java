package uk.nhs.leadership.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a test needs to have happened before its own part of the story, in the fewest steps. */
final class Given {
    /** By what a course is judged under the curriculum below. */
    static final List<String> CRITERIA = List.of("1.1.1-S1", "R-GOV-1");

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final PlatformClient platform;

    Given(PlatformClient platform) {
        this.platform = platform;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** Never used before in this run. */
    static String name(String prefix) {
        return prefix + "-" + NAMES.incrementAndGet();
    }

    /** The smallest framework there can be: one competency at one stage. */
    static Map<String, Object> framework(String code) {
        var competency = competency(
                "1.1.1", "Prioritise for personal productivity", "Plans the team's week around what matters most.");
        var standard = Map.of("code", "1.1", "title", "Personal productivity", "competencies", List.of(competency));
        return Map.of(
                "code", code,
                "title", "A framework small enough for a story",
                "version", "1.0",
                "stages", List.of(Map.of("code", "S1", "title", "Stage 1")),
                "codePrinciples", List.of(Map.of("title", "Integrity")),
                "ratingScale", List.of(Map.of("value", 1, "label", "Insufficient")),
                "areas", List.of(Map.of("code", "1", "title", "Developing self", "standards", List.of(standard))));
    }

    /** What comes after the framework above: its competency reworded and another one beside it. */
    static Map<String, Object> nextFramework(String code) {
        var next = new HashMap<>(framework(code));
        var kept =
                competency("1.1.1", "Prioritise for personal productivity", "Plans the team's week around patients.");
        var added = competency("1.1.2", "Rest", "Takes breaks, and sees that others take theirs.");
        next.put("version", "1.1");
        next.put(
                "areas",
                List.of(Map.of(
                        "code",
                        "1",
                        "title",
                        "Developing self",
                        "standards",
                        List.of(Map.of(
                                "code",
                                "1.1",
                                "title",
                                "Personal productivity",
                                "competencies",
                                List.of(kept, added))))));
        return next;
    }

    private static Map<String, Object> competency(String code, String title, String statement) {
        return Map.of(
                "code", code,
                "title", title,
                "statements", List.of(Map.of("stage", "S1", "text", statement)));
    }

    /** One outcome, one requirement. */
    static Map<String, Object> curriculum(String code, String frameworkVersionId) {
        var outcome = Map.of(
                "code", "1.1.1-S1",
                "verb", "Plan",
                "text", "the team's week so that what matters most to patients is done first",
                "competency", "1.1.1",
                "stage", "S1",
                "required", true);
        var requirement = Map.of(
                "code", "R-GOV-1",
                "group", "governance",
                "text", "A named person answers for the quality of the course.",
                "evidenceExpected", "The role's description.",
                "essential", true);
        return Map.ofEntries(
                Map.entry("code", code),
                Map.entry("title", "A curriculum small enough for a story"),
                Map.entry("version", "1.0"),
                Map.entry("frameworkVersionId", frameworkVersionId),
                Map.entry("minimumHours", 10),
                Map.entry("termYears", 3),
                Map.entry("validFrom", today().minusDays(1)),
                Map.entry("assessmentMethods", List.of("WORK_BASED_PROJECT")),
                Map.entry("learningAssessors", List.of("FACULTY")),
                Map.entry("outcomes", List.of(outcome)),
                Map.entry("requirements", List.of(requirement)));
    }

    /** A programme of one module that leads to the outcome of the curriculum above. */
    static Map<String, Object> programme(String code, String curriculumVersionId, String owner) {
        var module = Map.of(
                "code",
                "M1",
                "title",
                "A week well planned",
                "hours",
                20,
                "delivery",
                "BLENDED",
                "outcomes",
                List.of(Map.of("outcome", "1.1.1-S1", "depth", "ASSESSED")));
        return Map.ofEntries(
                Map.entry("code", code),
                Map.entry("title", "A programme small enough for a story"),
                Map.entry("version", "1.0"),
                Map.entry("audience", "New and first-line managers"),
                Map.entry("stage", "S1"),
                Map.entry("strand", "MANAGEMENT"),
                Map.entry("owner", owner),
                Map.entry("curriculumVersionId", curriculumVersionId),
                Map.entry("structure", Map.of("kind", "ALL_IN_ORDER")),
                Map.entry("entryRequirements", List.of()),
                Map.entry("prerequisites", List.of()),
                Map.entry("modules", List.of(module)));
    }

    /** A course that has all the curriculum above asks for. */
    static Map<String, Object> submission(String curriculumVersionId, String title) {
        return Map.of(
                "curriculumVersionId", curriculumVersionId,
                "course",
                        Map.ofEntries(
                                Map.entry("title", title),
                                Map.entry("summary", "Six months of workshops and practice."),
                                Map.entry("audience", "New and first-line managers"),
                                Map.entry("stage", "S1"),
                                Map.entry("award", "Award in Team Leadership"),
                                Map.entry("learningHours", 100),
                                Map.entry("delivery", "BLENDED"),
                                Map.entry("firstCohortStartsOn", today().plusDays(1)),
                                Map.entry("assessmentMethods", List.of("WORK_BASED_PROJECT")),
                                Map.entry("capacityPerCohort", 24),
                                Map.entry("pricePence", 0),
                                Map.entry("accessibility", "Step-free rooms; captions on all recordings.")),
                "mapping", List.of(Map.of("module", "Module 1", "outcome", "1.1.1-S1", "depth", "ASSESSED")),
                "answers",
                        List.of(Map.of(
                                "requirement", "R-GOV-1",
                                "answer", "The course director answers for it.",
                                "evidence", "Role description, page 2.")),
                "faculty",
                        List.of(Map.of(
                                "name", "Rowan Exampleford",
                                "role", "Course director",
                                "credentials", "Postgraduate certificate in education")));
    }

    /** All that there is to declare, signed by somebody. */
    static Map<String, Object> signature() {
        return Map.of(
                "declarations",
                List.of(
                        "CONTENT_IS_TRUE",
                        "RIGHTS_TO_MATERIAL",
                        "DATA_PROTECTION",
                        "EQUALITY",
                        "PARTICIPANT_SAFEGUARDING"),
                "name",
                "Juniper Exampleford",
                "position",
                "Director of education");
    }

    static Map<String, Object> cohort(String accreditationNumber, LocalDate startsOn, int capacity) {
        return Map.of(
                "accreditationNumber",
                accreditationNumber,
                "code",
                name("COHORT"),
                "startsOn",
                startsOn,
                "endsOn",
                startsOn.plusMonths(6),
                "capacity",
                capacity,
                "delivery",
                "BLENDED");
    }

    static String staff(String employeeNumber) {
        return """
            employee_number,given_name,family_name,email,job_title,pay_band,stage
            %s,Juniper,Exampleford,juniper.exampleford@trust.example,Ward manager,7,S1
            """.formatted(employeeNumber);
    }

    String publishedFramework() {
        return published("/v1/frameworks", framework(name("STORY")));
    }

    String publishedCurriculum() {
        return published("/v1/curricula", curriculum(name("STORY"), publishedFramework()));
    }

    /** The id of a version that was drafted, submitted and published. */
    String published(String list, Map<String, Object> draft) {
        var path = list + "/"
                + platform.as("author.one").post(list, draft).expect(201).id();
        platform.as("author.one").act(path, "submit-for-review", Map.of()).expect(200);
        return platform.as("publisher.one")
                .act(path, "publish", Map.of())
                .expect(200)
                .id()
                .toString();
    }

    /** A provider's file that lacks nothing. */
    static Map<String, Object> providerFile(String name) {
        return Map.of(
                "name",
                name,
                "contactEmail",
                "office@p.example",
                "region",
                "SOUTH_EAST",
                "address",
                Map.of(
                        "line1", "Harbour House",
                        "town", "Southampton",
                        "postcode", "SO14 2AQ",
                        "country", "GB"),
                "contacts",
                List.of(contact("MAIN"), contact("SAFEGUARDING")),
                "policies",
                Stream.of("SAFEGUARDING", "EQUALITY", "COMPLAINTS", "DATA_PROTECTION", "QUALITY_ASSURANCE")
                        .map(kind -> Map.of("kind", kind, "title", "Our policy", "reviewedOn", "2026-06-30"))
                        .toList());
    }

    private static Map<String, Object> contact(String kind) {
        return Map.of("kind", kind, "name", "Ada Okafor", "email", "ada@p.example");
    }

    void approvedProvider(String organisation) {
        var lead = lead(organisation);
        if (lead.all("/v1/providers").isEmpty()) {
            var id = lead.post("/v1/providers", providerFile("A provider"))
                    .expect(201)
                    .id();
            platform.as("ratifier.one")
                    .act("/v1/providers/" + id, "approve", Map.of())
                    .expect(200);
        }
    }

    /** The id by which a panel allocates somebody who has declared no interest. */
    String assessor(String account) {
        var self = platform.as(account);
        if (!self.get("/v1/assessors/me").isSuccess()) {
            self.to("PUT", "/v1/assessors/me")
                    .json(Map.of("interests", List.of()))
                    .send()
                    .expect(201);
        }
        return self.get("/v1/assessors/me").expect(200).id().toString();
    }

    /** The path of a course that is submitted. */
    String submittedCourse(String organisation) {
        return submittedCourse(organisation, publishedCurriculum());
    }

    /** The path of a course that is submitted under a curriculum. */
    String submittedCourse(String organisation, String curriculum) {
        approvedProvider(organisation);
        var lead = lead(organisation);
        var path = "/v1/submissions/"
                + lead.post("/v1/submissions", submission(curriculum, name("Course")))
                        .expect(201)
                        .id();
        signedAndSubmitted(lead, path).expect(200);
        return path;
    }

    /** What is answered to whoever signs what a draft says and submits it, once the curriculum is known. */
    static Answer signedAndSubmitted(Actor lead, String submission) {
        lead.act(submission, "sign", signature()).expect(200);
        Patience.until(
                "accreditation-service knows the curriculum",
                () -> lead.get(submission + "/check").expect(200).at("/ready").booleanValue());
        return lead.act(submission, "submit", Map.of());
    }

    /** Both assessors have found everything met. */
    String assessedCourse(String organisation, String... assessors) {
        var path = submittedCourse(organisation);
        assessed(path, "panel.one", assessors);
        return path;
    }

    /** A panel member asks assessors, who have no interest and find everything met. */
    void assessed(String path, String asking, String... assessors) {
        for (var account : assessors) {
            platform.as(asking)
                    .post(path + "/assessors", Map.of("assessor", assessor(account)))
                    .expect(201);
            declareNoInterest(path, account).expect(204);
        }
        for (var account : assessors) {
            for (var criterion : CRITERIA) {
                platform.as(account)
                        .post(path + "/findings", finding(criterion))
                        .expect(201);
            }
        }
    }

    /** An assessor says that they have no interest in the submission that they were asked to judge. */
    Answer declareNoInterest(String submission, String account) {
        var self = platform.as(account);
        var seen = self.get(submission).expect(200).etag();
        return self.act(submission + "/assessors/" + assessor(account), seen, "declare", Map.of("interest", false));
    }

    static Map<String, String> finding(String criterion) {
        return Map.of("criterion", criterion, "result", "MET", "rationale", "Seen in the handbook, section 2.");
    }

    String recommendedCourse(String organisation, String panelMember, String... assessors) {
        var path = assessedCourse(organisation, assessors);
        platform.as(panelMember)
                .act(
                        path,
                        "recommend",
                        Map.of(
                                "panel", panelOn(path, panelMember, "panel.two"),
                                "recommendation", "ACCREDITED",
                                "reasonText", "All is met."))
                .expect(200);
        return path;
    }

    /** The id of a panel that meets on a submission today. */
    String panelOn(String submission, String chair, String... others) {
        return PanelMeeting.on(platform, submission, chair, others);
    }

    /** The number of a fresh accreditation, which enrolment-service has heard of. */
    String accreditation(String organisation) {
        var path = recommendedCourse(organisation, "panel.one", "assessor.one", "assessor.two");
        var number = ratified(path);
        Patience.until("enrolment-service knows " + number, () -> courseIsKnown(number));
        return number;
    }

    String ratified(String submission) {
        platform.as("ratifier.one")
                .act(submission, "ratify", Map.of("reasonText", "Ratified as recommended."))
                .expect(200);
        return platform.as("ratifier.one")
                .get(submission)
                .expect(200)
                .at("/decision/accreditationNumber")
                .textValue();
    }

    boolean courseIsKnown(String accreditationNumber) {
        return platform.anyone().get("/v1/courses/" + accreditationNumber).isSuccess();
    }

    /** The id of a cohort that starts today and takes enrolments. */
    String openCohort(String organisation, String accreditationNumber, int capacity) {
        var lead = lead(organisation);
        var id = lead.post("/v1/cohorts", cohort(accreditationNumber, today(), capacity))
                .expect(201)
                .id();
        lead.act("/v1/cohorts/" + id, "open", Map.of()).expect(200);
        return id.toString();
    }

    /** The id of somebody on a trust's staff. */
    String participant(String trust) {
        var number = name("E").replace("-", "");
        var lead = platform.as("lead." + trust.toLowerCase(Locale.ROOT));
        lead.to("POST", "/v1/participants/import").csv(staff(number)).send().expect(200);
        return lead.first("/v1/participants?employeeNumber=" + number, person -> true)
                .map(person -> person.required("id").textValue())
                .orElseThrow();
    }

    /** The numbers of so many people on a trust's staff whom nobody knew, no two of them alike. */
    List<String> newStaff(String trust, int people) {
        var first = name("M").replace("-", "") + "-";
        var rows = new StringBuilder("employee_number,given_name,family_name,email,job_title,pay_band,stage\n");
        var numbers = new ArrayList<String>();
        for (var each = 0; each < people; each++) {
            var number = first + each;
            rows.append(
                    "%s,Juniper,%s,%s@trust.example,Ward manager,7,S1\n".formatted(number, inLetters(each), number));
            numbers.add(number);
        }
        platform.as("lead." + trust.toLowerCase(Locale.ROOT))
                .to("POST", "/v1/participants/import")
                .csv(rows.toString())
                .send()
                .expect(200);
        return numbers;
    }

    private static String inLetters(int number) {
        return "Exampleford"
                + Integer.toString(number)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                        .collect(Collectors.joining());
    }

    Answer enrol(String trust, String participantId, String cohortId) {
        return platform.as("lead." + trust.toLowerCase(Locale.ROOT))
                .post("/v1/enrolments", enrolment(participantId, cohortId));
    }

    static Map<String, String> enrolment(String participantId, String cohortId) {
        return Map.of("participantId", participantId, "cohortId", cohortId);
    }

    private Actor lead(String organisation) {
        return platform.as("provider." + organisation.toLowerCase(Locale.ROOT));
    }

    static List<String> codes(JsonNode reasons) {
        return reasons.findValuesAsText("code");
    }
}
