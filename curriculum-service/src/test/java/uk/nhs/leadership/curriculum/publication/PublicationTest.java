package uk.nhs.leadership.curriculum.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.rule.Fault;

class PublicationTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-06T09:00:00Z");
    private static final String AUTHOR = "author-1";
    private static final String SECOND_AUTHOR = "author-2";
    private static final String PUBLISHER = "publisher-1";
    private static final List<Fault> NOTHING_MISSING = List.of();

    private final Publication publication = Publication.drafted(AUTHOR, MONDAY);

    @Test
    void aDraftIsNotPublicAndWasChangedWhenItWasBegun() {
        assertThat(publication.status()).isEqualTo(DRAFT);
        assertThat(publication.isPublic()).isFalse();
        assertThat(publication.createdAt()).isEqualTo(MONDAY);
        assertThat(publication.updatedAt()).isEqualTo(MONDAY);
        assertThat(publication.publishedAt()).isEmpty();
        assertThat(publication.publishedBy()).isEmpty();
    }

    @Test
    void revisingKeepsItADraftAndMovesTheTimeOfChange() {
        publication.revise(AUTHOR, TUESDAY);

        assertThat(publication.status()).isEqualTo(DRAFT);
        assertThat(publication.createdAt()).isEqualTo(MONDAY);
        assertThat(publication.updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void revisingWhatIsInReviewIsRefusedAndChangesNothing() {
        publication.submitForReview(TUESDAY);

        assertThatThrownBy(() -> publication.revise(PUBLISHER, FRIDAY)).isBrokenRule(VERSION_NOT_DRAFT);

        assertThat(publication.status()).isEqualTo(IN_REVIEW);
        assertThat(publication.updatedAt()).isEqualTo(TUESDAY);
        publication.publish(NOTHING_MISSING, PUBLISHER, FRIDAY);
        assertThat(publication.publishedBy()).contains(PUBLISHER);
    }

    @Test
    void revisingWhatIsPublishedIsRefusedAndChangesNothing() {
        publication.submitForReview(TUESDAY);
        publication.publish(NOTHING_MISSING, PUBLISHER, TUESDAY);

        assertThatThrownBy(() -> publication.revise(AUTHOR, FRIDAY)).isBrokenRule(VERSION_NOT_DRAFT);

        assertThat(publication.updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void aReviewerReturnsItWithAReason() {
        publication.submitForReview(TUESDAY);

        publication.requestChanges(ReturnReason.UNCLEAR, "Say who decides.", PUBLISHER, FRIDAY);

        assertThat(publication.status()).isEqualTo(DRAFT);
        assertThat(publication.updatedAt()).isEqualTo(FRIDAY);
        assertThat(publication.returns())
                .containsExactly(new Return(ReturnReason.UNCLEAR, "Say who decides.", PUBLISHER, FRIDAY));
    }

    @Test
    void everyReturnIsKept() {
        publication.submitForReview(MONDAY);
        publication.requestChanges(ReturnReason.UNCLEAR, "first", PUBLISHER, TUESDAY);
        publication.submitForReview(TUESDAY);

        publication.requestChanges(ReturnReason.INCORRECT, "second", PUBLISHER, FRIDAY);

        assertThat(publication.returns()).extracting(Return::text).containsExactly("first", "second");
    }

    @Test
    void returningADraftIsRefusedAndChangesNothing() {
        assertThatThrownBy(() -> publication.requestChanges(ReturnReason.OTHER, "no", PUBLISHER, FRIDAY))
                .isBrokenRule(MOVE_NOT_ALLOWED);

        assertThat(publication.status()).isEqualTo(DRAFT);
        assertThat(publication.returns()).isEmpty();
        assertThat(publication.updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void submittingTwiceIsRefusedAndChangesNothing() {
        publication.submitForReview(TUESDAY);

        assertThatThrownBy(() -> publication.submitForReview(FRIDAY)).isBrokenRule(MOVE_NOT_ALLOWED);

        assertThat(publication.status()).isEqualTo(IN_REVIEW);
        assertThat(publication.updatedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void somebodyElsePublishesWhatWasReviewed() {
        publication.submitForReview(TUESDAY);

        publication.publish(NOTHING_MISSING, PUBLISHER, FRIDAY);

        assertThat(publication.status()).isEqualTo(PUBLISHED);
        assertThat(publication.isPublic()).isTrue();
        assertThat(publication.publishedAt()).contains(FRIDAY);
        assertThat(publication.publishedBy()).contains(PUBLISHER);
        assertThat(publication.updatedAt()).isEqualTo(FRIDAY);
    }

    @Test
    void publishingWithoutReviewIsRefusedAndChangesNothing() {
        assertThatThrownBy(() -> publication.publish(NOTHING_MISSING, PUBLISHER, FRIDAY))
                .isBrokenRule(MOVE_NOT_ALLOWED);

        assertThat(publication.status()).isEqualTo(DRAFT);
        assertThat(publication.publishedAt()).isEmpty();
    }

    @Test
    void publishingTwiceIsRefusedAndChangesNothing() {
        publication.submitForReview(TUESDAY);
        publication.publish(NOTHING_MISSING, PUBLISHER, TUESDAY);

        assertThatThrownBy(() -> publication.publish(NOTHING_MISSING, "publisher-2", FRIDAY))
                .isBrokenRule(MOVE_NOT_ALLOWED);

        assertThat(publication.publishedBy()).contains(PUBLISHER);
        assertThat(publication.publishedAt()).contains(TUESDAY);
    }

    @Test
    void whoBeganItCannotPublishIt() {
        publication.submitForReview(TUESDAY);

        assertThatThrownBy(() -> publication.publish(NOTHING_MISSING, AUTHOR, FRIDAY))
                .isBrokenRule(PUBLISHER_IS_AUTHOR);

        assertThat(publication.status()).isEqualTo(IN_REVIEW);
        assertThat(publication.publishedBy()).isEmpty();
    }

    @Test
    void whoChangedItOnceCannotPublishItEvenAfterOthersDid() {
        publication.revise(SECOND_AUTHOR, TUESDAY);
        publication.revise(AUTHOR, TUESDAY);
        publication.submitForReview(TUESDAY);

        assertThatThrownBy(() -> publication.publish(NOTHING_MISSING, SECOND_AUTHOR, FRIDAY))
                .isBrokenRule(PUBLISHER_IS_AUTHOR);

        assertThat(publication.status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void publishingWhatIsIncompleteIsRefusedWithAllThatIsMissingAndChangesNothing() {
        publication.submitForReview(TUESDAY);
        var missing = List.of(new Fault("/title", "MISSING", "…"), new Fault("/areas", "MISSING", "…"));

        assertThatThrownBy(() -> publication.publish(missing, PUBLISHER, FRIDAY))
                .isBrokenRule(VERSION_INCOMPLETE)
                .pointingAt("/title MISSING", "/areas MISSING");

        assertThat(publication.status()).isEqualTo(IN_REVIEW);
        assertThat(publication.updatedAt()).isEqualTo(TUESDAY);
        assertThat(publication.publishedAt()).isEmpty();
    }
}
