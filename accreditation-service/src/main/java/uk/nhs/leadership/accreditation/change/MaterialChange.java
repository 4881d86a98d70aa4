package uk.nhs.leadership.accreditation.change;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AcceptedChange;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.assessor.PartiesOfCase;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeAccepted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeJudged;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNoted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNotified;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRecommended;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRefused;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeWithdrawn;
import uk.nhs.leadership.accreditation.change.ChangeEvent.JudgeAsked;
import uk.nhs.leadership.accreditation.change.ChangeEvent.JudgeRecused;
import uk.nhs.leadership.accreditation.course.FacultyMember;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** What a provider does otherwise from a day on than it was accredited, between two terms. */
@Entity
class MaterialChange {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID accreditationId;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String provider;

    @Column(updatable = false)
    private String explanation;

    @Column(updatable = false)
    private LocalDate effectiveOn;

    /** Null if none of it is otherwise. */
    @Embedded
    private @Nullable CourseAmendment particulars;

    @ElementCollection
    @CollectionTable(name = "material_change_mapping", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "ordinal")
    private List<OutcomeMapping> mapping;

    @ElementCollection
    @CollectionTable(name = "material_change_faculty", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "ordinal")
    private List<FacultyMember> faculty;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Aspect> aspects;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> criteria;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    @Column(updatable = false)
    private Instant notifiedAt;

    @Column(updatable = false)
    private String notifiedBy;

    @Embedded
    private ChangeBench bench;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict recommendation;

    private @Nullable String recommendationText;
    private @Nullable String recommendedBy;
    private @Nullable LocalDate decidedOn;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the matter
    private @Nullable String ratifiedBy;

    @Version
    private long version;

    protected MaterialChange() {}

    /**
     * The provider says what it will do otherwise.
     *
     * @param touch what that touches
     * @param by the account that says so
     */
    MaterialChange(
            UUID id,
            Accreditation accreditation,
            Amendment amendment,
            Touch touch,
            Announcement announcement,
            String by,
            Instant now) {
        touch.mustBePossible(announcement.effectiveOn(), England.dateAt(now));
        this.id = id;
        this.accreditationId = accreditation.id();
        this.number = accreditation.number();
        this.provider = accreditation.provider();
        this.explanation = announcement.explanation();
        this.effectiveOn = announcement.effectiveOn();
        this.particulars = amendment.particulars();
        this.mapping = new ArrayList<>(Objects.requireNonNullElse(amendment.mapping(), List.of()));
        this.faculty = new ArrayList<>(Objects.requireNonNullElse(amendment.faculty(), List.of()));
        this.aspects = List.copyOf(touch.aspects());
        this.criteria = touch.criteria();
        this.status = criteria.isEmpty() ? ChangeStatus.NOTED : ChangeStatus.NOTIFIED;
        this.bench = new ChangeBench();
        this.notifiedAt = now;
        this.notifiedBy = by;
    }

    /**
     * What the provider says besides.
     *
     * @param explanation why
     * @param effectiveOn the first day on which it is so
     */
    record Announcement(String explanation, LocalDate effectiveOn) {}

    /** What the national body makes of it. A constant's name is the public code. */
    enum Verdict {
        ACCEPT,
        REFUSE
    }

    Event notified() {
        return status == ChangeStatus.NOTED
                ? new ChangeNoted(accreditationId, provider, id, effectiveOn)
                : new ChangeNotified(accreditationId, provider, id, effectiveOn);
    }

    /** The provider leaves the course as it is. */
    ChangeWithdrawn withdraw() {
        moveTo(ChangeStatus.WITHDRAWN);
        return new ChangeWithdrawn(accreditationId, provider, id);
    }

    /**
     * An assessor is asked to judge it; the second one begins the assessment.
     *
     * @param parties those whom a judge may not be, or be close to
     */
    JudgeAsked ask(Assessor assessor, PartiesOfCase parties, Instant now) {
        mustBeAt(ChangeStatus.NOTIFIED, ChangeStatus.IN_ASSESSMENT, ChangeStatus.ASSESSED);
        bench.ask(assessor, parties, England.dateAt(now), now);
        if (bench.isFull()) {
            moveTo(ChangeStatus.IN_ASSESSMENT);
        }
        return new JudgeAsked(accreditationId, provider, id, assessor.id());
    }

    /**
     * An assessor says what they found on all of what it touches; then nothing of that changes.
     *
     * @param assessor with the interests that they have declared by now
     * @param judgedBy the criteria of the course
     * @param found on each of the criteria that it touches, by code
     */
    ChangeJudged judge(
            Assessor assessor, PartiesOfCase parties, List<Criterion> judgedBy, Map<String, Found> found, Instant now) {
        mustBeAt(ChangeStatus.NOTIFIED, ChangeStatus.IN_ASSESSMENT, ChangeStatus.ASSESSED);
        ChangeBench.mustHaveNoInterest(List.of(assessor), parties, England.dateAt(now));
        var touched = judgedBy.stream()
                .filter(criterion -> criteria.contains(criterion.code()))
                .toList();
        bench.judge(assessor.account(), touched, found, now);
        if (bench.hasFinished()) {
            moveTo(ChangeStatus.ASSESSED);
        }
        return new ChangeJudged(accreditationId, provider, id, assessor.id());
    }

    /** An assessor steps back; another one has to be asked before it goes on. */
    JudgeRecused recuse(String account, RecusalReason reason, Instant now) {
        mustBeAt(ChangeStatus.NOTIFIED, ChangeStatus.IN_ASSESSMENT, ChangeStatus.ASSESSED);
        var assessor = bench.recuse(account, reason, now);
        if (status != ChangeStatus.NOTIFIED) {
            moveTo(ChangeStatus.NOTIFIED);
        }
        return new JudgeRecused(accreditationId, provider, id, assessor, reason.name());
    }

    /**
     * A panel member says what should become of it, by what both judges found.
     *
     * @param judges with the interests that they have declared by now
     */
    ChangeRecommended recommend(
            Verdict verdict, String text, String by, PartiesOfCase parties, List<Assessor> judges, LocalDate today) {
        mustBeAbleToMoveTo(ChangeStatus.RECOMMENDED);
        mustNotBeAmong(parties, by);
        if (bench.hasOn(by)) {
            throw new RuleBroken(ChangeRule.CHANGE_RECOMMENDED_BY_JUDGE);
        }
        ChangeBench.mustHaveNoInterest(judges, parties, today);
        var notMet = bench.notMet();
        if (verdict == Verdict.ACCEPT && !notMet.isEmpty()) {
            throw new RuleBroken(
                    ChangeRule.CHANGE_CRITERION_NOT_MET,
                    notMet.stream()
                            .map(criterion -> new Fault("/recommendation", "CRITERION_NOT_MET", criterion))
                            .toList());
        }
        moveTo(ChangeStatus.RECOMMENDED);
        recommendation = verdict;
        recommendationText = text;
        recommendedBy = by;
        return new ChangeRecommended(accreditationId, provider, id, verdict);
    }

    /** A ratifier makes what is recommended the decision. */
    Event ratify(String by, PartiesOfCase parties, Instant now) {
        mustBeAt(ChangeStatus.RECOMMENDED);
        if (by.equals(recommendedBy) || bench.hasOn(by)) {
            throw new RuleBroken(ChangeRule.CHANGE_RATIFIED_BY_JUDGE);
        }
        mustNotBeAmong(parties, by);
        var accepted = recommendation == Verdict.ACCEPT;
        moveTo(accepted ? ChangeStatus.ACCEPTED : ChangeStatus.REFUSED);
        ratifiedBy = by;
        decidedOn = England.dateAt(now);
        return accepted
                ? new ChangeAccepted(accreditationId, provider, id, effectiveOn)
                : new ChangeRefused(accreditationId, provider, id);
    }

    /** What the register shows of it; nothing unless it is accepted. */
    Optional<AcceptedChange> accepted() {
        return status == ChangeStatus.ACCEPTED && decidedOn != null
                ? Optional.of(new AcceptedChange(
                        id, accreditationId, aspects.stream().map(Aspect::name).toList(), decidedOn, effectiveOn))
                : Optional.empty();
    }

    private void mustNotBeAmong(PartiesOfCase parties, String account) {
        if (account.equals(notifiedBy)
                || parties.authors().contains(account)
                || parties.faculty().contains(account)) {
            throw new RuleBroken(ChangeRule.CHANGE_JUDGED_BY_AUTHOR);
        }
    }

    private void mustBeAt(ChangeStatus... possible) {
        if (!List.of(possible).contains(status)) {
            throw new RuleBroken(ChangeRule.CHANGE_MOVE_NOT_ALLOWED);
        }
    }

    private void mustBeAbleToMoveTo(ChangeStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(ChangeRule.CHANGE_MOVE_NOT_ALLOWED);
        }
    }

    private void moveTo(ChangeStatus next) {
        mustBeAbleToMoveTo(next);
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID accreditationId() {
        return accreditationId;
    }

    String number() {
        return number;
    }

    String provider() {
        return provider;
    }

    String explanation() {
        return explanation;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** What would be otherwise of the course itself and of the terms on which it is held. */
    CourseAmendment particulars() {
        return Objects.requireNonNullElse(particulars, CourseAmendment.NONE);
    }

    /** All of the mapping as it would be, to be read in with it; empty if that stays as it is. */
    List<OutcomeMapping> mapping() {
        return mapping;
    }

    /** Everybody who would teach, to be read in with it; empty if that stays as it is. */
    List<FacultyMember> faculty() {
        return faculty;
    }

    /** Those who judge it. */
    ChangeBench bench() {
        return bench;
    }

    /** The account that notified it. */
    String notifiedBy() {
        return notifiedBy;
    }

    /** What of the course it touches. */
    Touch touch() {
        return new Touch(EnumSet.copyOf(aspects), criteria);
    }

    /** Whether it is about something that this touches, too. */
    boolean touches(Touch another) {
        return !Collections.disjoint(touch().members(), another.members());
    }

    List<Aspect> aspects() {
        return aspects;
    }

    List<String> criteria() {
        return criteria;
    }

    ChangeStatus status() {
        return status;
    }

    Instant notifiedAt() {
        return notifiedAt;
    }

    @Nullable
    Verdict recommendation() {
        return recommendation;
    }

    @Nullable
    String recommendationText() {
        return recommendationText;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    long version() {
        return version;
    }
}
