package uk.nhs.leadership.enrolment.place;

import static uk.nhs.leadership.enrolment.place.PlaceRule.APPROVAL_NOT_YOUR_TURN;
import static uk.nhs.leadership.enrolment.place.PlaceRule.OFFER_ENDED;
import static uk.nhs.leadership.enrolment.place.PlaceRule.PLACE_MOVE_NOT_ALLOWED;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** The first axis of an enrolment: who asked for the place, who is still to approve, what was offered until when. */
@Embeddable
public class Place {
    @Enumerated(EnumType.STRING)
    @Column(name = "place")
    private PlaceStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Nominator nominatedBy;

    /** By name, in the order in which they are due. Settled when somebody is nominated: a later order changes nothing. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> awaitedApprovals = List.of();

    /** Since when it is the provider's affair too. */
    private @Nullable Instant passedOnAt;

    /** The last day on which the offer can be accepted. */
    private @Nullable LocalDate offeredUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable PlaceReason placeReason;

    private @Nullable String placeText;
    private @Nullable Instant enrolledAt;

    protected Place() {}

    private Place(PlaceStatus status) {
        this.status = status;
    }

    /** Somebody is to have a place, if those approve whose approval that still needs. */
    public static Place nominated(Nominator by, List<Approver> order, Moment now) {
        var place = new Place(PlaceStatus.NOMINATED);
        place.nominatedBy = by;
        place.await(order.stream().filter(approver -> !by.isAlso(approver)).toList(), now);
        return place;
    }

    /** A place at once. */
    public static Place enrolled(Moment now) {
        var place = new Place(PlaceStatus.ENROLLED);
        place.passedOnAt = now.instant();
        place.enrolledAt = now.instant();
        return place;
    }

    /** At the end of the waiting list at once. */
    public static Place waitlisted(Moment now) {
        var place = new Place(PlaceStatus.WAITLISTED);
        place.passedOnAt = now.instant();
        return place;
    }

    /** The next in the order approves. @return as what */
    public Approver approve(Set<Approver> as, Moment now) {
        var due = requireTurnOf(as);
        await(awaited().stream().skip(1).toList(), now);
        return due;
    }

    /** The next in the order does not want it, which ends it. @return as what */
    public Approver refuse(Set<Approver> as, PlaceReason reason, @Nullable String text) {
        var due = requireTurnOf(as);
        end(PlaceStatus.EMPLOYER_DECLINED, reason, text);
        return due;
    }

    private Approver requireTurnOf(Set<Approver> as) {
        requireMoveTo(PlaceStatus.EMPLOYER_APPROVED);
        var due = awaited().getFirst();
        if (!as.contains(due)) {
            throw new RuleBroken(APPROVAL_NOT_YOUR_TURN);
        }
        return due;
    }

    private void await(List<Approver> approvers, Moment now) {
        awaitedApprovals = approvers.stream().map(Approver::name).toList();
        if (approvers.isEmpty()) {
            status = PlaceStatus.EMPLOYER_APPROVED;
            passedOnAt = now.instant();
        }
    }

    public void requireOfferable() {
        requireMoveTo(PlaceStatus.OFFERED);
    }

    public void offer(LocalDate until) {
        moveTo(PlaceStatus.OFFERED);
        offeredUntil = until;
    }

    public void waitlist() {
        moveTo(PlaceStatus.WAITLISTED);
    }

    public void reject(PlaceReason reason, @Nullable String text) {
        end(PlaceStatus.REJECTED, reason, text);
    }

    public void accept(Moment now) {
        requireMoveTo(PlaceStatus.ENROLLED);
        if (isOverdue(now)) {
            throw new RuleBroken(OFFER_ENDED);
        }
        status = PlaceStatus.ENROLLED;
        enrolledAt = now.instant();
    }

    public void decline(PlaceReason reason, @Nullable String text) {
        end(PlaceStatus.DECLINED, reason, text);
    }

    /** Nobody answered the offer in time. */
    public void expire() {
        moveTo(PlaceStatus.OFFER_EXPIRED);
    }

    /** Calls it off before it has become a place; a place is left by withdrawing. */
    public void cancel(PlaceReason reason, @Nullable String text) {
        if (!status.isUndecided()) {
            throw new RuleBroken(PLACE_MOVE_NOT_ALLOWED);
        }
        end(PlaceStatus.CANCELLED, reason, text);
    }

    /** Gives the place back before the cohort starts. */
    public void giveBack() {
        moveTo(PlaceStatus.CANCELLED);
    }

    /** Whether the offer's last day is over. */
    public boolean isOverdue(Moment now) {
        return status == PlaceStatus.OFFERED
                && offeredUntil != null
                && now.date().isAfter(offeredUntil);
    }

    public boolean isOffered() {
        return status == PlaceStatus.OFFERED;
    }

    public boolean isWaiting() {
        return status == PlaceStatus.WAITLISTED;
    }

    private void end(PlaceStatus next, PlaceReason reason, @Nullable String text) {
        moveTo(next);
        awaitedApprovals = List.of();
        placeReason = reason;
        placeText = text;
    }

    private void moveTo(PlaceStatus next) {
        requireMoveTo(next);
        status = next;
    }

    private void requireMoveTo(PlaceStatus next) {
        if (!status.next().contains(next)) {
            throw new RuleBroken(PLACE_MOVE_NOT_ALLOWED);
        }
    }

    public PlaceStatus status() {
        return status;
    }

    public @Nullable Nominator nominatedBy() {
        return nominatedBy;
    }

    /** Who is still to approve, in that order. */
    public List<Approver> awaited() {
        return awaitedApprovals.stream().map(Approver::valueOf).toList();
    }

    public boolean isPassedOn() {
        return passedOnAt != null;
    }

    public @Nullable LocalDate offeredUntil() {
        return offeredUntil;
    }

    public @Nullable PlaceReason reason() {
        return placeReason;
    }

    public @Nullable String text() {
        return placeText;
    }

    public @Nullable Instant enrolledAt() {
        return enrolledAt;
    }
}
