package uk.nhs.leadership.accreditation.assessor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Assessors for the tests of other features. */
public final class AssessorFixtures {
    private static final Instant DECLARED = Instant.parse("2026-08-01T09:00:00Z");

    private AssessorFixtures() {}

    /** An assessor of the national body with no interest in anybody. Its id follows from the account. */
    public static Assessor withoutInterest(String account) {
        return withInterests(account, List.of());
    }

    public static Assessor workingFor(String account, String organisation) {
        return withInterests(account, List.of(new Interest(organisation, Interest.Kind.EMPLOYED, null)));
    }

    static Assessor withInterests(String account, List<Interest> interests) {
        var assessor = new Assessor(idOf(account), account, DECLARED);
        assessor.declare(null, "X26", interests, DECLARED);
        return assessor;
    }

    public static UUID idOf(String account) {
        return UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
    }
}
