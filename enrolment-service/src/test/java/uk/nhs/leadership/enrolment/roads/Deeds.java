package uk.nhs.leadership.enrolment.roads;

import static uk.nhs.leadership.enrolment.testing.Given.because;
import static uk.nhs.leadership.enrolment.testing.Given.declaration;
import static uk.nhs.leadership.enrolment.testing.Given.outcome;
import static uk.nhs.leadership.enrolment.testing.Given.today;

import java.util.List;
import java.util.Set;
import uk.nhs.leadership.enrolment.roads.Deed.Part;

/** Everything that can be done about an enrolment that there is. */
final class Deeds {
    /** Stands for the id of a declaration of the enrolment. */
    static final String DECLARATION = "{declaration}";

    private static final String NOTHING = "{}";

    static final List<Deed> ALL = List.of(
            new Deed("approve", 8, Set.of("NOMINATED"), Part.TRUST_OR_MANAGER, true, cohort -> NOTHING),
            new Deed("refuse", 1, Set.of("NOMINATED"), Part.TRUST_OR_MANAGER, true, cohort -> because("not-released")),
            new Deed("offer", 8, Set.of("EMPLOYER_APPROVED", "WAITLISTED"), Part.PROVIDER, true, cohort -> NOTHING),
            new Deed(
                    "reject",
                    1,
                    Set.of("EMPLOYER_APPROVED", "WAITLISTED"),
                    Part.PROVIDER,
                    true,
                    cohort -> because("prerequisites-not-met")),
            new Deed("accept", 8, Set.of("OFFERED"), Part.TRUST_OR_PARTICIPANT, true, cohort -> NOTHING),
            new Deed(
                    "decline",
                    2,
                    Set.of("OFFERED"),
                    Part.TRUST_OR_PARTICIPANT,
                    true,
                    cohort -> because("dates-not-suitable")),
            new Deed(
                    "cancel",
                    1,
                    Set.of("NOMINATED", "EMPLOYER_APPROVED", "WAITLISTED", "OFFERED", "ENROLLED"),
                    Part.TRUST_OR_PARTICIPANT,
                    true,
                    cohort -> because("no-longer-wanted")),
            new Deed("declarations", 8, Set.of("ENROLLED"), Part.PROVIDER, false, cohort -> declaration("STARTED")),
            new Deed(
                    "declarations",
                    3,
                    Set.of("IN_PROGRESS"),
                    Part.PROVIDER,
                    false,
                    cohort -> declaration("RETAINED_1")),
            new Deed(
                    "declarations", 6, Set.of("IN_PROGRESS"), Part.PROVIDER, false, cohort -> declaration("COMPLETED")),
            new Deed(
                    "declarations/" + DECLARATION + "/void",
                    2,
                    Set.of("IN_PROGRESS", "AWAITING_OUTCOME", "PASSED"),
                    Part.PROVIDER,
                    true,
                    cohort -> because("wrong-date")),
            new Deed(
                    "outcomes",
                    4,
                    Set.of("AWAITING_OUTCOME", "NOT_PASSED"),
                    Part.PROVIDER,
                    false,
                    cohort -> outcome("PASSED")),
            new Deed(
                    "outcomes",
                    4,
                    Set.of("AWAITING_OUTCOME", "NOT_PASSED", "PASSED"),
                    Part.PROVIDER,
                    false,
                    cohort -> outcome("NOT_PASSED")),
            new Deed(
                    "defer",
                    2,
                    Set.of("IN_PROGRESS"),
                    Part.TRUST_OR_PROVIDER,
                    true,
                    cohort -> dated("\"reason\": \"parental-leave\"")),
            new Deed("resume", 4, Set.of("DEFERRED"), Part.PROVIDER, true, cohort -> dated(cohortId(cohort))),
            new Deed(
                    "change-cohort",
                    5,
                    Set.of("ENROLLED", "IN_PROGRESS"),
                    Part.TRUST_OR_PROVIDER,
                    true,
                    cohort -> "{" + cohortId(cohort) + "}"),
            new Deed(
                    "withdraw",
                    1,
                    Set.of("ENROLLED", "IN_PROGRESS", "DEFERRED", "AWAITING_OUTCOME", "NOT_PASSED"),
                    Part.TRUST_OR_PROVIDER,
                    true,
                    cohort -> because("other")));

    private Deeds() {}

    private static String dated(String more) {
        return "{\"on\": \"" + today() + "\", " + more + "}";
    }

    private static String cohortId(String cohort) {
        return "\"cohortId\": \"" + cohort + "\"";
    }
}
