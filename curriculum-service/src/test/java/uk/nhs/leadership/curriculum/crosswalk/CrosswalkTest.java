package uk.nhs.leadership.curriculum.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.FROM;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.ID;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.NONE_YET;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.SPAN;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.TO;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.draft;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.drafted;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.id;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.publishedCrosswalk;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkFixtures.stated;
import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkRule.MAPPED_FRAMEWORK_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.BROADER;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.EXACT;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.NARROWER;
import static uk.nhs.leadership.curriculum.crosswalk.Relation.RELATED;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.AUTHOR;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.FRIDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.MONDAY;
import static uk.nhs.leadership.curriculum.framework.FrameworkFixtures.PUBLISHER;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_EXISTS;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRules.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIRED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkDraft.Stated;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkChangesRequested;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkDrafted;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkPublished.End;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkPublished.Entry;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkPublished.Part;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkRetired;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkRetirementScheduled;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkRetirementUndone;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkRevised;
import uk.nhs.leadership.curriculum.framework.FrameworkFixtures;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.RetirementReason;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;

class CrosswalkTest {
    private static final Stated SAME = stated("1.1.1", "1.1.1", EXACT, "");

    @Test
    void aDraftSaysWhichPartAnswersToWhich() {
        var crosswalk = drafted(SAME, stated("1.1", "1.1.2", NARROWER, "It has more to it."));

        assertThat(crosswalk.drafted()).isEqualTo(new CrosswalkDrafted(ID, "HLM-MLF", "1.0"));
        assertThat(crosswalk.drafted().audience()).isEqualTo(Audience.whoSeeAll());
        assertThat(crosswalk.content().from())
                .isEqualTo(new MappedFramework(FROM.id(), "HLM", "1.0", "Another framework"));
        assertThat(crosswalk.content().to()).isEqualTo(new MappedFramework(TO.id(), "MLF", "1.0", "A framework"));
        assertThat(crosswalk.content().entries())
                .extracting(
                        entry -> entry.from().kind(),
                        entry -> entry.from().code(),
                        entry -> entry.to().code())
                .containsExactly(
                        tuple(MappedPart.Kind.COMPETENCY, "1.1.1", "1.1.1"),
                        tuple(MappedPart.Kind.STANDARD, "1.1", "1.1.2"));
    }

    @Test
    void whatIsNotPublishedIsNotMapped() {
        var unpublished = FrameworkFixtures.unpublished();

        assertThatThrownBy(
                        () -> Crosswalk.draft(ID, draft(SAME), new Span(FROM, unpublished), NONE_YET, AUTHOR, MONDAY))
                .isBrokenRule(MAPPED_FRAMEWORK_NOT_PUBLISHED);
        assertThatThrownBy(() -> Crosswalk.draft(ID, draft(), new Span(unpublished, FROM), NONE_YET, AUTHOR, MONDAY))
                .isBrokenRule(MAPPED_FRAMEWORK_NOT_PUBLISHED);
    }

    @Test
    void theVersionsOfOneFrameworkAreNotMappedToOneAnother() {
        assertThat(faults(new Span(TO, FrameworkFixtures.published())))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/toFrameworkVersionId", "SAME_FRAMEWORK"));
    }

    @Test
    void everyEndThatIsNotThereIsNamed() {
        var nowhere = new UUID(9, 9);

        var faults = faults(
                SPAN,
                SAME,
                new Stated(nowhere, nowhere, EXACT, ""),
                // The other way round each would be there.
                new Stated(id(TO, "1.1.1"), id(FROM, "1.1.1"), EXACT, ""));

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/entries/1/from", "PART_UNKNOWN"),
                        tuple("/entries/1/to", "PART_UNKNOWN"),
                        tuple("/entries/2/from", "PART_UNKNOWN"),
                        tuple("/entries/2/to", "PART_UNKNOWN"));
        assertThat(faults.getFirst().detail()).isEqualTo("HLM 1.0 has no area, standard or competency with this id");
    }

    @Test
    void revisingReplacesAllThatTheDraftSays() {
        var crosswalk = drafted(SAME);

        var event = crosswalk.revise(
                draft("HLM-MLF", "1.1", stated("1", "1", RELATED, "Both are about oneself.")),
                SPAN,
                NONE_YET,
                AUTHOR,
                FRIDAY);

        assertThat(event).isEqualTo(new CrosswalkRevised(ID, "HLM-MLF", "1.1"));
        assertThat(crosswalk.version()).isEqualTo("1.1");
        assertThat(crosswalk.content().entries())
                .extracting(CrosswalkContent.Entry::relation)
                .containsExactly(RELATED);
    }

    @Test
    void aRevisionThatIsRefusedChangesNothing() {
        var crosswalk = drafted(SAME);
        var history = new VersionHistory<>(List.of(crosswalk, other("1.1")));

        assertThatThrownBy(() -> crosswalk.revise(draft("HLM-MLF", "1.1"), SPAN, history, AUTHOR, FRIDAY))
                .isBrokenRule(VERSION_EXISTS);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> crosswalk.revise(draft("OTHER", "1.0"), SPAN, history, AUTHOR, FRIDAY))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::code).containsExactly("CODE_FIXED"));

        assertThat(crosswalk.content().entries()).hasSize(1);
        assertThat(crosswalk.publication().updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void whatIsPublishedIsNotRevised() {
        var crosswalk = publishedCrosswalk();

        assertThatThrownBy(() -> crosswalk.revise(draft(SAME), SPAN, NONE_YET, AUTHOR, FRIDAY))
                .isBrokenRule(VERSION_NOT_DRAFT);

        assertThat(crosswalk.content().entries()).hasSize(4);
    }

    @Test
    void whateverIsNotTheSameIsReasonedAndNothingIsTheSameAsTwo() {
        var crosswalk = drafted(
                SAME,
                stated("1.1.2", "1.1.2", BROADER, " "),
                stated("1.1.2", "1.1.1", EXACT, ""),
                stated("1.1.1", "1.1.2", EXACT, "Both, somehow."));
        crosswalk.submitForReview(MONDAY);

        assertThatThrownBy(() -> crosswalk.publish(PUBLISHER, FRIDAY))
                .isBrokenRule(VERSION_INCOMPLETE)
                .pointingAt(
                        "/entries/1/rationale MISSING",
                        "/entries/2/relation EXACT_TWICE",
                        "/entries/3/relation EXACT_TWICE");

        assertThat(crosswalk.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void withoutATitleAndAnEntryItIsIncomplete() {
        var empty = new CrosswalkDraft("HLM-MLF", "1.0", " ", "", FROM.id(), TO.id(), List.of());

        var missing = Crosswalk.draft(ID, empty, SPAN, NONE_YET, AUTHOR, MONDAY).missing();

        assertThat(missing)
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/title", "MISSING"), tuple("/entries", "MISSING"));
    }

    @Test
    void whoeverWroteItDoesNotPublishIt() {
        var crosswalk = drafted(SAME);
        crosswalk.submitForReview(MONDAY);

        assertThatThrownBy(() -> crosswalk.publish(AUTHOR, FRIDAY)).isBrokenRule(PUBLISHER_IS_AUTHOR);

        assertThat(crosswalk.publication().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void publishingAnnouncesEveryEntryWithTheCodesOfItsEndsToEveryone() {
        var crosswalk = drafted(stated("1", "1.1.2", NARROWER, "It has more to it."));
        crosswalk.submitForReview(MONDAY);

        var event = crosswalk.publish(PUBLISHER, FRIDAY);

        assertThat(crosswalk.publication().status()).isEqualTo(PUBLISHED);
        assertThat(event.audience()).isEqualTo(Audience.everyone());
        assertThat(event.from()).isEqualTo(new End(FROM.id(), "HLM", "1.0"));
        assertThat(event.to()).isEqualTo(new End(TO.id(), "MLF", "1.0"));
        assertThat(event.entries())
                .containsExactly(new Entry(
                        new Part(id(FROM, "1"), MappedPart.Kind.AREA, "1"),
                        new Part(id(TO, "1.1.2"), MappedPart.Kind.COMPETENCY, "1.1.2"),
                        NARROWER));
    }

    @Test
    void aReviewerGivesItBackWithAReason() {
        var crosswalk = drafted(SAME);
        crosswalk.submitForReview(MONDAY);

        var event = crosswalk.requestChanges(ReturnReason.INCORRECT, "Not the same at all.", PUBLISHER, FRIDAY);

        assertThat(event).isEqualTo(new CrosswalkChangesRequested(ID, "HLM-MLF", "1.0", ReturnReason.INCORRECT));
        assertThat(event.reason()).isEqualTo("INCORRECT");
    }

    @Test
    void itsEndIsAnnouncedUndoneAnnouncedAgainAndReached() {
        var crosswalk = publishedCrosswalk();
        var day = LocalDate.parse("2027-01-01");
        var retirement = new Retirement(RetirementReason.SUPERSEDED, "See 1.1.", day, day);

        assertThat(crosswalk.scheduleRetirement(retirement, FRIDAY))
                .isEqualTo(
                        new CrosswalkRetirementScheduled(ID, "HLM-MLF", "1.0", RetirementReason.SUPERSEDED, day, day));
        assertThat(crosswalk.undoRetirement(FRIDAY)).isEqualTo(new CrosswalkRetirementUndone(ID, "HLM-MLF", "1.0"));
        crosswalk.scheduleRetirement(retirement, FRIDAY);
        assertThat(crosswalk.retire(Instant.parse("2027-01-01T00:00:00Z")))
                .isEqualTo(new CrosswalkRetired(ID, "HLM-MLF", "1.0"));
        assertThat(crosswalk.publication().status()).isEqualTo(RETIRED);
    }

    @Test
    void fromTheOtherEndOriginAndDestinationChangePlacesAndBroaderBecomesNarrower() {
        var there = publishedCrosswalk().content();

        var back = there.reversed();

        assertThat(back.from()).isEqualTo(there.to());
        assertThat(back.to()).isEqualTo(there.from());
        assertThat(back.entries())
                .extracting(entry -> entry.from().code(), entry -> entry.to().code(), CrosswalkContent.Entry::relation)
                .containsExactly(
                        tuple("1.1.1", "1.1.1", EXACT),
                        tuple("1.1", "1.1.2", NARROWER),
                        tuple("1.1.2", "1.1", BROADER),
                        tuple("1", "1", RELATED));
        assertThat(back.reversed()).isEqualTo(there);
    }

    private static Crosswalk other(String version) {
        return Crosswalk.draft(new UUID(8, 2), draft("HLM-MLF", version, SAME), SPAN, NONE_YET, AUTHOR, MONDAY);
    }

    private static List<Fault> faults(Span span, Stated... entries) {
        try {
            span.saying(List.of(entries));
        } catch (InvalidInput refused) {
            return refused.faults();
        }
        throw new AssertionError("nothing was refused");
    }
}
