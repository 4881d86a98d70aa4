package uk.nhs.leadership.chassis.tenancy;

/** The token names no organisation, or several. Seen by callers as 403 {@code ORGANISATION_NOT_CHOSEN}. */
public final class OrganisationNotChosen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OrganisationNotChosen() {
        super("the token does not name exactly one organisation");
    }
}
