package uk.nhs.leadership.enrolment.careerconversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participant;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;

/** What can be done with career conversations; each use case is one transaction. */
@ApplicationScoped
@Transactional
class CareerConversationService {
    private final CareerConversations conversations;
    private final Participants participants;
    private final Superior superior;
    private final Onlookers onlookers;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    CareerConversationService(
            CareerConversations conversations,
            Participants participants,
            Superior superior,
            Onlookers onlookers,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.conversations = conversations;
        this.participants = participants;
        this.superior = superior;
        this.onlookers = onlookers;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    CareerConversation record(UUID participantId, CareerConversation.Said said) {
        var talking = superior.toAnother(participantId);
        var conversation = new CareerConversation(
                ids.next(),
                talking.with(),
                talking.as(),
                said,
                callers.current().actor(),
                Moment.of(clock));
        conversations.persistAndFlush(conversation);
        eventLog.append(conversation.recorded());
        return conversation;
    }

    CareerConversation agree(UUID id, Version expected) {
        var conversation = toAnswer(id, expected);
        eventLog.append(conversation.agree(Moment.of(clock)));
        conversations.flush();
        return conversation;
    }

    CareerConversation decline(UUID id, Version expected) {
        var conversation = toAnswer(id, expected);
        eventLog.append(conversation.decline(Moment.of(clock)));
        conversations.flush();
        return conversation;
    }

    private CareerConversation toAnswer(UUID id, Version expected) {
        var conversation = conversations.withId(id).filter(this::isOwn).orElseThrow(NotFound::new);
        expected.mustBe(conversation.version());
        return conversation;
    }

    /** For whom it is about, and for whoever may record one with them now, which is then a look. */
    CareerConversation withId(UUID id) {
        var conversation = conversations.withId(id).orElseThrow(NotFound::new);
        if (!isOwn(conversation)) {
            var talking = superior.to(conversation.participantId());
            if (!conversation.employer().equals(callers.current().organisation())) {
                throw new NotFound();
            }
            onlookers.looked(talking.with(), Seen.CAREER_CONVERSATION);
        }
        return conversation;
    }

    /** Those of the caller's trust with one of its staff. */
    List<CareerConversation> ofStaff(UUID participantId, Listing listing) {
        var person = superior.to(participantId).with();
        onlookers.looked(person, Seen.CAREER_CONVERSATION);
        return conversations.list(person.id(), person.employer(), listing);
    }

    List<CareerConversation> own(Listing listing) {
        return participants
                .whoIs(callers.current())
                .map(own -> conversations.list(own.id(), null, listing))
                .orElseThrow(NotFound::new);
    }

    /** By which is told what is outdated. */
    LocalDate today() {
        return Moment.of(clock).date();
    }

    private boolean isOwn(CareerConversation conversation) {
        var caller = callers.current();
        return caller.has(CareerConversationAccess.PARTICIPANT)
                && participants
                        .whoIs(caller)
                        .map(Participant::id)
                        .filter(conversation.participantId()::equals)
                        .isPresent();
    }
}
