package uk.nhs.leadership.accreditation.people;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about the people of a provider: that somebody came or went, and never who. */
sealed interface PersonEvent extends Event {

    /** The code of the provider's organisation. */
    String provider();

    @Override
    default Audience audience() {
        return Audience.only(provider());
    }

    @EventType("provider.person-added.v1")
    record PersonAdded(UUID subject, String provider, Person.Role role) implements PersonEvent {}

    @EventType("provider.person-changed.v1")
    record PersonChanged(UUID subject, String provider, Person.Role role) implements PersonEvent {}

    @EventType("provider.person-removed.v1")
    record PersonRemoved(UUID subject, String provider, Person.Role role) implements PersonEvent {}
}
