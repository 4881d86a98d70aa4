package uk.nhs.leadership.curriculum.review;

import static uk.nhs.leadership.curriculum.review.ReviewRule.NOT_YOUR_REVIEW;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEWER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEWS_CLOSED;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEW_DUE_DATE_PASSED;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEW_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.curriculum.review.ReviewRule.REVIEW_OUTDATED;
import static uk.nhs.leadership.curriculum.review.ReviewRule.VERSION_NOT_IN_REVIEW;
import static uk.nhs.leadership.curriculum.review.ReviewStatus.APPROVED;
import static uk.nhs.leadership.curriculum.review.ReviewStatus.ASKED;
import static uk.nhs.leadership.curriculum.review.ReviewStatus.WITHDRAWN;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.publication.England;
import uk.nhs.leadership.curriculum.publication.PublicationStatus;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.publication.VersionKind;
import uk.nhs.leadership.curriculum.review.ReviewEvent.ReviewAsked;
import uk.nhs.leadership.curriculum.review.ReviewEvent.ReviewAskedAgain;
import uk.nhs.leadership.curriculum.review.ReviewEvent.ReviewSignedOff;
import uk.nhs.leadership.curriculum.review.ReviewEvent.ReviewWithdrawn;

/** One person's review of one version. What they sign off is one revision of it; the next asks for their view again. */
@Entity
class Review {
    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. */
    @jakarta.persistence.Version
    private long revision;

    private UUID versionId;

    @Enumerated(EnumType.STRING)
    private VersionKind kind;

    private String reviewer;

    private String askedBy;

    private LocalDate dueOn;

    /** The revision of the version that the reviewer is to look at. */
    private long ofRevision;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SignOff> signOffs;

    private Instant createdAt;

    private Instant updatedAt;

    protected Review() {}

    /** A lead or a publisher asks somebody to review a version. */
    static Review ask(UUID id, VersionAtWork version, String reviewer, LocalDate dueOn, Caller caller, Instant now) {
        mustBeOpen(version);
        mustNotHaveWritten(reviewer, version);
        mustLieAhead(dueOn, now);
        var review = new Review();
        review.id = id;
        review.versionId = version.id();
        review.kind = version.kind();
        review.reviewer = reviewer;
        review.askedBy = caller.actor();
        review.dueOn = dueOn;
        review.ofRevision = version.revision();
        review.status = ASKED;
        review.signOffs = List.of();
        review.createdAt = now;
        review.updatedAt = now;
        return review;
    }

    /** What to announce of one just asked for. */
    ReviewAsked asked() {
        return new ReviewAsked(id, versionId, kind, reviewer, dueOn);
    }

    /** A lead or a publisher asks anew, until another day. */
    ReviewAskedAgain askAgain(VersionAtWork version, LocalDate until, Instant now) {
        mustBeOpen(version);
        mustNotHaveWritten(reviewer, version);
        mustLieAhead(until, now);
        moveTo(ASKED, now);
        dueOn = until;
        ofRevision = version.revision();
        return new ReviewAskedAgain(id, versionId, kind, reviewer, dueOn);
    }

    /** The version was handed in, so that there is something new to look at; until the same day. */
    ReviewAskedAgain handedIn(long handedIn, Instant now) {
        moveTo(ASKED, now);
        ofRevision = handedIn;
        return new ReviewAskedAgain(id, versionId, kind, reviewer, dueOn);
    }

    /** The reviewer says what they think of the version that was handed in. */
    ReviewSignedOff signOff(Verdict verdict, String text, VersionAtWork version, Caller caller, Instant now) {
        mustBeOpen(version);
        if (!caller.actor().equals(reviewer)) {
            throw new RuleBroken(NOT_YOUR_REVIEW);
        }
        mustNotHaveWritten(reviewer, version);
        if (version.publication().status() != PublicationStatus.IN_REVIEW) {
            throw new RuleBroken(VERSION_NOT_IN_REVIEW);
        }
        if (ofRevision != version.revision()) {
            throw new RuleBroken(REVIEW_OUTDATED);
        }
        moveTo(verdict.status(), now);
        signOffs = Stream.concat(signOffs.stream(), Stream.of(new SignOff(verdict, text, ofRevision, now)))
                .toList();
        return new ReviewSignedOff(id, versionId, kind, verdict);
    }

    /** A lead or a publisher does without it. */
    ReviewWithdrawn withdraw(VersionAtWork version, Instant now) {
        mustBeOpen(version);
        moveTo(WITHDRAWN, now);
        return new ReviewWithdrawn(id, versionId, kind);
    }

    /** What keeps the version from being published, if anything of this review does. */
    Optional<Fault> missing(VersionAtWork version) {
        return version.publication().isPublic()
                        || status == WITHDRAWN
                        || (status == APPROVED && ofRevision == version.revision())
                ? Optional.empty()
                : Optional.of(new Fault(
                        "/reviews/" + id,
                        "SIGN_OFF_MISSING",
                        "The review due on " + dueOn + " has not approved what the version says now"));
    }

    private void moveTo(ReviewStatus next, Instant now) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(REVIEW_MOVE_NOT_ALLOWED);
        }
        status = next;
        updatedAt = now;
    }

    private static void mustBeOpen(VersionAtWork version) {
        if (version.publication().isPublic()) {
            throw new RuleBroken(REVIEWS_CLOSED);
        }
    }

    private static void mustNotHaveWritten(String person, VersionAtWork version) {
        if (version.publication().authors().contains(person)) {
            throw new RuleBroken(REVIEWER_IS_AUTHOR);
        }
    }

    private static void mustLieAhead(LocalDate day, Instant now) {
        if (day.isBefore(England.dateAt(now))) {
            throw new RuleBroken(REVIEW_DUE_DATE_PASSED);
        }
    }

    UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    UUID versionId() {
        return versionId;
    }

    VersionKind kind() {
        return kind;
    }

    String reviewer() {
        return reviewer;
    }

    String askedBy() {
        return askedBy;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** The revision of the version that the reviewer is to look at. */
    long ofRevision() {
        return ofRevision;
    }

    ReviewStatus status() {
        return status;
    }

    /** Everything the reviewer signed, oldest first. */
    List<SignOff> signOffs() {
        return signOffs;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
