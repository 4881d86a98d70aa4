package uk.nhs.leadership.accreditation.roads;

import static uk.nhs.leadership.accreditation.Api.today;
import static uk.nhs.leadership.accreditation.Api.with;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is done about an accreditation once it is granted. */
final class RegisterDeeds {
    private static final Map<String, Object> PUT_RIGHT = Map.of("reason", "PUT_RIGHT", "reasonText", "It was mended.");

    private RegisterDeeds() {}

    static List<Deed> all() {
        return List.of(
                onRegister("suspend", 15, Attempt::ratifier, Deeds.why("SAFEGUARDING")),
                onRegister("lift-suspension", 25, Attempt::ratifier, PUT_RIGHT),
                onRegister("put-on-probation", 10, Attempt::ratifier, Deeds.why("QUALITY_CONCERNS")),
                onRegister("end-probation", 15, Attempt::ratifier, PUT_RIGHT),
                onRegister("withdraw", 4, Attempt::ratifier, Deeds.why("FALSE_STATEMENTS")),
                onRegister(
                        "withdraw",
                        2,
                        Attempt::ratifier,
                        with(
                                Deeds.why("OTHER"),
                                "teachOutUntil",
                                today().plusMonths(3).toString())),
                onRegister(
                        "surrender",
                        4,
                        Attempt::lead,
                        with(Deeds.why("COURSE_DISCONTINUED"), "surrenderedOn", today().toString())),
                onRegister(
                        "surrender",
                        3,
                        Attempt::lead,
                        with(
                                Deeds.why("OTHER"),
                                "surrenderedOn",
                                today().plusMonths(1).toString())),
                Deeds.deed(
                        "impose a condition",
                        8,
                        attempt -> attempt.award()
                                .map(award -> attempt.by(
                                        attempt.ratifier(),
                                        "POST",
                                        "/v1/accreditations/" + award.number() + "/conditions",
                                        Deeds.condition())),
                        "DECIDED"),
                onCondition("submit-evidence", 10, Attempt::lead, Map.of("text", "It is written down.")),
                onCondition("accept", 12, Attempt::panelMember, Map.of("reasonText", "That is enough.")),
                onCondition("refuse", 4, Attempt::panelMember, Map.of("reasonText", "Half of it is missing.")),
                onCondition(
                        "extend",
                        4,
                        Attempt::ratifier,
                        Map.of(
                                "until", today().plusMonths(4).toString(),
                                "reason", "EVIDENCE_TAKES_LONGER",
                                "reasonText", "The next cohort is assessed in May.")));
    }

    private static Deed onRegister(String verb, int weight, Function<Attempt, String> by, Map<String, Object> body) {
        return Deeds.deed(
                verb + " on the register",
                weight,
                attempt -> attempt.award().map(award -> attempt.onRegister(by.apply(attempt), award, verb, body)),
                "DECIDED");
    }

    private static Deed onCondition(String verb, int weight, Function<Attempt, String> by, Map<String, Object> body) {
        return Deeds.deed(
                verb + " on a condition",
                weight,
                attempt -> attempt.award()
                        .flatMap(award -> attempt.condition(award)
                                .map(condition ->
                                        attempt.onCondition(by.apply(attempt), award, condition, verb, body))),
                "DECIDED");
    }
}
