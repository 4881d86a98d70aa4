package uk.nhs.leadership.curriculum.framework;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkChangesRequested;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkDrafted;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkPublished;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkReviewRequested;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRevised;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.Publication;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.Versioned;

/** One version of a framework. Once published it never changes. */
@Entity
public class Framework implements Versioned {
    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. Not the version's number, which is text. */
    @jakarta.persistence.Version
    private long revision;

    private String code;

    private String version;

    private String title;

    private String note;

    @Embedded
    private Publication publication;

    /** Kept in tables of its own, written and read as a whole by {@link FrameworkContents}. */
    @Transient
    private @Nullable FrameworkContent content;

    protected Framework() {}

    /** An author begins a version. */
    static Framework draft(
            UUID id, FrameworkDraft draft, VersionHistory<Framework> history, Caller author, Instant now) {
        history.mustAllowDraft(draft.version());
        var framework = new Framework();
        framework.id = id;
        framework.code = draft.code();
        framework.publication = Publication.drafted(author.actor(), now);
        framework.write(draft);
        return framework;
    }

    /** What to announce of a version just begun. */
    FrameworkDrafted drafted() {
        return new FrameworkDrafted(id, code, version);
    }

    /** An author replaces all that the draft says. */
    FrameworkRevised revise(FrameworkDraft draft, VersionHistory<Framework> history, Caller author, Instant now) {
        if (!draft.code().equals(code)) {
            throw new InvalidInput(new Fault("/code", "CODE_FIXED", "A version belongs to " + code + " for good"));
        }
        history.mustAllowNumber(draft.version(), id);
        publication.revise(author.actor(), now);
        write(draft);
        return new FrameworkRevised(id, code, version);
    }

    private void write(FrameworkDraft draft) {
        version = draft.version();
        title = draft.title();
        note = draft.note();
        content = draft.content();
    }

    FrameworkReviewRequested submitForReview(Instant now) {
        publication.submitForReview(now);
        return new FrameworkReviewRequested(id, code, version);
    }

    FrameworkChangesRequested requestChanges(ReturnReason reason, String text, Caller reviewer, Instant now) {
        publication.requestChanges(reason, text, reviewer.actor(), now);
        return new FrameworkChangesRequested(id, code, version, reason);
    }

    FrameworkPublished publish(Caller publisher, Instant now) {
        publication.publish(missing(), publisher.actor(), now);
        return FrameworkPublished.of(this);
    }

    /** Everything that keeps it from being published. */
    List<Fault> missing() {
        var check = new DraftCheck();
        if (title.isBlank()) {
            check.add("/title", "MISSING", "It has no title");
        }
        content().findMissing(check);
        return check.found();
    }

    @Override
    public UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    public String code() {
        return code;
    }

    @Override
    public String version() {
        return version;
    }

    public String title() {
        return title;
    }

    String note() {
        return note;
    }

    @Override
    public Publication publication() {
        return publication;
    }

    public FrameworkContent content() {
        if (content == null) {
            throw new IllegalStateException("read without its content");
        }
        return content;
    }

    Framework saying(FrameworkContent content) {
        this.content = content;
        return this;
    }
}
