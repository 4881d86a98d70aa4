package uk.nhs.leadership.curriculum.curriculum;

import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.FRAMEWORK_CLOSED;
import static uk.nhs.leadership.curriculum.curriculum.CurriculumRule.FRAMEWORK_NOT_PUBLISHED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
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
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumChangesRequested;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumDrafted;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumPublished;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumReviewRequested;
import uk.nhs.leadership.curriculum.curriculum.CurriculumEvent.CurriculumRevised;
import uk.nhs.leadership.curriculum.framework.Framework;
import uk.nhs.leadership.curriculum.publication.DraftCheck;
import uk.nhs.leadership.curriculum.publication.Publication;
import uk.nhs.leadership.curriculum.publication.ReturnReason;
import uk.nhs.leadership.curriculum.publication.VersionHistory;
import uk.nhs.leadership.curriculum.publication.Versioned;

/** One version of a curriculum. Once published it never changes. */
@Entity
public class Curriculum implements Versioned {
    @Id
    private UUID id;

    /** Counts the changes to the row; callers see it as the entity tag. Not the version's number, which is text. */
    @jakarta.persistence.Version
    private long revision;

    private String code;

    private String version;

    private String title;

    private String note;

    private UUID frameworkId;

    private int minimumHours;

    private int termYears;

    private LocalDate validFrom;

    private @Nullable LocalDate lastSubmissionOn;

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
     * An author begins a version.
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
        mustSuit(draft, framework, now);
        history.mustAllowDraft(draft.version());
        var curriculum = new Curriculum();
        curriculum.id = id;
        curriculum.code = draft.code();
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
     */
    CurriculumPublished publish(Framework framework, Caller publisher, Instant now) {
        mustTakeNew(framework, now);
        publication.publish(missing(), publisher.actor(), now);
        return CurriculumPublished.of(this, framework);
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

    public Optional<LocalDate> lastSubmissionOn() {
        return Optional.ofNullable(lastSubmissionOn);
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
