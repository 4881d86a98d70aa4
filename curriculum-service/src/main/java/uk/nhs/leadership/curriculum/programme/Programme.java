package uk.nhs.leadership.curriculum.programme;

import static uk.nhs.leadership.curriculum.programme.ProgrammeRule.CURRICULUM_CLOSED;
import static uk.nhs.leadership.curriculum.programme.ProgrammeRule.CURRICULUM_NOT_CONTINUED;
import static uk.nhs.leadership.curriculum.programme.ProgrammeRule.CURRICULUM_NOT_PUBLISHED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import uk.nhs.leadership.curriculum.curriculum.Curriculum;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeChangesRequested;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeDrafted;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammePublished;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeRetired;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeRetirementScheduled;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeRetirementUndone;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeReviewRequested;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeRevised;
import uk.nhs.leadership.curriculum.programme.ProgrammeEvent.ProgrammeSucceeded;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.Publication;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionKind;
import uk.nhs.leadership.curriculum.publication.Versioned;

/** One version of a programme. Once published it says the same for ever; only whether it is in force may end. */
@Entity
public class Programme implements Versioned, VersionAtWork {
    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. Not the version's number, which is text. */
    @jakarta.persistence.Version
    private long revision;

    private String code;

    private String version;

    private String title;

    private @Nullable UUID predecessorId;

    private String note;

    private String audience;

    private String stage;

    @Enumerated(EnumType.STRING)
    private Strand strand;

    private @Nullable String award;

    private String owner;

    private UUID curriculumId;

    private @Nullable String duration;

    private @Nullable String durationWithPriorLearning;

    private @Nullable Integer cpdPoints;

    @Embedded
    private Structure structure;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> entryRequirements;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> prerequisites;

    @Embedded
    private Publication publication;

    /** Kept in tables of its own, written and read as a whole by {@link ProgrammeContents}. */
    @Transient
    private @Nullable ProgrammeContent content;

    protected Programme() {}

    /**
     * An author begins a version. It continues what was published last.
     *
     * @param foundation the version of the curriculum that the draft names
     */
    static Programme draft(
            UUID id,
            ProgrammeDraft draft,
            Foundation foundation,
            VersionHistory<Programme> history,
            Caller author,
            Instant now) {
        var newest = history.newestPublished().map(Programme::id).orElse(null);
        return draft(id, draft, newest, foundation, history, author, now);
    }

    /**
     * An author begins the version after this one: at first it says what this one does, as far as its claims can follow.
     *
     * @param before the version of the curriculum that this one is built on
     * @param foundation what the successor is to be built on
     */
    Programme succeededBy(
            UUID successor,
            String number,
            Curriculum before,
            Foundation foundation,
            VersionHistory<Programme> history,
            Caller author,
            Instant now) {
        publication.mustBePublic();
        var after = foundation.curriculum();
        if (!after.code().equals(before.code())) {
            throw new RuleBroken(CURRICULUM_NOT_CONTINUED);
        }
        var draft = new ProgrammeDraft(
                code,
                number,
                title,
                note,
                audience,
                stage,
                strand,
                award,
                owner,
                after.id(),
                duration,
                durationWithPriorLearning,
                cpdPoints,
                structure,
                entryRequirements,
                prerequisites,
                content().following(before.content(), after.content()));
        return draft(successor, draft, id, foundation, history, author, now);
    }

    private static Programme draft(
            UUID id,
            ProgrammeDraft draft,
            @Nullable UUID predecessor,
            Foundation foundation,
            VersionHistory<Programme> history,
            Caller author,
            Instant now) {
        mustSuit(draft, foundation, now);
        history.mustAllowDraft(draft.version());
        var programme = new Programme();
        programme.id = id;
        programme.code = draft.code();
        programme.predecessorId = predecessor;
        programme.publication = Publication.drafted(author.actor(), now);
        programme.write(draft);
        return programme;
    }

    /** What to announce of a version just begun. */
    ProgrammeDrafted drafted() {
        return new ProgrammeDrafted(id, code, version);
    }

    /** An author replaces all that the draft says. */
    ProgrammeRevised revise(
            ProgrammeDraft draft,
            Foundation foundation,
            VersionHistory<Programme> history,
            Caller author,
            Instant now) {
        if (!draft.code().equals(code)) {
            throw new InvalidInput(new Fault("/code", "CODE_FIXED", "A version belongs to " + code + " for good"));
        }
        mustSuit(draft, foundation, now);
        history.mustAllowNumber(draft.version(), id);
        publication.revise(author.actor(), now);
        write(draft);
        return new ProgrammeRevised(id, code, version);
    }

    /** A published curriculum never changes, so what suits it once suits it always. */
    private static void mustSuit(ProgrammeDraft draft, Foundation foundation, Instant now) {
        if (!foundation.curriculum().publication().isPublic()) {
            throw new RuleBroken(CURRICULUM_NOT_PUBLISHED);
        }
        mustTakeNew(foundation, now);
        var check = new DraftCheck();
        if (!foundation.stages().contains(draft.stage())) {
            check.add("/stage", "STAGE_UNKNOWN", "The framework has no stage " + draft.stage());
        }
        draft.content().mustSuit(foundation.curriculum().content(), check);
        check.mustBeNone();
    }

    private static void mustTakeNew(Foundation foundation, Instant now) {
        if (!foundation.curriculum().publication().takesNewAt(now)) {
            throw new RuleBroken(CURRICULUM_CLOSED);
        }
    }

    private void write(ProgrammeDraft draft) {
        version = draft.version();
        title = draft.title();
        note = draft.note();
        audience = draft.audience();
        stage = draft.stage();
        strand = draft.strand();
        award = draft.award();
        owner = draft.owner();
        curriculumId = draft.curriculumId();
        duration = draft.duration();
        durationWithPriorLearning = draft.durationWithPriorLearning();
        cpdPoints = draft.cpdPoints();
        structure = draft.structure();
        entryRequirements = draft.entryRequirements();
        prerequisites = draft.prerequisites();
        content = draft.content();
    }

    ProgrammeReviewRequested submitForReview(Instant now) {
        publication.submitForReview(now);
        return new ProgrammeReviewRequested(id, code, version);
    }

    ProgrammeChangesRequested requestChanges(ReturnReason reason, String text, Caller reviewer, Instant now) {
        publication.requestChanges(reason, text, reviewer.actor(), now);
        return new ProgrammeChangesRequested(id, code, version, reason);
    }

    /**
     * Somebody who wrote none of it puts it into force.
     *
     * @param unsettled what those who work on it together have not settled yet
     */
    ProgrammePublished publish(
            Foundation foundation, Catalogue catalogue, List<Fault> unsettled, Caller publisher, Instant now) {
        mustTakeNew(foundation, now);
        publication.publish(missing(foundation, catalogue), unsettled, publisher.actor(), now);
        return ProgrammePublished.of(this, foundation.curriculum());
    }

    /** What to announce of the version that it continues, once it is published itself. */
    Optional<ProgrammeSucceeded> succession() {
        return predecessorId().map(predecessor -> new ProgrammeSucceeded(predecessor, code, id, version));
    }

    /** A publisher announces its end: from the day after the cut-off nobody enrols any more. */
    ProgrammeRetirementScheduled scheduleRetirement(Retirement retirement, Instant now) {
        publication.scheduleRetirement(retirement, now);
        return new ProgrammeRetirementScheduled(
                id, code, version, retirement.reason(), retirement.cutOffOn(), retirement.retiresOn());
    }

    ProgrammeRetirementUndone undoRetirement(Instant now) {
        publication.undoRetirement(now);
        return new ProgrammeRetirementUndone(id, code, version);
    }

    ProgrammeRetired retire(Instant now) {
        publication.retire(now);
        return new ProgrammeRetired(id, code, version);
    }

    /**
     * Everything that keeps it from being published.
     *
     * @param foundation the version of the curriculum that it is built on
     * @param catalogue the programmes in force, those it asks for among them
     */
    List<Fault> missing(Foundation foundation, Catalogue catalogue) {
        var check = new DraftCheck();
        mustBeWritten(title, "/title", "It has no title", check);
        mustBeWritten(audience, "/audience", "It does not say whom it is for", check);
        content().findMissing(check);
        if (structure.atLeast() > structure.most(content().modules())) {
            check.add("/structure/atLeast", "UNREACHABLE", "All modules together do not give so much");
        } else if (leastHours() < foundation.curriculum().minimumHours()) {
            check.add(
                    "/modules",
                    "HOURS_BELOW_MINIMUM",
                    "It can be completed with " + leastHours() + " hours, and the curriculum asks for "
                            + foundation.curriculum().minimumHours());
        }
        catalogue.findMissing(offer(), check);
        return check.found();
    }

    private static void mustBeWritten(String text, String at, String otherwise, DraftCheck check) {
        if (text.isBlank()) {
            check.add(at, "MISSING", otherwise);
        }
    }

    /** The fewest learning hours with which somebody completes it. */
    int leastHours() {
        return structure.leastHours(content().modules());
    }

    /** As others can ask for it. */
    Offer offer() {
        return new Offer(code, stage, strand, prerequisites);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public VersionKind kind() {
        return VersionKind.PROGRAMME;
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

    /** The version that it continues; none for a first version. */
    Optional<UUID> predecessorId() {
        return Optional.ofNullable(predecessorId);
    }

    String note() {
        return note;
    }

    String audience() {
        return audience;
    }

    public String stage() {
        return stage;
    }

    Strand strand() {
        return strand;
    }

    Optional<String> award() {
        return Optional.ofNullable(award);
    }

    /** The code of the organisation that answers for it. */
    public String owner() {
        return owner;
    }

    public UUID curriculumId() {
        return curriculumId;
    }

    Optional<String> duration() {
        return Optional.ofNullable(duration);
    }

    Optional<String> durationWithPriorLearning() {
        return Optional.ofNullable(durationWithPriorLearning);
    }

    Optional<Integer> cpdPoints() {
        return Optional.ofNullable(cpdPoints);
    }

    Structure structure() {
        return structure;
    }

    List<String> entryRequirements() {
        return entryRequirements;
    }

    public List<String> prerequisites() {
        return prerequisites;
    }

    @Override
    public Publication publication() {
        return publication;
    }

    public ProgrammeContent content() {
        if (content == null) {
            throw new IllegalStateException("read without its content");
        }
        return content;
    }

    Programme saying(ProgrammeContent content) {
        this.content = content;
        return this;
    }
}
