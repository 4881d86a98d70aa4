package uk.nhs.leadership.accreditation.people;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who writes for a provider: everybody with the role, unless it keeps a list; then those on the list, and its systems. */
@ApplicationScoped
public class ProviderPeople {
    private final Persons persons;
    private final Callers callers;

    ProviderPeople(Persons persons, Callers callers) {
        this.persons = persons;
        this.callers = callers;
    }

    /** Refuses a caller who is not on the list that the organisation keeps. To be asked within the transaction. */
    public void callerMustBeAmongThoseOf(String organisation) {
        var caller = callers.current();
        if (caller.kind() == Caller.Kind.PERSON
                && persons.of(organisation, caller.actor()).isEmpty()
                && persons.areKeptBy(organisation)) {
            throw new RuleBroken(PeopleRule.PERSON_NOT_AMONG_PEOPLE);
        }
    }
}
