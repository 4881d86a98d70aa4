package uk.nhs.leadership.accreditation.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withInterests;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.assessor.Conflict.AUTHOR_OF_COURSE;
import static uk.nhs.leadership.accreditation.assessor.Conflict.DECLARED_FOR_CASE;
import static uk.nhs.leadership.accreditation.assessor.Conflict.DECLARED_INTEREST;
import static uk.nhs.leadership.accreditation.assessor.Conflict.EMPLOYED_THERE;
import static uk.nhs.leadership.accreditation.assessor.Conflict.FACULTY_OF_COURSE;
import static uk.nhs.leadership.accreditation.assessor.Conflict.MERGED_ANCESTOR;
import static uk.nhs.leadership.accreditation.assessor.Conflict.SAME_ORGANISATION;
import static uk.nhs.leadership.accreditation.assessor.Interest.Kind.AUTHOR;
import static uk.nhs.leadership.accreditation.assessor.Interest.Kind.EMPLOYED;
import static uk.nhs.leadership.accreditation.assessor.Interest.Kind.FAMILY;
import static uk.nhs.leadership.accreditation.assessor.Interest.Kind.FINANCIAL;
import static uk.nhs.leadership.accreditation.assessor.Interest.Kind.OTHER;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.DeclaredInterest;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.InterestsDeclared;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.ProfileChanged;
import uk.nhs.leadership.chassis.event.Audience;

class AssessorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final PartiesOfCase OF_P0001 = parties(Set.of("somebody"), Set.of());
    private static final Profile ACTIVE = new Profile(Profile.Status.ACTIVE, TODAY, null, 4);

    @Test
    void nothingToDoWithTheProviderIsNoConflict() {
        assertThat(withoutInterest("ada").conflictsWith(OF_P0001, TODAY)).isEmpty();
        assertThat(declared("P0002", EMPLOYED, null)).isNull();
    }

    @Test
    void whoeverActsForTheProvidersOrganisationIsTooClose() {
        var assessor = new Assessor(UUID.randomUUID(), "ada", NOW);
        assessor.declare(null, "P0001", List.of(), NOW);

        assertThat(assessor.conflictsWith(OF_P0001, TODAY)).contains(SAME_ORGANISATION);
    }

    @Test
    void theOrganisationIsRememberedWhenTheyLaterActForTheNationalBody() {
        var assessor = new Assessor(UUID.randomUUID(), "ada", NOW);
        assessor.declare(null, "P0001", List.of(), NOW);
        assessor.declare(null, "X26", List.of(), NOW);

        assertThat(assessor.conflictsWith(OF_P0001, TODAY)).contains(SAME_ORGANISATION);
        assertThat(assessor.organisations()).containsExactlyInAnyOrder("P0001", "X26");
    }

    @Test
    void whoeverWroteTheSubmissionIsTooClose() {
        assertThat(withoutInterest("ada").conflictsWith(parties(Set.of("ada"), Set.of()), TODAY))
                .contains(AUTHOR_OF_COURSE);
    }

    @Test
    void employmentCountsWhileItLastsAndThreeYearsMore() {
        assertThat(declared("P0001", EMPLOYED, null)).isEqualTo(EMPLOYED_THERE);
        assertThat(declared("P0001", EMPLOYED, TODAY.plusYears(1))).isEqualTo(EMPLOYED_THERE);
        assertThat(declared("P0001", EMPLOYED, TODAY.minusYears(3))).isEqualTo(EMPLOYED_THERE);
        assertThat(declared("P0001", EMPLOYED, TODAY.minusYears(3).minusDays(1)))
                .isNull();
    }

    @Test
    void whoeverWroteCoursesOfTheProviderIsTooCloseForEver() {
        assertThat(declared("P0001", AUTHOR, LocalDate.of(1999, 1, 1))).isEqualTo(AUTHOR_OF_COURSE);
    }

    @Test
    void anyOtherInterestCountsUntilItsEnd() {
        assertThat(declared("P0001", OTHER, null)).isEqualTo(DECLARED_INTEREST);
        assertThat(declared("P0001", OTHER, TODAY)).isEqualTo(DECLARED_INTEREST);
        assertThat(declared("P0001", OTHER, TODAY.minusDays(1))).isNull();
    }

    @Test
    void aDeclarationReplacesTheOneBefore() {
        var assessor = withInterests("ada", List.of(new Interest("P0001", OTHER, null)));

        var event = assessor.declare("Ada", "X26", List.of(new Interest("P0002", AUTHOR, TODAY)), NOW);

        assertThat(assessor.interests()).containsExactly(new Interest("P0002", AUTHOR, TODAY));
        assertThat(assessor.name()).isEqualTo("Ada");
        assertThat(assessor.declaredAt()).isEqualTo(NOW);
        assertThat(event)
                .isEqualTo(new InterestsDeclared(assessor.id(), List.of(new DeclaredInterest("P0002", AUTHOR, TODAY))));
    }

    @Test
    void whatIsDeclaredIsForThoseWhoSeeAll() {
        var event = withoutInterest("ada").declare(null, "X26", List.of(), NOW);

        assertThat(event.audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void moneyAndFamilyCountUntilTheirEnd() {
        for (var kind : List.of(FINANCIAL, FAMILY)) {
            assertThat(declared("P0001", kind, null)).isEqualTo(DECLARED_INTEREST);
            assertThat(declared("P0001", kind, TODAY)).isEqualTo(DECLARED_INTEREST);
            assertThat(declared("P0001", kind, TODAY.minusDays(1))).isNull();
        }
    }

    @Test
    void whoeverActedForWhatHasBecomePartOfTheProviderIsTooClose() {
        var assessor = new Assessor(UUID.randomUUID(), "ada", NOW);
        assessor.declare(null, "P0009", List.of(new Interest("P0009", EMPLOYED, TODAY)), NOW);

        assertThat(assessor.conflictsWith(OF_P0001, TODAY)).containsExactly(MERGED_ANCESTOR, EMPLOYED_THERE);
    }

    @Test
    void whoeverTeachesTheCourseIsTooClose() {
        assertThat(withoutInterest("ada").conflictsWith(parties(Set.of(), Set.of("ada")), TODAY))
                .containsExactly(FACULTY_OF_COURSE);
    }

    @Test
    void whoeverHasAnInterestInTheCaseIsTooClose() {
        var parties = new PartiesOfCase("P0001", Set.of("P0001"), Set.of(), Set.of(), Set.of("ada"));

        assertThat(withoutInterest("ada").conflictsWith(parties, TODAY)).containsExactly(DECLARED_FOR_CASE);
    }

    @Test
    void everyConflictIsNamed() {
        var assessor = withInterests(
                "ada", List.of(new Interest("P0001", OTHER, null), new Interest("P0001", EMPLOYED, null)));

        assertThat(assessor.conflictsWith(parties(Set.of("ada"), Set.of()), TODAY))
                .containsExactly(EMPLOYED_THERE, AUTHOR_OF_COURSE, DECLARED_INTEREST);
    }

    @Test
    void whoHasNotSaidWhenCannotBeAsked() {
        assertThat(withoutInterest("ada").isInPool()).isFalse();
        assertThat(withoutInterest("ada").isAvailableOn(TODAY)).isFalse();
        assertThat(withoutInterest("ada").mostCases()).isZero();
    }

    @Test
    void whoIsActiveCanBeAskedFromTheFirstToTheLastDayButNotWhileAway() {
        var assessor = withoutInterest("ada");
        var away = new Absence(TODAY.plusDays(3), TODAY.plusDays(4));
        assessor.describe(new Profile(Profile.Status.ACTIVE, TODAY, TODAY.plusDays(9), 4), Set.of(), List.of(away));

        assertThat(Stream.of(-1, 0, 2, 3, 4, 5, 9, 10).filter(days -> assessor.isAvailableOn(TODAY.plusDays(days))))
                .containsExactly(0, 2, 5, 9);
        assessor.describe(new Profile(Profile.Status.RESTING, TODAY, null, 4), Set.of(), List.of());
        assertThat(assessor.isAvailableOn(TODAY)).isFalse();
    }

    @Test
    void whatAnAssessorSaysReplacesWhatTheySaidBefore() {
        var assessor = withoutInterest("ada");
        assessor.describe(ACTIVE, Set.of(new Expertise(Expertise.Kind.STAGE, "S1")), List.of());

        var event = assessor.describe(
                ACTIVE,
                Set.of(new Expertise(Expertise.Kind.AREA, "2"), new Expertise(Expertise.Kind.AREA, "1")),
                List.of());

        assertThat(event)
                .isEqualTo(new ProfileChanged(
                        assessor.id(), Profile.Status.ACTIVE, List.of(), List.of("1", "2"), List.of(), 4));
        assertThat(assessor.codes(Expertise.Kind.STAGE)).isEmpty();
    }

    @Test
    void anAbsenceThatEndsBeforeItBeginsIsRefusedAndChangesNothing() {
        var assessor = withoutInterest("ada");
        assessor.describe(ACTIVE, Set.of(), List.of());
        var backwards = new Absence(TODAY, TODAY.minusDays(1));

        assertThatThrownBy(() -> assessor.describe(
                        new Profile(Profile.Status.RESTING, TODAY, TODAY.minusDays(1), 1),
                        Set.of(),
                        List.of(backwards)))
                .isBrokenRule(AssessorRule.ABSENCE_ENDS_BEFORE_IT_BEGINS)
                .pointingAt("/availableUntil BEFORE_ITS_BEGINNING", "/absences/0/until BEFORE_ITS_BEGINNING");

        assertThat(assessor.profile()).isEqualTo(ACTIVE);
        assertThat(assessor.absences()).isEmpty();
    }

    /** A case of P0001, of which P0009 has become a part. */
    private static PartiesOfCase parties(Set<String> authors, Set<String> faculty) {
        return new PartiesOfCase("P0001", Set.of("P0001", "P0009"), authors, faculty, Set.of());
    }

    private static @Nullable Conflict declared(String organisation, Interest.Kind kind, @Nullable LocalDate until) {
        return withInterests("ada", List.of(new Interest(organisation, kind, until)))
                .conflictsWith(OF_P0001, TODAY)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
