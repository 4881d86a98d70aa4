package uk.nhs.leadership.accreditation.roads;

import static uk.nhs.leadership.accreditation.Api.draft;
import static uk.nhs.leadership.accreditation.Api.etag;
import static uk.nhs.leadership.accreditation.Api.mapping;
import static uk.nhs.leadership.accreditation.Api.signature;
import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.roads.Picture.Panel;

/** Everything that people do on the way to a decision and after it. */
final class Deeds {
    private static final String DRAFT = "DRAFT";
    private static final String SUBMITTED = "SUBMITTED";
    private static final String RETURNED = "RETURNED";
    private static final String IN_ASSESSMENT = "IN_ASSESSMENT";
    private static final String INFORMATION_REQUESTED = "INFORMATION_REQUESTED";
    private static final String AT_PANEL = "PANEL";
    private static final String RECOMMENDED = "RECOMMENDED";
    private static final String DECIDED = "DECIDED";
    private static final String[] ENDED = {DECIDED, "WITHDRAWN", "REJECTED_AT_TRIAGE", "LAPSED"};

    static final List<Deed> ALL = Stream.of(
                    byTheProvider(),
                    byThePanel(),
                    byAssessors(),
                    ModerationDeeds.all(),
                    RegisterDeeds.all(),
                    ChallengeDeeds.all(),
                    EvidenceDeeds.all())
            .flatMap(List::stream)
            .toList();

    private Deeds() {}

    /** What a provider writes of a course; somebody who might judge it may teach on it. */
    static Map<String, Object> course(Random chance, String curriculum, String title) {
        var course = new HashMap<>(draft(title));
        var member = new HashMap<String, Object>(
                Map.of("name", "Rowan Exampleford", "role", "Facilitator", "credentials", "A certificate"));
        if (chance.nextInt(2) == 0) {
            var judges = People.accountsOfJudges();
            member.put("account", judges.get(chance.nextInt(judges.size())));
        }
        course.put("curriculumVersionId", curriculum);
        course.put("mapping", List.of(mapping("Module 1", "1.1.1-S1", "ASSESSED")));
        course.put("faculty", List.of(member));
        return course;
    }

    private static List<Deed> byTheProvider() {
        return List.of(
                deed(
                        "draft the next version",
                        30,
                        attempt ->
                                provided(attempt, !attempt.isLookedAtAgain() || attempt.oneIn(10), Deeds::nextVersion),
                        ENDED),
                always(
                        "change",
                        8,
                        attempt -> attempt.by(
                                attempt.author(),
                                "PUT",
                                attempt.about().path(),
                                attempt.about().version(),
                                course(
                                        attempt.chance(),
                                        attempt.about().curriculum(),
                                        attempt.about().title())),
                        DRAFT,
                        RETURNED),
                deed(
                        "sign",
                        60,
                        attempt -> provided(attempt, !attempt.about().signed(), Deeds::signing),
                        DRAFT,
                        RETURNED),
                deed(
                        "submit",
                        60,
                        attempt -> provided(attempt, attempt.about().signed(), Deeds::submitting),
                        DRAFT,
                        RETURNED),
                always(
                        "withdraw",
                        1,
                        attempt -> attempt.step(attempt.lead(), "withdraw", why("OTHER")),
                        DRAFT,
                        SUBMITTED,
                        RETURNED,
                        IN_ASSESSMENT,
                        INFORMATION_REQUESTED,
                        AT_PANEL,
                        RECOMMENDED),
                deed(
                        "answer",
                        60,
                        attempt -> attempt.question()
                                .map(question -> attempt.by(
                                        attempt.lead(),
                                        "POST",
                                        attempt.about().path() + "/questions/" + question.id() + "/answer",
                                        question.version(),
                                        Map.of("text", "It is in module 2."))),
                        INFORMATION_REQUESTED));
    }

    private static Sent signing(Attempt attempt) {
        return attempt.step(attempt.lead(), "sign", signature());
    }

    private static Sent submitting(Attempt attempt) {
        return attempt.step(attempt.lead(), "submit", null);
    }

    private static Sent nextVersion(Attempt attempt) {
        var about = attempt.about();
        return attempt.by(
                attempt.author(),
                "POST",
                "/v1/submissions",
                with(course(attempt.chance(), about.curriculum(), about.title()), "courseId", about.courseId()));
    }

    private static List<Deed> byThePanel() {
        return List.of(
                always("return", 3, attempt -> attempt.step(attempt.panelMember(), "return", why("OTHER")), SUBMITTED),
                always("reject", 1, attempt -> attempt.step(attempt.panelMember(), "reject", why("OTHER")), SUBMITTED),
                always("extend", 5, Deeds::extension, RETURNED, INFORMATION_REQUESTED),
                deed("allocate", 60, Deeds::allocation, SUBMITTED),
                deed("allocate one more", 3, Deeds::allocation, IN_ASSESSMENT, INFORMATION_REQUESTED, AT_PANEL),
                always(
                        "allocate the best",
                        3,
                        attempt -> attempt.by(
                                attempt.panelMember(),
                                "POST",
                                attempt.about().path() + "/assessors/allocate-best",
                                null),
                        SUBMITTED,
                        IN_ASSESSMENT),
                deed("recuse an assessor", 2, Deeds::recusal, SUBMITTED, IN_ASSESSMENT, AT_PANEL),
                deed("recuse who cannot judge", 60, Deeds::replacement, SUBMITTED, IN_ASSESSMENT),
                always("ask", 4, Deeds::question, IN_ASSESSMENT, INFORMATION_REQUESTED),
                deed(
                        "take a question back",
                        6,
                        attempt -> attempt.question()
                                .map(question -> attempt.by(
                                        attempt.panelMember(),
                                        "POST",
                                        attempt.about().path() + "/questions/" + question.id() + "/withdraw",
                                        question.version(),
                                        why("OTHER"))),
                        INFORMATION_REQUESTED),
                deed(
                        "plan a panel",
                        25,
                        attempt -> provided(attempt, attempt.panel().isEmpty(), Deeds::panel),
                        AT_PANEL),
                deed("attend", 60, Deeds::attendance, AT_PANEL),
                deed("step back from a panel", 5, Deeds::steppingBack, AT_PANEL),
                deed(
                        "cancel a panel",
                        2,
                        attempt -> attempt.panel()
                                .map(panel -> attempt.by(
                                        attempt.panelMember(),
                                        "POST",
                                        panel.path() + "/cancel",
                                        panel.version(),
                                        Map.of("reason", "OTHER"))),
                        AT_PANEL),
                deed("recommend", 40, Deeds::recommendation, AT_PANEL),
                always(
                        "ratify",
                        60,
                        attempt ->
                                attempt.step(attempt.ratifier(), "ratify", Map.of("replaceAtOnce", attempt.oneIn(2))),
                        RECOMMENDED));
    }

    private static Sent extension(Attempt attempt) {
        var body = Map.of(
                "until", today().plusDays(attempt.chance().nextInt(60)).toString(), "reason", "ASKED_BY_PROVIDER");
        return attempt.step(attempt.panelMember(), "extend", body);
    }

    private static Optional<Sent> allocation(Attempt attempt) {
        return attempt.assessor()
                .map(assessor -> attempt.by(
                        attempt.panelMember(),
                        "POST",
                        attempt.about().path() + "/assessors",
                        Map.of("assessor", assessor.id(), "role", attempt.oneIn(8) ? "LEAD" : "ASSESSOR")));
    }

    private static Optional<Sent> recusal(Attempt attempt) {
        return attempt.asked()
                .map(asked -> attempt.step(
                        attempt.oneIn(2) ? attempt.panelMember() : People.withAccount(asked.account()),
                        "assessors/" + asked.assessor() + "/recuse",
                        Map.of("reason", "UNAVAILABLE")));
    }

    private static Optional<Sent> replacement(Attempt attempt) {
        return attempt.askedInVain()
                .map(asked -> attempt.step(
                        attempt.panelMember(),
                        "assessors/" + asked.assessor() + "/recuse",
                        Map.of("reason", "UNAVAILABLE")));
    }

    private static Sent question(Attempt attempt) {
        var asker = attempt.oneIn(2)
                ? attempt.panelMember()
                : attempt.judge()
                        .map(judge -> People.withAccount(judge.account()))
                        .orElse(attempt.panelMember());
        return attempt.by(
                asker, "POST", attempt.about().path() + "/questions", Map.of("text", "Where is this assessed?"));
    }

    private static Sent panel(Attempt attempt) {
        var members = People.PANEL_MEMBERS.stream().map(People::account).toList();
        return attempt.by(
                attempt.panelMember(),
                "POST",
                "/v1/panels",
                Map.of(
                        "heldOn", today().toString(),
                        "chair", attempt.oneOf(members),
                        "members", members,
                        "agenda", List.of(attempt.about().id())));
    }

    private static Optional<Sent> attendance(Attempt attempt) {
        return attempt.panel().flatMap(panel -> {
            var member = attempt.panelMember();
            var isNews = !panel.attended().contains(People.account(member))
                    && (panel.attended().size() < 2 || attempt.oneIn(4));
            return provided(attempt, isNews, same -> same.by(member, "POST", panel.path() + "/attend", null));
        });
    }

    private static Optional<Sent> steppingBack(Attempt attempt) {
        return attempt.panel()
                .map(panel -> attempt.by(
                        attempt.panelMember(),
                        "POST",
                        panel.path() + "/recuse",
                        Map.of("submission", attempt.about().id(), "reason", "INTEREST")));
    }

    private static Optional<Sent> recommendation(Attempt attempt) {
        return attempt.panel()
                .flatMap(panel -> provided(
                        attempt,
                        panel.attended().size() > 1,
                        same -> same.step(speaker(same, panel), "recommend", verdict(same, panel))));
    }

    private static String speaker(Attempt attempt, Panel panel) {
        return panel.attended().isEmpty() ? attempt.panelMember() : People.withAccount(attempt.oneOf(panel.attended()));
    }

    private static Map<String, Object> verdict(Attempt attempt, Panel panel) {
        var verdict = new HashMap<String, Object>(Map.of("panel", panel.id(), "reasonText", "The panel agrees."));
        switch (attempt.chance().nextInt(8)) {
            case 0, 1, 2 -> verdict.putAll(Map.of("recommendation", "REFUSED", "reason", "CRITERIA_NOT_MET"));
            case 3 -> verdict.putAll(Map.of("recommendation", "DEFERRED", "reason", "CRITERIA_NOT_MET"));
            case 4 -> verdict.put("recommendation", "PROVISIONAL");
            case 5 ->
                verdict.putAll(
                        Map.of("recommendation", "ACCREDITED_WITH_CONDITIONS", "conditions", List.of(condition())));
            default -> verdict.put("recommendation", "ACCREDITED");
        }
        return verdict;
    }

    static Map<String, Object> condition() {
        return Map.of(
                "text", "Write down how complaints are dealt with.",
                "criterion", "R-GOV-1",
                "dueOn", today().plusMonths(2).toString(),
                "evidenceExpected", "The procedure.");
    }

    private static List<Deed> byAssessors() {
        return List.of(
                deed(
                        "declare for the case",
                        60,
                        attempt -> attempt.undeclared()
                                .map(asked -> attempt.step(
                                        People.withAccount(asked.account()),
                                        "assessors/" + asked.assessor() + "/declare",
                                        Map.of("interest", attempt.oneIn(12)))),
                        SUBMITTED,
                        IN_ASSESSMENT),
                deed("find", 200, Deeds::finding, IN_ASSESSMENT),
                deed("correct a finding", 4, Deeds::correction, IN_ASSESSMENT, AT_PANEL),
                always(
                        "declare interests",
                        2,
                        Deeds::interests,
                        SUBMITTED,
                        IN_ASSESSMENT,
                        INFORMATION_REQUESTED,
                        AT_PANEL,
                        RECOMMENDED));
    }

    private static Optional<Sent> finding(Attempt attempt) {
        return attempt.judge()
                .map(judge -> attempt.by(
                        People.withAccount(judge.account()),
                        "POST",
                        attempt.about().path() + "/findings",
                        Map.of(
                                "criterion",
                                attempt.missing(judge).orElse("1.1.1-S1"),
                                "result",
                                result(attempt),
                                "rationale",
                                "See module 1.")));
    }

    private static String result(Attempt attempt) {
        return attempt.oneIn(12) ? "NOT_MET" : "MET";
    }

    private static Optional<Sent> correction(Attempt attempt) {
        if (attempt.about().findings().isEmpty()) {
            return Optional.empty();
        }
        var finding = attempt.oneOf(attempt.about().findings());
        var account = attempt.about().allocations().stream()
                .filter(asked -> asked.assessor().equals(finding.assessor()))
                .findFirst()
                .orElseThrow()
                .account();
        return Optional.of(attempt.by(
                People.withAccount(account),
                "PUT",
                attempt.about().path() + "/findings/" + finding.id(),
                finding.version(),
                Map.of("result", result(attempt), "rationale", "Read again.")));
    }

    private static Sent interests(Attempt attempt) {
        var person = attempt.oneOf(People.ASSESSORS);
        List<Map<String, String>> interests = attempt.oneIn(8)
                ? List.of(Map.of("organisation", attempt.about().provider(), "kind", "FINANCIAL"))
                : List.of();
        var seen = Long.parseLong(etag(person, "/v1/assessors/me").replace("\"", ""));
        return attempt.by(person, "PUT", "/v1/assessors/me", seen, Map.of("name", person, "interests", interests));
    }

    static Map<String, Object> why(String reason) {
        return Map.of("reason", reason, "reasonText", "For a good reason.");
    }

    /** What leads to something, or is done by somebody who is not sober. */
    static Optional<Sent> provided(Attempt attempt, boolean leadsOn, Function<Attempt, Sent> sent) {
        return leadsOn || !attempt.sober() ? Optional.of(sent.apply(attempt)) : Optional.empty();
    }

    private static Deed always(String name, int weight, Function<Attempt, Sent> sent, String... places) {
        return deed(name, weight, attempt -> Optional.of(sent.apply(attempt)), places);
    }

    static Deed deed(String name, int weight, Function<Attempt, Optional<Sent>> sent, String... places) {
        return new Deed(name, weight, Set.of(places), sent);
    }
}
