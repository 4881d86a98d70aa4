package uk.nhs.leadership.curriculum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.ALL;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.FOUNDATION;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.ID;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.NONE_YET;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.NO_OTHERS;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.complete;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.draft;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.drafted;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.inReview;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.module;
import static uk.nhs.leadership.curriculum.programme.ProgrammeFixtures.published;
import static uk.nhs.leadership.curriculum.programme.ProgrammeRule.CURRICULUM_CLOSED;
import static uk.nhs.leadership.curriculum.programme.ProgrammeRule.CURRICULUM_NOT_CONTINUED;
import static uk.nhs.leadership.curriculum.programme.ProgrammeRule.CURRICULUM_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIRED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIREMENT_SCHEDULED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.curriculum.CurriculumFixtures;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.Claim;
import uk.nhs.leadership.curriculum.programme.ProgrammeContent.ProgrammeModule;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeChangesRequested;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeDrafted;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammePublished;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammePublished.Outcome;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammePublished.PublishedModule;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeRetired;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeRetirementScheduled;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeRetirementUndone;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeReviewRequested;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeRevised;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeSucceeded;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

class ProgrammeTest {
    private static final Instant SATURDAY = Instant.parse("2026-11-07T09:00:00Z");
    private static final Retirement RETIREMENT = new Retirement(
            RetirementReason.UNUSED, "Nobody comes.", LocalDate.parse("2026-11-30"), LocalDate.parse("2027-01-01"));

    @Test
    void aDraftIsAnnouncedToTheNationalBodyOnly() {
        var event = drafted(draft(complete())).drafted();

        assertThat(event).isEqualTo(new ProgrammeDrafted(ID, "MSP", "1.0"));
        assertThat(event.audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void buildingOnACurriculumThatIsNotPublishedIsRefused() {
        var unpublished = new Foundation(CurriculumFixtures.unpublishedCurriculum(), FOUNDATION.framework());

        assertThatThrownBy(() -> Programme.draft(ID, draft(complete()), unpublished, NONE_YET, AUTHOR, MONDAY))
                .isBrokenRule(CURRICULUM_NOT_PUBLISHED);
    }

    @Test
    void movingADraftToACurriculumThatIsNotPublishedIsRefusedAndChangesNothing() {
        var programme = drafted(draft(complete()));
        var unpublished = new Foundation(CurriculumFixtures.unpublishedCurriculum(), FOUNDATION.framework());

        assertThatThrownBy(
                        () -> programme.revise(draft("MSP", "2.0", complete()), unpublished, NONE_YET, AUTHOR, FRIDAY))
                .isBrokenRule(CURRICULUM_NOT_PUBLISHED);

        assertThat(programme.version()).isEqualTo("1.0");
        assertThat(programme.publication().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void aCurriculumTakesNothingNewAfterItsCutOffDate() {
        var closing = new Foundation(
                CurriculumFixtures.closingCurriculum(LocalDate.parse("2026-11-06"), LocalDate.parse("2027-09-01")),
                FOUNDATION.framework());
        var draft = drafted(draft(complete()));
        var reviewed = inReview(draft(complete()));

        assertThatThrownBy(() -> Programme.draft(ID, draft(complete()), closing, NONE_YET, AUTHOR, SATURDAY))
                .isBrokenRule(CURRICULUM_CLOSED);
        assertThatThrownBy(() -> draft.revise(draft("MSP", "1.1", complete()), closing, NONE_YET, AUTHOR, SATURDAY))
                .isBrokenRule(CURRICULUM_CLOSED);
        assertThatThrownBy(() -> reviewed.publish(closing, NO_OTHERS, List.of(), PUBLISHER, SATURDAY))
                .isBrokenRule(CURRICULUM_CLOSED);

        assertThat(draft.version()).isEqualTo("1.0");
        assertThat(reviewed.publication().status()).isEqualTo(IN_REVIEW);
        reviewed.publish(closing, NO_OTHERS, List.of(), PUBLISHER, FRIDAY);
        assertThat(reviewed.publication().status()).isEqualTo(PUBLISHED);
    }

    @Test
    void itsSuccessorSaysTheSameUntilItIsChanged() {
        var programme = published();

        var successor = succeeded(programme, FOUNDATION);

        assertThat(successor.drafted()).isEqualTo(new ProgrammeDrafted(new UUID(5, 2), "MSP", "1.1"));
        assertThat(successor.content()).isEqualTo(programme.content());
        assertThat(successor.predecessorId()).contains(ID);
        assertThat(successor.succession()).contains(new ProgrammeSucceeded(ID, "MSP", new UUID(5, 2), "1.1"));
        assertThat(programme.succession()).isEmpty();
    }

    @Test
    void claimsFollowTheirOutcomesAndWhatCannotIsNamed() {
        var programme = published();
        var later = CurriculumFixtures.laterCurriculum();

        var successor = succeeded(programme, new Foundation(later, FOUNDATION.framework()));

        assertThat(successor.curriculumId()).isEqualTo(later.id());
        assertThat(successor.content().modules())
                .extracting(ProgrammeModule::claims)
                .containsExactly(List.of(new Claim("P-1", Depth.DEVELOPED)), List.of());
        assertThat(Unfollowed.of(programme.content(), FOUNDATION.curriculum().content(), later.content()))
                .extracting(unfollowed -> unfollowed.module().code(), Unfollowed::claim)
                .containsExactly(tuple("M2", new Claim("1.1.2-S1", Depth.ASSESSED)));
    }

    @Test
    void itDoesNotFollowToAnotherCurriculum() {
        var other = new Foundation(CurriculumFixtures.otherCurriculum(), FOUNDATION.framework());

        assertThatThrownBy(() -> succeeded(published(), other)).isBrokenRule(CURRICULUM_NOT_CONTINUED);
    }

    @Test
    void whatIsNotPublishedIsNotContinued() {
        var draft = drafted(draft(complete()));

        assertThatThrownBy(() -> succeeded(draft, FOUNDATION)).isBrokenRule(VERSION_NOT_PUBLISHED);
    }

    private static Programme succeeded(Programme programme, Foundation foundation) {
        return programme.succeededBy(
                new UUID(5, 2),
                "1.1",
                FOUNDATION.curriculum(),
                foundation,
                new VersionHistory<>(List.of(programme)),
                AUTHOR,
                FRIDAY);
    }

    @Test
    void outcomesAndAStageThatThereAreNotAreRefusedOneByOne() {
        var strange = new ProgrammeContent(List.of(
                module("M1", 40, 0, new Claim("1.1.1-S1", Depth.DEVELOPED), new Claim("9.9.9-S1", Depth.ASSESSED)),
                module("M2", 40, 0, new Claim("1.1.1-S9", Depth.DEVELOPED))));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> drafted(draft("MSP", "1.0", "S9", Strand.MANAGEMENT, ALL, List.of(), strange)))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(
                                tuple("/stage", "STAGE_UNKNOWN"),
                                tuple("/modules/0/outcomes/1/outcome", "OUTCOME_UNKNOWN"),
                                tuple("/modules/1/outcomes/0/outcome", "OUTCOME_UNKNOWN")));
    }

    @Test
    void revisingReplacesAllThatTheDraftSays() {
        var programme = drafted(draft(complete()));
        var other = new ProgrammeContent(List.of(module("N1", 10, 0)));

        var event = programme.revise(draft("MSP", "1.1", other), FOUNDATION, NONE_YET, AUTHOR, FRIDAY);

        assertThat(event).isEqualTo(new ProgrammeRevised(ID, "MSP", "1.1"));
        assertThat(programme.version()).isEqualTo("1.1");
        assertThat(programme.content()).isEqualTo(other);
        assertThat(programme.publication().updatedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void aDraftCannotMoveToAnotherProgramme() {
        var programme = drafted(draft(complete()));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> programme.revise(draft("OTHER", "1.0", complete()), FOUNDATION, NONE_YET, AUTHOR, FRIDAY))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/code", "CODE_FIXED")));

        assertThat(programme.code()).isEqualTo("MSP");
        assertThat(programme.publication().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void whatIsPublishedCannotBeRevisedAndKeepsWhatItSays() {
        var programme = published();
        var before = programme.content();

        assertThatThrownBy(() -> programme.revise(
                        draft("MSP", "1.0", new ProgrammeContent(List.of())), FOUNDATION, NONE_YET, AUTHOR, FRIDAY))
                .isBrokenRule(VERSION_NOT_DRAFT);

        assertThat(programme.content()).isEqualTo(before);
    }

    @Test
    void submittingAndReturningAreAnnounced() {
        var programme = drafted(draft(complete()));

        assertThat(programme.submitForReview(FRIDAY)).isEqualTo(new ProgrammeReviewRequested(ID, "MSP", "1.0"));
        assertThat(programme.publication().status()).isEqualTo(IN_REVIEW);

        var event = programme.requestChanges(ReturnReason.INCOMPLETE, "Hours?", PUBLISHER, FRIDAY);

        assertThat(event).isEqualTo(new ProgrammeChangesRequested(ID, "MSP", "1.0", ReturnReason.INCOMPLETE));
        assertThat(event.reason()).isEqualTo("INCOMPLETE");
        assertThat(event.audience()).isEqualTo(Audience.whoSeeAll());
        assertThat(programme.publication().status()).isEqualTo(DRAFT);
    }

    @Test
    void publishingAnnouncesAllThatSomebodyNeedsWhoCannotAsk() {
        var programme = inReview(draft(complete()));

        var event = programme.publish(FOUNDATION, NO_OTHERS, List.of(), PUBLISHER, FRIDAY);

        var curriculum = FOUNDATION.curriculum();
        assertThat(programme.publication().status()).isEqualTo(PUBLISHED);
        assertThat(event.audience()).isEqualTo(Audience.everyone());
        assertThat(event)
                .isEqualTo(new ProgrammePublished(
                        ID,
                        "MSP",
                        "1.0",
                        "A programme",
                        "S1",
                        Strand.MANAGEMENT_AND_LEADERSHIP,
                        "An award",
                        "X26",
                        curriculum.id(),
                        "ADC",
                        "1.0",
                        "P6M",
                        null,
                        100,
                        70,
                        StructureKind.ALL_IN_ORDER,
                        null,
                        List.of(),
                        List.of(
                                new PublishedModule(
                                        new UUID(6, 1),
                                        "M1",
                                        40,
                                        2,
                                        Delivery.BLENDED,
                                        List.of(new Outcome(
                                                new UUID(4, 1), "1.1.1-S1", "1.1.1", "S1", Depth.DEVELOPED))),
                                new PublishedModule(
                                        new UUID(6, 2),
                                        "M2",
                                        30,
                                        1,
                                        Delivery.BLENDED,
                                        List.of(new Outcome(
                                                new UUID(4, 2), "1.1.2-S1", "1.1.2", "S1", Depth.ASSESSED))))));
    }

    @Test
    void whoWroteItCannotPublishIt() {
        var programme = inReview(draft(complete()));

        assertThatThrownBy(() -> programme.publish(FOUNDATION, NO_OTHERS, List.of(), AUTHOR, FRIDAY))
                .isBrokenRule(PUBLISHER_IS_AUTHOR);

        assertThat(programme.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void itsEndIsAnnouncedWithTheReasonAndTheLastDayForEnrolment() {
        var programme = published();

        var event = programme.scheduleRetirement(RETIREMENT, FRIDAY);

        assertThat(event)
                .isEqualTo(new ProgrammeRetirementScheduled(
                        ID, "MSP", "1.0", RetirementReason.UNUSED, RETIREMENT.cutOffOn(), RETIREMENT.retiresOn()));
        assertThat(event.reason()).isEqualTo("UNUSED");
        assertThat(event.audience()).isEqualTo(Audience.everyone());
        assertThat(programme.publication().status()).isEqualTo(RETIREMENT_SCHEDULED);
    }

    @Test
    void thatItStaysAfterAllAndThatItHasEndedAreAnnouncedToo() {
        var kept = published();
        var ended = published();
        kept.scheduleRetirement(RETIREMENT, FRIDAY);
        ended.scheduleRetirement(RETIREMENT, FRIDAY);

        assertThat(kept.undoRetirement(FRIDAY)).isEqualTo(new ProgrammeRetirementUndone(ID, "MSP", "1.0"));
        assertThat(ended.retire(Instant.parse("2027-01-01T00:00:30Z")))
                .isEqualTo(new ProgrammeRetired(ID, "MSP", "1.0"));

        assertThat(kept.publication().status()).isEqualTo(PUBLISHED);
        assertThat(ended.publication().status()).isEqualTo(RETIRED);
        assertThat(ended.content()).isEqualTo(published().content());
    }

    @Test
    void publishingIsRefusedWithEverythingThatIsMissing() {
        var programme = inReview(draft(
                "MSP",
                "1.0",
                "S1",
                Strand.LEADERSHIP,
                new Structure(StructureKind.AT_LEAST_MODULES, 3),
                List.of("GONE"),
                new ProgrammeContent(List.of(
                        new ProgrammeModule(null, "M1", " ", 40, 0, Delivery.ONLINE, List.of()),
                        module("M1", 40, 0)))));

        assertThatThrownBy(() -> programme.publish(FOUNDATION, NO_OTHERS, List.of(), PUBLISHER, FRIDAY))
                .isBrokenRule(VERSION_INCOMPLETE)
                .pointingAt(
                        "/modules/1/code REPEATED",
                        "/modules/0/title MISSING",
                        "/modules/0/outcomes MISSING",
                        "/modules/1/outcomes MISSING",
                        "/structure/atLeast UNREACHABLE",
                        "/prerequisites/0 PROGRAMME_UNKNOWN",
                        "/prerequisites FOUNDATIONS_MISSING");
        assertThat(programme.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void anEmptyProgrammeLacksATitleAnAudienceModulesAndHours() {
        var empty = new ProgrammeDraft(
                "MSP",
                "1.0",
                "",
                "",
                " ",
                "S1",
                Strand.MANAGEMENT,
                null,
                "X26",
                FOUNDATION.curriculum().id(),
                null,
                null,
                null,
                ALL,
                List.of(),
                List.of(),
                new ProgrammeContent(List.of()));

        assertThat(drafted(empty).missing(FOUNDATION, NO_OTHERS))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/title", "MISSING"),
                        tuple("/audience", "MISSING"),
                        tuple("/modules", "MISSING"),
                        tuple("/modules", "HOURS_BELOW_MINIMUM"));
    }

    @Test
    void whoeverChoosesTheShortestModulesStillHasTheHoursThatTheCurriculumAsksFor() {
        var content = new ProgrammeContent(List.of(
                module("M1", 80, 0, new Claim("1.1.1-S1", Depth.ASSESSED)),
                module("M2", 59, 0, new Claim("1.1.1-S1", Depth.ASSESSED))));

        assertThat(drafted(atLeastOneOf(content)).missing(FOUNDATION, NO_OTHERS))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/modules", "HOURS_BELOW_MINIMUM"));
    }

    private static ProgrammeDraft atLeastOneOf(ProgrammeContent content) {
        return draft(
                "MSP",
                "1.0",
                "S1",
                Strand.MANAGEMENT,
                new Structure(StructureKind.AT_LEAST_MODULES, 1),
                List.of(),
                content);
    }
}
