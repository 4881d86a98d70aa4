package uk.nhs.leadership.curriculum.crosswalk;

import static uk.nhs.leadership.curriculum.crosswalk.CrosswalkRule.MAPPED_FRAMEWORK_NOT_CONTINUED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkChangesRequested;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkDrafted;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkPublished;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkRetired;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkRetirementScheduled;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkRetirementUndone;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkReviewRequested;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkRevised;
import uk.nhs.leadership.curriculum.crosswalk.CrosswalkEvent.CrosswalkSucceeded;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.Publication;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.Versioned;

/** One version of a crosswalk. Once published it says the same for ever; only whether it is in force may end. */
@Entity
public class Crosswalk implements Versioned {
    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. Not the version's number, which is text. */
    @jakarta.persistence.Version
    private long revision;

    private String code;

    private String version;

    private String title;

    private String note;

    private @Nullable UUID predecessorId;

    private UUID fromFrameworkId;

    private UUID toFrameworkId;

    @Embedded
    private Publication publication;

    /** Kept in a table of its own, written and read as a whole by {@link CrosswalkContents}. */
    @Transient
    private @Nullable CrosswalkContent content;

    protected Crosswalk() {}

    /**
     * An author begins a version. It continues what was published last.
     *
     * @param span the versions of frameworks that the draft names
     */
    static Crosswalk draft(
            UUID id, CrosswalkDraft draft, Span span, VersionHistory<Crosswalk> history, Caller author, Instant now) {
        var newest = history.newestPublished().map(Crosswalk::id).orElse(null);
        return draft(id, draft, newest, span, history, author, now);
    }

    /**
     * An author begins the version after this one: at first it says what this one does, as far as that can be said of
     * the versions of the frameworks between which it is to lead.
     *
     * @param span these versions
     * @param passage to them from those that this one leads between
     */
    Crosswalk succeededBy(
            UUID successor,
            String number,
            Span span,
            Passage passage,
            VersionHistory<Crosswalk> history,
            Caller author,
            Instant now) {
        publication.mustBePublic();
        if (!passage.isContinued()) {
            throw new RuleBroken(MAPPED_FRAMEWORK_NOT_CONTINUED);
        }
        var draft = new CrosswalkDraft(
                code,
                number,
                title,
                note,
                span.from().id(),
                span.to().id(),
                content().following(passage));
        return draft(successor, draft, id, span, history, author, now);
    }

    private static Crosswalk draft(
            UUID id,
            CrosswalkDraft draft,
            @Nullable UUID predecessor,
            Span span,
            VersionHistory<Crosswalk> history,
            Caller author,
            Instant now) {
        var content = span.saying(draft.entries());
        history.mustAllowDraft(draft.version());
        var crosswalk = new Crosswalk();
        crosswalk.id = id;
        crosswalk.code = draft.code();
        crosswalk.predecessorId = predecessor;
        crosswalk.publication = Publication.drafted(author.actor(), now);
        crosswalk.write(draft, content);
        return crosswalk;
    }

    /** What to announce of a version just begun. */
    CrosswalkDrafted drafted() {
        return new CrosswalkDrafted(id, code, version);
    }

    /** An author replaces all that the draft says. */
    CrosswalkRevised revise(
            CrosswalkDraft draft, Span span, VersionHistory<Crosswalk> history, Caller author, Instant now) {
        if (!draft.code().equals(code)) {
            throw new InvalidInput(new Fault("/code", "CODE_FIXED", "A version belongs to " + code + " for good"));
        }
        var saying = span.saying(draft.entries());
        history.mustAllowNumber(draft.version(), id);
        publication.revise(author.actor(), now);
        write(draft, saying);
        return new CrosswalkRevised(id, code, version);
    }

    private void write(CrosswalkDraft draft, CrosswalkContent saying) {
        version = draft.version();
        title = draft.title();
        note = draft.note();
        fromFrameworkId = draft.from();
        toFrameworkId = draft.to();
        content = saying;
    }

    CrosswalkReviewRequested submitForReview(Instant now) {
        publication.submitForReview(now);
        return new CrosswalkReviewRequested(id, code, version);
    }

    CrosswalkChangesRequested requestChanges(ReturnReason reason, String text, Caller reviewer, Instant now) {
        publication.requestChanges(reason, text, reviewer.actor(), now);
        return new CrosswalkChangesRequested(id, code, version, reason);
    }

    /** Somebody who wrote none of it puts it into force. */
    CrosswalkPublished publish(Caller publisher, Instant now) {
        publication.publish(missing(), publisher.actor(), now);
        return CrosswalkPublished.of(this);
    }

    /** What to announce of the version that it continues, once it is published itself. */
    Optional<CrosswalkSucceeded> succession() {
        return predecessorId().map(predecessor -> new CrosswalkSucceeded(predecessor, code, id, version));
    }

    /** A publisher announces its end. */
    CrosswalkRetirementScheduled scheduleRetirement(Retirement retirement, Instant now) {
        publication.scheduleRetirement(retirement, now);
        return new CrosswalkRetirementScheduled(
                id, code, version, retirement.reason(), retirement.cutOffOn(), retirement.retiresOn());
    }

    CrosswalkRetirementUndone undoRetirement(Instant now) {
        publication.undoRetirement(now);
        return new CrosswalkRetirementUndone(id, code, version);
    }

    CrosswalkRetired retire(Instant now) {
        publication.retire(now);
        return new CrosswalkRetired(id, code, version);
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

    public String note() {
        return note;
    }

    /** The version that it continues. */
    Optional<UUID> predecessorId() {
        return Optional.ofNullable(predecessorId);
    }

    UUID fromFrameworkId() {
        return fromFrameworkId;
    }

    UUID toFrameworkId() {
        return toFrameworkId;
    }

    @Override
    public Publication publication() {
        return publication;
    }

    public CrosswalkContent content() {
        if (content == null) {
            throw new IllegalStateException("read without its content");
        }
        return content;
    }

    /** What it says, read from the other end if that is asked for. */
    CrosswalkContent content(boolean reversed) {
        return reversed ? content().reversed() : content();
    }

    Crosswalk saying(CrosswalkContent content) {
        this.content = content;
        return this;
    }
}
