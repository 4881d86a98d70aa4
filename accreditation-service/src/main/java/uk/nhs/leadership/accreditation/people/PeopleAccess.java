package uk.nhs.leadership.accreditation.people;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Who may keep the list of a provider's people: a lead of the provider, and a ratifier of the national body for when
 * nobody is left of its leads.
 */
@ApplicationScoped
class PeopleAccess {
    static final String LEAD = "provider-lead";
    static final String RATIFIER = "ratifier";

    private final Callers callers;

    PeopleAccess(Callers callers) {
        this.callers = callers;
    }

    Keeper keeper() {
        var caller = callers.current();
        if (NationalBody.isServedBy(caller, RATIFIER)) {
            return new Keeper(caller.actor(), Optional.empty());
        }
        if (!caller.has(LEAD)) {
            throw new ForbiddenException("ratifiers keep lists of people for the national body only");
        }
        return new Keeper(caller.actor(), Optional.of(caller.organisation()));
    }
}
