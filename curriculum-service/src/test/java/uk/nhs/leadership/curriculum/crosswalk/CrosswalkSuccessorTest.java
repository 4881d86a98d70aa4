package uk.nhs.leadership.curriculum.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.FROM;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.ID;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.SPAN;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.TO;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.drafted;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.id;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.publishedCrosswalk;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.stated;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkRule.MAPPED_FRAMEWORK_NOT_CONTINUED;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.EXACT;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.NARROWER;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.RELATED;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.DRAFT_EXISTS;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkDraft.Stated;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkDrafted;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkSucceeded;
import uk.nhs.leadership.curriculum.framework.Descent;
import uk.nhs.leadership.curriculum.framework.DescentFixtures;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.framework.MigrationMap.Became;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

/** The version after a published one of a crosswalk, and what it leaves to be done. */
class CrosswalkSuccessorTest {
    private static final UUID NEXT = new UUID(8, 2);

    /** In it 1.1.1 is under the code 9.9.9, 1.1.2 was split into itself and 1.1.3, and the area and the standard are others. */
    private static final Framework SPLIT = DescentFixtures.splitting();

    @Test
    void itSaysTheSameUntilItIsChanged() {
        var crosswalk = publishedCrosswalk();
        var passage = passage(TO, DescentFixtures.unchanged());

        var successor = succeeded(crosswalk, SPAN, passage);

        assertThat(successor.drafted()).isEqualTo(new CrosswalkDrafted(NEXT, "HLM-MLF", "1.1"));
        assertThat(successor.content()).isEqualTo(crosswalk.content());
        assertThat(successor.title()).isEqualTo(crosswalk.title());
        assertThat(successor.publication().status()).isEqualTo(DRAFT);
        assertThat(successor.predecessorId()).contains(ID);
        assertThat(successor.succession()).contains(new CrosswalkSucceeded(ID, "HLM-MLF", NEXT, "1.1"));
        assertThat(Rework.of(crosswalk.content(), successor.content(), passage)).isEqualTo(Rework.none());
    }

    @Test
    void entriesFollowTheirPartsAndWhatCannotIsNamedWithWhatStandsForItsParts() {
        var crosswalk = publishedCrosswalk();
        var passage = passage(SPLIT, DescentFixtures.split());

        var successor = succeeded(crosswalk, new Span(FROM, SPLIT), passage);

        assertThat(successor.content().to().version()).isEqualTo("1.1");
        assertThat(successor.content().entries())
                .extracting(entry -> entry.from().code(), entry -> entry.to().code(), entry -> entry.relation())
                .containsExactly(tuple("1.1.1", "9.9.9", EXACT));
        var rework = Rework.of(crosswalk.content(), successor.content(), passage);
        assertThat(rework.reworded()).isEmpty();
        assertThat(rework.uncarried())
                .extracting(
                        each -> each.entry().relation(),
                        each -> each.to().became(),
                        each -> codes(each.to().candidates()))
                .containsExactly(
                        tuple(Relation.BROADER, null, List.of()),
                        tuple(NARROWER, Became.SPLIT, List.of("1.1.2", "1.1.3")),
                        tuple(RELATED, null, List.of()));
        assertThat(rework.uncarried())
                .extracting(each -> codes(each.from().candidates()))
                .containsExactly(List.of("1.1.2"), List.of("1.1"), List.of("1"));
    }

    @Test
    void anEntryIsCarriedOnceThereIsOneBetweenWhatStandsForItsParts() {
        var before = publishedCrosswalk().content();
        var span = new Span(FROM, SPLIT);

        var after = span.saying(List.of(
                new Stated(id(FROM, "1.1.1"), id(SPLIT, "9.9.9"), RELATED, "Something else."),
                new Stated(id(FROM, "1.1"), id(SPLIT, "1.1.3"), NARROWER, "It has more to it.")));

        assertThat(Rework.of(before, after, passage(SPLIT, DescentFixtures.split()))
                        .uncarried())
                .extracting(each -> each.entry().relation())
                .containsExactly(Relation.BROADER, RELATED);
    }

    @Test
    void whatReadsOtherwiseNowIsCarriedAndNamedUntilItIsSaidAnew() {
        var crosswalk = publishedCrosswalk();
        var to = DescentFixtures.rewording();
        var passage = passage(to, DescentFixtures.reworded());
        var span = new Span(FROM, to);

        var successor = succeeded(crosswalk, span, passage);

        assertThat(successor.content().entries()).hasSize(4);
        var rework = Rework.of(crosswalk.content(), successor.content(), passage);
        assertThat(rework.uncarried()).isEmpty();
        assertThat(rework.reworded()).extracting(entry -> entry.to().title()).containsExactly("Put first things first");
        var anew = span.saying(List.of(new Stated(id(FROM, "1.1.1"), id(to, "1.1.1"), RELATED, "No longer the same.")));
        assertThat(Rework.of(crosswalk.content(), anew, passage).reworded()).isEmpty();
    }

    @Test
    void itDoesNotFollowToWhatDoesNotContinueWhatWasMapped() {
        var crosswalk = publishedCrosswalk();

        assertThatThrownBy(() -> succeeded(crosswalk, SPAN, passage(TO, Optional.empty())))
                .isBrokenRule(MAPPED_FRAMEWORK_NOT_CONTINUED);
        var unknownOrigin = new Passage(Onward.of(FROM, Optional.empty()), Onward.of(TO, DescentFixtures.unchanged()));
        assertThatThrownBy(() -> succeeded(crosswalk, SPAN, unknownOrigin))
                .isBrokenRule(MAPPED_FRAMEWORK_NOT_CONTINUED);
    }

    @Test
    void onlyWhatIsPublishedIsContinuedAndOneDraftAtATime() {
        var passage = passage(TO, DescentFixtures.unchanged());
        var draft = drafted(stated("1.1.1", "1.1.1", EXACT, ""));

        assertThatThrownBy(() -> succeeded(draft, SPAN, passage)).isBrokenRule(VERSION_NOT_PUBLISHED);
        assertThatThrownBy(() -> publishedCrosswalk()
                        .succeededBy(NEXT, "1.1", SPAN, passage, new VersionHistory<>(List.of(draft)), AUTHOR, FRIDAY))
                .isBrokenRule(DRAFT_EXISTS);
    }

    @Test
    void aFirstVersionContinuesNone() {
        assertThat(publishedCrosswalk().predecessorId()).isEmpty();
        assertThat(publishedCrosswalk().succession()).isEmpty();
    }

    private static Crosswalk succeeded(Crosswalk crosswalk, Span span, Passage passage) {
        var history = new VersionHistory<>(List.of(publishedCrosswalk()));
        return crosswalk.succeededBy(NEXT, "1.1", span, passage, history, AUTHOR, FRIDAY);
    }

    /** From the mapped versions to themselves at the one end, and to this version at the other. */
    private static Passage passage(Framework to, Optional<Descent> descent) {
        return new Passage(Onward.of(FROM, DescentFixtures.unchanged(FROM)), Onward.of(to, descent));
    }

    private static List<String> codes(List<MappedPart> parts) {
        return parts.stream().map(MappedPart::code).toList();
    }
}
