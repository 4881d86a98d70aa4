package uk.nhs.leadership.chassis.tenancy;

/**
 * The application's own filter by organisation, before that of the database. An entity that an organisation owns says
 * {@code @SQLRestriction(OrganisationFilter.OFF + " or owner = " + OrganisationFilter.CALLER)}; every query for it and
 * every load by its id is then limited to the organisation of the transaction's caller, unless that caller sees all.
 *
 * <p>Who calls is asked of the transaction in the database, so that the text of a statement is the same for all callers:
 * a Hibernate filter, whose value comes with each session, has every load by id and every query translated anew.
 */
public final class OrganisationFilter {
    /** The organisation of the transaction's caller. Null or empty for nobody, whom no row names. */
    public static final String CALLER = "(select current_setting('app.organisation', true))";

    /** Holds for a caller who sees all. Unset means on, so a transaction that is told of nobody shows nothing. */
    public static final String OFF = "(select current_setting('app.filter', true)) = 'OFF'";

    private OrganisationFilter() {}
}
