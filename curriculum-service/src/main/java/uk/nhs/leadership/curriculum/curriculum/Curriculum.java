package uk.nhs.leadership.curriculum.curriculum;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.FRAMEWORK_CLOSED;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.FRAMEWORK_NOT_CONTINUED;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.FRAMEWORK_NOT_PUBLISHED;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.LAST_SUBMISSION_AFTER_CUT_OFF;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.LAST_SUBMISSION_BEFORE_FIRST;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.LAST_SUBMISSION_PASSED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumChangesRequested;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumDrafted;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumLastSubmissionSet;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumPublished;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumRetired;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumRetirementScheduled;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumRetirementUndone;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumReviewRequested;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumRevised;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumSucceeded;
import uk.nhs.leadership.curriculum.framework.Descent;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.England;
import uk.nhs.leadership.curriculum.publication.Publication;
import uk.nhs.leadership.curriculum.publication.Retirement;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionAtWork;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.VersionKind;
import uk.nhs.leadership.curriculum.publication.Versioned;

/**
 * One version of a curriculum. Once published it asks for the same for ever; only until when courses are submitted under it,
 * and whether it is in force, may change.
 */
@Entity
public class Curriculum implements Versioned, VersionAtWork {
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

    private UUID frameworkId;

    private int minimumHours;

    private int termYears;

    private LocalDate validFrom;

    private @Nullable LocalDate lastSubmissionOn;

    @Enumerated(EnumType.STRING)
    private @Nullable LastSubmissionReason lastSubmissionReason;

    private @Nullable String lastSubmissionText;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> assessmentMethods;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> learningAssessors;

    @Embedded
    private Publication publication;

    /** Kept in tables of its own, written and read as a whole by {@link CurriculumContents}. */
    @Transient
    private @Nullable CurriculumContent content;

    protected Curriculum() {}

    /**
     * An author begins a version. It continues what was published last.
     *
     * @param framework the version of the framework that the draft names
     */
    static Curriculum draft(
            UUID id,
            CurriculumDraft draft,
            Framework framework,
            VersionHistory<Curriculum> history,
            Caller author,
            Instant now) {
        var newest = history.newestPublished().map(Curriculum::id).orElse(null);
        return draft(id, draft, newest, framework, history, author, now);
    }

    /**
     * An author begins the version after this one: at first it asks for what this one does, as far as its outcomes can
     * follow to the framework. Until when courses are submitted under it is not copied: this is over for the one when the
     * other begins.
     *
     * @param framework the version of the framework that the successor is to build on
     * @param descent what became of the competencies of the version that this one builds on; none if it is not continued
     */
    Curriculum succeededBy(
            UUID successor,
            String number,
            Framework framework,
            Optional<Descent> descent,
            VersionHistory<Curriculum> history,
            Caller author,
            Instant now) {
        publication.mustBePublic();
        var following = content().following(descent.orElseThrow(() -> new RuleBroken(FRAMEWORK_NOT_CONTINUED)));
        var draft = new CurriculumDraft(
                code,
                number,
                title,
                note,
                framework.id(),
                minimumHours,
                termYears,
                validFrom,
                null,
                assessment(),
                following);
        return draft(successor, draft, id, framework, history, author, now);
    }

    private static Curriculum draft(
            UUID id,
            CurriculumDraft draft,
            @Nullable UUID predecessor,
            Framework framework,
            VersionHistory<Curriculum> history,
            Caller author,
            Instant now) {
        mustSuit(draft, framework, now);
        history.mustAllowDraft(draft.version());
        var curriculum = new Curriculum();
        curriculum.id = id;
        curriculum.code = draft.code();
        curriculum.predecessorId = predecessor;
        curriculum.publication = Publication.drafted(author.actor(), now);
        curriculum.write(draft);
        return curriculum;
    }

    /** What to announce of a version just begun. */
    CurriculumDrafted drafted() {
        return new CurriculumDrafted(id, code, version);
    }

    /** An author replaces all that the draft says. */
    CurriculumRevised revise(
            CurriculumDraft draft,
            Framework framework,
            VersionHistory<Curriculum> history,
            Caller author,
            Instant now) {
        if (!draft.code().equals(code)) {
            throw new InvalidInput(new Fault("/code", "CODE_FIXED", "A version belongs to " + code + " for good"));
        }
        mustSuit(draft, framework, now);
        history.mustAllowNumber(draft.version(), id);
        publication.revise(author.actor(), now);
        write(draft);
        return new CurriculumRevised(id, code, version);
    }

    /** What a published framework says never changes, so what suits it once suits it always. */
    private static void mustSuit(CurriculumDraft draft, Framework framework, Instant now) {
        if (!framework.publication().isPublic()) {
            throw new RuleBroken(FRAMEWORK_NOT_PUBLISHED);
        }
        mustTakeNew(framework, now);
        var check = new DraftCheck();
        draft.content().mustSuit(framework.content(), check);
        check.mustBeNone();
    }

    private static void mustTakeNew(Framework framework, Instant now) {
        if (!framework.publication().takesNewAt(now)) {
            throw new RuleBroken(FRAMEWORK_CLOSED);
        }
    }

    private void write(CurriculumDraft draft) {
        version = draft.version();
        title = draft.title();
        note = draft.note();
        frameworkId = draft.frameworkId();
        minimumHours = draft.minimumHours();
        termYears = draft.termYears();
        validFrom = draft.validFrom();
        lastSubmissionOn = draft.lastSubmissionOn();
        assessmentMethods =
                draft.assessment().methods().stream().map(Enum::name).toList();
        learningAssessors =
                draft.assessment().assessors().stream().map(Enum::name).toList();
        content = draft.content();
    }

    CurriculumReviewRequested submitForReview(Instant now) {
        publication.submitForReview(now);
        return new CurriculumReviewRequested(id, code, version);
    }

    CurriculumChangesRequested requestChanges(ReturnReason reason, String text, Caller reviewer, Instant now) {
        publication.requestChanges(reason, text, reviewer.actor(), now);
        return new CurriculumChangesRequested(id, code, version, reason);
    }

    /**
     * Somebody who wrote none of it puts it into force.
     *
     * @param framework the version of the framework that it builds on
     * @param unsettled what those who work on it together have not settled yet
     */
    CurriculumPublished publish(Framework framework, List<Fault> unsettled, Caller publisher, Instant now) {
        mustTakeNew(framework, now);
        publication.publish(missing(), unsettled, publisher.actor(), now);
        return CurriculumPublished.of(this, framework);
    }

    /** What to announce of the version that it continues, once it is published itself. */
    Optional<CurriculumSucceeded> succession() {
        return predecessorId().map(predecessor -> new CurriculumSucceeded(predecessor, code, id, version));
    }

    /** A publisher says until when courses may be submitted under it, whether something was said before or not. */
    CurriculumLastSubmissionSet takeSubmissionsUntil(LastSubmission last, Instant now) {
        publication.mustBeInForce();
        if (last.on().isBefore(England.dateAt(now))) {
            throw new RuleBroken(LAST_SUBMISSION_PASSED);
        }
        if (last.on().isBefore(validFrom)) {
            throw new RuleBroken(LAST_SUBMISSION_BEFORE_FIRST);
        }
        if (publication
                .retirement()
                .filter(end -> last.on().isAfter(end.cutOffOn()))
                .isPresent()) {
            throw new RuleBroken(LAST_SUBMISSION_AFTER_CUT_OFF);
        }
        publication.amend(now);
        lastSubmissionOn = last.on();
        lastSubmissionReason = last.reason();
        lastSubmissionText = last.text();
        return new CurriculumLastSubmissionSet(id, code, version, last.reason(), last.on());
    }

    /** A publisher announces its end: from the day after the cut-off nothing is submitted under it any more. */
    CurriculumRetirementScheduled scheduleRetirement(Retirement retirement, Instant now) {
        publication.scheduleRetirement(retirement, now);
        return new CurriculumRetirementScheduled(
                id,
                code,
                version,
                retirement.reason(),
                retirement.cutOffOn(),
                retirement.retiresOn(),
                lastSubmissionOn().orElseThrow());
    }

    CurriculumRetirementUndone undoRetirement(Instant now) {
        publication.undoRetirement(now);
        return new CurriculumRetirementUndone(id, code, version, lastSubmissionOn);
    }

    CurriculumRetired retire(Instant now) {
        publication.retire(now);
        return new CurriculumRetired(id, code, version);
    }

    /** Everything that keeps it from being published. */
    List<Fault> missing() {
        var check = new DraftCheck();
        if (title.isBlank()) {
            check.add("/title", "MISSING", "It has no title");
        }
        content().findMissing(check);
        assessment().findMissing(check);
        return check.found();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public VersionKind kind() {
        return VersionKind.CURRICULUM;
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

    /** The version that it continues; none for a first version. */
    Optional<UUID> predecessorId() {
        return Optional.ofNullable(predecessorId);
    }

    public UUID frameworkId() {
        return frameworkId;
    }

    public int minimumHours() {
        return minimumHours;
    }

    public int termYears() {
        return termYears;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /**
     * The last day on which a course may be submitted under it: the one that was stated, but never one after the cut-off of a
     * retirement. So when a retirement is undone, what was stated holds again.
     */
    public Optional<LocalDate> lastSubmissionOn() {
        return Stream.concat(
                        Stream.ofNullable(lastSubmissionOn),
                        publication.retirement().map(Retirement::cutOffOn).stream())
                .min(naturalOrder());
    }

    /** Why the last day was set after publication, if it was, and to which. */
    Optional<LastSubmission> lastSubmission() {
        return lastSubmissionReason == null
                ? Optional.empty()
                : Optional.of(new LastSubmission(
                        lastSubmissionReason, requireNonNull(lastSubmissionText), requireNonNull(lastSubmissionOn)));
    }

    /** How courses may assess learning. Neither way nor role is stated in what was published before there was a place for it. */
    LearningAssessment assessment() {
        return new LearningAssessment(
                assessmentMethods.stream().map(AssessmentMethod::valueOf).toList(),
                learningAssessors.stream().map(LearningAssessor::valueOf).toList());
    }

    @Override
    public Publication publication() {
        return publication;
    }

    public CurriculumContent content() {
        if (content == null) {
            throw new IllegalStateException("read without its content");
        }
        return content;
    }

    Curriculum saying(CurriculumContent content) {
        this.content = content;
        return this;
    }
}
