package uk.nhs.leadership.accreditation.assessor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Assessors for the tests of other features. */
public final class AssessorFixtures {
    private static final Instant DECLARED = Instant.parse("2026-08-01T09:00:00Z");

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private AssessorFixtures() {}

    /** An assessor of the national body with no interest in anybody. Its id follows from the account. */
    public static Assessor withoutInterest(String account) {
        return withInterests(account, List.of());
    }

    public static Assessor workingFor(String account, String organisation) {
        return withInterests(account, List.of(new Interest(organisation, Interest.Kind.EMPLOYED, null)));
    }

    /** Too long ago to matter. */
    public static Assessor onceWorkingFor(String account, String organisation) {
        return withInterests(account, List.of(new Interest(organisation, Interest.Kind.EMPLOYED, SINCE)));
    }

    public static Assessor actingFor(String account, String organisation) {
        var assessor = new Assessor(idOf(account), account, DECLARED);
        assessor.declare(null, organisation, List.of(), DECLARED);
        return assessor;
    }

    /** Somebody who knows stage S1 and can be asked. */
    public static Assessor inPool(String account, int mostCases) {
        return inPool(account, mostCases, "S1", List.of(), List.of());
    }

    public static Assessor inPool(
            String account, int mostCases, String stage, List<String> areas, List<String> requirementGroups) {
        return joiningPool(withoutInterest(account), mostCases, stage, areas, requirementGroups);
    }

    /** The same assessor, once they have said what they know, and that they can be asked. */
    public static Assessor joiningPool(
            Assessor assessor, int mostCases, String stage, List<String> areas, List<String> requirementGroups) {
        var expertise = new HashSet<Expertise>();
        expertise.add(new Expertise(Expertise.Kind.STAGE, stage));
        areas.forEach(area -> expertise.add(new Expertise(Expertise.Kind.AREA, area)));
        requirementGroups.forEach(group -> expertise.add(new Expertise(Expertise.Kind.REQUIREMENT_GROUP, group)));
        assessor.describe(new Profile(Profile.Status.ACTIVE, SINCE, null, mostCases), expertise, List.of());
        return assessor;
    }

    public static Assessor resting(String account) {
        var assessor = withoutInterest(account);
        assessor.describe(new Profile(Profile.Status.RESTING, SINCE, null, 4), Set.of(), List.of());
        return assessor;
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
