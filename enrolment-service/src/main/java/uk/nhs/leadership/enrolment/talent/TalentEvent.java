package uk.nhs.leadership.enrolment.talent;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about talent. That somebody would go elsewhere is nothing for their employer. */
sealed interface TalentEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }

    /** A participant wants to be found. */
    @EventType("talent.opted-in.v1")
    record TalentOptedIn(UUID subject, UUID participantId) implements TalentEvent {}

    /** A participant wants to be found for something else than before. */
    @EventType("talent.changed.v1")
    record TalentChanged(UUID subject, UUID participantId) implements TalentEvent {}

    /** A participant does not want to be found any more. */
    @EventType("talent.opted-out.v1")
    record TalentOptedOut(UUID subject, UUID participantId) implements TalentEvent {}

    /**
     * Somebody was shown a page of those who are visible.
     *
     * @param filters the codes that were asked for
     * @param participantIds who was on the page
     */
    @EventType("talent.searched.v1")
    record TalentSearched(UUID subject, List<String> filters, List<UUID> participantIds) implements TalentEvent {
        public TalentSearched {
            filters = List.copyOf(filters);
            participantIds = List.copyOf(participantIds);
        }
    }

    /** Somebody was shown one of those who are visible, by name. */
    @EventType("talent.viewed.v1")
    record TalentViewed(UUID subject, UUID participantId) implements TalentEvent {}
}
