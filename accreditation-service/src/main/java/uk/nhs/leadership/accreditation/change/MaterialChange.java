package uk.nhs.leadership.accreditation.change;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.Accreditation;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeAccepted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNoted;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeNotified;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRecommended;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeRefused;
import uk.nhs.leadership.accreditation.change.ChangeEvent.ChangeWithdrawn;
import uk.nhs.leadership.accreditation.course.FacultyMember;
import uk.nhs.leadership.accreditation.course.OutcomeMapping;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** What a provider does otherwise from a day on than it was accredited, between two terms. */
@Entity
class MaterialChange {
    /** Time to judge it, and to tell those who have chosen the course as it was. */
    private static final int WEEKS_AHEAD = 4;

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

    @ElementCollection
    @CollectionTable(name = "material_change_finding", joinColumns = @JoinColumn(name = "change_id"))
    @MapKeyColumn(name = "criterion")
    private Map<String, Found> findings;

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
        mustBePossible(touch, announcement.effectiveOn(), England.dateAt(now));
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
        this.findings = new HashMap<>();
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

    /**
     * What was found on one criterion.
     *
     * @param result one of those that the criterion allows
     */
    @Embeddable
    record Found(@Enumerated(EnumType.STRING) FindingResult result, String rationale) {}

    /** What the national body makes of it. A constant's name is the public code. */
    enum Verdict {
        ACCEPT,
        REFUSE
    }

    private static void mustBePossible(Touch touch, LocalDate effectiveOn, LocalDate today) {
        if (touch.aspects().isEmpty()) {
            throw new RuleBroken(ChangeRule.CHANGE_OF_NOTHING);
        }
        if (touch.weight() == Aspect.Weight.NEW_SUBMISSION) {
            throw new RuleBroken(
                    ChangeRule.CHANGE_NEEDS_NEW_SUBMISSION,
                    touch.thatNeedASubmission().stream()
                            .map(aspect -> new Fault(
                                    "/" + aspect.member(), aspect.name(), "This cannot be changed between two terms"))
                            .toList());
        }
        var earliest = touch.weight() == Aspect.Weight.PARTIAL ? today.plusWeeks(WEEKS_AHEAD) : today;
        if (effectiveOn.isBefore(earliest)) {
            throw new RuleBroken(ChangeRule.CHANGE_TAKES_EFFECT_TOO_SOON);
        }
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

    /** Refuses what the curriculum does not let be found on a criterion; those that it does not touch are refused besides. */
    static void mustAllow(List<Criterion> judgedBy, Map<String, Found> found) {
        var faults = judgedBy.stream()
                .filter(criterion -> Optional.ofNullable(found.get(criterion.code()))
                        .filter(finding -> !criterion.allowed().contains(finding.result()))
                        .isPresent())
                .map(criterion -> new Fault("/findings", "NOT_AMONG_ALLOWED", criterion.code()))
                .toList();
        if (!faults.isEmpty()) {
            throw new RuleBroken(ChangeRule.CHANGE_FINDING_NOT_ALLOWED, faults);
        }
    }

    /**
     * A panel member has judged what it touches.
     *
     * @param found on each of the criteria, by code
     * @param wroteCourse whether that account wrote any of the course
     */
    ChangeRecommended recommend(
            Map<String, Found> found, Verdict verdict, String text, String by, boolean wroteCourse) {
        mustBeAbleToMoveTo(ChangeStatus.RECOMMENDED);
        if (wroteCourse || by.equals(notifiedBy)) {
            throw new RuleBroken(ChangeRule.CHANGE_JUDGED_BY_AUTHOR);
        }
        if (!found.keySet().equals(Set.copyOf(criteria))) {
            throw new RuleBroken(
                    ChangeRule.CHANGE_FINDINGS_INCOMPLETE,
                    criteria.stream()
                            .filter(criterion -> !found.containsKey(criterion))
                            .map(criterion -> new Fault("/findings", "FINDING_MISSING", criterion))
                            .toList());
        }
        var notMet = found.entrySet().stream()
                .filter(finding -> finding.getValue().result() == FindingResult.NOT_MET)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (verdict == Verdict.ACCEPT && !notMet.isEmpty()) {
            throw new RuleBroken(
                    ChangeRule.CHANGE_CRITERION_NOT_MET,
                    notMet.stream()
                            .map(criterion -> new Fault("/recommendation", "CRITERION_NOT_MET", criterion))
                            .toList());
        }
        moveTo(ChangeStatus.RECOMMENDED);
        findings.putAll(found);
        recommendation = verdict;
        recommendationText = text;
        recommendedBy = by;
        return new ChangeRecommended(accreditationId, provider, id, verdict);
    }

    /** A ratifier makes what is recommended the decision. */
    Event ratify(String by, boolean wroteCourse, Instant now) {
        if (status != ChangeStatus.RECOMMENDED) {
            throw new RuleBroken(ChangeRule.CHANGE_MOVE_NOT_ALLOWED);
        }
        if (by.equals(recommendedBy)) {
            throw new RuleBroken(ChangeRule.CHANGE_RATIFIED_BY_JUDGE);
        }
        if (wroteCourse || by.equals(notifiedBy)) {
            throw new RuleBroken(ChangeRule.CHANGE_JUDGED_BY_AUTHOR);
        }
        var accepted = recommendation == Verdict.ACCEPT;
        moveTo(accepted ? ChangeStatus.ACCEPTED : ChangeStatus.REFUSED);
        ratifiedBy = by;
        decidedOn = England.dateAt(now);
        return accepted
                ? new ChangeAccepted(accreditationId, provider, id, effectiveOn)
                : new ChangeRefused(accreditationId, provider, id);
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

    /** To be read in with it; empty until it is judged. */
    Map<String, Found> findings() {
        return findings;
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
