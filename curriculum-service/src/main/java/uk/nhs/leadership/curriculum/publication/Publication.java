package uk.nhs.leadership.curriculum.publication;

import static uk.nhs.leadership.curriculum.publication.PublicationRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.PUBLISHER_IS_AUTHOR;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_INCOMPLETE;
import static uk.nhs.leadership.curriculum.publication.PublicationRule.VERSION_NOT_DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.DRAFT;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.IN_REVIEW;
import static uk.nhs.leadership.curriculum.publication.PublicationStatus.PUBLISHED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** The road of one version to publication, and who went it: part of every versioned aggregate. */
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
        mayMoveTo(PUBLISHED);
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

    private void moveTo(PublicationStatus next, Instant now) {
        mayMoveTo(next);
        status = next;
        updatedAt = now;
    }

    private void mayMoveTo(PublicationStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
    }

    public PublicationStatus status() {
        return status;
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

    /** What reviewers asked for, oldest first. */
    List<Return> returns() {
        return returns;
    }
}
