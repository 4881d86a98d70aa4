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
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.competency;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.complete;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.draft;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.drafted;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.inReview;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.published;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.statement;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.withAreas;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.DRAFT_EXISTS;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_EXISTS;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;

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
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkPublished;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkReviewRequested;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRevised;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

class FrameworkTest {

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

        var event = framework.publish(PUBLISHER, FRIDAY);

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

        assertThatThrownBy(() -> framework.publish(AUTHOR, FRIDAY)).isBrokenRule(PUBLISHER_IS_AUTHOR);

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

        assertThatThrownBy(() -> framework.publish(PUBLISHER, FRIDAY))
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

        assertThat(framework.missing())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/title", "MISSING"), tuple("/stages", "MISSING"), tuple("/areas", "MISSING"));
    }

    @Test
    void stagesPrinciplesAndRatingsNeedTheirNames() {
        var content = complete();
        var nameless = new FrameworkContent(
                List.of(new FrameworkContent.Stage("F", ""), new FrameworkContent.Stage("S1", "")),
                List.of(""),
                List.of(new FrameworkContent.Rating(1, "")),
                content.areas());

        assertThat(drafted(nameless).missing())
                .extracting(Fault::pointer)
                .containsExactly("/stages/0/title", "/stages/1/title", "/codePrinciples/0", "/ratingScale/0/label");
    }

    private static FrameworkDraft numbered(String version, FrameworkDraft draft) {
        return new FrameworkDraft(draft.code(), version, draft.title(), draft.note(), draft.content());
    }
}
