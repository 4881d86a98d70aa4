package uk.nhs.leadership.curriculum.framework;

import static uk.nhs.leadership.curriculum.framework.FrameworkRule.NOTHING_CONTINUED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.framework.FrameworkContent.Reference;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkChangesRequested;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkDrafted;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkMapped;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkPublished;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRetired;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRetirementScheduled;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRetirementUndone;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkReviewRequested;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkRevised;
import uk.nhs.leadership.curriculum.framework.FrameworkEvent.FrameworkSucceeded;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.Publication;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionKind;
import uk.nhs.leadership.curriculum.publication.Versioned;

/** One version of a framework. Once published it says the same for ever; only whether it is in force may end. */
@Entity
public class Framework implements Versioned, VersionAtWork {
    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. Not the version's number, which is text. */
    @jakarta.persistence.Version
    private long revision;

    private String code;

    private String version;

    private String title;

    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reference> officialTexts;

    private @Nullable UUID predecessorId;

    @Embedded
    private Publication publication;

    /** Kept in tables of its own, written and read as a whole by {@link FrameworkContents}. */
    @Transient
    private @Nullable FrameworkContent content;

    protected Framework() {}

    /** An author begins a version. It continues what was published last. */
    static Framework draft(
            UUID id, FrameworkDraft draft, VersionHistory<Framework> history, Caller author, Instant now) {
        var newest = history.newestPublished().map(Framework::id).orElse(null);
        return draft(id, draft, newest, history, author, now);
    }

    /** An author begins the version after this one: at first it says what this one says, part for part. */
    Framework succeededBy(
            UUID successor, String number, VersionHistory<Framework> history, Caller author, Instant now) {
        publication.mustBePublic();
        var copy = new FrameworkDraft(code, number, title, note, officialTexts, content());
        return draft(successor, copy, id, history, author, now);
    }

    private static Framework draft(
            UUID id,
            FrameworkDraft draft,
            @Nullable UUID predecessor,
            VersionHistory<Framework> history,
            Caller author,
            Instant now) {
        history.mustAllowDraft(draft.version());
        var framework = new Framework();
        framework.id = id;
        framework.code = draft.code();
        framework.predecessorId = predecessor;
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
        officialTexts = draft.references();
        content = draft.content();
    }

    /** An author states what became of competencies that did not simply stay. */
    FrameworkRevised stateMigrations(Caller author, Instant now) {
        if (predecessorId == null) {
            throw new RuleBroken(NOTHING_CONTINUED);
        }
        publication.revise(author.actor(), now);
        return new FrameworkRevised(id, code, version);
    }

    FrameworkReviewRequested submitForReview(Instant now) {
        publication.submitForReview(now);
        return new FrameworkReviewRequested(id, code, version);
    }

    FrameworkChangesRequested requestChanges(ReturnReason reason, String text, Caller reviewer, Instant now) {
        publication.requestChanges(reason, text, reviewer.actor(), now);
        return new FrameworkChangesRequested(id, code, version, reason);
    }

    /**
     * Somebody who wrote none of it puts it into force.
     *
     * @param map what became of each competency of the version that it continues
     * @param unsettled what those who work on it together have not settled yet
     */
    FrameworkPublished publish(MigrationMap map, List<Fault> unsettled, Caller publisher, Instant now) {
        publication.publish(missing(map), unsettled, publisher.actor(), now);
        return FrameworkPublished.of(this);
    }

    /** What to announce of its competencies once it is published, if it continues a version. */
    Optional<FrameworkMapped> mapped(MigrationMap map) {
        return predecessorId().map(predecessor -> FrameworkMapped.of(this, predecessor, map));
    }

    /** What to announce of the version that it continues, once it is published itself. */
    Optional<FrameworkSucceeded> succession() {
        return predecessorId().map(predecessor -> new FrameworkSucceeded(predecessor, code, id, version));
    }

    FrameworkRetirementScheduled scheduleRetirement(Retirement retirement, Instant now) {
        publication.scheduleRetirement(retirement, now);
        return new FrameworkRetirementScheduled(
                id, code, version, retirement.reason(), retirement.cutOffOn(), retirement.retiresOn());
    }

    FrameworkRetirementUndone undoRetirement(Instant now) {
        publication.undoRetirement(now);
        return new FrameworkRetirementUndone(id, code, version);
    }

    FrameworkRetired retire(Instant now) {
        publication.retire(now);
        return new FrameworkRetired(id, code, version);
    }

    /** Everything that keeps it from being published. */
    List<Fault> missing(MigrationMap map) {
        var check = new DraftCheck();
        if (title.isBlank()) {
            check.add("/title", "MISSING", "It has no title");
        }
        content().findMissing(check);
        map.missing().forEach(fault -> check.add("/migration-map" + fault.pointer(), fault.code(), fault.detail()));
        return check.found();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public VersionKind kind() {
        return VersionKind.FRAMEWORK;
    }

    @Override
    public long revision() {
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

    /** The official texts that it rests on as a whole. */
    public List<Reference> references() {
        return officialTexts;
    }

    /** The version that it continues; none for a first version. */
    public Optional<UUID> predecessorId() {
        return Optional.ofNullable(predecessorId);
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
