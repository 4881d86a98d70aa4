package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.DECIDED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.IN_ASSESSMENT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RECOMMENDED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.SUBMITTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.assessor.Assessor;
import uk.nhs.leadership.accreditation.calendar.WorkingCalendar;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionDecided;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionDeferred;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionRecommended;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** A submission as far as it is decided: what a panel says of it, and what a ratifier makes of that. */
public record Deciding(Submission submission) {

    /**
     * The panel says how it should end.
     *
     * @param assessors those who work on it, with the interests that they have declared by now
     * @param lineage the provider and every organisation that has become part of it
     */
    public Event recommend(
            Recommendation panels, List<Assessor> assessors, Set<String> lineage, LocalDate today, Instant now) {
        mustWaitForPanel();
        if (panels.recommended() == Recommended.DEFERRED && submission.road().wasDeferred()) {
            throw new RuleBroken(SubmissionRule.DEFERRED_ALREADY);
        }
        submission.judging().mustAllowOnPanel(panels.by());
        submission.judging().mustHaveNoInterest(assessors, lineage, today);
        submission.road().moveTo(RECOMMENDED, now);
        submission.recommended(panels);
        return new SubmissionRecommended(
                submission.id(), panels.recommended(), nameOf(panels.reason()), panels.panelId());
    }

    /** Refuses what no panel can recommend anything on now. */
    public void mustWaitForPanel() {
        if (submission.road().isAt(SUBMITTED, IN_ASSESSMENT)) {
            submission.judging().mustBeEnough();
        }
        submission.road().mustLeadTo(RECOMMENDED);
    }

    /**
     * Who of a panel may not sit on it for this, each with the code of why.
     *
     * @param declared those of them who have declared interests here
     * @param lineage the provider and every organisation that has become part of it
     */
    public Map<String, String> barredFromPanel(
            Set<String> members, List<Assessor> declared, Set<String> lineage, LocalDate today) {
        return submission.judging().barredFromPanel(members, declared, lineage, today);
    }

    /**
     * Whether this ratifier may make the panel's recommendation the decision; refused by name if not.
     *
     * @param sat the accounts of all who attended the panel
     */
    public Recommendation mustBeRatifiableBy(String ratifier, Set<String> sat) {
        submission.road().mustLeadTo(DECIDED);
        var recommendation = submission.recommendation();
        if (recommendation == null) {
            throw new IllegalStateException("recommended without a recommendation: " + submission.id());
        }
        submission.judging().mustAllowToRatify(ratifier, recommendation, sat);
        return recommendation;
    }

    /**
     * A ratifier makes the panel's recommendation the decision.
     *
     * @param sat the accounts of all who attended the panel
     * @param accreditationNumber of the accreditation, if the panel recommends one
     */
    public Event ratify(
            String ratifier,
            Set<String> sat,
            @Nullable String reasonText,
            @Nullable String accreditationNumber,
            LocalDate today,
            Instant now) {
        var panels = mustBeRatifiableBy(ratifier, sat);
        var decision = panels.recommended().decision().orElseThrow();
        if (decision.accredits() != (accreditationNumber != null)) {
            throw new IllegalArgumentException(
                    "an accreditation has a number and a refusal has none: " + submission.id());
        }
        submission.road().moveTo(DECIDED, now);
        submission.decided(new Ratification(decision, today, reasonText, ratifier, accreditationNumber));
        return new SubmissionDecided(
                submission.id(), submission.provider(), decision, today, nameOf(panels.reason()), accreditationNumber);
    }

    /**
     * A ratifier lets it go back to its provider, as the panel recommends: it is not decided yet.
     *
     * @param sat the accounts of all who attended the panel
     * @param remark the ratifier's, which the provider reads with the panel's reasons
     * @param procedure by which it is dealt with
     */
    public Event defer(
            String ratifier,
            Set<String> sat,
            @Nullable String remark,
            Procedure.Definition procedure,
            WorkingCalendar calendar,
            Instant now) {
        var panels = mustBeRatifiableBy(ratifier, sat);
        var today = England.dateAt(now);
        var answerBy = calendar.after(today, 2 * procedure.answerDays());
        submission.road().defer(answerBy, procedure.reminderDaysBefore(), calendar, now);
        var reasonText = remark == null ? panels.reasonText() : panels.reasonText() + "\n\n" + remark;
        submission
                .triage()
                .sendBack(new Return(Return.Reason.DEFERRED, reasonText, submission.revision(), today), List.of());
        submission.recommended(null);
        return new SubmissionDeferred(
                submission.id(),
                submission.provider(),
                Objects.requireNonNull(panels.reason()).name(),
                submission.revision(),
                answerBy);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> reason) {
        return reason == null ? null : reason.name();
    }
}
