package uk.nhs.leadership.accreditation.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withInterests;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.assessor.Conflict.AUTHOR_OF_COURSE;
import static uk.nhs.leadership.accreditation.assessor.Conflict.DECLARED_INTEREST;
import static uk.nhs.leadership.accreditation.assessor.Conflict.EMPLOYED_THERE;
import static uk.nhs.leadership.accreditation.assessor.Conflict.SAME_ORGANISATION;
import static uk.nhs.leadership.accreditation.assessor.Interest.Kind.AUTHOR;
import static uk.nhs.leadership.accreditation.assessor.Interest.Kind.EMPLOYED;
import static uk.nhs.leadership.accreditation.assessor.Interest.Kind.OTHER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.DeclaredInterest;
import uk.nhs.leadership.accreditation.assessor.AssessorEvent.InterestsDeclared;
import uk.nhs.leadership.chassis.event.Audience;

class AssessorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Set<String> OTHER_AUTHORS = Set.of("somebody");

    @Test
    void nothingToDoWithTheProviderIsNoConflict() {
        assertThat(withoutInterest("ada").conflictWith("P0001", OTHER_AUTHORS, TODAY))
                .isEmpty();
        assertThat(declared("P0002", EMPLOYED, null)).isNull();
    }

    @Test
    void whoeverActsForTheProvidersOrganisationIsTooClose() {
        var assessor = new Assessor(UUID.randomUUID(), "ada", NOW);
        assessor.declare(null, "P0001", List.of(), NOW);

        assertThat(assessor.conflictWith("P0001", OTHER_AUTHORS, TODAY)).contains(SAME_ORGANISATION);
    }

    @Test
    void theOrganisationIsRememberedWhenTheyLaterActForTheNationalBody() {
        var assessor = new Assessor(UUID.randomUUID(), "ada", NOW);
        assessor.declare(null, "P0001", List.of(), NOW);
        assessor.declare(null, "X26", List.of(), NOW);

        assertThat(assessor.conflictWith("P0001", OTHER_AUTHORS, TODAY)).contains(SAME_ORGANISATION);
        assertThat(assessor.organisations()).containsExactlyInAnyOrder("P0001", "X26");
    }

    @Test
    void whoeverWroteTheSubmissionIsTooClose() {
        assertThat(withoutInterest("ada").conflictWith("P0001", Set.of("ada"), TODAY))
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

    private static @Nullable Conflict declared(String organisation, Interest.Kind kind, @Nullable LocalDate until) {
        return withInterests("ada", List.of(new Interest(organisation, kind, until)))
                .conflictWith("P0001", OTHER_AUTHORS, TODAY)
                .orElse(null);
    }
}
