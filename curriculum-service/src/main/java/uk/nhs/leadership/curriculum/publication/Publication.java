package uk.nhs.leadership.curriculum.publication;

import static java.util.Objects.requireNonNull;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.CUT_OFF_AFTER_RETIREMENT;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.CUT_OFF_PASSED;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_NOT_IN_FORCE;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIRED;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.RETIREMENT_SCHEDULED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** The road of one version to publication and on to its end, and who went it: part of every versioned aggregate. */
@Embeddable
public class Publication {
    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    private Instant createdAt;

    private Instant updatedAt;

    /** Everyone who wrote any of it. An array in the row, so that the database can hold publishers against it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> authors;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Return> returns;

    private @Nullable Instant publishedAt;

    private @Nullable String publishedBy;

    private @Nullable LocalDate cutOffOn;

    private @Nullable LocalDate retiresOn;

    @Enumerated(EnumType.STRING)
    private @Nullable RetirementReason retirementReason;

    private @Nullable String retirementText;

    private @Nullable Instant retiredAt;

    protected Publication() {}

    /** A version's first draft. */
    public static Publication drafted(String author, Instant now) {
        var publication = new Publication();
        publication.status = DRAFT;
        publication.createdAt = now;
        publication.updatedAt = now;
        publication.authors = List.of(author);
        publication.returns = List.of();
        return publication;
    }

    /** An author changes the draft. */
    public void revise(String author, Instant now) {
        if (status != DRAFT) {
            throw new RuleBroken(VERSION_NOT_DRAFT);
        }
        if (!authors.contains(author)) {
            authors = Stream.concat(authors.stream(), Stream.of(author)).toList();
        }
        updatedAt = now;
    }

    /** The authors hold it ready. From here on it stays as it is unless a reviewer returns it. */
    public void submitForReview(Instant now) {
        moveTo(IN_REVIEW, now);
    }

    /** A reviewer gives it back. */
    public void requestChanges(ReturnReason reason, String text, String reviewer, Instant now) {
        moveTo(DRAFT, now);
        returns = Stream.concat(returns.stream(), Stream.of(new Return(reason, text, reviewer, now)))
                .toList();
    }

    /**
     * Somebody who wrote none of it puts it into force.
     *
     * @param missing all that the version still lacks
     */
    public void publish(List<Fault> missing, String publisher, Instant now) {
        mayMove(IN_REVIEW, PUBLISHED);
        if (authors.contains(publisher)) {
            throw new RuleBroken(PUBLISHER_IS_AUTHOR);
        }
        if (!missing.isEmpty()) {
            throw new RuleBroken(VERSION_INCOMPLETE, missing);
        }
        moveTo(PUBLISHED, now);
        publishedAt = now;
        publishedBy = publisher;
    }

    /**
     * The same for a version that several people work on together.
     *
     * @param unsettled all that they have not settled yet
     */
    public void publish(List<Fault> missing, List<Fault> unsettled, String publisher, Instant now) {
        publish(Stream.concat(missing.stream(), unsettled.stream()).toList(), publisher, now);
    }

    /** A publisher announces its end, so that everybody who builds on it can prepare. */
    public void scheduleRetirement(Retirement retirement, Instant now) {
        mayMoveTo(RETIREMENT_SCHEDULED);
        if (retirement.cutOffOn().isBefore(England.dateAt(now))) {
            throw new RuleBroken(CUT_OFF_PASSED);
        }
        if (retirement.cutOffOn().isAfter(retirement.retiresOn())) {
            throw new RuleBroken(CUT_OFF_AFTER_RETIREMENT);
        }
        moveTo(RETIREMENT_SCHEDULED, now);
        plan(retirement);
    }

    /** It stays after all. */
    public void undoRetirement(Instant now) {
        mayMove(RETIREMENT_SCHEDULED, PUBLISHED);
        moveTo(PUBLISHED, now);
        plan(null);
    }

    private void plan(@Nullable Retirement retirement) {
        cutOffOn = retirement == null ? null : retirement.cutOffOn();
        retiresOn = retirement == null ? null : retirement.retiresOn();
        retirementReason = retirement == null ? null : retirement.reason();
        retirementText = retirement == null ? null : retirement.text();
    }

    /**
     * Its day has come.
     *
     * @throws IllegalStateException if it has not: nobody asks for this but the calendar
     */
    public void retire(Instant now) {
        mayMoveTo(RETIRED);
        if (England.dateAt(now).isBefore(requireNonNull(retiresOn))) {
            throw new IllegalStateException("retires on " + retiresOn + " and not before");
        }
        moveTo(RETIRED, now);
        retiredAt = now;
    }

    /** Refuses what only makes sense while what it says is to be followed. */
    public void mustBeInForce() {
        if (!status.isInForce()) {
            throw new RuleBroken(VERSION_NOT_IN_FORCE);
        }
    }

    /** Something beside what it says was changed while it is in force. */
    public void amend(Instant now) {
        mustBeInForce();
        updatedAt = now;
    }

    /** Refuses what only a published version can be used for. */
    public void mustBePublic() {
        if (!isPublic()) {
            throw new RuleBroken(VERSION_NOT_PUBLISHED);
        }
    }

    /** Whether something new may build on it: it is in force, and its cut-off date, if it has one, is not over. */
    public boolean takesNewAt(Instant now) {
        return switch (status) {
            case DRAFT, IN_REVIEW, RETIRED -> false;
            case PUBLISHED -> true;
            case RETIREMENT_SCHEDULED -> !England.dateAt(now).isAfter(requireNonNull(cutOffOn));
        };
    }

    private void moveTo(PublicationStatus next, Instant now) {
        mayMoveTo(next);
        status = next;
        updatedAt = now;
    }

    /** Two roads lead to being published, and neither act may be used for the other. */
    private void mayMove(PublicationStatus from, PublicationStatus next) {
        if (status != from) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
        mayMoveTo(next);
    }

    private void mayMoveTo(PublicationStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
    }

    public PublicationStatus status() {
        return status;
    }

    /** The stable ids of everyone who wrote any of it; who began it first. */
    public List<String> authors() {
        return List.copyOf(authors);
    }

    public boolean isPublic() {
        return status.isPublic();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** The stable id of who put it into force. */
    public Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    /** How it ends, or ended, if that has been decided. */
    public Optional<Retirement> retirement() {
        return retiresOn == null
                ? Optional.empty()
                : Optional.of(new Retirement(
                        requireNonNull(retirementReason),
                        requireNonNull(retirementText),
                        requireNonNull(cutOffOn),
                        retiresOn));
    }

    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    /** What reviewers asked for, oldest first. */
    List<Return> returns() {
        return returns;
    }
}
