package uk.nhs.leadership.curriculum.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.ID;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.NONE_YET;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.closing;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.competency;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.complete;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.draft;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.drafted;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.inReview;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.published;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.statement;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.unpublished;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.withAreas;
import static uk.nhs.leadership.curriculum.framework.FrameworkRule.NOTHING_CONTINUED;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.DRAFT_EXISTS;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_EXISTS;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Area;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Standard;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkChangesRequested;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkDrafted;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkMapped;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkPublished;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRetired;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRetirementScheduled;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRetirementUndone;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkReviewRequested;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRevised;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkSucceeded;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

class FrameworkTest {
    private static final LocalDate CUT_OFF = LocalDate.parse("2026-11-30");
    private static final LocalDate RETIRES = LocalDate.parse("2027-01-01");
    private static final Instant RETIREMENT = Instant.parse("2027-01-01T00:00:30Z");

    @Test
    void aSuccessorBeginsWithItsNotesAndReferencesToo() {
        var first = FrameworkFixtures.annotated();
        first.submitForReview(MONDAY);
        first.publish(MigrationMap.none(), List.of(), PUBLISHER, FRIDAY);

        var second = first.succeededBy(new UUID(1, 2), "1.1", new VersionHistory<>(List.of(first)), AUTHOR, FRIDAY);

        assertThat(second.references()).isEqualTo(first.references()).hasSize(2);
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(second.content().areas().getFirst().background().note()).isEqualTo("A note on 1");
    }

    @Test
    void aDraftIsAnnouncedToTheNationalBodyOnly() {
        var event = drafted(complete()).drafted();

        assertThat(event).isEqualTo(new FrameworkDrafted(ID, "MLF", "1.0"));
        assertThat(event.audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void aSecondDraftOfTheSameFrameworkIsRefused() {
        var history = new VersionHistory<>(List.of(drafted(complete())));

        assertThatThrownBy(() ->
                        Framework.draft(new UUID(1, 2), numbered("1.1", draft(complete())), history, AUTHOR, MONDAY))
                .isBrokenRule(DRAFT_EXISTS);
    }

    @Test
    void theNextVersionBeginsAsACopyPartForPart() {
        var first = published();

        var second = first.succeededBy(new UUID(1, 2), "1.1", new VersionHistory<>(List.of(first)), AUTHOR, FRIDAY);

        assertThat(second.content()).isEqualTo(first.content());
        assertThat(second.title()).isEqualTo(first.title());
        assertThat(second.predecessorId()).contains(ID);
        assertThat(second.publication().status()).isEqualTo(DRAFT);
        assertThat(second.drafted()).isEqualTo(new FrameworkDrafted(new UUID(1, 2), "MLF", "1.1"));
    }

    @Test
    void anyPublishedVersionCanBeContinuedAlsoOneThatIsRetired() {
        var first = retired();

        var second = first.succeededBy(new UUID(1, 2), "1.1", new VersionHistory<>(List.of(first)), AUTHOR, RETIREMENT);

        assertThat(second.predecessorId()).contains(ID);
    }

    @Test
    void whatIsNotPublishedIsNotContinued() {
        var draft = unpublished();

        assertThatThrownBy(() -> draft.succeededBy(new UUID(1, 2), "1.1", NONE_YET, AUTHOR, FRIDAY))
                .isBrokenRule(VERSION_NOT_PUBLISHED);
    }

    @Test
    void thereIsOneDraftAtATimeHoweverItBegan() {
        var first = published();
        var second = first.succeededBy(new UUID(1, 2), "1.1", new VersionHistory<>(List.of(first)), AUTHOR, FRIDAY);
        var history = new VersionHistory<>(List.of(first, second));

        assertThatThrownBy(() -> first.succeededBy(new UUID(1, 3), "1.2", history, AUTHOR, FRIDAY))
                .isBrokenRule(DRAFT_EXISTS);
        assertThatThrownBy(() -> first.succeededBy(new UUID(1, 3), "1.0", history, AUTHOR, FRIDAY))
                .isBrokenRule(VERSION_EXISTS);
    }

    @Test
    void aDraftThatIsWrittenFromNothingContinuesWhatWasPublishedLast() {
        var first = published();

        var second = Framework.draft(
                new UUID(1, 2),
                numbered("1.1", draft(complete())),
                new VersionHistory<>(List.of(first)),
                AUTHOR,
                FRIDAY);

        assertThat(second.predecessorId()).contains(ID);
        assertThat(first.predecessorId()).isEmpty();
    }

    @Test
    void onceItIsInForceTheVersionThatItContinuesIsSaidToBeSucceeded() {
        var first = published();
        var second = first.succeededBy(new UUID(1, 2), "1.1", new VersionHistory<>(List.of(first)), AUTHOR, FRIDAY);

        assertThat(second.succession()).contains(new FrameworkSucceeded(ID, "MLF", new UUID(1, 2), "1.1"));
        assertThat(second.succession().orElseThrow().audience()).isEqualTo(Audience.everyone());
        assertThat(first.succession()).isEmpty();
    }

    @Test
    void whatItsMapLacksKeepsItFromBeingPublished() {
        var framework = inReview(complete());
        var incomplete = new MigrationMap(List.of(), List.of(new Fault("/statements", "COMPETENCY_UNMAPPED", "…")));

        assertThatThrownBy(() -> framework.publish(incomplete, List.of(), PUBLISHER, FRIDAY))
                .isBrokenRule(VERSION_INCOMPLETE)
                .pointingAt("/migration-map/statements COMPETENCY_UNMAPPED");

        assertThat(framework.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void theMapIsAnnouncedWithIdsAlone() {
        var first = published();
        var second = first.succeededBy(new UUID(1, 2), "1.1", new VersionHistory<>(List.of(first)), AUTHOR, FRIDAY);
        var map = MigrationMap.of(first.content(), second.content(), List.of());

        var event = second.mapped(map).orElseThrow();

        assertThat(event.subject()).isEqualTo(new UUID(1, 2));
        assertThat(event.predecessorId()).isEqualTo(ID);
        assertThat(event.audience()).isEqualTo(Audience.everyone());
        assertThat(event.steps())
                .extracting(FrameworkMapped.Step::became)
                .containsExactly(MigrationMap.Became.SAME, MigrationMap.Became.SAME);
        assertThat(event.steps())
                .extracting(FrameworkMapped.Step::fromId)
                .isEqualTo(first.content()
                        .competencies()
                        .map(FrameworkContent.Competency::id)
                        .toList());
        assertThat(first.mapped(MigrationMap.none())).isEmpty();
    }

    @Test
    void whoeverStatesWhatBecameOfCompetenciesIsAnAuthorToo() {
        var first = published();
        var second = first.succeededBy(new UUID(1, 2), "1.1", new VersionHistory<>(List.of(first)), AUTHOR, FRIDAY);

        assertThat(second.stateMigrations(PUBLISHER, FRIDAY))
                .isEqualTo(new FrameworkRevised(new UUID(1, 2), "MLF", "1.1"));

        second.submitForReview(FRIDAY);
        assertThatThrownBy(() -> second.publish(MigrationMap.none(), List.of(), PUBLISHER, FRIDAY))
                .isBrokenRule(PUBLISHER_IS_AUTHOR);
        assertThatThrownBy(() -> second.stateMigrations(AUTHOR, FRIDAY)).isBrokenRule(VERSION_NOT_DRAFT);
    }

    @Test
    void withoutAPredecessorNothingIsMapped() {
        var framework = drafted(complete());

        assertThatThrownBy(() -> framework.stateMigrations(AUTHOR, FRIDAY)).isBrokenRule(NOTHING_CONTINUED);

        assertThat(framework.publication().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void itsEndIsAnnouncedToEveryoneWithDatesAndReasonButNotTheText() {
        var framework = published();

        var event = framework.scheduleRetirement(
                new Retirement(RetirementReason.SUPERSEDED, "See 1.1.", CUT_OFF, RETIRES), FRIDAY);

        assertThat(event)
                .isEqualTo(new FrameworkRetirementScheduled(
                        ID, "MLF", "1.0", RetirementReason.SUPERSEDED, CUT_OFF, RETIRES));
        assertThat(event.reason()).isEqualTo("SUPERSEDED");
        assertThat(event.audience()).isEqualTo(Audience.everyone());
    }

    @Test
    void thatItStaysAfterAllAndThatItHasEndedAreAnnouncedToo() {
        var undone = closing(CUT_OFF, RETIRES).undoRetirement(FRIDAY);
        var retired = closing(CUT_OFF, RETIRES).retire(RETIREMENT);

        assertThat(undone).isEqualTo(new FrameworkRetirementUndone(ID, "MLF", "1.0"));
        assertThat(undone.audience()).isEqualTo(Audience.everyone());
        assertThat(retired).isEqualTo(new FrameworkRetired(ID, "MLF", "1.0"));
        assertThat(retired.audience()).isEqualTo(Audience.everyone());
    }

    @Test
    void whatIsRetiredSaysWhatItAlwaysSaid() {
        var framework = retired();

        assertThat(framework.content()).isEqualTo(published().content());
        assertThat(framework.publication().isPublic()).isTrue();
    }

    private static Framework retired() {
        var framework = closing(CUT_OFF, RETIRES);
        framework.retire(RETIREMENT);
        return framework;
    }

    @Test
    void revisingReplacesAllThatTheDraftSays() {
        var framework = drafted(complete());
        var shorter = new FrameworkDraft("MLF", "1.1", "Another title", "A note", withAreas());

        var event = framework.revise(shorter, NONE_YET, AUTHOR, FRIDAY);

        assertThat(event).isEqualTo(new FrameworkRevised(ID, "MLF", "1.1"));
        assertThat(framework.version()).isEqualTo("1.1");
        assertThat(framework.title()).isEqualTo("Another title");
        assertThat(framework.note()).isEqualTo("A note");
        assertThat(framework.content()).isEqualTo(withAreas());
        assertThat(framework.publication().updatedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void aDraftCannotMoveToAnotherFramework() {
        var framework = drafted(complete());
        var foreign = new FrameworkDraft("OTHER", "1.0", "Another title", "", complete());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> framework.revise(foreign, NONE_YET, AUTHOR, FRIDAY))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(tuple("/code", "CODE_FIXED")));

        assertThat(framework.code()).isEqualTo("MLF");
        assertThat(framework.title()).isEqualTo("A framework");
        assertThat(framework.publication().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void aDraftCannotTakeTheNumberOfAnotherVersion() {
        var framework = Framework.draft(
                new UUID(1, 2),
                numbered("1.1", draft(complete())),
                new VersionHistory<>(List.of(published())),
                AUTHOR,
                FRIDAY);
        var history = new VersionHistory<>(List.of(published(), framework));

        assertThatThrownBy(() -> framework.revise(draft(withAreas()), history, AUTHOR, FRIDAY))
                .isBrokenRule(VERSION_EXISTS);

        assertThat(framework.version()).isEqualTo("1.1");
        assertThat(framework.content()).isNotEqualTo(withAreas());
    }

    @Test
    void whatIsPublishedCannotBeRevisedAndKeepsWhatItSays() {
        var framework = published();
        var before = framework.content();

        assertThatThrownBy(() -> framework.revise(
                        new FrameworkDraft("MLF", "1.0", "Another title", "", withAreas()), NONE_YET, AUTHOR, FRIDAY))
                .isBrokenRule(VERSION_NOT_DRAFT);

        assertThat(framework.title()).isEqualTo("A framework");
        assertThat(framework.content()).isEqualTo(before);
    }

    @Test
    void submittingForReviewIsAnnounced() {
        var framework = drafted(complete());

        var event = framework.submitForReview(FRIDAY);

        assertThat(event).isEqualTo(new FrameworkReviewRequested(ID, "MLF", "1.0"));
        assertThat(event.audience()).isEqualTo(Audience.whoSeeAll());
        assertThat(framework.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void aReturnIsAnnouncedWithItsReasonButNotItsText() {
        var framework = inReview(complete());

        var event = framework.requestChanges(ReturnReason.UNCLEAR, "Say who decides.", PUBLISHER, FRIDAY);

        assertThat(event).isEqualTo(new FrameworkChangesRequested(ID, "MLF", "1.0", ReturnReason.UNCLEAR));
        assertThat(event.reason()).isEqualTo("UNCLEAR");
        assertThat(framework.publication().status()).isEqualTo(DRAFT);
    }

    @Test
    void publishingIsAnnouncedToEveryoneWithAllCompetenciesAndTheirStages() {
        var framework = inReview(complete());

        var event = framework.publish(MigrationMap.none(), List.of(), PUBLISHER, FRIDAY);

        assertThat(framework.publication().status()).isEqualTo(PUBLISHED);
        assertThat(event.audience()).isEqualTo(Audience.everyone());
        assertThat(event.subject()).isEqualTo(ID);
        assertThat(event.stages())
                .containsExactly(
                        new FrameworkPublished.Stage("F", "Fundamental"),
                        new FrameworkPublished.Stage("S1", "Stage 1"));
        assertThat(event.areas())
                .singleElement()
                .satisfies(area -> assertThat(area.standards().getFirst().competencies())
                        .extracting(
                                FrameworkPublished.Competency::code,
                                competency -> competency.statements().stream()
                                        .map(FrameworkPublished.Statement::stage)
                                        .toList())
                        .containsExactly(tuple("1.1.1", List.of("F", "S1")), tuple("1.1.2", List.of("S1"))));
    }

    @Test
    void whoWroteItCannotPublishIt() {
        var framework = inReview(complete());

        assertThatThrownBy(() -> framework.publish(MigrationMap.none(), List.of(), AUTHOR, FRIDAY))
                .isBrokenRule(PUBLISHER_IS_AUTHOR);

        assertThat(framework.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void publishingIsRefusedWithEverythingThatIsMissing() {
        var framework = inReview(withAreas(
                new Area(
                        null,
                        "1",
                        "",
                        List.of(
                                new Standard(
                                        null,
                                        "1.1",
                                        "Productivity",
                                        List.of(
                                                competency(
                                                        "1.1.1",
                                                        "Prioritise",
                                                        statement("F", ""),
                                                        statement("S1", " ")),
                                                competency("1.1.1", "Rest", statement("S1", "Takes breaks")),
                                                competency("1.1.2", "Learn"))),
                                new Standard(null, "1.2", "  ", List.of()))),
                new Area(null, "2", "People", List.of())));

        assertThatThrownBy(() -> framework.publish(MigrationMap.none(), List.of(), PUBLISHER, FRIDAY))
                .isBrokenRule(VERSION_INCOMPLETE)
                .pointingAt(
                        "/areas/0/title MISSING",
                        "/areas/0/standards/0/competencies/0/statements STATEMENT_MISSING",
                        "/areas/0/standards/0/competencies/0/statements STATEMENT_MISSING",
                        "/areas/0/standards/0/competencies/1/code REPEATED",
                        "/areas/0/standards/0/competencies/2/stages MISSING",
                        "/areas/0/standards/1/title MISSING",
                        "/areas/0/standards/1/competencies MISSING",
                        "/areas/1/standards MISSING");
        assertThat(framework.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void anEmptyFrameworkLacksATitleStagesAndAreas() {
        var empty = new FrameworkContent(List.of(), List.of(), List.of(), List.of());
        var framework = Framework.draft(ID, new FrameworkDraft("MLF", "1.0", " ", "", empty), NONE_YET, AUTHOR, MONDAY);

        assertThat(framework.missing(MigrationMap.none()))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/title", "MISSING"), tuple("/stages", "MISSING"), tuple("/areas", "MISSING"));
    }

    @Test
    void stagesPrinciplesAndRatingsNeedTheirNames() {
        var content = complete();
        var nameless = new FrameworkContent(
                List.of(new FrameworkContent.Stage("F", ""), new FrameworkContent.Stage("S1", "")),
                List.of(new FrameworkContent.Principle(null, "")),
                List.of(new FrameworkContent.Rating(1, "")),
                content.areas());

        assertThat(drafted(nameless).missing(MigrationMap.none()))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/stages/0/title", "/stages/1/title", "/codePrinciples/0/title", "/ratingScale/0/label");
    }

    private static FrameworkDraft numbered(String version, FrameworkDraft draft) {
        return new FrameworkDraft(draft.code(), version, draft.title(), draft.note(), draft.content());
    }
}
