package uk.nhs.leadership.curriculum.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.CUT_OFF_AFTER_RETIREMENT;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.CUT_OFF_PASSED;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIRED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIREMENT_SCHEDULED;
import static uk.nhs.leadership.curriculum.publication.RetirementReason.OTHER;
import static uk.nhs.leadership.curriculum.publication.RetirementReason.OUT_OF_DATE;
import static uk.nhs.leadership.curriculum.publication.RetirementReason.SUPERSEDED;

import java.time.Instant;
import java.time.LocalDate;
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

    private static final Retirement RETIREMENT = new Retirement(
            SUPERSEDED, "Version 1.1 takes its place.", LocalDate.parse("2027-03-31"), LocalDate.parse("2027-06-01"));

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

    // Its end

    @Test
    void itsEndIsScheduledWithDatesAndAReason() {
        var published = published();

        published.scheduleRetirement(RETIREMENT, FRIDAY);

        assertThat(published.status()).isEqualTo(RETIREMENT_SCHEDULED);
        assertThat(published.isPublic()).isTrue();
        assertThat(published.retirement()).contains(RETIREMENT);
        assertThat(published.retiredAt()).isEmpty();
        assertThat(published.updatedAt()).isEqualTo(FRIDAY);
        assertThat(published.publishedAt()).contains(TUESDAY);
    }

    @Test
    void onlyWhatIsPublishedCanEnd() {
        assertThatThrownBy(() -> publication.scheduleRetirement(RETIREMENT, FRIDAY))
                .isBrokenRule(MOVE_NOT_ALLOWED);

        assertThat(publication.status()).isEqualTo(DRAFT);
        assertThat(publication.retirement()).isEmpty();
    }

    @Test
    void aCutOffThatHasPassedIsRefusedAndChangesNothing() {
        var published = published();
        var late = new Retirement(OUT_OF_DATE, "It is over.", LocalDate.parse("2026-11-05"), RETIREMENT.retiresOn());

        assertThatThrownBy(() -> published.scheduleRetirement(late, FRIDAY)).isBrokenRule(CUT_OFF_PASSED);

        assertThat(published.status()).isEqualTo(PUBLISHED);
        assertThat(published.retirement()).isEmpty();
    }

    @Test
    void aCutOffAfterTheRetirementIsRefusedAndChangesNothing() {
        var published = published();
        var turned = new Retirement(
                OUT_OF_DATE, "It is over.", RETIREMENT.retiresOn().plusDays(1), RETIREMENT.retiresOn());

        assertThatThrownBy(() -> published.scheduleRetirement(turned, FRIDAY)).isBrokenRule(CUT_OFF_AFTER_RETIREMENT);

        assertThat(published.status()).isEqualTo(PUBLISHED);
    }

    @Test
    void bothMayBeToday() {
        var published = published();
        var today = LocalDate.parse("2026-11-06");

        published.scheduleRetirement(new Retirement(OTHER, "At once.", today, today), FRIDAY);

        published.retire(FRIDAY);
        assertThat(published.status()).isEqualTo(RETIRED);
    }

    @Test
    void aScheduledEndIsUndoneAndNothingOfItIsLeft() {
        var scheduled = scheduled();

        scheduled.undoRetirement(FRIDAY);

        assertThat(scheduled.status()).isEqualTo(PUBLISHED);
        assertThat(scheduled.retirement()).isEmpty();
        assertThat(scheduled.publishedAt()).contains(TUESDAY);
    }

    /** Both roads lead to PUBLISHED; the one may not be used for the other. */
    @Test
    void whatIsInReviewIsNotPublishedByUndoingAnEnd() {
        publication.submitForReview(TUESDAY);

        assertThatThrownBy(() -> publication.undoRetirement(FRIDAY)).isBrokenRule(MOVE_NOT_ALLOWED);

        assertThat(publication.status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void aScheduledEndIsNotUndoneByPublishingAgain() {
        var scheduled = scheduled();

        assertThatThrownBy(() -> scheduled.publish(NOTHING_MISSING, "publisher-2", FRIDAY))
                .isBrokenRule(MOVE_NOT_ALLOWED);

        assertThat(scheduled.status()).isEqualTo(RETIREMENT_SCHEDULED);
        assertThat(scheduled.publishedBy()).contains(PUBLISHER);
    }

    @Test
    void itIsRetiredFromMidnightInEnglandOfItsDayOn() {
        var scheduled = scheduled();
        var justBefore = Instant.parse("2027-05-31T22:59:59Z");
        var midnightInSummer = Instant.parse("2027-05-31T23:00:00Z");

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> scheduled.retire(justBefore));
        assertThat(scheduled.status()).isEqualTo(RETIREMENT_SCHEDULED);
        scheduled.retire(midnightInSummer);

        assertThat(scheduled.status()).isEqualTo(RETIRED);
        assertThat(scheduled.isPublic()).isTrue();
        assertThat(scheduled.retiredAt()).contains(midnightInSummer);
        assertThat(scheduled.retirement()).contains(RETIREMENT);
    }

    @Test
    void whatIsRetiredStaysSo() {
        var retired = scheduled();
        retired.retire(Instant.parse("2027-06-01T09:00:00Z"));

        assertThatThrownBy(() -> retired.undoRetirement(FRIDAY)).isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> retired.scheduleRetirement(RETIREMENT, FRIDAY)).isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> retired.publish(NOTHING_MISSING, "publisher-2", FRIDAY))
                .isBrokenRule(MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> retired.revise(AUTHOR, FRIDAY)).isBrokenRule(VERSION_NOT_DRAFT);

        assertThat(retired.status()).isEqualTo(RETIRED);
    }

    @Test
    void somethingNewMayBuildOnItFromItsPublicationToTheEndOfItsCutOffDate() {
        var scheduled = scheduled();

        assertThat(publication.takesNewAt(FRIDAY)).isFalse();
        assertThat(published().takesNewAt(FRIDAY)).isTrue();
        assertThat(scheduled.takesNewAt(Instant.parse("2027-03-31T22:59:59Z"))).isTrue();
        assertThat(scheduled.takesNewAt(Instant.parse("2027-03-31T23:00:00Z"))).isFalse();
        scheduled.retire(Instant.parse("2027-06-01T09:00:00Z"));
        assertThat(scheduled.takesNewAt(FRIDAY)).isFalse();
    }

    private static Publication published() {
        var published = Publication.drafted(AUTHOR, MONDAY);
        published.submitForReview(MONDAY);
        published.publish(NOTHING_MISSING, PUBLISHER, TUESDAY);
        return published;
    }

    private static Publication scheduled() {
        var scheduled = published();
        scheduled.scheduleRetirement(RETIREMENT, FRIDAY);
        return scheduled;
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

    @Test
    void whatItsAuthorsAndWhatOthersHaveToSettleIsToldAtOnce() {
        publication.submitForReview(TUESDAY);
        var missing = List.of(new Fault("/title", "MISSING", "…"));
        var unsettled = List.of(new Fault("/reviews/1", "SIGN_OFF_MISSING", "…"));

        assertThatThrownBy(() -> publication.publish(missing, unsettled, PUBLISHER, FRIDAY))
                .isBrokenRule(VERSION_INCOMPLETE)
                .pointingAt("/title MISSING", "/reviews/1 SIGN_OFF_MISSING");
        assertThatThrownBy(() -> publication.publish(missing, unsettled, AUTHOR, FRIDAY))
                .isBrokenRule(PUBLISHER_IS_AUTHOR);

        assertThat(publication.status()).isEqualTo(IN_REVIEW);
    }
}
