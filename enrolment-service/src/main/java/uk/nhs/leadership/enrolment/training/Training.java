package uk.nhs.leadership.enrolment.training;

import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_BEFORE_THE_LAST;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_IN_FUTURE;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DECLARATION_RESTED_ON;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DECLARED_ALREADY;
import static uk.nhs.leadership.enrolment.training.TrainingRule.MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.training.TrainingRule.NO_ATTEMPT_LEFT;
import static uk.nhs.leadership.enrolment.training.TrainingRule.OUTCOME_RESTS_ON_IT;
import static uk.nhs.leadership.enrolment.training.TrainingRule.RETAINED_OUT_OF_ORDER;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.training.Declaration.Kind;

/** The second axis of an enrolment, from the day it is a place: what was declared, and what came of it. */
@Embeddable
public class Training {
    @Enumerated(EnumType.STRING)
    @Column(name = "training")
    private TrainingStatus status;

    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate completedOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate deferredOn;
    private @Nullable LocalDate resumedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable DeferralReason deferralReason;

    private @Nullable String deferralText;

    @Enumerated(EnumType.STRING)
    private @Nullable WithdrawalReason withdrawalReason;

    private @Nullable String withdrawalText;

    protected Training() {}

    private Training(TrainingStatus status) {
        this.status = status;
    }

    /** Of whom has a place and has not begun. */
    public static Training ahead() {
        return new Training(TrainingStatus.ENROLLED);
    }

    /**
     * What a provider says happened on a day.
     *
     * @param earlier what was declared before, voided or not
     */
    public void declare(Kind kind, LocalDate on, List<Declaration> earlier, Teaching teaching) {
        var standing = earlier.stream().filter(Declaration::counts).toList();
        switch (kind) {
            case STARTED -> requireMoveTo(TrainingStatus.IN_PROGRESS, TrainingStatus.ENROLLED);
            case RETAINED_1, RETAINED_2, RETAINED_3, RETAINED_4 -> requireRetention(kind, standing);
            case COMPLETED -> requireMoveTo(TrainingStatus.AWAITING_OUTCOME, TrainingStatus.IN_PROGRESS);
        }
        teaching.requireTaughtOn(on);
        standing.stream()
                .map(Declaration::declaredOn)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> requireNotBefore(last, on));
        requireNotBefore(resumedOn, on);
        settle(kind, on);
    }

    private void requireRetention(Kind kind, List<Declaration> standing) {
        if (status != TrainingStatus.IN_PROGRESS) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
        if (standing.stream().anyMatch(earlier -> earlier.kind() == kind)) {
            throw new RuleBroken(DECLARED_ALREADY);
        }
        var after = standing.stream().anyMatch(earlier -> earlier.kind().compareTo(kind) > 0);
        if (after || standing.stream().noneMatch(earlier -> earlier.kind() == kind.before())) {
            throw new RuleBroken(RETAINED_OUT_OF_ORDER);
        }
    }

    private void settle(Kind kind, LocalDate on) {
        if (kind == Kind.STARTED) {
            startedOn = on;
            status = TrainingStatus.IN_PROGRESS;
        } else if (kind == Kind.COMPLETED) {
            completedOn = on;
            status = TrainingStatus.AWAITING_OUTCOME;
        }
    }

    /**
     * A declaration counts no more, and the training is again what the others say.
     *
     * @param others what else was declared, voided or not
     */
    public void takeBack(Kind kind, List<Declaration> others, boolean hasOutcome) {
        if (hasOutcome) {
            throw new RuleBroken(OUTCOME_RESTS_ON_IT);
        }
        if (others.stream().anyMatch(other -> other.counts() && other.kind().compareTo(kind) > 0)) {
            throw new RuleBroken(DECLARATION_RESTED_ON);
        }
        if (!status.isLive()) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
        if (kind == Kind.STARTED) {
            requireMoveTo(TrainingStatus.ENROLLED, TrainingStatus.IN_PROGRESS);
            startedOn = null;
            status = TrainingStatus.ENROLLED;
        } else if (kind == Kind.COMPLETED) {
            completedOn = null;
            status = TrainingStatus.IN_PROGRESS;
        }
    }

    /** The participant pauses. */
    public void defer(DeferralReason reason, @Nullable String text, LocalDate on, Moment now) {
        requireMoveTo(TrainingStatus.DEFERRED, TrainingStatus.IN_PROGRESS);
        requireNotInFuture(on, now);
        requireNotBefore(startedOn, on);
        requireNotBefore(resumedOn, on);
        deferredOn = on;
        resumedOn = null;
        deferralReason = reason;
        deferralText = text;
        status = TrainingStatus.DEFERRED;
    }

    /** The participant goes on. */
    public void resume(LocalDate on, Moment now) {
        requireMoveTo(TrainingStatus.IN_PROGRESS, TrainingStatus.DEFERRED);
        requireNotInFuture(on, now);
        requireNotBefore(deferredOn, on);
        resumedOn = on;
        status = TrainingStatus.IN_PROGRESS;
    }

    /**
     * What the assessment came to. Assessing may go on after teaching has ended.
     *
     * @param earlier how many outcomes there are already
     * @param most how many there may be
     */
    public void record(Outcome.Result result, LocalDate on, int earlier, int most, Moment now) {
        requireMoveTo(result.status());
        if (earlier >= most) {
            throw new RuleBroken(NO_ATTEMPT_LEFT);
        }
        requireNotInFuture(on, now);
        requireNotBefore(completedOn, on);
        requireNotBefore(decidedOn, on);
        decidedOn = on;
        status = result.status();
    }

    public void withdraw(WithdrawalReason reason, @Nullable String text) {
        requireMoveTo(TrainingStatus.WITHDRAWN);
        withdrawalReason = reason;
        withdrawalText = text;
        status = TrainingStatus.WITHDRAWN;
    }

    /** Whoever is still being taught may go on with another provider; what is taught to its end is assessed where it was taught. */
    public void requireTransferable() {
        requireMoveTo(TrainingStatus.TRANSFERRED);
    }

    /** It ends here, and goes on as it is with another provider. @return what goes on there */
    public Training transfer() {
        requireTransferable();
        var next = new Training(status);
        next.startedOn = startedOn;
        next.deferredOn = deferredOn;
        next.resumedOn = resumedOn;
        next.deferralReason = deferralReason;
        status = TrainingStatus.TRANSFERRED;
        return next;
    }

    /** A participant who has not begun may still go to another cohort. */
    public void requireAhead() {
        if (!isAhead()) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
    }

    public boolean isAhead() {
        return status == TrainingStatus.ENROLLED;
    }

    private void requireMoveTo(TrainingStatus next, TrainingStatus from) {
        if (status != from) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
        requireMoveTo(next);
    }

    private void requireMoveTo(TrainingStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(MOVE_NOT_ALLOWED);
        }
    }

    private static void requireNotInFuture(LocalDate on, Moment now) {
        if (on.isAfter(now.date())) {
            throw new RuleBroken(DATE_IN_FUTURE);
        }
    }

    private static void requireNotBefore(@Nullable LocalDate last, LocalDate on) {
        if (last != null && on.isBefore(last)) {
            throw new RuleBroken(DATE_BEFORE_THE_LAST);
        }
    }

    public TrainingStatus status() {
        return status;
    }

    public @Nullable LocalDate startedOn() {
        return startedOn;
    }

    public @Nullable LocalDate completedOn() {
        return completedOn;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable LocalDate deferredOn() {
        return deferredOn;
    }

    public @Nullable LocalDate resumedOn() {
        return resumedOn;
    }

    public @Nullable DeferralReason deferralReason() {
        return deferralReason;
    }

    public @Nullable String deferralText() {
        return deferralText;
    }

    public @Nullable WithdrawalReason withdrawalReason() {
        return withdrawalReason;
    }

    public @Nullable String withdrawalText() {
        return withdrawalText;
    }
}
