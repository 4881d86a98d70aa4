package uk.nhs.leadership.curriculum.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.curriculum.review.ReviewRule.NOT_YOUR_REVIEW;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEWER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEWS_CLOSED;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEW_DUE_DATE_PASSED;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEW_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEW_OUTDATED;
import static uk.nhs.leadership.curriculum.review.ReviewRule.VERSION_NOT_IN_REVIEW;
import static uk.nhs.leadership.curriculum.review.ReviewStatus.APPROVED;
import static uk.nhs.leadership.curriculum.review.ReviewStatus.ASKED;
import static uk.nhs.leadership.curriculum.review.ReviewStatus.CHANGES_WANTED;
import static uk.nhs.leadership.curriculum.review.ReviewStatus.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.publication.SomeVersion;
import uk.nhs.leadership.curriculum.publication.VersionKind;
import uk.nhs.leadership.curriculum.review.ReviewEvent.ReviewAsked;
import uk.nhs.leadership.curriculum.review.ReviewEvent.ReviewAskedAgain;
import uk.nhs.leadership.curriculum.review.ReviewEvent.ReviewSignedOff;
import uk.nhs.leadership.curriculum.review.ReviewEvent.ReviewWithdrawn;

class ReviewTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");
    private static final UUID ID = UUID.fromString("0199d2a4-0000-7000-8000-000000000001");
    private static final Caller ADA = caller("ada");
    private static final Caller CLEO = caller("cleo");
    private static final VersionKind KIND = VersionKind.FRAMEWORK;

    @Test
    void theWholeTable() {
        var table = Arrays.stream(ReviewStatus.values())
                .map(status -> status + " -> "
                        + status.next().stream().map(Enum::name).sorted().collect(joining(", ")))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                ASKED -> APPROVED, ASKED, CHANGES_WANTED, WITHDRAWN
                APPROVED -> ASKED, CHANGES_WANTED, WITHDRAWN
                CHANGES_WANTED -> APPROVED, ASKED, WITHDRAWN
                WITHDRAWN -> ASKED""");
    }

    @Test
    void somebodyIsAskedByADay() {
        var draft = SomeVersion.drafted(MONDAY, "ada");

        var review = Review.ask(ID, draft, "cleo", DECEMBER, ADA, MONDAY);

        assertThat(review.status()).isEqualTo(ASKED);
        assertThat(review.asked()).isEqualTo(new ReviewAsked(ID, draft.id(), KIND, "cleo", DECEMBER));
        assertThat(review.asked().audience()).isEqualTo(Audience.whoSeeAll());
    }

    @Test
    void aDayThatIsOverIsRefused() {
        var draft = SomeVersion.drafted(MONDAY, "ada");

        assertThatThrownBy(() -> Review.ask(ID, draft, "cleo", THURSDAY, ADA, FRIDAY))
                .isBrokenRule(REVIEW_DUE_DATE_PASSED);
        var review = Review.ask(ID, draft, "cleo", THURSDAY, ADA, MONDAY);
        assertThatThrownBy(() -> review.askAgain(draft, THURSDAY, FRIDAY)).isBrokenRule(REVIEW_DUE_DATE_PASSED);

        assertThat(review.updatedAt()).isEqualTo(MONDAY);
    }

    @Test
    void whoWroteOfItIsNotAsked() {
        var draft = SomeVersion.drafted(MONDAY, "ada", "bob");

        assertThatThrownBy(() -> Review.ask(ID, draft, "bob", DECEMBER, ADA, MONDAY))
                .isBrokenRule(REVIEWER_IS_AUTHOR);
    }

    @Test
    void whoWroteOfItAfterBeingAskedDoesNotSignOff() {
        var version = SomeVersion.inReview(MONDAY, "ada");
        var review = Review.ask(ID, version, "cleo", DECEMBER, ADA, MONDAY);
        var changed = version.handedInAgain("cleo", FRIDAY);
        review.handedIn(changed.revision(), FRIDAY);

        assertThatThrownBy(() -> review.signOff(Verdict.APPROVED, "Mine.", changed, CLEO, FRIDAY))
                .isBrokenRule(REVIEWER_IS_AUTHOR);

        assertThat(review.status()).isEqualTo(ASKED);
    }

    @Test
    void theReviewerApprovesWhatWasHandedInAndNothingIsMissing() {
        var version = SomeVersion.inReview(MONDAY, "ada");
        var review = Review.ask(ID, version, "cleo", DECEMBER, ADA, MONDAY);
        assertThat(review.missing(version))
                .contains(new Fault(
                        "/reviews/" + ID,
                        "SIGN_OFF_MISSING",
                        "The review due on 2026-12-01 has not approved what the version says now"));

        var event = review.signOff(Verdict.APPROVED, "Read it all.", version, CLEO, FRIDAY);

        assertThat(event).isEqualTo(new ReviewSignedOff(ID, version.id(), KIND, Verdict.APPROVED));
        assertThat(review.status()).isEqualTo(APPROVED);
        assertThat(review.signOffs())
                .containsExactly(new SignOff(Verdict.APPROVED, "Read it all.", version.revision(), FRIDAY));
        assertThat(review.missing(version)).isEmpty();
    }

    @Test
    void whoWantsChangesMayApproveAfterAll() {
        var version = SomeVersion.inReview(MONDAY, "ada");
        var review = Review.ask(ID, version, "cleo", DECEMBER, ADA, MONDAY);

        review.signOff(Verdict.CHANGES_WANTED, "Two duties.", version, CLEO, MONDAY);
        assertThat(review.status()).isEqualTo(CHANGES_WANTED);
        assertThat(review.missing(version)).isPresent();
        review.signOff(Verdict.APPROVED, "One, I see.", version, CLEO, FRIDAY);

        assertThat(review.missing(version)).isEmpty();
        assertThat(review.signOffs()).extracting(SignOff::text).containsExactly("Two duties.", "One, I see.");
    }

    @Test
    void theSameIsNotSignedTwice() {
        var version = SomeVersion.inReview(MONDAY, "ada");
        var review = Review.ask(ID, version, "cleo", DECEMBER, ADA, MONDAY);
        review.signOff(Verdict.APPROVED, "Fine.", version, CLEO, MONDAY);

        assertThatThrownBy(() -> review.signOff(Verdict.APPROVED, "Fine!", version, CLEO, FRIDAY))
                .isBrokenRule(REVIEW_MOVE_NOT_ALLOWED);

        assertThat(review.signOffs()).hasSize(1);
    }

    @Test
    void nobodyElseSignsOff() {
        var version = SomeVersion.inReview(MONDAY, "ada");
        var review = Review.ask(ID, version, "cleo", DECEMBER, ADA, MONDAY);

        assertThatThrownBy(() -> review.signOff(Verdict.APPROVED, "Fine.", version, caller("dan"), MONDAY))
                .isBrokenRule(NOT_YOUR_REVIEW);

        assertThat(review.status()).isEqualTo(ASKED);
    }

    @Test
    void aDraftIsNotSignedOff() {
        var draft = SomeVersion.drafted(MONDAY, "ada");
        var review = Review.ask(ID, draft, "cleo", DECEMBER, ADA, MONDAY);

        assertThatThrownBy(() -> review.signOff(Verdict.APPROVED, "Fine.", draft, CLEO, MONDAY))
                .isBrokenRule(VERSION_NOT_IN_REVIEW);

        assertThat(review.signOffs()).isEmpty();
    }

    @Test
    void whatIsHandedInAgainIsToBeReviewedAgain() {
        var version = SomeVersion.inReview(MONDAY, "ada");
        var review = Review.ask(ID, version, "cleo", DECEMBER, ADA, MONDAY);
        review.signOff(Verdict.APPROVED, "Fine.", version, CLEO, MONDAY);
        var changed = version.handedInAgain("ada", FRIDAY);
        assertThat(review.missing(changed)).isPresent();

        var event = review.handedIn(changed.revision(), FRIDAY);

        assertThat(event).isEqualTo(new ReviewAskedAgain(ID, version.id(), KIND, "cleo", DECEMBER));
        assertThat(review.status()).isEqualTo(ASKED);
        assertThat(review.missing(changed)).isPresent();
        assertThat(review.signOffs()).hasSize(1);
    }

    /** As it can be while a replica of the release before, which does not tell reviews of it, hands versions in. */
    @Test
    void whatWasHandedInUnnoticedIsNotSignedOffBeforeSomebodyAsksAgain() {
        var version = SomeVersion.inReview(MONDAY, "ada");
        var review = Review.ask(ID, version, "cleo", DECEMBER, ADA, MONDAY);
        var changed = version.handedInAgain("ada", FRIDAY);

        assertThatThrownBy(() -> review.signOff(Verdict.APPROVED, "Fine.", changed, CLEO, FRIDAY))
                .isBrokenRule(REVIEW_OUTDATED);
        review.askAgain(changed, DECEMBER, FRIDAY);
        review.signOff(Verdict.APPROVED, "Fine.", changed, CLEO, FRIDAY);

        assertThat(review.missing(changed)).isEmpty();
    }

    @Test
    void whoIsAskedAgainHasNotSignedOffYet() {
        var version = SomeVersion.inReview(MONDAY, "ada");
        var review = Review.ask(ID, version, "cleo", DECEMBER, ADA, MONDAY);
        review.signOff(Verdict.CHANGES_WANTED, "Two duties.", version, CLEO, MONDAY);

        var event = review.askAgain(version, DECEMBER.plusDays(1), FRIDAY);

        assertThat(event).isEqualTo(new ReviewAskedAgain(ID, version.id(), KIND, "cleo", DECEMBER.plusDays(1)));
        assertThat(review.status()).isEqualTo(ASKED);
        assertThat(review.dueOn()).isEqualTo(DECEMBER.plusDays(1));
    }

    @Test
    void whatIsWithdrawnIsMissedByNobodyAndCanBeAskedForAgain() {
        var version = SomeVersion.inReview(MONDAY, "ada");
        var review = Review.ask(ID, version, "cleo", DECEMBER, ADA, MONDAY);

        assertThat(review.withdraw(version, MONDAY)).isEqualTo(new ReviewWithdrawn(ID, version.id(), KIND));
        assertThat(review.missing(version)).isEmpty();
        assertThatThrownBy(() -> review.signOff(Verdict.APPROVED, "Fine.", version, CLEO, FRIDAY))
                .isBrokenRule(REVIEW_MOVE_NOT_ALLOWED);
        assertThat(review.status()).isEqualTo(WITHDRAWN);
        review.askAgain(version, DECEMBER, FRIDAY);

        assertThat(review.status()).isEqualTo(ASKED);
    }

    @Test
    void onceTheVersionIsPublishedNothingOfItChanges() {
        var version = SomeVersion.published(MONDAY, "ada");
        var review = Review.ask(ID, SomeVersion.drafted(MONDAY, "ada"), "cleo", DECEMBER, ADA, MONDAY);

        assertThatThrownBy(() -> Review.ask(ID, version, "cleo", DECEMBER, ADA, FRIDAY))
                .isBrokenRule(REVIEWS_CLOSED);
        assertThatThrownBy(() -> review.askAgain(version, DECEMBER, FRIDAY)).isBrokenRule(REVIEWS_CLOSED);
        assertThatThrownBy(() -> review.withdraw(version, FRIDAY)).isBrokenRule(REVIEWS_CLOSED);
        assertThatThrownBy(() -> review.signOff(Verdict.APPROVED, "Late.", version, CLEO, FRIDAY))
                .isBrokenRule(REVIEWS_CLOSED);

        assertThat(review.updatedAt()).isEqualTo(MONDAY);
        assertThat(review.missing(version)).isEmpty();
    }

    private static Caller caller(String person) {
        return new Caller(person, Caller.Kind.PERSON, "X26", Caller.Reach.ALL, Set.of("curriculum-author"));
    }
}
