package uk.nhs.leadership.curriculum.comment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.comment.CommentRule.COMMENTS_CLOSED;
import static uk.nhs.leadership.curriculum.comment.CommentRule.COMMENT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.curriculum.comment.CommentRule.REPLIES_FULL;
import static uk.nhs.leadership.curriculum.comment.CommentStatus.OPEN;
import static uk.nhs.leadership.curriculum.comment.CommentStatus.RESOLVED;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.comment.CommentEvent.CommentAnswered;
import uk.nhs.leadership.curriculum.comment.CommentEvent.CommentMade;
import uk.nhs.leadership.curriculum.comment.CommentEvent.CommentReopened;
import uk.nhs.leadership.curriculum.comment.CommentEvent.CommentResolved;
import uk.nhs.leadership.curriculum.publication.SomeVersion;

class CommentTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");
    private static final UUID ID = UUID.fromString("0199d2a4-0000-7000-8000-000000000001");
    private static final UUID PART = UUID.fromString("0199d2a4-0000-7000-8000-000000000002");
    private static final SomeVersion DRAFT = SomeVersion.drafted(MONDAY, "ada");
    private static final SomeVersion PUBLISHED = SomeVersion.published(MONDAY, "ada");
    private static final Caller ADA =
            new Caller("ada", Caller.Kind.PERSON, "X26", Caller.Reach.ALL, Set.of("curriculum-author"));

    @Test
    void theWholeTable() {
        var table = Arrays.stream(CommentStatus.values())
                .map(status -> status + " -> "
                        + status.next().stream().map(Enum::name).sorted().collect(joining(", ")))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                OPEN -> RESOLVED
                RESOLVED -> OPEN""");
    }

    @Test
    void itIsAboutAPartOrTheWholeAndWhatItSaysIsNotAnnounced() {
        var aboutPart = comment().made();
        var aboutWhole = Comment.on(DRAFT, null, ID, "Too long.", ADA, MONDAY).made();

        assertThat(aboutPart).isEqualTo(new CommentMade(ID, DRAFT.id(), DRAFT.kind(), PART));
        assertThat(aboutWhole).isEqualTo(new CommentMade(ID, DRAFT.id(), DRAFT.kind(), null));
        assertThat(aboutPart.audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void repliesStandInTheirOrder() {
        var comment = comment();

        var event = comment.reply("Two.", DRAFT, ADA, MONDAY);
        comment.reply("Divided.", DRAFT, ADA, FRIDAY);

        assertThat(event).isEqualTo(new CommentAnswered(ID, DRAFT.id(), DRAFT.kind()));
        assertThat(comment.replies())
                .containsExactly(new Reply("ada", "Two.", MONDAY), new Reply("ada", "Divided.", FRIDAY));
        assertThat(comment.updatedAt()).isEqualTo(FRIDAY);
        assertThat(comment.status()).isEqualTo(OPEN);
    }

    @Test
    void afterThirtyRepliesAnotherIsRefused() {
        var comment = comment();
        IntStream.range(0, 30).forEach(number -> comment.reply("And " + number, DRAFT, ADA, MONDAY));

        assertThatThrownBy(() -> comment.reply("One more", DRAFT, ADA, FRIDAY)).isBrokenRule(REPLIES_FULL);

        assertThat(comment.replies()).hasSize(30);
        assertThat(comment.updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void itIsResolvedAndReopened() {
        var comment = comment();

        assertThat(comment.resolve(DRAFT, ADA, FRIDAY)).isEqualTo(new CommentResolved(ID, DRAFT.id(), DRAFT.kind()));
        assertThat(comment.status()).isEqualTo(RESOLVED);
        assertThat(comment.resolvedBy()).contains("ada");
        assertThat(comment.resolvedAt()).contains(FRIDAY);

        assertThat(comment.reopen(DRAFT, FRIDAY)).isEqualTo(new CommentReopened(ID, DRAFT.id(), DRAFT.kind()));
        assertThat(comment.status()).isEqualTo(OPEN);
        assertThat(comment.resolvedBy()).isEmpty();
        assertThat(comment.resolvedAt()).isEmpty();
    }

    @Test
    void whatIsOpenIsNotReopenedAndWhatIsResolvedNotResolvedAgain() {
        var comment = comment();

        assertThatThrownBy(() -> comment.reopen(DRAFT, FRIDAY)).isBrokenRule(COMMENT_MOVE_NOT_ALLOWED);
        comment.resolve(DRAFT, ADA, MONDAY);
        assertThatThrownBy(() -> comment.resolve(DRAFT, ADA, FRIDAY)).isBrokenRule(COMMENT_MOVE_NOT_ALLOWED);

        assertThat(comment.resolvedAt()).contains(MONDAY);
    }

    @Test
    void onceTheVersionIsPublishedNothingMoreIsSaid() {
        var comment = comment();

        assertThatThrownBy(() -> Comment.on(PUBLISHED, null, ID, "Too late", ADA, FRIDAY))
                .isBrokenRule(COMMENTS_CLOSED);
        assertThatThrownBy(() -> comment.reply("Too late", PUBLISHED, ADA, FRIDAY))
                .isBrokenRule(COMMENTS_CLOSED);
        assertThatThrownBy(() -> comment.resolve(PUBLISHED, ADA, FRIDAY)).isBrokenRule(COMMENTS_CLOSED);
        assertThatThrownBy(() -> comment.reopen(PUBLISHED, FRIDAY)).isBrokenRule(COMMENTS_CLOSED);

        assertThat(comment.replies()).isEmpty();
        assertThat(comment.status()).isEqualTo(OPEN);
        assertThat(comment.updatedAt()).isEqualTo(MONDAY);
    }

    private static Comment comment() {
        return Comment.on(DRAFT, PART, ID, "Is this one duty or two?", ADA, MONDAY);
    }
}
