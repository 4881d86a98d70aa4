package uk.nhs.leadership.accreditation.roads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.roads.Picture.Assessor;
import uk.nhs.leadership.accreditation.roads.Picture.Challenge;

/** What is done about a refusal that its provider does not accept. */
final class ChallengeDeeds {
    private ChallengeDeeds() {}

    static List<Deed> all() {
        return List.of(
                Deeds.deed("challenge", 60, ChallengeDeeds::claim, "DECIDED"),
                onChallenge("withdraw", 1, Attempt::lead, null),
                onChallenge("admit", 60, Attempt::panelMember, null, "REQUESTED"),
                onChallenge("refuse", 3, Attempt::panelMember, Deeds.why("NEW_EVIDENCE_ONLY"), "REQUESTED"),
                Deeds.deed("ask a judge", 60, ChallengeDeeds::asking, "DECIDED"),
                Deeds.deed("declare for a challenge", 60, ChallengeDeeds::declaration, "DECIDED"),
                Deeds.deed("recuse a judge", 3, ChallengeDeeds::recusal, "DECIDED"),
                Deeds.deed("find again", 100, ChallengeDeeds::findings, "DECIDED"),
                Deeds.deed("sit on an appeal", 60, ChallengeDeeds::seat, "DECIDED"),
                Deeds.deed("recommend on a challenge", 60, ChallengeDeeds::recommendation, "DECIDED"),
                Deeds.deed("decide a challenge", 60, ChallengeDeeds::decision, "DECIDED"));
    }

    private static Optional<Sent> claim(Attempt attempt) {
        var kind = attempt.sober() ? attempt.nextLook() : Optional.of(attempt.oneIn(2) ? "appeal" : "reconsideration");
        return kind.map(look -> {
            var body = new HashMap<String, Object>(Map.of("statement", "The minutes show it."));
            if (look.equals("appeal")) {
                body.put("grounds", attempt.oneIn(2) ? "PROCEDURE" : "NOT_SUPPORTED_BY_EVIDENCE");
            }
            return attempt.by(attempt.lead(), "POST", attempt.about().path() + "/" + look, body);
        });
    }

    /** @param places where a challenge is when it makes sense; none: anywhere */
    private static Deed onChallenge(
            String verb,
            int weight,
            Function<Attempt, String> by,
            @Nullable Map<String, Object> body,
            String... places) {
        return Deeds.deed(
                verb + " a challenge",
                weight,
                attempt -> at(attempt, places).map(challenge -> act(attempt, by.apply(attempt), challenge, verb, body)),
                "DECIDED");
    }

    /** One that is at one of these places; at any place, if none is named or they are not sober. */
    private static Optional<Challenge> at(Attempt attempt, String... places) {
        return attempt.challenge()
                .filter(challenge -> places.length == 0 || !attempt.sober() || challenge.isAt(places));
    }

    private static Sent act(Attempt attempt, String person, Challenge challenge, String verb, @Nullable Object body) {
        return attempt.by(person, "POST", challenge.path() + "/" + verb, challenge.version(), body);
    }

    private static Optional<Sent> asking(Attempt attempt) {
        return at(attempt, "ADMITTED")
                .filter(challenge -> !challenge.isAppeal() || !attempt.sober())
                .flatMap(challenge -> judgeFor(attempt, challenge)
                        .map(assessor -> attempt.by(
                                attempt.panelMember(),
                                "POST",
                                challenge.path() + "/judges",
                                Map.of("assessor", assessor.id()))));
    }

    /** Mostly somebody who had nothing to do with it yet. */
    private static Optional<Assessor> judgeFor(Attempt attempt, Challenge challenge) {
        return attempt.assessor()
                .filter(assessor -> !attempt.sober()
                        || attempt.oneIn(8)
                        || !challenge.dealtWith().contains(assessor.account()));
    }

    private static Optional<Sent> declaration(Attempt attempt) {
        return at(attempt)
                .flatMap(challenge -> attempt.undeclared(challenge)
                        .map(judge -> act(
                                attempt,
                                People.withAccount(judge.account()),
                                challenge,
                                "judges/" + judge.assessor() + "/declare",
                                Map.of("interest", attempt.oneIn(12)))));
    }

    private static Optional<Sent> recusal(Attempt attempt) {
        return at(attempt, "ADMITTED", "IN_REVIEW")
                .filter(challenge -> !challenge.judges().isEmpty())
                .map(challenge -> {
                    var judge = attempt.oneOf(challenge.judges());
                    return act(
                            attempt,
                            attempt.oneIn(2) ? attempt.panelMember() : People.withAccount(judge.account()),
                            challenge,
                            "judges/" + judge.assessor() + "/recuse",
                            Map.of("reason", "UNAVAILABLE"));
                });
    }

    /** On all that is missing, or on some of it again. */
    private static Optional<Sent> findings(Attempt attempt) {
        return at(attempt, "ADMITTED", "IN_REVIEW")
                .filter(challenge -> !attempt.about().criteria().isEmpty())
                .flatMap(challenge -> attempt.judge(challenge).map(judge -> {
                    var missing = attempt.missing(challenge, judge);
                    var criteria = missing.isEmpty() || attempt.oneIn(6)
                            ? List.of(attempt.oneOf(attempt.about().criteria()))
                            : missing;
                    return attempt.by(
                            People.withAccount(judge.account()),
                            "POST",
                            challenge.path() + "/findings",
                            Map.of(
                                    "findings",
                                    criteria.stream()
                                            .map(criterion -> finding(attempt, criterion))
                                            .toList()));
                }));
    }

    private static Map<String, String> finding(Attempt attempt, String criterion) {
        return Map.of(
                "criterion", criterion, "result", attempt.oneIn(8) ? "NOT_MET" : "MET", "rationale", "Read once more.");
    }

    private static Optional<Sent> seat(Attempt attempt) {
        return at(attempt, "ADMITTED", "IN_REVIEW")
                .filter(challenge -> !attempt.sober() || challenge.isAppeal())
                .filter(challenge -> !attempt.sober() || challenge.isAt("ADMITTED") || attempt.oneIn(4))
                .map(challenge -> attempt.by(attempt.panelMember(), "POST", challenge.path() + "/sit", null));
    }

    private static Optional<Sent> recommendation(Attempt attempt) {
        return at(attempt, "IN_REVIEW")
                .filter(challenge -> !attempt.sober() || attempt.isReviewed(challenge))
                .map(challenge -> act(attempt, speaker(attempt, challenge), challenge, "recommend", outcome(attempt)));
    }

    private static String speaker(Attempt attempt, Challenge challenge) {
        return challenge.seats().isEmpty() || attempt.oneIn(6)
                ? attempt.panelMember()
                : People.withAccount(attempt.oneOf(challenge.seats()));
    }

    private static Map<String, Object> outcome(Attempt attempt) {
        var text = "Read with what was found.";
        return switch (attempt.chance().nextInt(6)) {
            case 0 -> Map.of("outcome", "REMITTED", "reasonText", text);
            case 1 -> Map.of("outcome", "CHANGED", "decision", "ACCREDITED", "reasonText", text);
            case 2 -> Map.of("outcome", "CHANGED", "decision", "PROVISIONAL", "reasonText", text);
            default -> Map.of("outcome", "UPHELD", "reasonText", text);
        };
    }

    private static Optional<Sent> decision(Attempt attempt) {
        return at(attempt, "RECOMMENDED")
                .map(challenge -> act(
                        attempt,
                        attempt.ratifier(),
                        challenge,
                        "decide",
                        Map.of("reasonText", "As recommended.", "replaceAtOnce", attempt.oneIn(2))));
    }
}
