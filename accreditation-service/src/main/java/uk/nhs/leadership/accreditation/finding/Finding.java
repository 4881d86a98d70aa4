package uk.nhs.leadership.accreditation.finding;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.accreditation.finding.FindingEvent.FindingCorrected;
import uk.nhs.leadership.accreditation.finding.FindingEvent.FindingRecorded;
import uk.nhs.leadership.accreditation.submission.Criterion;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** What one assessor found on one criterion of a submission, and why. */
@Entity
public class Finding {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID submissionId;

    @Column(updatable = false)
    private int revision;

    @Column(updatable = false)
    private UUID assessorId;

    @Column(updatable = false)
    private String criterion;

    @Enumerated(EnumType.STRING)
    private FindingResult result;

    private String rationale;

    @ElementCollection
    @CollectionTable(name = "finding_pointer", joinColumns = @JoinColumn(name = "finding_id"))
    @OrderColumn(name = "ordinal")
    private List<Pointer> pointers;

    @Column(updatable = false)
    private Instant recordedAt;

    private Instant updatedAt;

    @Version
    private long version;

    protected Finding() {}

    public Finding(
            UUID id,
            UUID submissionId,
            UUID assessorId,
            Criterion criterion,
            FindingResult result,
            String rationale,
            Instant now) {
        mustFit(criterion, result);
        this.id = id;
        this.submissionId = submissionId;
        this.revision = criterion.revision();
        this.assessorId = assessorId;
        this.criterion = criterion.code();
        this.result = result;
        this.rationale = rationale;
        this.pointers = new ArrayList<>();
        this.recordedAt = now;
        this.updatedAt = now;
    }

    public Event recorded() {
        return new FindingRecorded(submissionId, id, assessorId, criterion, result);
    }

    /** The assessor says it better; the event log keeps what was said before. */
    public Event correct(Criterion same, FindingResult corrected, String why, Instant now) {
        mustFit(same, corrected);
        result = corrected;
        rationale = why;
        updatedAt = now;
        return new FindingCorrected(submissionId, id, assessorId, criterion, result);
    }

    /** The assessor says where they saw it, instead of what they said of that before. */
    public void pointTo(List<Pointer> seen) {
        pointers.clear();
        pointers.addAll(seen);
    }

    /** Refuses what the curriculum does not let be found on a criterion. */
    public static void mustFit(Criterion criterion, FindingResult result) {
        var allowed = criterion.allowed();
        if (!allowed.contains(result)) {
            var rule = criterion.essential() && result == FindingResult.NOT_APPLICABLE
                    ? FindingRule.CRITERION_APPLIES
                    : FindingRule.FINDING_NOT_ALLOWED;
            var codes = allowed.stream().map(FindingResult::name).collect(Collectors.joining(", "));
            throw new RuleBroken(rule, List.of(new Fault("/result", "NOT_AMONG_ALLOWED", codes)));
        }
    }

    public UUID id() {
        return id;
    }

    UUID submissionId() {
        return submissionId;
    }

    public UUID assessorId() {
        return assessorId;
    }

    public String criterion() {
        return criterion;
    }

    public FindingResult result() {
        return result;
    }

    public String rationale() {
        return rationale;
    }

    public List<Pointer> pointers() {
        return pointers;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
