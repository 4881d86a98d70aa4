package uk.nhs.leadership.enrolment.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.nameless.Nameless;
import uk.nhs.leadership.enrolment.participant.Participants;

/** What can be done with feedback; each use case is one transaction. */
@ApplicationScoped
@Transactional
class FeedbackService {
    private static final int AT_ONCE = 100;

    private final Feedbacks feedbacks;
    private final Participants participants;
    private final FeedbackConfig config;
    private final Nameless nameless;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;

    FeedbackService(
            Feedbacks feedbacks,
            Participants participants,
            FeedbackConfig config,
            Nameless nameless,
            EventLog eventLog,
            Callers callers,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.participants = participants;
        this.config = config;
        this.nameless = nameless;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
    }

    /** What is shown of a cohort. */
    record Shown(FeedbackGroup group, @Nullable Means means) {}

    /** One of the caller's own enrolments, on which feedback can be given. */
    Finished finished(UUID enrolmentId) {
        return participants
                .whoIs(callers.current())
                .flatMap(own -> feedbacks.ownEnrolment(enrolmentId, own.id()))
                .orElseThrow(NotFound::new)
                .mustHaveOutcome();
    }

    /** To be called in nobody's name. The log is told nothing: when somebody gave feedback would tell who it was. */
    UUID give(Finished on, RatingSheet ratings, @Nullable String text) {
        if (!feedbacks.isFirst(OnceToken.of(on.enrolmentId(), config.key()))) {
            throw new RuleBroken(FeedbackRule.FEEDBACK_ALREADY_GIVEN);
        }
        feedbacks.oneMoreWaits(new FeedbackGroup(nameless.newId(), on));
        feedbacks.keep(
                new Feedback(nameless.newId(), on.cohortId(), ratings),
                text == null ? null : new FeedbackText(nameless.newId(), on, text));
        return on.cohortId();
    }

    /** Shows what waits of some of the cohorts of which enough waits. @return whether there may be more */
    boolean showSome() {
        var now = Moment.of(clock);
        var groups = feedbacks.takeToShow(AT_ONCE);
        for (var group : groups) {
            group.show(now).ifPresent(shown -> {
                feedbacks.show(group.cohortId(), now.date().withDayOfMonth(1));
                eventLog.append(shown);
            });
        }
        return groups.size() == AT_ONCE;
    }

    /** @param provider null for every provider's */
    List<Shown> list(@Nullable String provider, @Nullable UUID courseId, Listing listing) {
        var groups = feedbacks.groups(provider, courseId, listing);
        var means =
                feedbacks.meansOf(groups.stream().map(FeedbackGroup::cohortId).toList());
        return groups.stream()
                .map(group -> new Shown(group, means.get(group.cohortId())))
                .toList();
    }

    /** As long as too few have said something, it is not told either that somebody has. */
    Shown ofCohort(UUID cohortId) {
        var group = shownGroup(cohortId);
        return new Shown(group, feedbacks.meansOf(List.of(cohortId)).get(cohortId));
    }

    List<FeedbackText> textsOf(UUID cohortId, Listing listing) {
        return feedbacks.texts(shownGroup(cohortId).cohortId(), TextStatus.APPROVED, listing);
    }

    private FeedbackGroup shownGroup(UUID cohortId) {
        return feedbacks.ofCohort(cohortId).filter(group -> group.answers() > 0).orElseThrow(NotFound::new);
    }

    List<FeedbackText> texts(TextStatus status, Listing listing) {
        return feedbacks.texts(null, status, listing);
    }

    FeedbackText text(UUID id) {
        return feedbacks.text(id).orElseThrow(NotFound::new);
    }

    FeedbackText approve(UUID id, Version seen) {
        return moderate(id, seen, FeedbackText::approve);
    }

    FeedbackText reject(UUID id, Version seen, RejectionReason why) {
        return moderate(id, seen, text -> text.reject(why));
    }

    private FeedbackText moderate(UUID id, Version seen, Function<FeedbackText, Event> act) {
        var text = feedbacks.toModerate(id).orElseThrow(NotFound::new);
        seen.mustBe(text.version());
        eventLog.append(act.apply(text));
        feedbacks.flush();
        return text;
    }
}
