package uk.nhs.leadership.chassis.tenancy;

import java.util.function.Supplier;

/** Tells who is calling in the present request or background act. */
public interface Callers {

    /**
     * The caller of the present request; {@link Caller#anonymous()} without a token.
     *
     * @throws OrganisationNotChosen if the token does not name exactly one organisation
     */
    Caller current();

    /**
     * Runs an act as somebody else: background work as the service, or a public look-up by number that must see a row
     * of whichever organisation owns it. A transaction begun inside belongs to that caller; one already begun keeps the
     * caller it has, so call this outside of one.
     */
    <T> T as(Caller caller, Supplier<T> act);
}
