package uk.nhs.leadership.curriculum.pathway;

import static uk.nhs.leadership.curriculum.pathway.PathwayRule.STAGES_NOT_CONTINUED;
import static uk.nhs.leadership.curriculum.pathway.PathwayRule.STAGES_NOT_IN_FORCE;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.EntryPoint;
import uk.nhs.leadership.curriculum.pathway.PathwayContent.Step;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayChangesRequested;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayDrafted;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayPublished;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayRetired;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayRetirementScheduled;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayRetirementUndone;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayReviewRequested;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwayRevised;
import uk.nhs.leadership.curriculum.pathway.PathwayEvent.PathwaySucceeded;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.Publication;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.Versioned;

/** One version of a pathway. Once published it says the same for ever; only whether it is in force may end. */
@Entity
class Pathway implements Versioned {
    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. Not the version's number, which is text. */
    @jakarta.persistence.Version
    private long revision;

    private String code;

    private String version;

    private String title;

    private String note;

    private String audience;

    private @Nullable UUID predecessorId;

    private UUID frameworkId;

    /** In the row: a pathway is always wanted whole, and no other table refers to a step of it. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Step> steps;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<EntryPoint> entryPoints;

    @Embedded
    private Publication publication;

    protected Pathway() {}

    /**
     * An author begins a version. It continues what was published last.
     *
     * @param framework the version of the framework that the draft names
     */
    static Pathway draft(
            UUID id,
            PathwayDraft draft,
            Framework framework,
            VersionHistory<Pathway> history,
            Caller author,
            Instant now) {
        var newest = history.newestPublished().map(Pathway::id).orElse(null);
        return draft(id, draft, newest, framework, history, author, now);
    }

    /**
     * An author begins the version after this one: at first it says what this one does. Its programmes are meant by code,
     * so that it leads through their newer versions too.
     *
     * @param before the version of the framework through whose stages this one leads
     * @param framework the version through whose stages the successor is to lead
     */
    Pathway succeededBy(
            UUID successor,
            String number,
            Framework before,
            Framework framework,
            VersionHistory<Pathway> history,
            Caller author,
            Instant now) {
        publication.mustBePublic();
        if (!framework.code().equals(before.code())) {
            throw new RuleBroken(STAGES_NOT_CONTINUED);
        }
        var draft = new PathwayDraft(code, number, title, note, audience, framework.id(), content());
        return draft(successor, draft, id, framework, history, author, now);
    }

    private static Pathway draft(
            UUID id,
            PathwayDraft draft,
            @Nullable UUID predecessor,
            Framework framework,
            VersionHistory<Pathway> history,
            Caller author,
            Instant now) {
        mustTakeNew(framework, now);
        history.mustAllowDraft(draft.version());
        var pathway = new Pathway();
        pathway.id = id;
        pathway.code = draft.code();
        pathway.predecessorId = predecessor;
        pathway.publication = Publication.drafted(author.actor(), now);
        pathway.write(draft);
        return pathway;
    }

    /** What to announce of a version just begun. */
    PathwayDrafted drafted() {
        return new PathwayDrafted(id, code, version);
    }

    /** An author replaces all that the draft says. */
    PathwayRevised revise(
            PathwayDraft draft, Framework framework, VersionHistory<Pathway> history, Caller author, Instant now) {
        if (!draft.code().equals(code)) {
            throw new InvalidInput(new Fault("/code", "CODE_FIXED", "A version belongs to " + code + " for good"));
        }
        mustTakeNew(framework, now);
        history.mustAllowNumber(draft.version(), id);
        publication.revise(author.actor(), now);
        write(draft);
        return new PathwayRevised(id, code, version);
    }

    private static void mustTakeNew(Framework framework, Instant now) {
        if (!framework.publication().takesNewAt(now)) {
            throw new RuleBroken(STAGES_NOT_IN_FORCE);
        }
    }

    private void write(PathwayDraft draft) {
        version = draft.version();
        title = draft.title();
        note = draft.note();
        audience = draft.audience();
        frameworkId = draft.frameworkId();
        steps = draft.content().steps();
        entryPoints = draft.content().entryPoints();
    }

    PathwayReviewRequested submitForReview(Instant now) {
        publication.submitForReview(now);
        return new PathwayReviewRequested(id, code, version);
    }

    PathwayChangesRequested requestChanges(ReturnReason reason, String text, Caller reviewer, Instant now) {
        publication.requestChanges(reason, text, reviewer.actor(), now);
        return new PathwayChangesRequested(id, code, version, reason);
    }

    /**
     * Somebody who wrote none of it puts it into force.
     *
     * @param framework the version of the framework through whose stages it leads
     * @param offered the programmes that can be begun, its own among them
     */
    PathwayPublished publish(Framework framework, Offered offered, Caller publisher, Instant now) {
        mustTakeNew(framework, now);
        publication.publish(missing(offered), publisher.actor(), now);
        return PathwayPublished.of(this, framework);
    }

    /** What to announce of the version that it continues, once it is published itself. */
    Optional<PathwaySucceeded> succession() {
        return predecessorId().map(predecessor -> new PathwaySucceeded(predecessor, code, id, version));
    }

    /** A publisher announces its end: from the day after the cut-off nobody should begin it any more. */
    PathwayRetirementScheduled scheduleRetirement(Retirement retirement, Instant now) {
        publication.scheduleRetirement(retirement, now);
        return new PathwayRetirementScheduled(
                id, code, version, retirement.reason(), retirement.cutOffOn(), retirement.retiresOn());
    }

    PathwayRetirementUndone undoRetirement(Instant now) {
        publication.undoRetirement(now);
        return new PathwayRetirementUndone(id, code, version);
    }

    PathwayRetired retire(Instant now) {
        publication.retire(now);
        return new PathwayRetired(id, code, version);
    }

    /** Everything that keeps it from being published. */
    List<Fault> missing(Offered offered) {
        var check = new DraftCheck();
        mustBeWritten(title, "/title", "It has no title", check);
        mustBeWritten(audience, "/audience", "It does not say whom it is for", check);
        content().findMissing(offered, check);
        return check.found();
    }

    private static void mustBeWritten(String text, String at, String otherwise, DraftCheck check) {
        if (text.isBlank()) {
            check.add(at, "MISSING", otherwise);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    String code() {
        return code;
    }

    @Override
    public String version() {
        return version;
    }

    String title() {
        return title;
    }

    String note() {
        return note;
    }

    String audience() {
        return audience;
    }

    /** The version that it continues. */
    Optional<UUID> predecessorId() {
        return Optional.ofNullable(predecessorId);
    }

    UUID frameworkId() {
        return frameworkId;
    }

    PathwayContent content() {
        return new PathwayContent(steps, entryPoints);
    }

    @Override
    public Publication publication() {
        return publication;
    }
}
