package uk.nhs.leadership.curriculum.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.COLLABORATION_CLOSED;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.LEAD_MISSING;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.NOT_AN_EDITOR;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.NOT_A_COLLABORATOR;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.NOT_A_REVIEWER;
import static uk.nhs.leadership.curriculum.collaboration.CollaborationRule.NOT_THE_LEAD;
import static uk.nhs.leadership.curriculum.collaboration.CollaboratorRole.EDITOR;
import static uk.nhs.leadership.curriculum.collaboration.CollaboratorRole.LEAD;
import static uk.nhs.leadership.curriculum.collaboration.CollaboratorRole.REVIEWER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.collaboration.CollaborationEvent.CollaboratorJoined;
import uk.nhs.leadership.curriculum.collaboration.CollaborationEvent.CollaboratorLeft;
import uk.nhs.leadership.curriculum.publication.SomeVersion;

class CollaborationTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID ID = UUID.fromString("0199d2a4-0000-7000-8000-000000000001");
    private static final SomeVersion DRAFT = SomeVersion.drafted(MONDAY, "ada", "bob");
    private static final Caller ADA = author("ada");
    private static final Caller BOB = author("bob");
    private static final Caller CLEO = author("cleo");
    private static final Caller STRANGER = author("dan");
    private static final Caller PUBLISHER = caller("pia", "curriculum-publisher");
    private static final List<Collaborator> WITH_CLEO =
            List.of(new Collaborator("ada", LEAD), new Collaborator("bob", EDITOR), new Collaborator("cleo", REVIEWER));

    @Test
    void whoBeganTheVersionLeadsAndWhoElseWroteOfItEdits() {
        assertThat(begun().collaborators())
                .containsExactly(new Collaborator("ada", LEAD), new Collaborator("bob", EDITOR));
    }

    @Test
    void leadsAndEditorsWriteAndNobodyElse() {
        var collaboration = withCleo();

        assertThatCode(() -> collaboration.mustWrite(ADA)).doesNotThrowAnyException();
        assertThatCode(() -> collaboration.mustWrite(BOB)).doesNotThrowAnyException();
        for (var other : List.of(CLEO, STRANGER, PUBLISHER)) {
            assertThatThrownBy(() -> collaboration.mustWrite(other)).isBrokenRule(NOT_AN_EDITOR);
        }
    }

    @Test
    void allWhoWorkOnItAndPublishersCommentAndNobodyElse() {
        var collaboration = withCleo();

        for (var one : List.of(ADA, BOB, CLEO, PUBLISHER)) {
            assertThatCode(() -> collaboration.mustTakePart(one)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> collaboration.mustTakePart(STRANGER)).isBrokenRule(NOT_A_COLLABORATOR);
    }

    @Test
    void onlyAReviewerCanBeAskedForAReview() {
        var collaboration = withCleo();

        assertThatCode(() -> collaboration.mustHaveReviewer("cleo")).doesNotThrowAnyException();
        assertThatThrownBy(() -> collaboration.mustHaveReviewer("bob")).isBrokenRule(NOT_A_REVIEWER);
        assertThatThrownBy(() -> collaboration.mustHaveReviewer("dan")).isBrokenRule(NOT_A_REVIEWER);
    }

    @Test
    void aLeadSaysWhoWorksOnItAndWhoIsNewChangedOrGoneIsAnnounced() {
        var collaboration = begun();

        var events = collaboration.replace(
                List.of(new Collaborator("ada", EDITOR), new Collaborator("cleo", LEAD)), DRAFT, ADA);

        assertThat(events)
                .containsExactly(
                        new CollaboratorLeft(ID, DRAFT.id(), DRAFT.kind(), "bob"),
                        new CollaboratorJoined(ID, DRAFT.id(), DRAFT.kind(), "ada", EDITOR),
                        new CollaboratorJoined(ID, DRAFT.id(), DRAFT.kind(), "cleo", LEAD));
        assertThat(events).extracting(CollaborationEvent::audience).containsOnly(Audience.whoSeeAll());
        assertThat(collaboration.collaborators())
                .containsExactly(new Collaborator("ada", EDITOR), new Collaborator("cleo", LEAD));
    }

    @Test
    void aPublisherSaysSoToo() {
        var collaboration = begun();

        collaboration.replace(WITH_CLEO, DRAFT, PUBLISHER);

        assertThat(collaboration.collaborators()).isEqualTo(WITH_CLEO);
    }

    @Test
    void anybodyElseIsRefusedAndChangesNothing() {
        var collaboration = withCleo();

        for (var other : List.of(BOB, CLEO, STRANGER)) {
            assertThatThrownBy(
                            () -> collaboration.replace(List.of(new Collaborator(other.actor(), LEAD)), DRAFT, other))
                    .isBrokenRule(NOT_THE_LEAD);
        }

        assertThat(collaboration.collaborators()).isEqualTo(WITH_CLEO);
    }

    @Test
    void withoutALeadItIsRefusedAndChangesNothing() {
        var collaboration = withCleo();

        assertThatThrownBy(() -> collaboration.replace(List.of(new Collaborator("ada", EDITOR)), DRAFT, ADA))
                .isBrokenRule(LEAD_MISSING);

        assertThat(collaboration.collaborators()).isEqualTo(WITH_CLEO);
    }

    @Test
    void onceTheVersionIsPublishedItStaysAsItIs() {
        var version = SomeVersion.published(MONDAY, "ada");
        var collaboration = Collaboration.begun(ID, version);

        assertThatThrownBy(() -> collaboration.replace(WITH_CLEO, version, ADA)).isBrokenRule(COLLABORATION_CLOSED);

        assertThat(collaboration.collaborators()).containsExactly(new Collaborator("ada", LEAD));
    }

    private static Collaboration begun() {
        return Collaboration.begun(ID, DRAFT);
    }

    private static Collaboration withCleo() {
        var collaboration = begun();
        collaboration.replace(WITH_CLEO, DRAFT, ADA);
        return collaboration;
    }

    private static Caller author(String person) {
        return caller(person, "curriculum-author");
    }

    private static Caller caller(String person, String role) {
        return new Caller(person, Caller.Kind.PERSON, "X26", Caller.Reach.ALL, Set.of(role));
    }
}
