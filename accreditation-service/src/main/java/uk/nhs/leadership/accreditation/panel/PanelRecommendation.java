package uk.nhs.leadership.accreditation.panel;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.submission.Recommendation;
import uk.nhs.leadership.accreditation.submission.Recommended;
import uk.nhs.leadership.accreditation.submission.Submission;

/**
 * What a panel recommended on one revision of a submission, in full. It never changes: what a panel says after a deferral
 * stands beside what was said before.
 */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // some of it is read by queries, or kept for the record
public class PanelRecommendation {
    @Id
    private UUID id;

    private UUID submissionId;
    private int revision;
    private UUID panelId;

    @Enumerated(EnumType.STRING)
    private Recommended recommended;

    @Enumerated(EnumType.STRING)
    private Recommendation.@Nullable RefusalReason reason;

    private String reasonText;
    private String recommendedBy;
    private Instant recommendedAt;

    @ElementCollection
    @CollectionTable(name = "recommended_condition", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "ordinal")
    @Immutable
    private List<RecommendedCondition> conditions;

    @ElementCollection
    @CollectionTable(name = "recommended_advice", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "advice")
    @Immutable
    private List<String> advice;

    protected PanelRecommendation() {}

    public PanelRecommendation(
            UUID id,
            Submission submission,
            Recommendation panels,
            UUID panelId,
            List<RecommendedCondition> conditions,
            List<String> advice,
            Instant now) {
        this.id = id;
        this.submissionId = submission.id();
        this.revision = submission.revision();
        this.panelId = panelId;
        this.recommended = panels.recommended();
        this.reason = panels.reason();
        this.reasonText = panels.reasonText();
        this.recommendedBy = panels.by();
        this.recommendedAt = now;
        this.conditions = List.copyOf(conditions);
        this.advice = List.copyOf(advice);
    }

    /** The word itself, with the reasons. */
    public Recommendation recommendation() {
        return new Recommendation(recommended, reason, reasonText, recommendedBy, panelId);
    }

    /** What the provider is to do, if its course is accredited with conditions; else empty. */
    public List<RecommendedCondition> conditions() {
        return conditions;
    }

    /** What the panel would like to see, and does not ask for. */
    public List<String> advice() {
        return advice;
    }
}
