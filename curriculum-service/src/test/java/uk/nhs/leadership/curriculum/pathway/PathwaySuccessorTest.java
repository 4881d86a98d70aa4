package uk.nhs.leadership.curriculum.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.FRAMEWORK;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.ID;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.complete;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.drafted;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.offer;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.offered;
import static uk.nhs.leadership.curriculum.pathway.PathwayFixtures.published;
import static uk.nhs.leadership.curriculum.pathway.PathwayRule.STAGES_NOT_CONTINUED;
import static uk.nhs.leadership.curriculum.pathway.PathwayRule.STAGES_NOT_IN_FORCE;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.DRAFT_EXISTS;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.framework.DescentFixtures;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;
import uk.nhs.leadership.curriculum.pathway.Offered.Offer;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayDrafted;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwaySucceeded;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

/** The version after a published one of a pathway, and what has happened with its programmes meanwhile. */
class PathwaySuccessorTest {
    private static final UUID NEXT = new UUID(7, 2);

    @Test
    void itSaysTheSameUntilItIsChanged() {
        var pathway = published();

        var successor = succeeded(pathway, FRAMEWORK);

        assertThat(successor.drafted()).isEqualTo(new PathwayDrafted(NEXT, "LEAD", "1.1"));
        assertThat(successor.content()).isEqualTo(pathway.content());
        assertThat(successor.audience()).isEqualTo(pathway.audience());
        assertThat(successor.publication().status()).isEqualTo(DRAFT);
        assertThat(successor.predecessorId()).contains(ID);
        assertThat(successor.succession()).contains(new PathwaySucceeded(ID, "LEAD", NEXT, "1.1"));
        assertThat(pathway.succession()).isEmpty();
    }

    @Test
    void itFollowsToAnotherVersionOfTheFramework() {
        var later = DescentFixtures.splitting();

        assertThat(succeeded(published(), later).frameworkId()).isEqualTo(later.id());
    }

    @Test
    void itDoesNotFollowToAnotherFramework() {
        assertThatThrownBy(() -> succeeded(published(), FrameworkFixtures.publishedElsewhere()))
                .isBrokenRule(STAGES_NOT_CONTINUED);
    }

    @Test
    void itDoesNotFollowToWhatIsNotPublished() {
        assertThatThrownBy(() -> succeeded(published(), FrameworkFixtures.unpublished()))
                .isBrokenRule(STAGES_NOT_IN_FORCE);
    }

    @Test
    void onlyWhatIsPublishedIsContinuedAndOneDraftAtATime() {
        var draft = drafted(complete());

        assertThatThrownBy(() -> succeeded(draft, FRAMEWORK)).isBrokenRule(VERSION_NOT_PUBLISHED);
        assertThatThrownBy(() -> published()
                        .succeededBy(
                                NEXT,
                                "1.1",
                                FRAMEWORK,
                                FRAMEWORK,
                                new VersionHistory<>(List.of(draft)),
                                AUTHOR,
                                FRIDAY))
                .isBrokenRule(DRAFT_EXISTS);
    }

    @Test
    void whatCanNoLongerBeBegunAndWhatHasANewerVersionIsNamedByItsStep() {
        var offered = offered(offer("EJP", "F"), offer("MSP", "S1"), later(offer("MSP", "S1", "EJP")));

        var changed = Changed.of(complete(), offered, FRIDAY);

        assertThat(changed)
                .extracting(
                        each -> each.step().code(),
                        Changed::programme,
                        each -> each.offers().stream().map(each::isNew).toList())
                .containsExactly(tuple("TEAM", "MSP", List.of(false, true)), tuple("TEAM", "GMTS", List.of()));
    }

    @Test
    void whereNothingHasHappenedNothingIsNamed() {
        assertThat(Changed.of(complete(), offered(), MONDAY)).isEmpty();
    }

    private static Pathway succeeded(Pathway pathway, Framework framework) {
        var history = new VersionHistory<>(List.of(published()));
        return pathway.succeededBy(NEXT, "1.1", FRAMEWORK, framework, history, AUTHOR, FRIDAY);
    }

    private static Offer later(Offer offer) {
        return new Offer(
                new UUID(5, 2),
                offer.code(),
                "1.1",
                offer.title(),
                offer.stage(),
                offer.prerequisites(),
                Instant.parse("2026-11-09T09:00:00Z"));
    }
}
