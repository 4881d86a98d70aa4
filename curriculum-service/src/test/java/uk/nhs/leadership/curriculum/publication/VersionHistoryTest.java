package uk.nhs.leadership.curriculum.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.DRAFT_EXISTS;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_EXISTS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionHistoryTest {
    private static final Instant SPRING = Instant.parse("2026-03-20T12:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-09-22T12:00:00Z");

    private record Thing(UUID id, String version, Publication publication) implements Versioned {}

    @Test
    void theFirstDraftIsAllowed() {
        assertThatCode(() -> new VersionHistory<Thing>(List.of()).mustAllowDraft("1.0"))
                .doesNotThrowAnyException();
    }

    @Test
    void aDraftUnderAnotherNumberIsAllowedOnceTheLastVersionIsPublished() {
        var history = new VersionHistory<>(List.of(published(1, "1.0", SPRING)));

        assertThatCode(() -> history.mustAllowDraft("1.1")).doesNotThrowAnyException();
    }

    @Test
    void aSecondDraftIsRefused() {
        var history = new VersionHistory<>(List.of(published(1, "1.0", SPRING), drafted(2, "1.1")));

        assertThatThrownBy(() -> history.mustAllowDraft("1.2")).isBrokenRule(DRAFT_EXISTS);
    }

    @Test
    void aDraftBesideAVersionInReviewIsRefused() {
        var inReview = drafted(2, "1.1");
        inReview.publication().submitForReview(AUTUMN);

        assertThatThrownBy(() -> new VersionHistory<>(List.of(inReview)).mustAllowDraft("1.2"))
                .isBrokenRule(DRAFT_EXISTS);
    }

    @Test
    void aNumberThatIsTakenIsRefused() {
        var history = new VersionHistory<>(List.of(published(1, "1.0", SPRING)));

        assertThatThrownBy(() -> history.mustAllowDraft("1.0")).isBrokenRule(VERSION_EXISTS);
    }

    @Test
    void aDraftMayKeepItsOwnNumberButNotTakeThatOfAnother() {
        var draft = drafted(2, "1.1");
        var history = new VersionHistory<>(List.of(published(1, "1.0", SPRING), draft));

        assertThatCode(() -> history.mustAllowNumber("1.1", draft.id())).doesNotThrowAnyException();
        assertThatCode(() -> history.mustAllowNumber("2.0", draft.id())).doesNotThrowAnyException();
        assertThatThrownBy(() -> history.mustAllowNumber("1.0", draft.id())).isBrokenRule(VERSION_EXISTS);
    }

    @Test
    void whatWasPublishedLastIsContinuedWhateverItsNumber() {
        var late = published(1, "1.0", AUTUMN);
        var history = new VersionHistory<>(List.of(late, published(2, "0.9", SPRING), drafted(3, "1.1")));

        assertThat(history.newestPublished()).contains(late);
    }

    @Test
    void withoutAPublishedVersionThereIsNothingToContinue() {
        assertThat(new VersionHistory<>(List.of(drafted(1, "1.0"))).newestPublished())
                .isEmpty();
    }

    @Test
    void aVersionTookThePlaceOfTheOnePublishedBeforeIt() {
        var first = published(1, "1.0", SPRING);
        var second = published(2, "0.9", AUTUMN);
        var third = published(3, "2.0", AUTUMN.plusSeconds(1));
        var history = new VersionHistory<>(List.of(third, first, drafted(4, "2.1"), second));

        assertThat(history.publishedBefore(third)).contains(second);
        assertThat(history.publishedBefore(second)).contains(first);
        assertThat(history.publishedBefore(first)).isEmpty();
        assertThat(history.publishedBefore(history.versions().get(2))).isEmpty();
    }

    private static Thing drafted(int number, String version) {
        return new Thing(new UUID(0, number), version, Publication.drafted("author", SPRING));
    }

    private static Thing published(int number, String version, Instant at) {
        var thing = drafted(number, version);
        thing.publication().submitForReview(at);
        thing.publication().publish(List.of(), "publisher", at);
        return thing;
    }
}
