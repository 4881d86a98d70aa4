package uk.nhs.leadership.enrolment.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Correctable;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;

/** What can be done with rectifications; each use case is one transaction. */
@ApplicationScoped
@Transactional
class RectificationService {
    private final Rectifications rectifications;
    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    RectificationService(
            Rectifications rectifications,
            Participants participants,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.rectifications = rectifications;
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    Rectification ask(Correctable field, String proposed, @Nullable String note) {
        var own = participants.whoIs(callers.current()).orElseThrow(NotFound::new);
        field.mustFit(proposed, "/proposed");
        if (rectifications.isAsked(own.id(), field)) {
            throw new RuleBroken(RectificationRule.RECTIFICATION_ASKED_ALREADY);
        }
        var rectification = Rectification.ask(ids.next(), own, field, proposed, note, Moment.of(clock));
        rectifications.persistAndFlush(rectification);
        eventLog.append(rectification.asked());
        return rectification;
    }

    /** The record says from now on what the participant said. */
    Rectification accept(UUID id, Version expected) {
        var rectification = toDecide(id, expected);
        var participant = participants
                .ofEmployer(callers.current().organisation(), rectification.participantId())
                .orElseThrow(NotFound::new);
        var now = Moment.of(clock);
        var accepted = rectification.accept(callers.current().actor(), now);
        var changed = participant.correct(rectification.field(), rectification.proposed(), now);
        eventLog.append(List.of(changed, accepted));
        rectifications.flush();
        return rectification;
    }

    Rectification refuse(UUID id, Version expected, RefusalReason reason, @Nullable String text) {
        var rectification = toDecide(id, expected);
        eventLog.append(rectification.refuse(reason, text, callers.current().actor(), Moment.of(clock)));
        rectifications.flush();
        return rectification;
    }

    /** The trust's, for its learning leads; else the caller's own. */
    Rectification withId(UUID id, boolean asEmployer) {
        return rectifications
                .withId(id)
                .filter(found -> asEmployer || isOwn(found))
                .orElseThrow(NotFound::new);
    }

    List<Rectification> list(boolean asEmployer, @Nullable RectificationStatus status, Listing listing) {
        var caller = callers.current();
        return asEmployer
                ? rectifications.list(caller.organisation(), null, status, listing)
                : participants
                        .whoIs(caller)
                        .map(Participant::id)
                        .map(own -> rectifications.list(null, own, status, listing))
                        .orElse(List.of());
    }

    private Rectification toDecide(UUID id, Version expected) {
        var rectification = withId(id, true);
        expected.mustBe(rectification.version());
        return rectification;
    }

    private boolean isOwn(Rectification rectification) {
        return participants
                .whoIs(callers.current())
                .filter(own -> own.id().equals(rectification.participantId()))
                .isPresent();
    }
}
