package uk.nhs.leadership.accreditation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.people.PeopleRule.LAST_LEAD;
import static uk.nhs.leadership.accreditation.people.PeopleRule.PERSON_NOT_A_LEAD;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.people.Person.Role;
import uk.nhs.leadership.accreditation.people.PersonEvent.PersonAdded;
import uk.nhs.leadership.accreditation.people.PersonEvent.PersonChanged;
import uk.nhs.leadership.accreditation.people.PersonEvent.PersonRemoved;
import uk.nhs.leadership.accreditation.provider.ProviderFixtures;
import uk.nhs.leadership.chassis.event.Audience;

class PersonTest {
    private static final UUID PROVIDER = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-09-01T09:30:00Z");
    private static final Person LEAD = person(1, Role.LEAD, List.of());
    private static final Person ANOTHER = person(2, Role.LEAD, List.of(LEAD));

    @Test
    void aListBeginsWithALead() {
        assertThatThrownBy(() -> person(1, Role.AUTHOR, List.of())).isBrokenRule(LAST_LEAD);

        assertThat(LEAD.added()).isEqualTo(new PersonAdded(PROVIDER, "P0001", Role.LEAD));
        assertThat(LEAD.added().audience()).isEqualTo(Audience.only("P0001"));
    }

    @Test
    void theLastLeadStaysAndStaysALead() {
        var last = person(3, Role.LEAD, List.of());

        assertThatThrownBy(() -> last.remove(List.of(last), "lead", NOW)).isBrokenRule(LAST_LEAD);
        assertThatThrownBy(() -> last.become(Role.AUTHOR, List.of(last))).isBrokenRule(LAST_LEAD);

        assertThat(last.role()).isEqualTo(Role.LEAD);
    }

    @Test
    void oneOfTwoLeadsMayGoOrWriteOnly() {
        var one = person(4, Role.LEAD, List.of(LEAD));

        assertThat(one.become(Role.AUTHOR, List.of(LEAD, one)))
                .isEqualTo(new PersonChanged(PROVIDER, "P0001", Role.AUTHOR));
        assertThat(one.remove(List.of(LEAD), "lead", NOW)).isEqualTo(new PersonRemoved(PROVIDER, "P0001", Role.AUTHOR));
    }

    @Test
    void onceThereIsAListALeadOnItKeepsIt() {
        Person.mustBeAmong(List.of(), "anybody");
        Person.mustBeAmong(List.of(LEAD, ANOTHER), ANOTHER.account());

        assertThatThrownBy(() -> Person.mustBeAmong(List.of(LEAD, ANOTHER), "anybody"))
                .isBrokenRule(PERSON_NOT_A_LEAD);
    }

    private static Person person(long id, Role role, List<Person> leads) {
        var provider = ProviderFixtures.approved(PROVIDER, "P0001");
        return new Person(new UUID(1, id), provider, new UUID(2, id), role, leads, "lead", NOW);
    }
}
